import { describe, expect, test } from 'vitest';
import { checkIds } from '../../src/data/check-ids.ts';
import { readLibrary } from '../../src/data/library.ts';
import { inEnglish } from '../in-english.ts';

const sound: Record<string, string> = {
  'speakers/iyad-madani.yaml': 'name: { ar: إياد مدني, en: Iyad Madani }\nroles:\n  - title: { ar: وزير }\n    delegation: oic\n',
  'delegations/oic.yaml': 'name: { ar: المنظمة, en: OIC }\nkind: organization\n',
  'topics/syria.yaml': 'name: { ar: سوريا }\ndescription: { ar: سوريا }\nrelated: [gaza]\n',
  'topics/gaza.yaml': 'name: { ar: غزة }\ndescription: { ar: غزة }\n',
  'records/d/document.yaml':
    'symbol: S/PV.1\ntitle: { ar: محضر }\nstatus: final\nbody: { ar: مجلس }\nmeeting: 1\ndate: 2013-10-28\npresident: { delegation: oic, speaker: iyad-madani }\nseed: s.txt\n',
  'records/d/01-iyad-madani.ar.mdx':
    '---\ndocument: d\nsection: 1\nkind: speech\nspeaker: iyad-madani\ndelegation: oic\ntopics: [syria]\nseed: s.txt\nparagraphs:\n  - id: p-1-1\n    source: [{ from: 1, to: 1 }]\n    topics: [gaza]\n---\n\n{/* p-1-1 */}\n\nنص\n',
  'records/d/01-iyad-madani.en.mdx': '---\ndocument: d\nsection: 1\n---\n\n{/* p-1-1 */}\n\nText\n',
  'articles/a.ar.mdx': '---\ntitle: عنوان\nquoted: [iyad-madani]\ntopics: [gaza]\n---\n\nنص\n',
  'sources/s.yaml': `seed: s.txt\nsha256: ${'a'.repeat(64)}\ndocuments: [d]\n`,
};

/** What is told where one file has other words than the sound ones: `code file:line fragment`. */
function told(path: string, words: string, others: string): string[] {
  expect(sound[path]).toContain(words);
  return toldOf({ ...sound, [path]: sound[path]!.replace(words, others) });
}

function toldOf(files: Record<string, string>): string[] {
  const library = readLibrary(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    'content',
  );
  expect(library.problems).toEqual([]);
  return checkIds(library).map(({ code, file, line, fragment }) => `${code} ${file}:${line ?? ''} ${fragment}`);
}

test('nothing is told where every id has its file', () => {
  expect(toldOf(sound)).toEqual([]);
});

describe('an id that no file owns is told by file and line', () => {
  test.each([
    ['speakers/iyad-madani.yaml', 'oic', 'oic-x', 'delegation-unknown content/speakers/iyad-madani.yaml:4 oic-x'],
    ['topics/syria.yaml', 'gaza', 'gazza', 'topic-unknown content/topics/syria.yaml:3 gazza'],
    ['records/d/document.yaml', 'speaker: iyad-madani', 'speaker: madani', 'speaker-unknown content/records/d/document.yaml:7 madani'],
    [
      'records/d/01-iyad-madani.ar.mdx',
      'speaker: iyad-madani',
      'speaker: x',
      'speaker-unknown content/records/d/01-iyad-madani.ar.mdx:5 x',
    ],
    [
      'records/d/01-iyad-madani.ar.mdx',
      'delegation: oic',
      'delegation: x',
      'delegation-unknown content/records/d/01-iyad-madani.ar.mdx:6 x',
    ],
    ['records/d/01-iyad-madani.ar.mdx', '[syria]', '[x]', 'topic-unknown content/records/d/01-iyad-madani.ar.mdx:7 x'],
    ['records/d/01-iyad-madani.ar.mdx', '[gaza]', '[x]', 'topic-unknown content/records/d/01-iyad-madani.ar.mdx:12 x'],
    ['articles/a.ar.mdx', 'quoted: [iyad-madani]', 'quoted: [x]', 'speaker-unknown content/articles/a.ar.mdx:3 x'],
    ['sources/s.yaml', '[d]', '[e]', 'document-unknown content/sources/s.yaml:3 e'],
  ])('in %s', (path, words, others, problem) => {
    expect(told(path, words, others)).toEqual([problem]);
  });

  test('with the nearest one that there is', () => {
    const library = readLibrary(
      Object.entries({ ...sound, 'topics/syria.yaml': sound['topics/syria.yaml']!.replace('gaza', 'gazza') }).map(([path, text]) => ({
        path,
        text,
      })),
      'content',
    );
    expect(checkIds(library).map(inEnglish)[0]?.hint).toBe('Add gazza to content/topics/ or write gaza.');
  });
});

describe('a file that contradicts its own name is told', () => {
  test.each([
    ['records/d/01-iyad-madani.en.mdx', 'document: d', 'document: e', 'section-document content/records/d/01-iyad-madani.en.mdx:2 e'],
    ['records/d/01-iyad-madani.ar.mdx', 'section: 1', 'section: 2', 'section-number content/records/d/01-iyad-madani.ar.mdx:3 2'],
    ['sources/s.yaml', 's.txt', 't.txt', 'ledger-name content/sources/s.yaml:1 t.txt'],
  ])('%s', (path, words, others, problem) => {
    expect(told(path, words, others)).toEqual([problem]);
  });

  test('a section without its record', () => {
    const { ['records/d/document.yaml']: _, ['sources/s.yaml']: __, ...rest } = sound;
    expect(toldOf(rest)).toEqual(['record-missing content/records/d/01-iyad-madani.ar.mdx: d']);
  });

  test('a record and an article of one id', () => {
    expect(toldOf({ ...sound, 'articles/d.ar.mdx': '---\ntitle: عنوان\n---\n\nنص\n' })).toEqual([
      'document-twice content/records/d/document.yaml:1 d',
    ]);
  });

  test('lines of a seed without the seed’s name', () => {
    expect(told('records/d/01-iyad-madani.ar.mdx', 'seed: s.txt\n', '')).toEqual([
      'seed-unnamed content/records/d/01-iyad-madani.ar.mdx:10 p-1-1',
    ]);
  });
});
