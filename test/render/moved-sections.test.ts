import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { planWrites } from '../../src/render/merge.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Section = [number: string, slug: string, ...texts: string[]];
type Texts = Record<string, string>;

/** The files of a record's sections, as converting renders them; `en` gives the English texts of some. */
function record(sections: readonly Section[], en: Readonly<Record<string, string>> = {}): Texts {
  const files = sections.flatMap(([number, slug, ...texts]) => {
    const id = (index: number) => `p-${number}-${index + 1}`;
    const matter = `---\nsection: ${number}\nspeaker: ${slug}\nparagraphs:\n${texts.map((_, index) => `  - id: ${id(index)}\n`).join('')}---\n`;
    const ar = matter + texts.map((text, index) => `\n{/* ${id(index)} */}\n\n${text}\n`).join('');
    const english = texts.map((text, index) => `\n{/* ${id(index)} */}\n${en[text] === undefined ? '' : `\n${en[text]}\n`}`).join('');
    const path = `records/d/${number.padStart(2, '0')}-${slug}`;
    return [
      [`${path}.ar.mdx`, ar],
      [`${path}.en.mdx`, `---\nsection: ${number}\n---\n${english}`],
    ];
  });
  return { 'records/d/document.yaml': 'symbol: S/PV.1\n', ...Object.fromEntries(files) };
}

/** What content/ holds after converting again, and what is told. */
function convertAgain(before: readonly Section[], now: readonly Section[], current: Texts = record(before)) {
  const digests = Object.fromEntries(Object.entries(record(before)).map(([path, text]) => [path, sha256(text)]));
  const input = { rendered: new Map(Object.entries(record(now))), current: new Map(Object.entries(current)), written: digests, sha256 };
  const plan = planWrites(input);
  const files = new Map([...input.current, ...plan.writes]);
  for (const path of plan.removes) files.delete(path);
  const again = planWrites({ ...input, current: files, written: plan.written });
  expect([again.writes.size, again.removes]).toEqual([0, []]);
  return { files: Object.fromEntries([...files].sort()), problems: plan.problems.map(({ code, file }) => `${code} ${file}`) };
}

const sorted = (files: Texts) => Object.fromEntries(Object.entries(files).sort());

const before: Section[] = [
  ['1', 'chair', 'نبدأ.'],
  ['2', 'khan', 'نشكركم.', 'ونرحب بكم.'],
  ['3', 'chair', 'أشكر السيد خان.'],
  ['4', 'squeff', 'نؤيد ذلك.'],
  ['5', 'chair', 'نختتم.'],
];
const english = {
  'نبدأ.': 'We begin.',
  'نشكركم.': 'Thank you.',
  'ونرحب بكم.': 'And welcome.',
  'أشكر السيد خان.': 'I thank Mr. Khan.',
  'نؤيد ذلك.': 'We agree.',
  'نختتم.': 'We end.',
};

describe('a section whose speaker is known by another id now', () => {
  const now = before.map((section): Section => (section[1] === 'khan' ? ['2', 'masood-khan', ...section.slice(2)] : section));

  test('has one pair of files, under the new name', () => {
    expect(convertAgain(before, now)).toEqual({ files: sorted(record(now)), problems: [] });
  });

  test('keeps its translation', () => {
    expect(convertAgain(before, now, record(before, english))).toEqual({ files: sorted(record(now, english)), problems: [] });
  });

  test('keeps what an editor changed in it, and says that converting gives another', () => {
    const current = record(before, english);
    const edited = current['records/d/02-khan.ar.mdx']!.replace('نشكركم.', 'نشكركم جدا.');
    const { files, problems } = convertAgain(before, now, { ...current, 'records/d/02-khan.ar.mdx': edited });
    expect(problems).toEqual(['kept-changed content/records/d/02-masood-khan.ar.mdx']);
    expect(files['records/d/02-masood-khan.ar.mdx']).toBe(edited);
    expect(files['records/d/02-masood-khan.en.mdx']).toContain('Thank you.');
    expect(Object.keys(files)).not.toContain('records/d/02-khan.ar.mdx');
  });
});

describe('sections that have other numbers now', () => {
  const now: Section[] = [
    ['1', 'chair', 'نبدأ.'],
    ['2', 'khan', 'نشكركم.'],
    ['3', 'squeff', 'ونرحب بكم.'],
    ['4', 'chair', 'أشكر السيد خان.'],
    ['5', 'squeff', 'نؤيد ذلك.'],
    ['6', 'chair', 'نختتم.'],
  ];

  test('have their files, and no other', () => {
    expect(convertAgain(before, now)).toEqual({ files: sorted(record(now)), problems: [] });
  });

  test('take their translations along: no speech gets the English of another', () => {
    const { files, problems } = convertAgain(before, now, record(before, english));
    const expected = record(now, { ...english, 'ونرحب بكم.': undefined as unknown as string });
    // The one that was cut in two has the English of both halves, and an editor is told to part it.
    expect(problems).toEqual(['translation-ids content/records/d/02-khan.en.mdx']);
    const { 'records/d/02-khan.en.mdx': cut, ...rest } = files;
    const { 'records/d/02-khan.en.mdx': _, ...others } = expected;
    expect(cut).toContain('And welcome.');
    expect(rest).toEqual(sorted(others));
  });

  test('are renewed under them where nobody touched them', () => {
    const renamed = now.map((section): Section => (section[1] === 'squeff' ? [section[0], 'maria-squeff', ...section.slice(2)] : section));
    expect(convertAgain(before, renamed)).toEqual({ files: sorted(record(renamed)), problems: [] });
  });

  test('may take the name that another one had', () => {
    const shifted: Section[] = [
      ['1', 'chair', 'افتتح الجلسة.'],
      ['2', 'squeff', 'شكرا.'],
      ['3', 'chair', 'نبدأ.'],
      ['4', 'khan', 'نشكركم.', 'ونرحب بكم.'],
      ['5', 'chair', 'أشكر السيد خان.'],
    ];
    const fewer = before.slice(0, 3);
    expect(convertAgain(fewer, shifted, record(fewer, english))).toEqual({ files: sorted(record(shifted, english)), problems: [] });
  });

  test('never give their translation to who speaks under their number now', () => {
    const other: Section[] = [
      ['1', 'chair', 'نبدأ.'],
      ['2', 'squeff', 'شكرا.'],
      ['3', 'khan', 'نشكركم جدا.', 'ونرحب بكم.'],
    ];
    const { files } = convertAgain(before.slice(0, 2), other, record(before.slice(0, 2), english));
    expect(files['records/d/02-squeff.en.mdx']).not.toContain('Thank you.');
    expect(files['records/d/02-khan.en.mdx']).toContain('Thank you.');
  });

  test('leave alone what an editor put in by hand', () => {
    const own = { 'records/d/02a-note.ar.mdx': '---\nsection: 2a\n---\n\nملاحظة\n' };
    expect(convertAgain(before, now, { ...record(before), ...own }).files).toEqual(sorted({ ...record(now), ...own }));
  });

  test('that are fewer leave nothing behind but what somebody changed', () => {
    const fewer = before.slice(0, 3);
    expect(convertAgain(before, fewer)).toEqual({ files: sorted(record(fewer)), problems: [] });
    const { files, problems } = convertAgain(before, fewer, record(before, english));
    expect(problems).toEqual([
      'section-gone-changed content/records/d/04-squeff.en.mdx',
      'section-gone-changed content/records/d/05-chair.en.mdx',
    ]);
    expect(files['records/d/04-squeff.en.mdx']).toContain('We agree.');
  });
});

test('a section that is only corrected stays where it is, with its translation', () => {
  const now = before.map((section): Section => (section[0] === '4' ? ['4', 'squeff', 'نؤيد ذلك كله.'] : section));
  const { files, problems } = convertAgain(before, now, record(before, english));
  expect(problems).toEqual([]);
  expect(files['records/d/04-squeff.ar.mdx']).toContain('كله');
  expect(files['records/d/04-squeff.en.mdx']).toContain('We agree.');
});
