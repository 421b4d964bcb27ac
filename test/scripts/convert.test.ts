import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { lineOf } from '../parse/record-of.ts';
import { ARTICLE, RECORD, convertFolder } from './converting.ts';
import { type Ran, everythingIn, folderWith, linesOf, put, runScript } from './running.ts';

const root = resolve(import.meta.dirname, '../..');

describe('npm run convert, on the first archive,', () => {
  test('has nothing to do: content/ is what the seeds and the rulings give', async () => {
    const { status, stderr } = await runScript('convert', ['--check']);
    expect([status, linesOf(stderr).filter((line) => line.includes(': error '))]).toEqual([0, []]);
  });

  describe('into an empty folder', () => {
    let folder: string;
    let first: Ran;
    let second: Ran;
    let made: ReturnType<typeof everythingIn>;

    beforeAll(async () => {
      folder = folderWith();
      cpSync(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
      first = await convertFolder(folder);
      made = everythingIn(join(folder, 'content'));
      second = await convertFolder(folder);
    }, 60_000);

    test('makes the record, the articles, the ledgers, and everyone proposed', () => {
      expect(first.status).toBe(0);
      expect(first.stdout).toMatch(/6 documents from 5 seeds; \d+ files written, 0 files removed in .*\/content\/\./u);
      expect(first.stdout).toMatch(/Proposed, to be confirmed by an editor: .*azerbaijan/u);
      expect(readdirSync(join(folder, 'content/records/s-pv-7050'))).toHaveLength(2 * 26 + 1);
      expect(readdirSync(join(folder, 'content/sources'))).toHaveLength(5);
      expect(readdirSync(join(folder, 'content/articles'))).toHaveLength(10);
    });

    test('names the seams it doubts, with what speaks for them', () => {
      for (const line of linesOf(first.stdout).filter((text) => text.includes('% sure'))) {
        expect(line).toMatch(
          /^seeds\/003_\w+\.txt: line \d+ is read after line \d+ \(\d+ % sure: .+\)\. If not, rule it under order: in seeds\/catalogue\.yaml\.$/u,
        );
      }
    });

    test('twice writes nothing', () => {
      expect(second.status).toBe(0);
      expect(second.stdout).toContain('0 files written, 0 files removed');
      expect(everythingIn(join(folder, 'content'))).toEqual(made);
    });
  });
});

/** A folder that was converted once. */
async function converted(catalogue: object = {}): Promise<string> {
  const folder = folderWith({ 'seeds/a.txt': ARTICLE, 'seeds/r.txt': RECORD, 'seeds/catalogue.yaml': stringify(catalogue) });
  expect((await convertFolder(folder)).status).toBe(0);
  return folder;
}

const read = (folder: string, path: string) => readFileSync(join(folder, 'content', path), 'utf8');
const correction = { line: 3, sic: 'اليوم', corr: 'أمس', reason: 'wrong-word' };

describe.concurrent('converting again', () => {
  test('keeps what an editor changed, and says nothing while the seed gives the same', async () => {
    const folder = await converted();
    put(folder, { 'content/articles/a.ar.mdx': read(folder, 'articles/a.ar.mdx').replace('ضروري', 'مهم') });
    const before = everythingIn(join(folder, 'content'));
    const { status, stdout, stderr } = await convertFolder(folder);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('0 files written');
    expect(everythingIn(join(folder, 'content'))).toEqual(before);
  });

  test('renews by a new ruling what nobody touched, and leaves the rest byte for byte', async () => {
    const folder = await converted();
    const before = everythingIn(join(folder, 'content'))!;
    put(folder, { 'seeds/catalogue.yaml': stringify({ 'a.txt': { corrections: [correction] } }) });
    const { stdout } = await convertFolder(folder);
    expect(stdout).toContain('1 file written, 0 files removed');
    expect(read(folder, 'articles/a.ar.mdx')).toContain('العام أمس في');
    const after = everythingIn(join(folder, 'content'))!;
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual(['.converted.json', '.converted/articles/a.ar.mdx', 'articles/a.ar.mdx']);
  });

  test('merges what an editor changed with what a ruling changed', async () => {
    const folder = await converted();
    const edited = read(folder, 'articles/a.ar.mdx').replace('ضروري', 'مهم');
    put(folder, { 'content/articles/a.ar.mdx': edited, 'seeds/catalogue.yaml': stringify({ 'a.txt': { corrections: [correction] } }) });
    expect(await convertFolder(folder)).toMatchObject({ status: 0, stderr: '' });
    const merged = read(folder, 'articles/a.ar.mdx');
    expect(merged).toContain('corr: أمس');
    expect(merged).toContain('الأمين العام أمس في نيويورك أن التعاون بين المنظمتين مهم');
    expect((await convertFolder(folder)).stdout).toContain('0 files written');
  });

  describe('tells of a conflict with both sides, and', () => {
    const conflicting = async () => {
      const folder = await converted();
      const edited = read(folder, 'articles/a.ar.mdx').replace('اليوم', 'البارحة');
      put(folder, {
        'content/articles/a.ar.mdx': edited,
        'seeds/catalogue.yaml': stringify({ 'a.txt': { corrections: [correction] }, 'r.txt': {} }),
      });
      return { folder, edited, line: edited.split('\n').findIndex((text) => text.includes('البارحة')) + 1 };
    };

    test('writes nothing', async () => {
      const { folder, line } = await conflicting();
      const before = everythingIn(join(folder, 'content'));
      const { status, stderr } = await convertFolder(folder);
      expect(status).toBe(1);
      const place = `content/articles/a.ar.mdx:${line}: error [merge-conflict]`;
      expect(linesOf(stderr)).toEqual([expect.stringMatching(/«البارحة».*«أمس».*--keep .*--take/u)]);
      expect(stderr).toContain(place);
      expect(everythingIn(join(folder, 'content'))).toEqual(before);
    });

    test('keeps the editor’s words with --keep, and asks no more', async () => {
      const { folder } = await conflicting();
      expect((await convertFolder(folder, '--keep', join(folder, 'content/articles/a.ar.mdx'))).status).toBe(0);
      expect(read(folder, 'articles/a.ar.mdx')).toContain('البارحة');
      expect(await convertFolder(folder)).toMatchObject({ status: 0, stderr: '' });
    });

    test('takes the new ones with --take, and asks no more', async () => {
      const { folder } = await conflicting();
      expect((await convertFolder(folder, '--take', 'articles/a.ar.mdx')).status).toBe(0);
      expect(read(folder, 'articles/a.ar.mdx')).toMatch(/العام أمس في/u);
      expect(await convertFolder(folder)).toMatchObject({ status: 0, stderr: '' });
    });

    test('knows the files that converting writes from others', async () => {
      const { folder } = await conflicting();
      const { status, stderr } = await convertFolder(folder, '--keep', 'articles/b.ar.mdx');
      expect([status, stderr]).toEqual([1, expect.stringContaining('articles/b.ar.mdx: error [convert-file]')]);
    });
  });

  test('never touches a translation', async () => {
    const folder = await converted();
    const translated = read(folder, 'articles/a.en.mdx')
      .replace('status: none', 'status: unofficial')
      .replace('{/* p-1-1 */}', '{/* p-1-1 */}\n\nText.');
    put(folder, { 'content/articles/a.en.mdx': translated, 'seeds/catalogue.yaml': stringify({ 'a.txt': { corrections: [correction] } }) });
    await convertFolder(folder);
    expect(read(folder, 'articles/a.en.mdx')).toBe(translated);
  });

  test('after a person was confirmed under another id moves the files of the speech, and its check succeeds', async () => {
    const folder = await converted();
    rmSync(join(folder, 'content/speakers/birsifal.yaml'));
    put(folder, {
      'content/speakers/maria-perceval.yaml': 'name: { ar: ماريا بيرسيفال, en: María Cristina Perceval }\naliases: [بيرسيفال]\n',
      'content/records/s-pv-7100/04-birsifal.en.mdx': read(folder, 'records/s-pv-7100/04-birsifal.en.mdx').replace(
        '{/* p-4-1 */}',
        '{/* p-4-1 */}\n\nThank you.',
      ),
    });
    const { stdout, stderr } = await convertFolder(folder);
    expect([stderr, stdout]).toEqual(['', expect.stringContaining('2 files removed')]);
    expect(readdirSync(join(folder, 'content/records/s-pv-7100')).filter((name) => name.startsWith('04'))).toEqual([
      '04-maria-perceval.ar.mdx',
      '04-maria-perceval.en.mdx',
    ]);
    expect(read(folder, 'records/s-pv-7100/04-maria-perceval.en.mdx')).toContain('Thank you.');
    const args = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')];
    expect((await runScript('check', args)).stdout).toMatch(/^0 errors/u);
  });

  test('keeps a confirmed person as the editor wrote the file', async () => {
    const folder = await converted();
    const confirmed = 'name: { ar: بيرسيفال, en: Perceval }\n';
    put(folder, { 'content/speakers/birsifal.yaml': confirmed });
    const { stdout } = await convertFolder(folder);
    expect([read(folder, 'speakers/birsifal.yaml'), stdout]).toEqual([confirmed, expect.stringContaining('0 files written')]);
  });

  test('removes nothing when a seed is gone, but says so; with --prune it removes what nobody changed', async () => {
    const folder = await converted();
    rmSync(join(folder, 'seeds/a.txt'));
    const before = everythingIn(join(folder, 'content'));
    const kept = await convertFolder(folder);
    expect(kept.stderr).toMatch(/warning \[seed-gone\].*--prune/u);
    expect(everythingIn(join(folder, 'content'))).toEqual(before);

    put(folder, { 'content/articles/a.en.mdx': read(folder, 'articles/a.en.mdx').replace('{/* p-1-1 */}', '{/* p-1-1 */}\n\nText.') });
    const pruned = await convertFolder(folder, '--prune');
    expect(pruned.status).toBe(0);
    expect(pruned.stderr).toMatch(/articles\/a\.en\.mdx: warning \[seed-gone-changed\]/u);
    expect(pruned.stdout).toContain('2 files removed');
    expect(readdirSync(join(folder, 'content/articles'))).toEqual(['a.en.mdx']);
    expect(readdirSync(join(folder, 'content/sources'))).toEqual(['r.yaml']);
  });
});

describe.concurrent('npm run convert -- --check', () => {
  test('succeeds where converting would write nothing, an editor’s changes included', async () => {
    const folder = await converted();
    put(folder, { 'content/articles/a.ar.mdx': read(folder, 'articles/a.ar.mdx').replace('ضروري', 'مهم') });
    expect(await convertFolder(folder, '--check')).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['a seed changed', { 'seeds/a.txt': ARTICLE.replace('اليوم', 'أمس') }, ['articles/a.ar.mdx', 'sources/a.yaml']],
    ['a seed changed in a way that no one sees', { 'seeds/a.txt': `${ARTICLE}\n` }, ['sources/a.yaml']],
    ['a ruling changed', { 'seeds/catalogue.yaml': stringify({ 'a.txt': { corrections: [correction] } }) }, ['articles/a.ar.mdx']],
    ['a seed is new', { 'seeds/b.txt': ARTICLE }, ['articles/b.ar.mdx', 'articles/b.en.mdx', 'sources/b.yaml']],
  ])('fails where %s, names the files, and writes nothing', async (_, files, stale) => {
    const folder = await converted();
    put(folder, files);
    const before = everythingIn(join(folder, 'content'));
    const { status, stderr } = await convertFolder(folder, '--check');
    expect(status).toBe(1);
    const place = join(folder, 'content');
    const told = linesOf(stderr).map((line) => /^(.*): error \[content-stale\] .+\. Run npm run convert\.$/u.exec(line)?.[1]);
    expect(told).toEqual(stale.map((path) => join(place, path)));
    expect(everythingIn(place)).toEqual(before);
  });

  test('makes no folder', async () => {
    const folder = folderWith({ 'seeds/a.txt': ARTICLE });
    expect((await convertFolder(folder, '--check')).status).toBe(1);
    expect(everythingIn(join(folder, 'content'))).toBeNull();
  });
});

test('a doubtful line and a new spelling are told with the lines of the seed', async () => {
  const record = RECORD.replace('السيدة بيرسيفال (الأرجنتين) (تكلمت', 'السيدة بيرسفال (الأرجنتين) (تكلمت').concat(
    '\n\nالسيد خان (باكستان: نعم.\n',
  );
  const folder = folderWith({ 'seeds/r.txt': record });
  const { status, stderr } = await convertFolder(folder);
  expect(status).toBe(0);
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(new RegExp(`^seeds/r\\.txt:${lineOf(record, 'السيدة بيرسفال')}: warning \\[speaker-spelling\\]`, 'u')),
    expect.stringMatching(new RegExp(`^seeds/r\\.txt:${lineOf(record, 'السيد خان')}: warning \\[attribution-doubtful\\]`, 'u')),
  ]);
});

test('npm run convert explains itself', async () => {
  const { status, stdout } = await runScript('convert', ['--help']);
  expect(status).toBe(0);
  for (const option of ['--seeds <dir>', '--content <dir>', '--check', '--prune', '--keep <file...>', '--take <file...>'])
    expect(stdout).toContain(option);
  const unknown = await runScript('convert', ['--seed', 'x']);
  expect([unknown.status, linesOf(unknown.stderr)]).toEqual([
    2,
    ['--seed: error [usage-option-unknown] the command has no such option. Did you mean --seeds?'],
  ]);
});

test.each([
  [['--lang', 'ar'], {}],
  [['--lang=ar'], {}],
  [[], { LC_ALL: 'ar_EG.UTF-8' }],
])('npm run convert speaks Arabic where it is asked to, by %j and %o', async (args, environment) => {
  const { status, stdout } = await runScript('convert', ['--check', '--help', ...args], undefined, environment);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/الخيارات:\n  --seeds <dir> +\u2067مجلد المصادر\u2069/u)]);
  const refused = await runScript('convert', ['--seeds', 'no/such', ...args], undefined, environment);
  expect([refused.status, linesOf(refused.stderr)]).toEqual([
    1,
    ['no/such: [seeds-missing] \u2067خطأ: لا وجود لمجلد المصادر هذا. سمّ مجلدا بالخيار \u2068--seeds\u2069.\u2069'],
  ]);
});

test('a command that is called wrongly says how to call it, and ends with 2', async () => {
  const say = async (...args: string[]) => {
    const { status, stderr } = await runScript('convert', args);
    return [status, linesOf(stderr)];
  };
  expect(await say('--lang', 'fr')).toEqual([
    2,
    ['--lang: error [usage-lang] the commands speak no such language «fr». Write --lang ar or --lang en.'],
  ]);
  expect(await say('--content')).toEqual([
    2,
    ['--content: error [usage-value-missing] the option needs a value. Write it after the option; --help says what it means.'],
  ]);
  expect(await say('twice', 'over')).toEqual([2, [expect.stringContaining('error [usage-argument-extra]')]]);
});
