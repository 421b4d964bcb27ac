import { readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ARTICLE, RECORD, convertFolder } from './converting.ts';
import { everythingIn, folderWith, put, runScript } from './running.ts';

const catalogue = (article: string, record = 's-pv-7100') =>
  stringify({ 'a.txt': { documents: [{ id: article }] }, 'r.txt': { documents: [{ id: record }] } });
const read = (folder: string, path: string) => readFileSync(join(folder, 'content', path), 'utf8');

/** A folder converted once, in which somebody has begun to translate and has changed a word. */
async function edited(): Promise<string> {
  const folder = folderWith({ 'seeds/a.txt': ARTICLE, 'seeds/r.txt': RECORD, 'seeds/catalogue.yaml': catalogue('old') });
  expect((await convertFolder(folder)).status).toBe(0);
  put(folder, {
    'content/articles/old.ar.mdx': read(folder, 'articles/old.ar.mdx').replace('ضروري', 'مهم'),
    'content/articles/old.en.mdx': read(folder, 'articles/old.en.mdx').replace('{/* p-1-1 */}', '{/* p-1-1 */}\n\nA text.'),
  });
  return folder;
}

/** That nothing of the folder would change if it were converted once more, and that nothing names an id that is none. */
async function isAtRest(folder: string): Promise<void> {
  const before = everythingIn(join(folder, 'content'));
  expect((await convertFolder(folder)).stdout).toContain('0 files written, 0 files removed');
  expect(everythingIn(join(folder, 'content'))).toEqual(before);
  const { stderr } = await runScript('check', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')]);
  expect(stderr).not.toMatch(/\[(?:words-twice|words-missing|section-document|kept-deleted|seed-gone|id-renamed)\]/u);
}

describe.concurrent('a document from a seed that gets another id', () => {
  test('in the catalogue: its files follow with what was done in them, and say what they were called', async () => {
    const folder = await edited();
    put(folder, { 'seeds/catalogue.yaml': catalogue('new') });
    const { status, stderr } = await convertFolder(folder);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'content/articles'))).toEqual(['new.ar.mdx', 'new.en.mdx']);
    expect(read(folder, 'articles/new.ar.mdx')).toMatch(/^formerly: \[old\]$/mu);
    expect(read(folder, 'articles/new.ar.mdx')).toContain('مهم');
    expect(read(folder, 'articles/new.en.mdx')).toContain('A text.');
    await isAtRest(folder);
  });

  test('in the catalogue twice: it says both that it had', async () => {
    const folder = await edited();
    for (const id of ['new', 'newer']) {
      put(folder, { 'seeds/catalogue.yaml': catalogue(id) });
      await convertFolder(folder);
    }
    expect(readdirSync(join(folder, 'content/articles'))).toEqual(['newer.ar.mdx', 'newer.en.mdx']);
    expect(read(folder, 'articles/newer.ar.mdx')).toMatch(/^formerly: \[old, new\]$/mu);
    await isAtRest(folder);
  });

  test('while the seed changes: the change is merged into what the editor has', async () => {
    const folder = await edited();
    put(folder, { 'seeds/catalogue.yaml': catalogue('new'), 'seeds/a.txt': ARTICLE.replace('اليوم', 'أمس') });
    await convertFolder(folder);
    expect(read(folder, 'articles/new.ar.mdx')).toMatch(/أمس.*مهم/u);
    await isAtRest(folder);
  });

  test('a record: each of its sections names it', async () => {
    const folder = await edited();
    put(folder, { 'seeds/catalogue.yaml': catalogue('old', 'sc-7100') });
    await convertFolder(folder);
    expect(readdirSync(join(folder, 'content/records'))).toEqual(['sc-7100']);
    expect(read(folder, 'records/sc-7100/document.yaml')).toMatch(/^formerly: \[s-pv-7100\]$/mu);
    const sections = readdirSync(join(folder, 'content/records/sc-7100')).filter((name) => name.endsWith('.mdx'));
    for (const name of sections) expect(read(folder, `records/sc-7100/${name}`)).toContain('\ndocument: sc-7100\n');
    await isAtRest(folder);
  });

  test('by hand, in content/: it is not converted a second time under its old one', async () => {
    const folder = await edited();
    for (const language of ['ar', 'en'])
      renameSync(join(folder, `content/articles/old.${language}.mdx`), join(folder, `content/articles/new.${language}.mdx`));
    put(folder, { 'content/articles/new.ar.mdx': read(folder, 'articles/new.ar.mdx').replace('title:', 'formerly: [old]\ntitle:') });
    const { status, stderr } = await convertFolder(folder);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'content/articles'))).toEqual(['new.ar.mdx', 'new.en.mdx']);
    expect(read(folder, 'sources/a.yaml')).toMatch(/^documents: \[ new \]$/mu);
    await isAtRest(folder);
  });
});

test('another document in the place of a seed is no renamed one', async () => {
  const folder = await edited();
  const other = 'خبر آخر\n\nوصل الوفد البرلماني مساء الخميس إلى العاصمة في زيارة رسمية تستغرق ثلاثة أيام.\n\n3 يونيو 2015\n';
  put(folder, { 'seeds/catalogue.yaml': catalogue('new'), 'seeds/a.txt': other });
  const { stderr } = await convertFolder(folder);
  expect(stderr).toContain('[seed-gone]');
  expect(readdirSync(join(folder, 'content/articles')).sort()).toEqual(['new.ar.mdx', 'new.en.mdx', 'old.ar.mdx', 'old.en.mdx']);
  expect(read(folder, 'articles/new.ar.mdx')).not.toContain('formerly');
});
