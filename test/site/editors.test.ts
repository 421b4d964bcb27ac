import { execFile } from 'node:child_process';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startSite, type Site } from './browser.ts';
import { deadLinks, readPages } from './built.ts';

const root = resolve(import.meta.dirname, '../..');
const base = '/un-oic/';

/** An archive after editors have worked on it: articles in plain Markdown, paragraphs joined and moved, ids changed. */
async function edited(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mahdar-editors-'));
  cpSync(join(import.meta.dirname, 'fixtures/archive'), folder, { recursive: true });
  const place = (path: string) => join(folder, 'content', path);
  const edit = (path: string, change: (text: string) => string) => {
    const text = readFileSync(place(path), 'utf8');
    expect(change(text), path).not.toBe(text);
    writeFileSync(place(path), change(text));
  };
  writeFileSync(
    place('articles/visit.md'),
    '---\ntitle: زيارة\ndate: 2014-05-22\n---\n\n# يوم\n\nحضرنا جلسة عن **الوساطة** {هنا} S/PV.1.\n\n- أولا\n- ثانيا\n\nوانتهت.\n',
  );
  writeFileSync(place('articles/both.md'), '---\ntitle: مقال\ndate: 2016-01-02\n---\n\nنص **أول**.\n\nنص ثان.\n');
  writeFileSync(
    place('articles/both.en.md'),
    '---\ntitle: An article\ntranslation: { status: unofficial }\n---\n\nFirst *text*.\n\nSecond text.\n',
  );
  writeFileSync(place('articles/note.md'), '---\ntitle: A note\ndate: 2015-01-02\n---\n\nWe read *all* of it.\n\nIt was long.\n');
  // What stood in the record stands in an article now, and one that stood in that article in another one.
  writeFileSync(
    place('articles/came.mdx'),
    '---\ntitle: جاءت\ndate: 2016-01-03\n---\n\n{/* p-1-4 s-pv-1/p-3-9 */}\n\nمن **المحضر**.\n\n{/* p-1-5 left/p-1-2 */}\n\nمن خبر.\n',
  );
  writeFileSync(place('articles/left.mdx'), '---\ntitle: باق\ndate: 2016-01-04\n---\n\n{/* p-1-1 */}\n\nبقيت.\n');
  renameSync(place('speakers/a-member.yaml'), place('speakers/the-member.yaml'));
  edit('speakers/the-member.yaml', (text) => `formerly: [a-member]\n${text}roles: [{ title: { ar: '' }, delegation: luxembourg }]\n`);
  for (const path of ['articles/by-hand.ar.mdx', 'articles/mediation-first.ar.mdx', 'records/s-pv-1/document.yaml']) {
    if (readFileSync(place(path), 'utf8').includes('a-member')) edit(path, (text) => text.replaceAll('a-member', 'the-member'));
  }
  edit('records/s-pv-1/document.yaml', (text) => `formerly: [s-pv-one]\n${text}`);
  for (const language of ['ar', 'en']) {
    edit(`records/s-pv-1/03-a-secretary-general.${language}.mdx`, (text) =>
      text.replace(/\s*\{\/\* p-3-2 \*\/\}\s*/u, ' ').replace('{/* p-3-1 */}', '{/* p-3-1 p-3-2 */}'),
    );
  }
  return folder;
}

describe('an archive that editors have worked on', () => {
  let folder: string;
  let dist: string;
  let site: Site;
  let browser: Browser;
  const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

  beforeAll(async () => {
    folder = await edited();
    dist = join(folder, 'dist');
    const { NODE_ENV: _node, MODE: _mode, DEV: _dev, PROD: _prod, VITEST: _runner, ...env } = process.env;
    await promisify(execFile)(
      process.execPath,
      ['scripts/build.ts', '--no-convert', '--content', join(folder, 'content'), '--seeds', join(folder, 'seeds'), '--out', dist],
      { cwd: root, env: { ...env, SITE_URL: `https://example.org${base}` } },
    );
    [site, browser] = await Promise.all([startSite(dist, { base }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('has no link that leads nowhere', () => {
    expect(deadLinks(dist, readPages(dist), base)).toEqual([]);
  });

  test('shows an article in plain Markdown in both languages, its Markdown and its paragraphs', () => {
    expect(html('ar/articles/visit')).toMatch(/id="p-1-2"[\s\S]*<strong>الوساطة<\/strong>[\s\S]*\{هنا\}/u);
    expect(html('ar/articles/visit')).toMatch(/id="p-1-3"[\s\S]*<li id="p-1-4">ثانيا/u);
    expect(html('ar/articles/visit').match(/<h1/gu)).toHaveLength(1);
    expect(html('en/articles/visit')).toMatch(/class="missing"[^>]*>Not yet translated<[\s\S]*lang="ar" dir="rtl"/u);
    expect(html('ar/topics/mediation')).toContain('articles/visit/#p-1-2');
  });

  test('says nothing of how the date of a text is known that somebody wrote by hand, and of an office that is not named', () => {
    expect(html('en/articles/visit')).toContain('22 May 2014');
    expect(html('en/articles/visit')).not.toContain('stated in the text');
    expect(html('en/articles/mediation-first')).toContain('from the catalogue');
    expect(html('en/speakers/the-member')).toContain('Luxembourg');
    expect(html('en/speakers/the-member')).not.toContain('Offices held');
  });

  test('shows one in both languages side by side', () => {
    expect(html('ar/articles/both/parallel')).toMatch(/<strong>أول<\/strong>[\s\S]*First <em>text<\/em>[\s\S]*نص ثان[\s\S]*Second text/u);
  });

  test('shows one that is there in English alone as what it is', () => {
    expect(html('en/articles/note')).toMatch(/<em>all<\/em>/u);
    expect(html('en/articles/note')).not.toContain('class="notice"');
    expect(html('ar/articles/note')).toMatch(/<h1 lang="en" dir="ltr">[\s\S]*لم تُترجم بعد[\s\S]*<p lang="en" dir="ltr">We read/u);
  });

  test.each(['', 'parallel/', 'printed/'])('leads to a paragraph from the address of one that was joined to it: %s', async (view) => {
    const page = await browser.newPage();
    for (const lang of ['ar', 'en']) {
      await page.goto(`${site.url}${lang}/records/s-pv-1/3/${view}#p-3-2`);
      expect(await page.locator('#p-3-1:has(#p-3-2)').count()).toBe(1);
    }
    await page.close();
  });

  test('leads to a paragraph from the page of the document that it left', async () => {
    const page = await browser.newPage();
    for (const [from, id, to] of [
      ['ar/articles/left/', 'p-1-2', 'ar/articles/came/#p-1-5'],
      ['en/articles/left/', 'p-1-2', 'en/articles/came/#p-1-5'],
      ['ar/records/s-pv-1/', 'p-3-9', 'ar/articles/came/#p-1-4'],
      ['en/records/s-pv-1/printed/', 'p-3-9', 'en/articles/came/#p-1-4'],
      ['ar/records/s-pv-1/3/', 'p-3-9', 'ar/articles/came/#p-1-4'],
    ] as const) {
      await page.goto(`${site.url}${from}#${id}`);
      await page.locator(`p:target[id="${id}"] a`).click();
      await page.waitForURL(site.url + to);
      expect(await page.locator('.para:target').textContent()).toMatch(/من (?:المحضر|خبر)/u);
    }
    await page.close();
  });

  test('leads on from every old address, in each language, and keeps the place in the page', async () => {
    const page = await browser.newPage();
    for (const [from, to] of [
      ['ar/speakers/a-member/', 'ar/speakers/the-member/'],
      ['en/records/s-pv-one/3/parallel/#p-3-1', 'en/records/s-pv-1/3/parallel/#p-3-1'],
    ] as const) {
      await page.goto(site.url + from);
      await page.waitForURL(site.url + to);
    }
    await page.close();
  });

  test('leads on without scripts, and tells search engines the new address alone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}en/records/s-pv-one/`);
    await page.waitForURL(`${site.url}en/records/s-pv-1/`);
    await context.close();
    expect(html('en/records/s-pv-one')).toContain('<link rel="canonical" href="https://example.org/un-oic/en/records/s-pv-1/">');
    expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).not.toContain('s-pv-one');
    expect(readFileSync(join(dist, '_redirects'), 'utf8')).toContain('/un-oic/ar/speakers/a-member/ /un-oic/ar/speakers/the-member/ 301\n');
  });
});
