import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/check/index.ts';
import { corpusOf } from '../../src/data/corpus.ts';
import { readLibrary } from '../../src/data/library.ts';
import { movesIn } from '../../src/data/moved.ts';
import { inEnglish } from '../in-english.ts';

type Texts = Readonly<Record<string, string>>;

const section = (number: number, text: string, more = '') =>
  `---\ndocument: d\nsection: ${number}\n${more}kind: speech\nspeaker: a\nparagraphs: []\n---\n\n${text}`;

/** Of what stood in section 5 of the record, p-5-2 is in section 6 now, p-5-4 in an article, and p-1-2 of the article in the record. */
const archive: Texts = {
  'speakers/a.yaml': 'name: { ar: أ }\n',
  'records/d/document.yaml':
    'formerly: [old-d]\nsymbol: S/PV.1\ntitle: { ar: محضر }\nstatus: final\nbody: { ar: مجلس }\nmeeting: 1\ndate: 2013-10-28\n',
  'records/d/05-a.ar.mdx': section(5, '{/* p-5-1 p-5-3 */}\n\nبقيت.\n', 'formerly: [4]\n'),
  'records/d/06-a.ar.mdx': section(
    6,
    '{/* p-6-1 */}\n\nأولى.\n\n{/* p-6-2 p-5-2 p-4-9 */}\n\nجاءت.\n\n{/* p-6-3 n/p-1-2 */}\n\nمن الخبر.\n',
  ),
  'articles/n.ar.mdx': '---\ntitle: ع\n---\n\n{/* p-1-1 */}\n\nنص.\n\n{/* p-1-3 d/p-5-4 */}\n\nمن المحضر.\n',
};

function build(texts: Texts) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const library = readLibrary(files, 'content');
  const { corpus, problems } = corpusOf(library, { base: '/' });
  const found = [
    ...problems,
    ...checkArchive({ folder: 'content', files, library, corpus, others: [], published: new Set(), today: '2026-11-21' }),
  ];
  const told = (codes: RegExp) =>
    found
      .filter(({ code }) => codes.test(code))
      .map(inEnglish)
      .map(({ code, file, line, fragment, hint }) => `${code} ${file}:${line} ${fragment}: ${hint}`);
  return { corpus, told };
}

describe('a paragraph that was moved', () => {
  const { corpus, told } = build(archive);
  const { from, leaving } = movesIn(corpus.documents);
  const lines = (moved: ReturnType<typeof from.get>) =>
    moved?.map(({ from: old, document, section: { number }, paragraph }) => `${old} → ${document.id} ${number} ${paragraph.id}`);

  test('is told on the page of the section that it left, whatever number that has now, and one that stayed is not', () => {
    expect(lines(from.get('d/5'))).toEqual(['p-5-2 → d 6 p-6-2', 'p-4-9 → d 6 p-6-2', 'p-5-4 → n 1 p-1-3']);
    expect(from.get('d/6')).toBeUndefined();
  });

  test('to another document is told on the page of the document that it left', () => {
    expect(lines(leaving.get('d'))).toEqual(['p-5-4 → n 1 p-1-3']);
    expect(lines(leaving.get('n'))).toEqual(['p-1-2 → d 6 p-6-3']);
    expect(told(/paragraph|document|mdx/u)).toEqual([]);
  });

  test('keeps its old address in the data', () => {
    const paragraphs = corpus.documents.flatMap(({ sections }) => sections.flatMap((one) => one.paragraphs));
    expect(paragraphs.flatMap(({ id, formerly = [] }) => formerly.map((old) => `${id} ${old}`))).toEqual([
      'p-5-1 p-5-3',
      'p-6-2 p-5-2',
      'p-6-2 p-4-9',
      'p-6-3 n/p-1-2',
      'p-1-3 d/p-5-4',
    ]);
  });

  test('is found under its old address by links', () => {
    const links = (anchor: string) => `---\ntitle: صفحة\n---\n\n[هنا](${anchor})\n`;
    const to = (anchor: string) => build({ ...archive, 'guide/x.ar.mdx': links(anchor) }).told(/link/u);
    for (const sound of ['../../records/d/#p-5-4', '../../records/d/5/#p-5-2', '../../records/d/5/#p-5-4', '../../articles/n/#p-1-2'])
      expect(to(sound), sound).toEqual([]);
    expect(to('../../records/d/#p-5-5')).toHaveLength(1);
    // Section 6 never had it.
    expect(to('../../records/d/6/#p-5-4')).toHaveLength(1);
  });
});

describe('an old address in another document is told', () => {
  test.each<[string, string, RegExp, string[]]>([
    [
      'that is not there',
      '{/* p-1-1 e-record/p-5-4 */}',
      /document/u,
      ['document-unknown content/articles/n.ar.mdx:7 e-record: Add e-record to content/records/ or content/articles/.'],
    ],
    ['that was renamed', '{/* p-1-1 old-d/p-5-4 */}', /id-/u, ['id-renamed content/articles/n.ar.mdx:7 old-d: Write d.']],
    [
      'that still has the paragraph',
      '{/* p-1-1 d/p-5-1 */}',
      /paragraph/u,
      ['paragraph-twice content/articles/n.ar.mdx:7 d/p-5-1: Take it away here or in content/records/d/05-a.ar.mdx.'],
    ],
    [
      'whose paragraph another one was, too',
      '{/* p-1-1 d/p-5-2 */}',
      /paragraph/u,
      ['paragraph-twice content/articles/n.ar.mdx:7 d/p-5-2: Take it away here or in content/records/d/06-a.ar.mdx.'],
    ],
    [
      'that is its own, where it stands',
      '{/* p-1-1 n/p-1-1 */}',
      /paragraph/u,
      ['paragraph-twice content/articles/n.ar.mdx:7 n/p-1-1: Take it away here or in content/articles/n.ar.mdx.'],
    ],
    [
      'that is no id',
      '{/* p-1-1 d/p-5 */}',
      /paragraph/u,
      [
        'paragraph-id content/articles/n.ar.mdx:5 d/p-5: Write it as p-<section>-<number>, e.g. p-9-3; behind it, one from another document as <document>/p-9-3.',
      ],
    ],
  ])('%s', (_, marker, codes, expected) => {
    const texts = { ...archive, 'articles/n.ar.mdx': `---\ntitle: ع\n---\n\n${marker}\n\nنص.\n` };
    expect(build(texts).told(codes).sort()).toEqual(expected.sort());
  });
});
