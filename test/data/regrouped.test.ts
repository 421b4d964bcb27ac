import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { readSeedFolder } from '../../scripts/lib/seed-folder.ts';
import { accountForWords } from '../../src/data/accounting.ts';
import { buildCorpus } from '../../src/data/corpus.ts';

// An editor splits, joins and moves paragraphs of the first archive, and does no more than the guide says.

const { files } = readContentFolder('content');
const seeds = readSeedFolder('seeds').seeds.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
const BAN = 'records/s-pv-7050/05-ban-ki-moon';

type Edit = (text: string) => string;

function build(edits: Readonly<Record<string, Edit>>) {
  const changed = files.map(({ path, text }) => ({ path, text: edits[path]?.(text) ?? text }));
  for (const [path, edit] of Object.entries(edits))
    expect(edit(files.find((file) => file.path === path)!.text), path).not.toBe(files.find((file) => file.path === path)!.text);
  const { corpus, problems } = buildCorpus(changed, { base: '/' });
  const record = corpus.documents.find(({ id }) => id === 's-pv-7050')!;
  const paragraph = (id: string) => record.sections.flatMap(({ paragraphs }) => paragraphs).find((one) => one.id === id);
  const told = [...problems, ...accountForWords(seeds, corpus).problems].map(({ code, file, fragment }) => [code, file, fragment]);
  return { paragraph, told };
}

/** Cuts the text of a paragraph in two after a word, and marks the second half. */
const cut =
  (id: string, part: string, after: string): Edit =>
  (text) => {
    const at = text.indexOf(after, text.indexOf(`{/* ${id} */}`)) + after.length;
    return `${text.slice(0, at)}\n\n{/* ${part} */}\n\n${text.slice(at).trimStart()}`;
  };

/** Takes the marker of a paragraph away, and names it beside that of the paragraph before. */
const join =
  (first: string, second: string, markSecond = true): Edit =>
  (text) =>
    text
      .replace(new RegExp(`\\s*\\{/\\* ${second} \\*/\\}\\s*`, 'u'), ' ')
      .replace(`{/* ${first} */}`, markSecond ? `{/* ${first} ${second} */}` : `{/* ${first} */}`);

const source = (id: string) => build({}).paragraph(id)!;

describe('a paragraph that is split', () => {
  // p-5-1 has a correction in its first sentence; p-5-13 one in the middle.
  const edits = { [`${BAN}.ar.mdx`]: cut('p-5-13', 'p-5-13b', '.'), [`${BAN}.en.mdx`]: cut('p-5-13', 'p-5-13b', '.') };

  test('needs a marker in each language and nothing else: its parts share lines, topics and corrections', () => {
    const whole = source('p-5-13');
    const { paragraph, told } = build(edits);
    expect(told).toEqual([]);
    const [first, second] = [paragraph('p-5-13')!, paragraph('p-5-13b')!];
    expect([`${first.ar} ${second.ar}`, `${first.en} ${second.en}`]).toEqual([whole.ar, whole.en]);
    expect([...first.corrections, ...second.corrections]).toEqual(whole.corrections);
    expect([first.source, second.source, second.topics]).toEqual([whole.source, whole.source, whole.topics]);
    for (const part of [first, second]) for (const { corr } of part.corrections) expect(part.ar).toContain(corr);
  });

  test('in one language alone is told', () => {
    const { told } = build({ [`${BAN}.ar.mdx`]: edits[`${BAN}.ar.mdx`]! });
    expect(told).toEqual([['translation-lacks', `content/${BAN}.en.mdx`, 'p-5-13b']]);
  });

  test('is not what a paragraph that stands elsewhere is: it must be listed', () => {
    const { told } = build({ [`${BAN}.ar.mdx`]: cut('p-5-13', 'p-5-99', '.') });
    expect(told).toContainEqual(['paragraph-unlisted', `content/${BAN}.ar.mdx`, 'p-5-99']);
  });
});

describe('paragraphs that are joined', () => {
  const edits = { [`${BAN}.ar.mdx`]: join('p-5-1', 'p-5-2'), [`${BAN}.en.mdx`]: join('p-5-1', 'p-5-2') };

  test('are one, with the lines, topics and corrections of both, and both addresses', () => {
    const [first, second] = [source('p-5-1'), source('p-5-2')];
    const { paragraph, told } = build(edits);
    expect(told).toEqual([]);
    expect(paragraph('p-5-2')).toBeUndefined();
    expect(paragraph('p-5-1')).toMatchObject({
      formerly: ['p-5-2'],
      ar: `${first.ar} ${second.ar}`,
      en: `${first.en} ${second.en}`,
      source: [...first.source, ...second.source],
      corrections: [...first.corrections, ...second.corrections],
    });
  });

  test('need no word of it in the marker of the translation', () => {
    expect(build({ ...edits, [`${BAN}.en.mdx`]: join('p-5-1', 'p-5-2', false) }).told).toEqual([]);
  });

  test('without the old id in the marker are told: its address would be lost', () => {
    const { told } = build({ ...edits, [`${BAN}.ar.mdx`]: join('p-5-1', 'p-5-2', false) });
    expect(told[0]).toEqual(['paragraph-gone', `content/${BAN}.ar.mdx`, 'p-5-2']);
  });
});

describe('a paragraph that has moved', () => {
  const NEXT = 'records/s-pv-7050/06-elmar-mammadyarov';
  const block = (language: string) => {
    const { text } = files.find(({ path }) => path === `${BAN}.${language}.mdx`)!;
    return text
      .slice(text.lastIndexOf('{/* p-5-'))
      .replace(/\{\/\* (p-5-\d+) \*\/\}\s*/u, '')
      .trim();
  };
  const last = /\{\/\* (p-5-\d+) \*\/\}(?![\s\S]*\{\/\*)/u.exec(files.find(({ path }) => path === `${BAN}.ar.mdx`)!.text)![1]!;
  const dropBlock: Edit = (text) => `${text.slice(0, text.lastIndexOf('{/* p-5-')).trimEnd()}\n`;
  const entry = (text: string) => new RegExp(`  - id: ${last}\n(?:    .*\n)*|  - \\{ id: ${last},.*\n`, 'u').exec(text)![0];
  const banText = files.find(({ path }) => path === `${BAN}.ar.mdx`)!.text;
  const add =
    (language: string): Edit =>
    (text) =>
      `${text.trimEnd()}\n\n{/* p-6-9 ${last} */}\n\n${block(language)}\n`;
  const edits = {
    [`${BAN}.ar.mdx`]: (text: string) => dropBlock(text).replace(entry(banText), ''),
    [`${BAN}.en.mdx`]: dropBlock,
    // The entry of the front matter goes along as it is, under the old id.
    [`${NEXT}.ar.mdx`]: (text: string) => add('ar')(text).replace(/^---\n\n/mu, `${entry(banText)}---\n\n`),
    [`${NEXT}.en.mdx`]: add('en'),
  };

  test('to another section has an id of that section, and keeps its lines, its translation and its old address', () => {
    const before = source(last);
    const { paragraph, told } = build(edits);
    expect(told).toEqual([]);
    expect(paragraph('p-6-9')).toEqual({ ...before, id: 'p-6-9', formerly: [last] });
  });

  test('may not stand in both: an old address belongs to one paragraph', () => {
    const { told } = build({ [`${NEXT}.ar.mdx`]: (text) => text.replace('{/* p-6-1 */}', `{/* p-6-1 ${last} */}`) });
    expect(told).toContainEqual(['paragraph-twice', `content/${NEXT}.ar.mdx`, last]);
  });
});

test('an id that is none is told among others, too', () => {
  const { told } = build({ [`${BAN}.ar.mdx`]: (text) => text.replace('{/* p-5-2 */}', '{/* p-5-2 p-5 */}') });
  expect(told).toContainEqual(['paragraph-id', `content/${BAN}.ar.mdx`, 'p-5']);
});

test('a comment that only begins with an id is an editor’s note', () => {
  expect(build({ [`${BAN}.ar.mdx`]: (text) => text.replace('{/* p-5-2 */}', '{/* p-5-2 is odd */}\n\n{/* p-5-2 */}') }).told).toEqual([]);
});
