import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE, convertFolder } from './converting.ts';
import { everythingIn, folderWith, linesOf, put, runScript } from './running.ts';

const catalogueOf = (folder: string) => readFileSync(join(folder, 'seeds/catalogue.yaml'), 'utf8');
const check = (folder: string, ...options: string[]) =>
  runScript('check', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'), ...options]);
const HEAD = '# The catalogue\n';

/** A folder with a catalogue, in which one seed was converted without an entry. */
async function dropped() {
  const folder = folderWith({ 'seeds/a.txt': ARTICLE, 'seeds/catalogue.yaml': HEAD });
  return { folder, ran: await convertFolder(folder) };
}

describe.concurrent('a seed dropped into a folder that has a catalogue', () => {
  test('gets a proposed entry, which check names until it is confirmed', async () => {
    const { folder, ran } = await dropped();
    expect([ran.status, ran.stdout]).toEqual([0, expect.stringContaining('seeds/catalogue.yaml, to be completed and confirmed')]);
    expect(catalogueOf(folder)).toMatch(/^# The catalogue\n\na\.txt:\n {2}# Proposed by .*\n {2}proposed: true\n/u);

    const checked = await check(folder);
    expect([checked.status, linesOf(checked.stderr)]).toEqual([
      0,
      [
        expect.stringMatching(
          /seeds\/catalogue\.yaml:3:1: warning \[catalogue-proposed\] .* fill in rights, title, publisher, and confirm it/u,
        ),
      ],
    ]);

    const confirmed = await check(folder, '--confirm', join(folder, 'seeds/a.txt'));
    expect(confirmed.stdout).toContain('Confirmed: ');
    // What it was asked and left open is told as of any other entry.
    expect(linesOf(confirmed.stderr)).toEqual([expect.stringContaining('[rights-missing]')]);
    expect(catalogueOf(folder)).not.toContain('proposed');
  });

  test('is converted again to the same, and proposed no more', async () => {
    const { folder } = await dropped();
    const before = everythingIn(folder);
    const { stdout } = await convertFolder(folder);
    expect(stdout).toContain('0 files written, 0 files removed');
    expect(stdout).not.toContain('catalogue.yaml');
    expect(everythingIn(folder)).toEqual(before);
  });

  test('may go again before anybody confirmed it', async () => {
    const { folder } = await dropped();
    put(folder, { 'seeds/b.txt': ARTICLE.replace('22', '23') });
    rmSync(join(folder, 'seeds/a.txt'));
    const { status, stderr } = await convertFolder(folder);
    expect([status, linesOf(stderr).map((line) => /\[([a-z-]+)\]/u.exec(line)?.[1])]).toEqual([0, ['seed-gone', 'seed-gone', 'seed-gone']]);
  });

  test('has its entry printed where the catalogue may not be written, and stays converted', async () => {
    const folder = folderWith({ 'seeds/a.txt': ARTICLE, 'seeds/catalogue.yaml': HEAD });
    chmodSync(join(folder, 'seeds/catalogue.yaml'), 0o444);
    const { status, stdout } = await convertFolder(folder);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/cannot be added to.*\n\na\.txt:\n.*\n {2}proposed: true\n/u)]);
    expect(catalogueOf(folder)).toBe(HEAD);
    expect(existsSync(join(folder, 'content/articles/a.ar.mdx'))).toBe(true);
  });
});

test('a folder of seeds without a catalogue is left as it is', async () => {
  const folder = folderWith({ 'seeds/a.txt': ARTICLE });
  const before = everythingIn(join(folder, 'seeds'));
  const { status, stdout } = await convertFolder(folder);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/There is no .*seeds\/catalogue\.yaml/u)]);
  expect(everythingIn(join(folder, 'seeds'))).toEqual(before);
});

test('a date that the proposed entry asks for is asked for once', async () => {
  const folder = folderWith({ 'seeds/a.txt': ARTICLE.replace('22 مايو 2014', ''), 'seeds/catalogue.yaml': HEAD });
  await convertFolder(folder);
  const { stderr } = await check(folder);
  expect(linesOf(stderr)).toEqual([expect.stringMatching(/\[catalogue-proposed\].* fill in rights, title, publisher, date, /u)]);
});

test('only what is proposed is confirmed', async () => {
  const { folder } = await dropped();
  const { status, stderr } = await check(folder, '--confirm', join(folder, 'seeds/b.txt'));
  expect([status, linesOf(stderr)]).toEqual([1, [expect.stringMatching(/seeds\/b\.txt: error \[confirm-file\]/u)]]);
});

test.each(['en', 'ar'])('messages name the folders as they were given, in %s', async (lang) => {
  const folder = folderWith({ 'sources/a.txt': ARTICLE, 'sources/catalogue.yaml': 'b.txt:\n  kind: article\n' });
  const args = ['--seeds', join(folder, 'sources/'), '--content', join(folder, 'texts'), '--lang', lang];
  const refused = await runScript('convert', args);
  expect(refused.stderr).toContain(`${folder}/sources/catalogue.yaml: `);
  expect(refused.stderr).toContain(`${folder}/sources/`);

  put(folder, { 'sources/catalogue.yaml': '' });
  await runScript('convert', args);
  put(folder, { 'texts/speakers/nobody.yaml': 'name: { ar: لا أحد, en: Nobody }\n', 'sources/a.txt': `${ARTICLE}\nزائدة\n` });
  const checked = await runScript('check', [...args, '--format', 'json']);
  const { findings } = JSON.parse(checked.stdout) as { findings: { code: string; file: string; hint: string }[] };
  expect(findings.find(({ code }) => code === 'words-missing')).toMatchObject({
    file: join(folder, 'sources/a.txt'),
    hint: expect.stringContaining(join(folder, 'sources/catalogue.yaml')),
  });
  expect(JSON.stringify(findings)).not.toMatch(/[^/a-zA-Z](?:seeds|content)\/|\{seeds\}|\{content\}/u);
});
