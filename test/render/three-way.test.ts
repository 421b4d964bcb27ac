import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../src/render/merge-file.ts';
import { mergeText } from '../../src/render/three-way.ts';

const matter = (fields: string) => `---\n${fields}---\n`;
const merged = (base: string, ours: string, theirs: string) => {
  const file = mergeFile(matter(base), matter(ours), matter(theirs));
  return { fields: file?.text.replace(/^---\n|---\n$/gu, ''), conflicts: file?.conflicts };
};

describe('a text that was changed on both sides', () => {
  const base = '{/* p-1-1 */}\n\nأكد الأمين العام اليوم أن التعاون ضروري.\n\n{/* p-1-2 */}\n\nواختتمت الجلسة.\n';

  test('has both changes, in one paragraph too', () => {
    const ours = base.replace('ضروري', 'ضروري جدا').replace('الجلسة', 'الجلسة الأولى');
    const theirs = base.replace('اليوم', 'أمس');
    expect(mergeText(base, ours, theirs)).toEqual({ text: ours.replace('اليوم', 'أمس'), conflicts: [] });
  });

  test('takes a correction into a paragraph that the editor has split', () => {
    const ours = base.replace(' أن التعاون', '\n\n{/* p-1-1b */}\n\nأن التعاون');
    const { text, conflicts } = mergeText(base, ours, base.replace('ضروري', 'ضروريّ'));
    expect([text, conflicts]).toEqual([ours.replace('ضروري', 'ضروريّ'), []]);
  });

  test('and into one that the editor has joined to another', () => {
    const ours = base.replace('{/* p-1-1 */}', '{/* p-1-1 p-1-2 */}').replace('\n\n{/* p-1-2 */}\n\n', ' ');
    expect(mergeText(base, ours, base.replace('الجلسة', 'الجلسةُ'))).toEqual({ text: ours.replace('الجلسة', 'الجلسةُ'), conflicts: [] });
  });

  test('is in dispute where both changed the same words, told with the line and both sides', () => {
    const [ours, theirs] = [base.replace('الجلسة', 'الدورة'), base.replace('الجلسة', 'القمة')];
    const { conflicts } = mergeText(base, ours, theirs);
    expect(conflicts).toEqual([{ line: 7, ours: 'الدورة.', theirs: 'القمة.' }]);
    expect(mergeText(base, ours, theirs, 'ours')).toEqual({ text: ours, conflicts: [] });
    expect(mergeText(base, ours, theirs, 'theirs')).toEqual({ text: theirs, conflicts: [] });
  });

  test('is in dispute where one deleted what the other changed', () => {
    const ours = base.replace(/\{\/\* p-1-2[\s\S]*$/u, '');
    expect(mergeText(base, ours, base.replace('الجلسة', 'القمة')).conflicts).toHaveLength(1);
  });

  test('is in no dispute where both made the same change', () => {
    const both = base.replace('اليوم', 'أمس');
    expect(mergeText(base, both.replace('ضروري', 'مهم'), both)).toEqual({ text: both.replace('ضروري', 'مهم'), conflicts: [] });
  });
});

describe('fields that were changed on both sides', () => {
  test('are merged each for itself, with the editor’s comments and form', () => {
    const base = 'title: ع\ndate: 2014-05-22\ntopics: [ a, b ]\n';
    const ours = "# ملاحظة\ntitle: 'عنوان'   # من المحرر\ndate: 2014-05-22\ntopics: [ a, b, mine ]\n";
    const theirs = 'title: ع\ndate: 2014-05-23\npublisher: { ar: الصحيفة }\ntopics: [ b, new ]\n';
    expect(merged(base, ours, theirs)).toEqual({
      fields: "# ملاحظة\ntitle: 'عنوان' # من المحرر\ndate: 2014-05-23\npublisher: { ar: الصحيفة }\ntopics: [ b, mine, new ]\n",
      conflicts: [],
    });
  });

  test('follow their paragraphs, put in, taken out and changed', () => {
    const base = 'paragraphs:\n  - { id: p-1-1, topics: [ a ] }\n  - { id: p-1-2 }\n  - { id: p-1-3 }\n';
    const ours = 'paragraphs:\n  - { id: p-1-1, topics: [ a, mine ] }\n  - { id: p-1-1b }\n  - { id: p-1-2 }\n  - { id: p-1-3 }\n';
    const theirs =
      'paragraphs:\n  - { id: p-1-1, source: [ { from: 3, to: 3 } ], topics: [ a ] }\n  - { id: p-1-3, topics: [ c ] }\n  - { id: p-1-4 }\n';
    expect(merged(base, ours, theirs)).toEqual({
      fields:
        'paragraphs:\n  - { id: p-1-1, source: [ { from: 3, to: 3 } ], topics: [ a, mine ] }\n  - { id: p-1-1b }\n  - { id: p-1-3, topics: [ c ] }\n  - { id: p-1-4 }\n',
      conflicts: [],
    });
  });

  test.each([
    ['one value', 'date: 1\n', 'date: 2\n', 'date: 3\n', { field: 'date', line: 2, ours: '2', theirs: '3' }],
    [
      'a field of a paragraph',
      'paragraphs:\n  - { id: p-1-1, a: 1 }\n',
      'paragraphs:\n  - { id: p-1-1, a: 2 }\n',
      'paragraphs:\n  - { id: p-1-1, a: 3 }\n',
      { field: 'paragraphs.p-1-1.a', line: 3, ours: '2', theirs: '3' },
    ],
    [
      'a paragraph that one took out',
      'paragraphs:\n  - { id: p-1-1, a: 1 }\n',
      'paragraphs: []\n',
      'paragraphs:\n  - { id: p-1-1, a: 3 }\n',
      { field: 'paragraphs.p-1-1', line: 2, ours: '', theirs: '{"id":"p-1-1","a":3}' },
    ],
    [
      'corrections put in at one place',
      'c: []\n',
      'c:\n  - { sic: a, corr: b }\n',
      'c:\n  - { sic: c, corr: d }\n',
      { field: 'c', line: 2, ours: '[{"sic":"a","corr":"b"}]', theirs: '[{"sic":"c","corr":"d"}]' },
    ],
  ])('are in dispute, told by name, line and both sides: %s', (_, base, ours, theirs, conflict) => {
    expect(merged(base, ours, theirs).conflicts).toEqual([conflict]);
    const sides = [
      mergeFile(matter(base), matter(ours), matter(theirs), 'ours'),
      mergeFile(matter(base), matter(ours), matter(theirs), 'theirs'),
    ];
    expect(sides.map((side) => side?.conflicts)).toEqual([[], []]);
    expect(sides[0]!.text).toContain(ours.trim().split('\n').at(-1)!.trim());
    expect(sides[1]!.text).toMatch(/3|sic: c/u);
  });

  test('cannot be merged where they cannot be read', () => {
    expect(mergeFile(matter('a: 1\n'), matter('a: [\n'), matter('a: 2\n'))).toBeNull();
    expect(mergeFile(matter('a: 1\n'), 'no head\n', matter('a: 2\n'))).toBeNull();
  });
});
