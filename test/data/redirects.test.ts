import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/data/corpus.ts';
import { redirectsOf } from '../../src/data/redirects.ts';
import { inEnglish } from '../in-english.ts';

type Texts = Readonly<Record<string, string>>;

const archive: Texts = {
  'speakers/a.yaml': 'formerly: [old-a]\nname: { ar: أ }\n',
  'delegations/x.yaml': 'formerly: [old-x]\nname: { ar: س }\nkind: state\n',
  'topics/c.yaml': 'formerly: [old-c, older-c]\nname: { ar: ج }\ndescription: { ar: وصف }\n',
  'records/d/document.yaml':
    'formerly: [old-d]\nsymbol: S/PV.1\ntitle: { ar: محضر }\nstatus: final\nbody: { ar: مجلس }\nmeeting: 1\ndate: 2013-10-28\n',
  'records/d/01-opening.ar.mdx': '---\ndocument: d\nsection: 1\nformerly: [4]\nkind: narrative\n---\n\nافتتحت.\n',
  'records/d/02-a.ar.mdx':
    '---\ndocument: d\nsection: 2\nformerly: [3, 2a]\nkind: speech\nspeaker: a\ndelegation: x\ntopics: [c]\n---\n\nنص.\n',
  'articles/n.ar.mdx': '---\ntitle: ع\nformerly: [old-n]\n---\n\nنص.\n',
};

function build(texts: Texts) {
  const { corpus, problems } = buildCorpus(
    Object.entries(texts).map(([path, text]) => ({ path, text })),
    { base: '/' },
  );
  return {
    corpus,
    told: problems.map(inEnglish).map(({ code, file, line, fragment, hint }) => `${code} ${file}:${line} ${fragment}: ${hint}`),
  };
}

describe('what was renamed', () => {
  test('is led to from every address that it had', () => {
    const { corpus, told } = build(archive);
    expect(told).toEqual([]);
    const rows = redirectsOf(corpus, () => ['', 'parallel/', 'printed/']).map(({ from, to }) => `${from} → ${to}`);
    expect(rows).toEqual(
      expect.arrayContaining([
        'speakers/old-a/ → speakers/a/',
        'delegations/old-x/ → delegations/x/',
        'topics/old-c/ → topics/c/',
        'topics/older-c/ → topics/c/',
        'records/old-d/ → records/d/',
        'records/old-d/parallel/ → records/d/parallel/',
        'records/old-d/2/printed/ → records/d/2/printed/',
        'records/old-d/corrections/ → records/d/corrections/',
        'records/d/3/ → records/d/2/',
        'records/d/2a/parallel/ → records/d/2/parallel/',
        'records/d/4/ → records/d/#s-1',
        'records/old-d/3/parallel/ → records/d/2/parallel/',
        'articles/old-n/printed/ → articles/n/printed/',
      ]),
    );
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('has no page, and is led to its place, where it is no speech', () => {
    const rows = redirectsOf(build(archive).corpus, () => ['', 'parallel/']).map(({ from, to }) => `${from} → ${to}`);
    expect(rows.filter((row) => /^records\/(?:old-)?d\/1\//u.test(row))).toEqual([
      'records/d/1/ → records/d/#s-1',
      'records/d/1/parallel/ → records/d/parallel/#s-1',
      'records/old-d/1/ → records/d/#s-1',
      'records/old-d/1/parallel/ → records/d/parallel/#s-1',
    ]);
  });

  test('has no page once all its paragraphs stand elsewhere: the whole record knows where', () => {
    const section = (number: number, text: string) =>
      `---\ndocument: d\nsection: ${number}\nkind: speech\nspeaker: a\nparagraphs: []\n---\n\n${text}`;
    const { corpus, told } = build({
      ...archive,
      'records/d/06-a.ar.mdx': section(6, '{/* p-6-2 p-5-2 */}\n\nجاءت.\n'),
      'articles/n.ar.mdx': '---\ntitle: ع\n---\n\n{/* p-1-1 d/p-8-1 */}\n\nنص.\n',
    });
    expect(told).toEqual([]);
    const rows = redirectsOf(corpus, () => ['', 'parallel/']).map(({ from, to }) => `${from} → ${to}`);
    expect(rows.filter((row) => /^records\/(?:old-)?d\/[58]\//u.test(row))).toEqual([
      'records/d/5/ → records/d/',
      'records/d/5/parallel/ → records/d/parallel/',
      'records/old-d/5/ → records/d/',
      'records/old-d/5/parallel/ → records/d/parallel/',
      'records/d/8/ → records/d/',
      'records/d/8/parallel/ → records/d/parallel/',
      'records/old-d/8/ → records/d/',
      'records/old-d/8/parallel/ → records/d/parallel/',
    ]);
  });

  test('says so in the data', () => {
    const { corpus } = build(archive);
    const [record] = corpus.documents;
    expect([record!.formerly, record!.sections.map(({ formerly }) => formerly), record!.record]).toEqual([
      ['old-d'],
      [['4'], ['3', '2a']],
      expect.not.objectContaining({ formerly: ['old-d'] }),
    ]);
    expect(corpus.topics[0]!.formerly).toEqual(['old-c', 'older-c']);
  });
});

describe('what is wrong with an old id is told', () => {
  const section = archive['records/d/02-a.ar.mdx']!;

  test.each<[string, Texts, string[]]>([
    [
      'a reference to it',
      { 'records/d/02-a.ar.mdx': section.replace('speaker: a', 'speaker: old-a') },
      ['id-renamed content/records/d/02-a.ar.mdx:6 old-a: Write a.'],
    ],
    [
      'a topic by it',
      { 'records/d/02-a.ar.mdx': section.replace('[c]', '[older-c]') },
      ['id-renamed content/records/d/02-a.ar.mdx:8 older-c: Write c.'],
    ],
    [
      'one that something has now',
      { 'topics/old-c.yaml': 'name: { ar: د }\ndescription: { ar: وصف }\n' },
      ['formerly-taken content/topics/c.yaml:1 old-c: Remove it here or in content/topics/old-c.yaml.'],
    ],
    [
      'two that lead to each other',
      {
        'topics/b.yaml': 'formerly: [c]\nname: { ar: د }\ndescription: { ar: وصف }\n',
        'topics/c.yaml': archive['topics/c.yaml']!.replace('old-c,', 'b,'),
      },
      [
        'formerly-taken content/topics/b.yaml:1 c: Remove it here or in content/topics/c.yaml.',
        'formerly-taken content/topics/c.yaml:1 b: Remove it here or in content/topics/b.yaml.',
      ],
    ],
    [
      'one that two claim',
      { 'speakers/b.yaml': 'formerly: [old-a]\nname: { ar: ب }\n' },
      ['formerly-taken content/speakers/b.yaml:1 old-a: Remove it here or in content/speakers/a.yaml.'],
    ],
    [
      'the number of a section that is there',
      { 'records/d/02-a.ar.mdx': section.replace('[3, 2a]', '[1]') },
      ['formerly-taken content/records/d/02-a.ar.mdx:4 d/1: Remove it here or in content/records/d/01-opening.ar.mdx.'],
    ],
    [
      'one that is none',
      { 'speakers/a.yaml': 'formerly: [Old A]\nname: { ar: أ }\n' },
      [expect.stringMatching(/^field-wrong content\/speakers\/a\.yaml:1 Old A/u)],
    ],
  ])('%s', (_, texts, expected) => {
    expect(build({ ...archive, ...texts }).told.sort()).toEqual(expected.sort());
  });
});
