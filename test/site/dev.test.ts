import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageShowing, startDev, type DevServer } from '../../scripts/lib/dev-server.ts';

const fixture = resolve(import.meta.dirname, 'fixtures/archive');
const folder = mkdtempSync(join(tmpdir(), 'mahdar-dev-'));
const content = join(folder, 'content');
let server: DevServer;

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
const shows = (path: string, what: RegExp): Promise<string> => pageShowing(server.url + path, what);

beforeAll(async () => {
  cpSync(fixture, folder, { recursive: true });
  server = await startDev({ content, seeds: join(folder, 'seeds') });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('while the archive is being worked on', () => {
  test('an edit of a text shows on its page, in either language', async () => {
    await shows('/ar/articles/mediation-first/', /<article/);
    edit('articles/mediation-first.ar.mdx', (text) => text.replace('*/}\n\n', '*/}\n\nوساطة جديدة. '));
    await shows('/ar/articles/mediation-first/', /وساطة جديدة\. /);
    edit('articles/mediation-first.en.mdx', (text) => text.replace('*/}\n\n', '*/}\n\nA new word. '));
    await shows('/en/articles/mediation-first/', /A new word\. /);
  });

  test('an edit of a speech shows on its own page and in the whole record', async () => {
    await shows('/ar/records/s-pv-1/', /<article/);
    edit('records/s-pv-1/02-a-president.ar.mdx', (text) => text.replace('*/}\n\n', '*/}\n\nكلمة مزيدة. '));
    await shows('/ar/records/s-pv-1/2/', /كلمة مزيدة/);
    await shows('/ar/records/s-pv-1/', /كلمة مزيدة/);
  });

  test('an old page says where a paragraph went that was moved from it', async () => {
    edit('records/s-pv-1/03-a-secretary-general.ar.mdx', (text) => text.replace('{/* p-3-1 */}', '{/* p-3-1 p-2-9 */}'));
    const page = await shows('/ar/records/s-pv-1/2/', /<p id="p-2-9"/);
    expect(page).toMatch(/<p id="p-2-9"[^>]*>\s*كانت هنا فقرة وانتقلت:\s*<a href="\/ar\/records\/s-pv-1\/3\/#p-3-1"/u);
  });

  test('an article says where and when it was read, and whose it is', async () => {
    const fields = 'webAddress: https://example.org/news/1\naccessed: 2024-05-03\nrights: { ar: للناشر, en: The publisher’s }';
    edit('articles/mediation-first.ar.mdx', (text) => text.replace(/^title: .*$/mu, (title) => `${title}\n${fields}`));
    const page = await shows('/en/articles/mediation-first/', /accessed 3 May 2024/);
    expect(page).toContain('<a href="https://example.org/news/1"');
    expect(page).toContain('The publisher’s');
  });

  test('a new name of a topic shows wherever the topic is named', async () => {
    await shows('/en/topics/mediation/', /<h1/);
    edit('topics/mediation.yaml', (text) => text.replace('Mediation', 'Peacemaking'));
    await shows('/en/topics/mediation/', /Peacemaking/);
    await shows('/en/topics/', /Peacemaking/);
  });

  test('a new document has a page, and none once its files are removed', async () => {
    writeFileSync(join(content, 'articles/second.ar.mdx'), '---\ntitle: الوثيقة الثانية\n---\n\nنص كتبته اليد.\n');
    await shows('/ar/articles/second/', /نص كتبته اليد/);
    await shows('/ar/documents/', /الوثيقة الثانية/);
    rmSync(join(content, 'articles/second.ar.mdx'));
    await shows('/ar/documents/', /^(?!.*الوثيقة الثانية)/s);
  });

  test('a slip is told by file and line instead of the page, until it is mended', async () => {
    const file = 'articles/mediation-first.ar.mdx';
    const sound = readFileSync(join(content, file), 'utf8');
    edit(file, (text) => text.replace('title:', 'titel:'));
    await shows('/ar/articles/mediation-first/', /<title>ProblemError<\/title>/);
    expect(server.printed()).toMatch(/content\/articles\/mediation-first\.ar\.mdx:2.*field-unknown/);
    writeFileSync(join(content, file), sound);
    await shows('/ar/articles/mediation-first/', /<article/);
  });
});
