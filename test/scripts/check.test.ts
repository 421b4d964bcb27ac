import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, RECORD, convertFolder } from './converting.ts';
import { type Ran, everythingIn, folderWith, linesOf, put, runScript } from './running.ts';

let made: string;

beforeAll(async () => {
  made = folderWith({ 'seeds/a.txt': ARTICLE, 'seeds/r.txt': RECORD });
  expect((await convertFolder(made)).status).toBe(0);
}, 60_000);

/** Checks what was converted, with these files changed: each from some words to others. */
async function check(changes: Readonly<Record<string, [from: string, to: string]>> = {}): Promise<Ran & { folder: string }> {
  const folder = folderWith();
  cpSync(made, folder, { recursive: true });
  for (const [path, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain(from);
    put(folder, { [path]: text.replace(from, to) });
  }
  return { ...(await runScript('check', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')])), folder };
}

/** The errors, as `code place` without the folder's name. */
function errors({ stderr, folder }: { stderr: string; folder: string }): string[] {
  return linesOf(stderr).flatMap((line) => {
    const found = /^(.+): error \[([a-z-]+)\] .+\. \S.*[.?]$/u.exec(line);
    return found === null ? [] : `${found[2]} ${found[1]!.replace(`${folder}/`, '')}`;
  });
}

describe('npm run check', () => {
  test('finds nothing wrong with the first archive', async () => {
    const { status, stdout } = await runScript('check', []);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^0 errors, \d+ to look at, in \d+ files\.\n$/u)]);
  });

  test('names everyone who is only proposed, which is no error', async () => {
    const ran = await check();
    expect([ran.status, errors(ran)]).toEqual([0, []]);
    expect(linesOf(ran.stderr).filter((line) => line.includes('[entry-proposed]'))).toHaveLength(8);
    expect(ran.stderr).toMatch(/content\/speakers\/birsifal\.yaml:3:1: warning \[entry-proposed\] .* «بيرسيفال»\. Complete it/u);
    // Nor does anything say whose texts the two seeds are.
    expect(ran.stdout).toBe('0 errors, 10 to look at, in 21 files.\n');
  });
});

const arabic = 'content/articles/a.ar.mdx';
const english = 'content/articles/a.en.mdx';
const speech = 'content/records/s-pv-7100/04-birsifal.ar.mdx';

describe.concurrent('a sign that nobody sees in a field', () => {
  test.each([
    ['is told once where it is an error itself', '\u{200F}', [/\[text-bidi-control\]/u]],
    ['is told beside the field that it spoils where it is none', '\u{200B}', [/\[field-wrong\]/u, /\[text-zero-width\]/u]],
  ])('%s', async (_, sign, told) => {
    const { status, stderr } = await check({ [arabic]: ['date: 2014', `date: ${sign}2014`] });
    expect(status).toBe(1);
    const lines = linesOf(stderr).filter((line) => /articles\/a\.ar\.mdx:\d/u.test(line));
    expect(lines).toEqual(told.map((pattern) => expect.stringMatching(pattern)));
  });
});

describe.concurrent('npm run check fails, with file and line, for', () => {
  test.each<[string, Record<string, [string, string]>, string[]]>([
    ['a word that was lost', { [arabic]: ['ضروري ', ''] }, ['words-altered seeds/a.txt:3']],
    ['a word that was put in', { [arabic]: ['ضروري', 'ضروري جدا'] }, ['words-altered seeds/a.txt:3']],
    ['a word of a seed that is nowhere', { 'seeds/a.txt': [ARTICLE, `${ARTICLE}\nزائدة\n`] }, ['words-missing seeds/a.txt:7']],
    [
      'a field with a slip in its name, and not the words that its file would have',
      { [arabic]: ['titleBasis:', 'titelBasis:'] },
      ['field-unknown content/articles/a.ar.mdx:5:1'],
    ],
    [
      'a person without a file',
      { [speech]: ['speaker: birsifal', 'speaker: birsifall'] },
      ['speaker-unknown content/records/s-pv-7100/04-birsifal.ar.mdx:7:1'],
    ],
    [
      'a paragraph that the English lacks',
      { [english]: ['{/* p-1-1 */}', '{/* p-1-2 */}'] },
      ['translation-lacks content/articles/a.en.mdx', 'translation-extra content/articles/a.en.mdx:8:1'],
    ],
    [
      'Arabic in a translation',
      {
        [english]: [
          '{/* p-1-1 */}',
          '{/* p-1-1 */}\n\nThe Secretary-General said today in New York that cooperation between the two organizations is ضروري.',
        ],
      },
      ['translation-arabic-left content/articles/a.en.mdx:10:96'],
    ],
    ['a seed that is no text', { 'seeds/a.txt': [ARTICLE, ''] }, ['seed-empty seeds/a.txt']],
  ])('%s', async (_, changes, told) => {
    const ran = await check(changes);
    expect([ran.status, errors(ran)]).toEqual([1, told]);
  });

  test('words that may be missing only because of other errors, in one line that says so', async () => {
    const { stdout } = await check({ [arabic]: ['titleBasis:', 'titelBasis:'] });
    expect(stdout).toMatch(/^Whether words of the seeds are missing is told once these errors are mended\.\n1 error, /u);
  });

  test('a correction that no longer fits, as a number of errors at the end', async () => {
    const { status, stdout } = await check({ [arabic]: ['ضروري ', ''] });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^1 error, \d+ to look at/u)]);
  });
});

test('npm run check needs no seeds: without them words are not accounted for', async () => {
  const folder = folderWith();
  cpSync(made, folder, { recursive: true });
  rmSync(join(folder, 'seeds'), { recursive: true });
  put(folder, { [arabic]: readFileSync(join(folder, arabic), 'utf8').replace('ضروري ', '') });
  const before = everythingIn(folder);
  const { status } = await runScript('check', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')]);
  expect(status).toBe(0);
  expect(everythingIn(folder)).toEqual(before);
});

test('npm run check is not content with a folder that is not there', async () => {
  const { status, stdout, stderr } = await runScript('check', ['--content', join(made, 'contents')]);
  expect([status, stdout, linesOf(stderr)]).toEqual([1, '', [expect.stringMatching(/contents: error \[content-absent\] .+\. .+\.$/u)]]);
});

describe('npm run check', () => {
  const sound = join(import.meta.dirname, '../check/fixtures/sound');
  const page = 'content/guide/start.ar.mdx';

  /** Checks the sound archive with these words of its guide changed. */
  async function checkPage(change: [from: string, to: string], ...args: string[]) {
    const folder = folderWith();
    cpSync(sound, folder, { recursive: true });
    const before = readFileSync(join(folder, page), 'utf8').replace(...change);
    put(folder, { [page]: before });
    const rest = everythingIn(folder)!;
    const ran = await runScript('check', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'), ...args]);
    const after = everythingIn(folder)!;
    const changed = Object.keys(after).filter((path) => after[path] !== rest[path]);
    return { ...ran, changed, text: readFileSync(join(folder, page), 'utf8'), folder };
  }

  test('--fix mends what needs no thought, says where, and touches nothing else: no code, no other file', async () => {
    const ran = await checkPage([' ثم اكتب', ', ثم\u200B "اكتب"'], '--fix');
    expect([ran.status, ran.stderr, ran.changed]).toEqual([0, '', [page]]);
    expect(ran.text).toContain('[الخبر](../../articles/note/#p-1-2)، ثم «اكتب» `a, b`.\n');
    expect(linesOf(ran.stdout).map((line) => line.replace(`${ran.folder}/`, ''))).toEqual([
      expect.stringMatching(/^content\/guide\/start\.ar\.mdx:9:41: mended \[punctuation-latin\]/u),
      expect.stringMatching(/^content\/guide\/start\.ar\.mdx:9:45: mended \[text-zero-width\]/u),
      expect.stringMatching(/mended \[quote-straight\]/u),
      expect.stringMatching(/mended \[quote-straight\]/u),
      '4 places mended in 1 file.',
      '0 errors, 0 to look at, in 31 files.',
    ]);
  });

  test('--fix leaves alone what only a reader can mend, and what is right', async () => {
    const ran = await checkPage(['ثم اكتب', 'ثم «اكتب'], '--fix');
    expect([ran.status, ran.changed, linesOf(ran.stdout)[0]]).toEqual([0, [], '0 places mended in 0 files.']);
    expect(ran.stderr).toContain('[quote-unbalanced]');
  });

  test('--format json and github print findings for programs alone, and end as the text does', async () => {
    const json = await checkPage(['#p-1-2', '#p-1-9'], '--format', 'json');
    expect([json.status, json.stderr]).toEqual([1, '']);
    expect(JSON.parse(json.stdout)).toMatchObject({ errors: 1, warnings: 0, findings: [{ code: 'link-anchor', line: 9, column: 6 }] });
    const github = await checkPage(['#p-1-2', '#p-1-9'], '--format', 'github', '--lang', 'ar');
    expect([github.status, github.stderr]).toEqual([1, '']);
    expect(linesOf(github.stdout)[0]).toMatch(/^::error file=.*start\.ar\.mdx,line=9,col=6,title=link-anchor::لا موضع/u);
    const none = await runScript('check', ['--content', 'no/such', '--format', 'json']);
    expect([none.status, JSON.parse(none.stdout)]).toMatchObject([1, { errors: 1, findings: [{ code: 'content-absent' }] }]);
    expect((await runScript('check', ['--format', 'xml'])).status).toBe(2);
  });

  test('--confirm takes a translation for right, and says it is stale once the Arabic changes', async () => {
    const folder = folderWith();
    cpSync(sound, folder, { recursive: true });
    const run = (...args: string[]) => runScript('check', ['--seeds', 'no', '--content', join(folder, 'content'), ...args]);
    const arabicNote = join(folder, 'content/articles/note.ar.mdx');
    const englishNote = join(folder, 'content/articles/note.en.mdx');
    writeFileSync(arabicNote, readFileSync(arabicNote, 'utf8').replace('وشكر الوفد المدينة.', 'وشكر الوفد أهل المدينة.'));
    expect((await run()).stderr).toMatch(/note\.en\.mdx:16:1: warning \[translation-stale\]/u);
    const before = readFileSync(englishNote, 'utf8');
    expect(linesOf((await run('--confirm', englishNote)).stdout)).toEqual([
      `Confirmed: ${englishNote}`,
      expect.stringContaining('0 errors'),
    ]);
    const after = readFileSync(englishNote, 'utf8');
    expect(after.replace(/p-1-2: \w+/u, '')).toBe(before.replace(/p-1-2: \w+/u, ''));
    expect((await run()).stderr).not.toContain('translation-stale');
    expect((await run('--confirm', join(folder, 'content/articles/none.en.mdx'))).stderr).toContain('error [confirm-file]');
  });
});
