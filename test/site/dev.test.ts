import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../scripts/lib/browser.ts';
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
    // Its number reads from the right, section first, like every other in Arabic.
    expect(page).toMatch(/<bdi dir="rtl"[^>]*>٣-١<\/bdi>/u);
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

  test.each<[string, string, (text: string) => string | Buffer, RegExp]>([
    [
      'an article',
      'articles/mediation-first.ar.mdx',
      (text) => text.replace('title:', 'titel:'),
      /mediation-first\.ar\.mdx:2:1<[\s\S]*titel[\s\S]*field-unknown/,
    ],
    [
      'an article in another encoding',
      'articles/mediation-first.ar.mdx',
      (text) => Buffer.from(text, 'utf16le'),
      /mediation-first\.ar\.mdx<[\s\S]*UTF-8[\s\S]*file-not-utf-8/,
    ],
    ['a topic', 'topics/mediation.yaml', (text) => text.replace('name:', 'nam:'), /topics\/mediation\.yaml:1:1<[\s\S]*field-unknown/],
    ['the guide', 'guide/start.ar.mdx', (text) => `${text}\n<b>غير مغلق\n`, /guide\/start\.ar\.mdx:[\s\S]*mdx-broken/],
  ])('a slip in %s is told kindly in the place of every page, until it is mended', async (_, file, slip, told) => {
    const sound = readFileSync(join(content, file), 'utf8');
    await shows('/ar/articles/mediation-first/', /<article/);
    writeFileSync(join(content, file), slip(sound));
    const page = await shows('/ar/articles/mediation-first/', told);
    expect(page).toMatch(/<html lang="ar" dir="rtl">[\s\S]*<h1>في النصوص/u);
    expect(await shows('/en/', told)).toMatch(/<html lang="en" dir="ltr">[\s\S]*<h1>There /u);
    // Whoever writes texts sees neither our code nor a trace of it, here or in the terminal.
    expect(page).not.toMatch(/\.ts:\d|ProblemError/u);
    expect(server.printed()).toContain(`content/${file}`);
    writeFileSync(join(content, file), sound);
    await shows('/ar/articles/mediation-first/', /<article/);
  });

  test('a page that tells of a slip goes back by itself to what it was', async () => {
    const file = join(content, 'articles/mediation-first.ar.mdx');
    const sound = readFileSync(file, 'utf8');
    const browser = await startBrowser();
    try {
      const tab = await browser.newPage();
      await tab.goto(`${server.url}/ar/articles/mediation-first/`);
      await tab.locator('article').waitFor();
      writeFileSync(file, sound.replace('title:', 'titel:'));
      await tab.getByText('titel').waitFor();
      writeFileSync(file, sound);
      await tab.locator('article').waitFor();
    } finally {
      await browser.close();
      writeFileSync(file, sound);
    }
  });
});
