import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/data/content-file.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import { Corpus } from '../../src/model/corpus.ts';
import { inEnglish } from '../in-english.ts';

type Texts = Record<string, string>;

function build(texts: Texts, base = '/') {
  const files: ContentFile[] = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const { corpus, problems } = buildCorpus(files, { base });
  const told = problems.map(({ code, file, line, fragment }) =>
    `${code} ${file.replace('content/', '')}:${line ?? ''} ${fragment ?? ''}`.trim(),
  );
  return { corpus, problems, told };
}

const record = `symbol: S/PV.1
title: { ar: جلسة, en: Meeting }
status: provisional
body: { ar: مجلس الأمن, en: Security Council }
meeting: 1
date: 2013-10-28
`;
const person = 'name: { ar: اسم, en: Name }\n';
const state = `${person}kind: state\n`;
const subject = `${person}description: { ar: وصف, en: Description }\n`;

/** A section of the record `d` with one paragraph, `p-<number>-1`. */
function section(number: string, more = 'kind: speech\nspeaker: a\ndelegation: b\ntopics: [c]\n', text = 'نص'): string {
  return `---\ndocument: d\nsection: ${number}\n${more}---\n\n{/* p-${number}-1 */}\n\n${text}\n`;
}

function english(number: string, body: string, status = 'unofficial'): string {
  return `---\ndocument: d\nsection: ${number}\ntranslation: { status: ${status} }\n---\n\n${body}`;
}

const people: Texts = { 'speakers/a.yaml': person, 'delegations/b.yaml': state, 'topics/c.yaml': subject };
const archive: Texts = { ...people, 'records/d/document.yaml': record, 'records/d/09-a.ar.mdx': section('9') };

describe('the corpus', () => {
  test('has the shape of the model, with both languages of a paragraph', () => {
    const { corpus, told } = build({ ...archive, 'records/d/09-a.en.mdx': english('9', '{/* p-9-1 */}\n\nText\n') });
    expect(told).toEqual([]);
    expect(Corpus.parse(corpus)).toEqual(corpus);
    expect(corpus.documents[0]!.sections[0]).toMatchObject({
      id: 'd/9',
      number: '9',
      speaker: 'a',
      delegation: 'b',
      topics: ['c'],
      translation: { status: 'unofficial' },
      paragraphs: [{ id: 'p-9-1', ar: 'نص', en: 'Text', source: [] }],
    });
  });

  test('has records by date, then articles by date, and sections by number', () => {
    const article = (date: string) => `---\ntitle: عنوان\n${date}---\n\nنص\n`;
    const { corpus, told } = build({
      ...archive,
      'records/d/10-a.ar.mdx': section('10'),
      'records/d/09a-a.ar.mdx': section('9a'),
      'records/e/document.yaml': record.replace('2013', '2012'),
      'articles/late.ar.mdx': article('date: 2025-07\n'),
      'articles/early.ar.mdx': article('date: 2001\n'),
      'articles/undated.ar.mdx': article(''),
    });
    expect(told).toEqual([]);
    expect(corpus.documents.map(({ id }) => id)).toEqual(['e', 'd', 'early', 'late', 'undated']);
    expect(corpus.documents[1]!.sections.map(({ number }) => number)).toEqual(['9', '9a', '10']);
  });

  test('addresses a speech by its page, a narrative by its place, an article by itself, under the base path', () => {
    const texts = {
      ...archive,
      'records/d/01-opening.ar.mdx': section('1', 'kind: narrative\n'),
      'articles/x.ar.mdx': '---\ntitle: ع\n---\n\nنص\n',
    };
    for (const base of ['/un-oic', '/un-oic/', 'un-oic']) {
      const { corpus } = build(texts, base);
      const urls = corpus.documents.flatMap(({ sections }) => sections.map(({ url }) => url.en));
      expect(urls).toEqual(['/un-oic/en/records/d/#s-1', '/un-oic/en/records/d/9/', '/un-oic/en/articles/x/']);
    }
    expect(build(texts).corpus.documents[0]!.url).toEqual({ ar: '/ar/records/d/', en: '/en/records/d/' });
  });

  test('collects what paragraphs cite, with the places that cite it', () => {
    const { corpus } = build({
      ...archive,
      'records/d/10-a.ar.mdx': section('10', undefined, 'انظر S/PV.7015 و S/PV.7015'),
      'records/d/11-a.ar.mdx': section('11', undefined, 'S/PV.7015'),
    });
    expect(corpus.references).toMatchObject([{ symbol: 'S/PV.7015', kind: 'verbatim-record', citedBy: ['d#p-10-1', 'd#p-11-1'] }]);
    expect(corpus.documents[0]!.sections[1]!.paragraphs[0]!.references).toEqual(['S/PV.7015']);
  });

  test('reads an article that somebody wrote by hand, in either language, without ids', () => {
    const { corpus, told } = build({
      'articles/x.ar.mdx': '\u{FEFF}---\r\ntitle: عنوان\r\n---\r\n\r\n## باب\r\n\r\nنص **مهم**\r\nعلى سطرين.\r\n\r\n- أولا\r\n- ثانيا\r\n',
      'articles/x.en.mdx':
        '---\ntitle: Title\ntranslation: { status: unofficial }\n---\n\n## Part\n\nAn *important* text.\n\n- First\n- Second\n',
    });
    expect(told).toEqual([]);
    expect(corpus.documents[0]!.title).toEqual({ ar: 'عنوان', en: 'Title' });
    expect(corpus.documents[0]!.sections[0]!.paragraphs.map(({ id, type, ar, en }) => [id, type, ar, en])).toEqual([
      ['p-1-1', 'heading', 'باب', 'Part'],
      ['p-1-2', 'paragraph', 'نص مهم على سطرين.', 'An important text.'],
      ['p-1-3', 'paragraph', 'أولا', 'First'],
      ['p-1-4', 'paragraph', 'ثانيا', 'Second'],
    ]);
  });

  test('takes an id without text for not yet translated, and an English file without a body too', () => {
    for (const body of ['{/* p-9-1 */}\n', '']) {
      const { corpus, told } = build({ ...archive, 'records/d/09-a.en.mdx': english('9', body, 'none') });
      expect(told).toEqual([]);
      expect(corpus.documents[0]!.sections[0]!.paragraphs[0]!.en).toBe('');
    }
  });

  test('is text in NFC, however it was typed', () => {
    const { corpus } = build({ ...archive, 'records/d/10-a.ar.mdx': section('10', undefined, 'ا\u0653خر') });
    expect(corpus.documents[0]!.sections[1]!.paragraphs[0]!.ar).toBe('آخر');
  });

  test('leaves out notes from editor to editor', () => {
    const { corpus, told } = build({
      ...archive,
      'records/d/10-a.ar.mdx': section('10', undefined, '{/* ask the library */}\n\nنص {/* sic */}هنا'),
    });
    expect(told).toEqual([]);
    expect(corpus.documents[0]!.sections[1]!.paragraphs[0]!.ar).toBe('نص هنا');
  });
});

describe('what an editor got wrong is told by file and line', () => {
  const file = 'records/d/10-a.ar.mdx';
  const marked = (front: string, body: string) => `---\ndocument: d\nsection: 10\nkind: speech\n${front}---\n${body}`;

  test.each<[string, Texts, string[]]>([
    ['an unknown field', { [file]: section('10', 'kind: speech\nspeeker: a\n') }, [`field-unknown ${file}:5 speeker`]],
    ['a field that is missing', { [file]: section('10', 'speaker: a\n') }, [`field-missing ${file}:2`]],
    ['a value that is not one of its kind', { [file]: section('10', 'kind: spech\n') }, [`field-wrong ${file}:4 spech`]],
    [
      'a title that YAML takes for a number',
      { 'articles/x.ar.mdx': '---\ntitle: 2013\n---\n\nنص\n' },
      ['field-wrong articles/x.ar.mdx:2 2013'],
    ],
    ['a field that stands twice', { [file]: section('10', 'kind: speech\nkind: body\n') }, [`yaml-broken ${file}:5 kind`]],
    ['front matter that is no YAML', { [file]: section('10', 'kind: [speech\n') }, [`yaml-broken ${file}:4 [speech`]],
    ['a file without front matter', { [file]: 'نص\n' }, [`front-matter-missing ${file}:1`]],
    ['broken MDX', { [file]: section('10', undefined, 'a <b c') }, [`mdx-broken ${file}:12`]],
    ['a brace that is not closed', { [file]: section('10', undefined, 'a {b') }, [`mdx-broken ${file}:12`]],
    ['such a brace far from the end', { [file]: section('10', undefined, 'أ \\{ب\n\n{ج\n\nد\n\nه') }, [`mdx-broken ${file}:14`]],
    [
      'a marker that is not closed',
      { [file]: marked('', '{/* p-10-1 */}\n\nأ\n\n{/* p-10-2\n\nب\n\n{/* p-10-3 */}\n\nج\n') },
      [`paragraph-id ${file}:10 p-10-2`, `paragraph-unmarked ${file}:16 ج`],
    ],
    ['code', { [file]: section('10', undefined, 'a {b} c') }, [`mdx-code ${file}:12 {b}`]],
    ['a tag', { [file]: section('10', undefined, 'a <b>b</b>') }, [`mdx-code ${file}:12 <b>b</b>`]],
    ['an import', { [file]: `${section('10')}\nimport x from 'y'\n` }, [`mdx-code ${file}:14 import x from 'y'`]],
    ['an id that is none', { [file]: marked('', '{/* p-10 */}\n\nنص\n') }, [`paragraph-id ${file}:6 p-10`]],
    ['an id of another section', { [file]: marked('', '{/* p-9-2 */}\n\nنص\n') }, [`paragraph-stranger ${file}:8 p-9-2`]],
    [
      'two paragraphs with one id',
      { [file]: marked('', '{/* p-10-1 */}\n\nأ\n\n{/* p-10-1 */}\n\nب\n') },
      [`paragraph-twice ${file}:12 p-10-1`],
    ],
    ['a paragraph without an id', { [file]: marked('', '{/* p-10-1 */}\n\nأ\n\nب\n') }, [`paragraph-unmarked ${file}:10 ب`]],
    ['an Arabic id without text', { [file]: marked('', '{/* p-10-1 */}\n') }, [`paragraph-empty ${file}:6 p-10-1`]],
    [
      'a paragraph that the front matter does not list, and one that the body lacks',
      { [file]: marked('paragraphs:\n  - id: p-10-1\n  - id: p-10-2\n', '{/* p-10-1 */}\n\nأ\n\n{/* p-10-3 */}\n\nب\n') },
      [`paragraph-gone ${file}:7 p-10-2`, `paragraph-unlisted ${file}:15 p-10-3`],
    ],
    [
      'front matter in another order than the body',
      { [file]: marked('paragraphs:\n  - id: p-10-2\n  - id: p-10-1\n', '{/* p-10-1 */}\n\nأ\n\n{/* p-10-2 */}\n\nب\n') },
      [`paragraph-order ${file}:6 p-10-2`],
    ],
    [
      'lines of a seed that is not named',
      { [file]: marked('paragraphs:\n  - { id: p-10-1, source: [{ from: 1, to: 2 }] }\n', '{/* p-10-1 */}\n\nأ\n') },
      [`seed-unnamed ${file}:6 p-10-1`],
    ],
    ['an unknown speaker', { [file]: section('10', 'kind: speech\nspeaker: aa\n') }, [`speaker-unknown ${file}:5 aa`]],
    ['an unknown delegation', { [file]: section('10', 'kind: speech\ndelegation: x\n') }, [`delegation-unknown ${file}:5 x`]],
    ['an unknown topic', { [file]: section('10', 'kind: speech\ntopics: [c, x]\n') }, [`topic-unknown ${file}:5 x`]],
    [
      'an unknown topic of a paragraph',
      { [file]: section('10', 'kind: speech\nparagraphs:\n  - id: p-10-1\n    topics: [x]\n') },
      [`topic-unknown ${file}:7 x`],
    ],
    [
      'an unknown delegation of a role',
      { 'speakers/z.yaml': `${person}roles:\n  - title: { ar: وزير }\n    delegation: x\n` },
      ['delegation-unknown speakers/z.yaml:4 x'],
    ],
    [
      'an unknown person quoted',
      { 'articles/x.ar.mdx': '---\ntitle: ع\nquoted:\n  - x\n---\n\nنص\n' },
      ['speaker-unknown articles/x.ar.mdx:4 x'],
    ],
    [
      'a number that is not the file’s',
      { [file]: section('11') },
      [`paragraph-stranger ${file}:12 p-11-1`, `section-number ${file}:3 11`].toReversed(),
    ],
    [
      'a document that is not the folder’s',
      { [file]: section('10').replace('document: d', 'document: e') },
      [`section-document ${file}:2 e`],
    ],
    [
      'two files of one section',
      { [file]: section('10'), 'records/d/10-b.ar.mdx': section('10') },
      ['section-twice records/d/10-b.ar.mdx:'],
    ],
    [
      'a record without its title page',
      { 'records/e/09-a.ar.mdx': section('9').replace('document: d', 'document: e') },
      ['record-missing records/e/09-a.ar.mdx: e'],
    ],
    [
      'an English file without the Arabic one',
      { 'records/d/10-a.en.mdx': english('10', '') },
      ['translation-alone records/d/10-a.en.mdx:'],
    ],
    [
      'an English paragraph that is not there',
      { 'records/d/09-a.en.mdx': english('9', '') + '{/* p-9-2 */}\n\nText\n' },
      ['translation-lacks records/d/09-a.en.mdx: p-9-1', 'translation-extra records/d/09-a.en.mdx:9 p-9-2'],
    ],
    [
      'a paragraph that is not in the translation, by the line of the one before it',
      {
        [file]: marked('', '{/* p-10-1 */}\n\nأ\n\n{/* p-10-2 */}\n\nب\n'),
        'records/d/10-a.en.mdx': english('10', '{/* p-10-1 */}\n\nText\n'),
      },
      ['translation-lacks records/d/10-a.en.mdx:9 p-10-2'],
    ],
    [
      'a translation that says there is none',
      { 'records/d/09-a.en.mdx': english('9', '{/* p-9-1 */}\n\nText\n', 'none') },
      ['translation-status records/d/09-a.en.mdx:4'],
    ],
    [
      'a record and an article with one id',
      { 'articles/d.ar.mdx': '---\ntitle: ع\n---\n\nنص\n' },
      ['document-twice records/d/document.yaml:1 d'],
    ],
    ['a file name that is no id', { 'speakers/Ban_Ki.yaml': person }, ['file-name speakers/Ban_Ki.yaml: Ban_Ki']],
    ['a file that nothing reads', { 'records/d/ten.mdx': 'نص' }, ['file-unknown records/d/ten.mdx:']],
    [
      'a ledger that is not named after its seed',
      { 'sources/a.yaml': `seed: b.txt\nsha256: ${'f'.repeat(64)}\ndocuments: [d]\n` },
      ['ledger-name sources/a.yaml:1 b.txt'],
    ],
    [
      'a ledger of an unknown document',
      { 'sources/a.yaml': `seed: a.txt\nsha256: ${'f'.repeat(64)}\ndocuments: [x]\n` },
      ['document-unknown sources/a.yaml:3 x'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(build({ ...archive, ...texts }).told).toEqual(expected);
  });

  test('with a hint that names what may have been meant', () => {
    const { problems } = build({
      ...archive,
      [file]: section('10', 'kind: speech\nspeaker: ab\n'),
      'articles/x.ar.mdx': '---\ntitle: ع\ntopic: [c]\n---\n',
    });
    expect(problems.map((found) => inEnglish(found).hint)).toEqual(['Did you mean topics?', 'Add ab to content/speakers/ or write a.']);
  });

  test('and never crashes on any beginning of a file', () => {
    const whole = section('10', 'kind: speech\nparagraphs:\n  - { id: p-10-1, source: [] }\n', '**نص** {/* a */} [b](c)');
    for (let end = 0; end <= whole.length; end += 1) expect(() => build({ ...archive, [file]: whole.slice(0, end) })).not.toThrow();
  });
});
