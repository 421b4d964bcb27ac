import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { TITLE_PAGE, lineOf, recordOf } from '../parse/record-of.ts';
import { ARTICLE, type Converted, type Files, RECORD, convert, convertFolder } from './converting.ts';
import { everythingIn, folderWith, linesOf, put, runScript } from './running.ts';

/** One clear sentence: place, code, what is wrong, and what to do as a second sentence. */
const SENTENCE = /^(?<file>[^:]+)(?::(?<line>\d+))?(?::\d+)?: error \[(?<code>[a-z0-9-]+)\] [^[].+\. [A-Z].*[.?]$/u;

/** Expects the conversion to be refused with one sentence, and returns where and why: `seeds/a.txt:3 seed-not-utf8`. */
function refusal({ status, signal, stdout, stderr, content }: Omit<Converted, 'seeds'>): string {
  expect({ status, signal, stdout }, stderr).toEqual({ status: 1, signal: null, stdout: '' });
  const said = linesOf(stderr);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(SENTENCE);
  expect(everythingIn(content)).toBeNull();
  const { file, line, code } = SENTENCE.exec(said[0]!)!.groups!;
  return `${file}${line === undefined ? '' : `:${line}`} ${code}`;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** «محضر» in Windows-1256. */
const WINDOWS_1256 = Uint8Array.of(...utf8('محضر\n\n'), 0xe3, 0xcd, 0xd6, 0xd1);
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52);
/** Bytes without any order, the same in every run. */
const RANDOM = Uint8Array.from({ length: 4096 }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 13) & 0xff);

/** A title page whose row for Morocco is this one. */
const withRow = (row: string) => RECORD.replace('	المغرب	السيد لوليشكي', row);
const GARBLED = 'ا ل م ▯▯ ٪٪ ر ب';
const catalogue = (entries: object) => stringify(entries);

describe.concurrent('a conversion is refused with one sentence, and content/ is not even made, for', () => {
  test.each<[string, Files, string]>([
    ['an empty seed', { 'a.txt': '' }, 'seeds/a.txt seed-empty'],
    ['a seed of white space', { 'a.txt': ' \n\t\n\u{00A0}\u{FEFF}' }, 'seeds/a.txt seed-empty'],
    ['Windows-1256', { 'a.txt': WINDOWS_1256 }, 'seeds/a.txt:3 seed-not-utf8'],
    ['a picture', { 'a.txt': PNG }, 'seeds/a.txt seed-binary'],
    ['a PDF', { 'a.pdf': '%PDF-1.7\n1 0 obj' }, 'seeds/a.pdf seed-binary'],
    ['random bytes', { 'a.txt': RANDOM }, 'seeds/a.txt seed-binary'],
    [
      'a record without an attribution',
      { 'a.txt': recordOf('نبدأ الآن.') },
      `seeds/a.txt:${lineOf(TITLE_PAGE, 'افتتحت')} record-without-attribution`,
    ],
    [
      'a title page alone',
      { 'a.txt': TITLE_PAGE.split('افتتحت')[0]! },
      `seeds/a.txt:${lineOf(TITLE_PAGE, 'يتضمن')} record-without-attribution`,
    ],
    [
      'a row of the table of members that names nobody',
      { 'a.txt': withRow('	المغرب') },
      `seeds/a.txt:${lineOf(RECORD, '	المغرب')} record-members`,
    ],
    [
      'a garbled row of the table of members',
      { 'a.txt': withRow(GARBLED) },
      `seeds/a.txt:${lineOf(withRow(GARBLED), GARBLED)} record-members`,
    ],
    ['two seeds of one symbol', { 'a.txt': RECORD, 'b.txt': RECORD }, 'seeds/b.txt:1 seed-same-id'],
    [
      'two seeds of one id in the catalogue',
      {
        'a.txt': ARTICLE,
        'b.txt': ARTICLE,
        'catalogue.yaml': catalogue({ 'a.txt': { documents: [{ id: 'x' }] }, 'b.txt': { documents: [{ id: 'x' }] } }),
      },
      'seeds/b.txt:1 seed-same-id',
    ],
    ['two seeds whose names differ in their endings', { 'a.md': ARTICLE, 'a.txt': ARTICLE }, 'seeds/a.txt seed-same-name'],
    [
      'an entry of the catalogue without its seed',
      { 'a.txt': ARTICLE, 'catalogue.yaml': catalogue({ 'b.txt': {} }) },
      'seeds/catalogue.yaml catalogue-without-seed',
    ],
    ['a broken catalogue', { 'a.txt': ARTICLE, 'catalogue.yaml': 'a.txt:\n  kind: [article\n' }, 'seeds/catalogue.yaml:2 yaml-broken'],
    [
      'an unknown kind in the catalogue',
      { 'a.txt': ARTICLE, 'catalogue.yaml': 'a.txt:\n  kind: record\n' },
      'seeds/catalogue.yaml:2 field-wrong',
    ],
    [
      'an unknown field in the catalogue',
      { 'a.txt': ARTICLE, 'catalogue.yaml': 'a.txt:\n  kind: article\n  titel: x\n' },
      'seeds/catalogue.yaml:3 field-unknown',
    ],
    ['a catalogue that is not UTF-8', { 'a.txt': ARTICLE, 'catalogue.yaml': WINDOWS_1256 }, 'seeds/catalogue.yaml catalogue-not-utf8'],
    ['a catalogue that is a list', { 'a.txt': ARTICLE, 'catalogue.yaml': '- a.txt\n' }, 'seeds/catalogue.yaml:1 field-wrong'],
    ['a table of figures', { 'a.csv': 'year,state\n2013,المغرب\n2014,توغو\n' }, 'seeds/a.csv:1 seed-kind-unknown'],
    [
      'English prose',
      { 'a.txt': 'The Secretary-General said today in New York that cooperation between the two organizations mattered.\n' },
      'seeds/a.txt:1 seed-kind-unknown',
    ],
    ['a poem of three words', { 'a.txt': 'قفا\nنبك\nمن\n' }, 'seeds/a.txt:1 seed-kind-unknown'],
    ['a name with a space', { 'a b.txt': ARTICLE }, 'seeds/a b.txt seed-name'],
    ['a name in Arabic letters', { 'محضر.txt': ARTICLE }, 'seeds/محضر.txt seed-name'],
    [
      'a correction that quotes other words',
      {
        'a.txt': ARTICLE,
        'catalogue.yaml': catalogue({ 'a.txt': { corrections: [{ line: 3, sic: 'اليومم', corr: 'اليوم', reason: 'letters-added' }] } }),
      },
      'seeds/a.txt:3 correction-not-found',
    ],
  ])('%s', async (_, seeds, where) => {
    expect(refusal(await convert(seeds))).toBe(where);
  });

  test('a kind that nobody knows, and which there are', async () => {
    const unknown: Files[] = [{ 'a.csv': 'a,b\n' }, { 'a.txt': ARTICLE, 'catalogue.yaml': 'a.txt:\n  kind: record\n' }];
    for (const files of unknown) {
      const { stderr } = await convert(files);
      expect(stderr).toContain('verbatim-record, article');
    }
  });

  test('a seed of 50 MB', async () => {
    const folder = folderWith({ 'seeds/a.txt': ARTICLE });
    truncateSync(join(folder, 'seeds/a.txt'), 50 * 1024 * 1024);
    const ran = await convertFolder(folder);
    expect(refusal({ ...ran, content: join(folder, 'content') })).toBe('seeds/a.txt seed-too-large');
    expect(ran.stderr).toContain('50 MB');
  });

  test('a link to a file that is not there', async () => {
    const folder = folderWith({ 'seeds/b.txt': ARTICLE });
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'seeds/a.txt'));
    expect(refusal({ ...(await convertFolder(folder)), content: join(folder, 'content') })).toBe('seeds/a.txt seed-unreadable');
  });

  test('no folder of seeds, and a file in its place', async () => {
    const folder = folderWith({ seeds: 'a file' });
    for (const seeds of ['no/such', 'seeds']) {
      const ran = await runScript('convert', ['--seeds', join(folder, seeds), '--content', join(folder, 'content')]);
      expect(refusal({ ...ran, content: join(folder, 'content') })).toMatch(/ seeds-missing$/u);
    }
  });

  test('an empty folder of seeds, or one with nothing but notes and what Windows leaves', async () => {
    expect(refusal(await convert({}))).toMatch(/ seeds-empty$/u);
    expect(refusal(await convert({ 'README.md': 'Notes', '.DS_Store': RANDOM, 'Thumbs.db': RANDOM, 'more/a.txt': ARTICLE }))).toMatch(
      / seeds-empty$/u,
    );
  });

  test('several things at once, one sentence each, and what is in content/ stays byte for byte', async () => {
    const folder = folderWith({
      'seeds/a.txt': '',
      'seeds/b.txt': WINDOWS_1256,
      'seeds/c d.txt': ARTICLE,
      'seeds/e.txt': ARTICLE,
      'seeds/catalogue.yaml': 'e.txt:\n  kind: poem\n',
      'content/articles/x.ar.mdx': '---\ntitle: عنوان\n---\n\nنص\n',
      'content/.converted.json': '{}\n',
    });
    const before = everythingIn(join(folder, 'content'));
    const { status, stderr } = await convertFolder(folder);
    expect(status).toBe(1);
    expect(linesOf(stderr).map((line) => SENTENCE.exec(line)?.groups?.['code'])).toEqual([
      'seed-empty',
      'seed-not-utf8',
      'seed-name',
      'field-wrong',
    ]);
    expect(everythingIn(join(folder, 'content'))).toEqual(before);
  });

  test('a file of a person that cannot be read, whom it would otherwise propose again', async () => {
    const folder = folderWith({
      'seeds/a.txt': RECORD,
      'content/speakers/mr-khan.yaml': 'name:\n  ar: مسعود خان\n  english: Masood Khan\n',
    });
    const before = everythingIn(join(folder, 'content'));
    const { status, stderr } = await convertFolder(folder);
    expect([status, linesOf(stderr).length]).toEqual([1, 1]);
    expect(stderr).toMatch(/content\/speakers\/mr-khan\.yaml:3:3: error \[field-unknown\]/u);
    expect(everythingIn(join(folder, 'content'))).toEqual(before);
  });
});

describe.concurrent('a read-only content/ is left as it is, for root too:', () => {
  test.each([
    ['the folder', '.', 0o555],
    ['a folder in it', 'articles', 0o555],
    ['a file in it', 'articles/a.ar.mdx', 0o444],
  ])('%s', async (_, place, mode) => {
    const folder = folderWith({ 'seeds/a.txt': ARTICLE });
    await convertFolder(folder);
    put(folder, { 'seeds/a.txt': ARTICLE.replace('اليوم', 'أمس') });
    chmodSync(join(folder, 'content', place), mode);
    const before = everythingIn(join(folder, 'content'));
    const { status, stderr } = await convertFolder(folder);
    expect([status, linesOf(stderr)]).toEqual([1, [expect.stringMatching(SENTENCE)]]);
    expect(stderr).toMatch(/\[content-read-only\] .* Allow writing/u);
    expect(everythingIn(join(folder, 'content'))).toEqual(before);
    chmodSync(join(folder, 'content', place), 0o755);
  });

  test('a place where it cannot even be made', async () => {
    const folder = folderWith({ 'seeds/a.txt': ARTICLE, locked: 'a file' });
    const ran = await runScript('convert', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'locked/content')]);
    expect([ran.status, linesOf(ran.stderr)]).toEqual([1, [expect.stringMatching(SENTENCE)]]);
  });
});
