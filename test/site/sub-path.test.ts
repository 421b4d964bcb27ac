import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startSite, type Site } from './browser.ts';
import { deadLinks, readPages } from './built.ts';

const root = resolve(import.meta.dirname, '../..');
const archive = join(import.meta.dirname, 'fixtures/archive');
const base = '/un-oic/';
const repository = 'https://github.com/example/archive';

describe('a small archive that lives under a sub-path', () => {
  let dist: string;
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'mahdar-sub-path-'));
    const { NODE_ENV: _node, MODE: _mode, DEV: _dev, PROD: _prod, VITEST: _runner, ...env } = process.env;
    await promisify(execFile)(
      process.execPath,
      ['scripts/build.ts', '--no-convert', '--content', join(archive, 'content'), '--seeds', join(archive, 'seeds'), '--out', dist],
      { cwd: root, env: { ...env, SITE_URL: `https://example.org${base}`, REPOSITORY_URL: repository } },
    );
    [site, browser] = await Promise.all([startSite(dist, { base }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(dist, { recursive: true, force: true });
  });

  test('has no link that leads out of it or nowhere', () => {
    expect(deadLinks(dist, readPages(dist), base)).toEqual([]);
  });

  test('names its own address, and that of each page’s twin, in full', () => {
    const page = readPages(dist).find(({ path }) => path === 'ar/records/s-pv-1/3/');
    expect([page?.canonical, page?.alternates['en']]).toEqual([
      'https://example.org/un-oic/ar/records/s-pv-1/3/',
      'https://example.org/un-oic/en/records/s-pv-1/3/',
    ]);
  });

  test('lists every page that exists in a language for search engines, with its twin', () => {
    const listed = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const pages = readPages(dist).filter(({ path, leadsTo }) => /^(?:ar|en)\//.test(path) && leadsTo === undefined);
    expect([...listed.matchAll(/<loc>https:\/\/example\.org\/un-oic\/([^<]*)<\/loc>/g)].map(([, path]) => path).sort()).toEqual(
      pages.map(({ path }) => path).sort(),
    );
    expect(listed).toContain('hreflang="en" href="https://example.org/un-oic/en/records/s-pv-1/3/"');
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain('Sitemap: https://example.org/un-oic/sitemap.xml');
  });

  test.each([
    ['ar/records/s-pv-1/3/', 'records/s-pv-1/03-a-secretary-general.ar.mdx', 'تحرير هذه الصفحة', 'الإبلاغ عن خطأ'],
    ['en/records/s-pv-1/3/parallel/', 'records/s-pv-1/03-a-secretary-general.en.mdx', 'Edit this page', 'Report a mistake'],
    ['en/records/s-pv-1/', 'records/s-pv-1/document.yaml', 'Edit this page', 'Report a mistake'],
    ['en/articles/mediation-first/', 'articles/mediation-first.en.mdx', 'Edit this page', 'Report a mistake'],
    ['ar/topics/mediation/', 'topics/mediation.yaml', 'تحرير هذه الصفحة', 'الإبلاغ عن خطأ'],
    ['ar/guide/start/', 'guide/start.ar.mdx', 'تحرير هذه الصفحة', 'الإبلاغ عن خطأ'],
    ['en/', 'pages/home.en.mdx', 'Edit this page', 'Report a mistake'],
  ])('%s leads to the file that it is made of, and to a report, at its foot', async (path, file, edit, report) => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    const foot = page.getByRole('contentinfo');
    expect(await foot.getByRole('link', { name: edit }).getAttribute('href')).toBe(`${repository}/edit/main/content/${file}`);
    const asked = new URL((await foot.getByRole('link', { name: report }).getAttribute('href')) ?? '');
    expect(asked.origin + asked.pathname).toBe(`${repository}/issues/new`);
    expect(asked.searchParams.get('body')).toContain(`https://example.org${base}${path}`);
    await page.close();
  });

  test('leads from a paragraph to its line, and to a report that quotes it in the language of the page', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}ar/records/s-pv-1/3/#p-3-1`);
    const file = readFileSync(join(archive, 'content/records/s-pv-1/03-a-secretary-general.ar.mdx'), 'utf8').split('\n');
    const line = file.findIndex((text, index) => index > 0 && file[index - 2]?.startsWith('{/* p-3-1') && text !== '') + 1;
    const paragraph = page.locator('#p-3-1');
    const edit = paragraph.getByRole('link', { name: 'تحرير الفقرة ٣-١' });
    expect(await edit.getAttribute('href')).toBe(`${repository}/edit/main/content/records/s-pv-1/03-a-secretary-general.ar.mdx#L${line}`);
    const report = paragraph.getByRole('link', { name: 'الإبلاغ عن خطأ في الفقرة ٣-١' });
    const asked = new URL((await report.getAttribute('href')) ?? '');
    const words = file[line - 1]?.slice(0, 40) ?? '';
    expect(asked.searchParams.get('body')).toContain(words);
    await page.keyboard.press('Tab');
    for (let press = 0; press < 12 && !(await report.evaluate((link) => link === document.activeElement)); press++)
      await page.keyboard.press('Tab');
    expect(await report.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.close();
  });

  test('loads its fonts, its script and its search from there', async () => {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(`${site.url}ar/search/?q=الوساطة`, { waitUntil: 'networkidle' });
    expect(await page.locator('#search-results > li').count()).toBe(2);
    expect(failed).toEqual([]);
    await page.close();
  });

  test('fetches its search dialog from there, and what copies a citation', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}ar/records/s-pv-1/3/`);
    await page.locator('details.cite > summary').click();
    await page.locator('.cite button').first().waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('الوساطة');
    await page.locator('#search-options mark').first().waitFor();
    await page.close();
  });

  test('finds an untranslated paragraph by an Arabic question, and by no English one', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/search/?q=الوساطة في النزاعات`, { waitUntil: 'networkidle' });
    const excerpt = page.locator('#search-results .quote', { hasText: 'Not yet translated' }).locator('.excerpt[lang=ar][dir=rtl]');
    expect(await excerpt.textContent()).toBe('إن الوساطة في النزاعات أولى من الحرب.');
    await page.goto(`${site.url}en/search/?q=conflicts`, { waitUntil: 'networkidle' });
    expect(await page.locator('#search-results > li').count()).toBe(0);
    expect(await page.locator('#search-nothing').isVisible()).toBe(true);
    await page.close();
  });

  test('shows an untranslated paragraph in Arabic, and says so', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/records/s-pv-1/3/`);
    const paragraph = page.locator('#p-3-2');
    expect(await paragraph.getByText('Not yet translated').isVisible()).toBe(true);
    expect(await paragraph.locator('p[lang=ar][dir=rtl]').textContent()).toBe('إن الوساطة في النزاعات أولى من الحرب.');
    await page.close();
  });

  test('tells a correction in its place', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}ar/records/s-pv-1/3/`);
    expect(await page.locator('#p-3-2 .corr').textContent()).toBe('الوساطة');
    expect(await page.locator('#p-3-2 [hidden]').textContent()).toBe('في المصدر «الوساطه» (حرف مكان حرف)');
    await page.close();
  });

  test('escapes what a text holds in a search result', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/search/?q=necessity`, { waitUntil: 'networkidle' });
    expect(await page.locator('#search-results .excerpt').first().textContent()).toContain(
      'mediation was "a necessity" & no <b>luxury</b>',
    );
    await page.close();
  });

  test.each([
    ['ar', '', 'ar'],
    ['en', '', 'en'],
    ['en', 'parallel/', 'ar'],
    ['ar', 'parallel/', 'en'],
  ])('shows an editor’s own Markdown, and the marks of plain words in it (%s/%s: the text in %s)', async (lang, view, textLang) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${lang}/articles/by-hand/${view}`);
    const of = (id: string) => page.locator(`#${id} :is(p, li):lang(${textLang}):not(.missing), #${id}:is(li)`);
    expect(await of('p-1-2').locator('strong, em').allTextContents()).toEqual(
      { ar: ['السيد المتكلم الأول', 'مهمة'], en: ['Mr. First', 'important'] }[textLang],
    );
    expect(
      await of('p-1-2')
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([`/un-oic/${lang}/delegations/azerbaijan/`, 'https://example.org/', `/un-oic/${lang}/references/#s-2013-589`]);
    expect(await of('p-1-4').locator('strong a').textContent()).toBe({ ar: 'لكسمبرغ', en: 'Luxembourg' }[textLang]);
    const [point] = await page.locator(`ol:lang(${textLang}) > li`, { has: page.locator('strong') }).all();
    expect(await point?.evaluate((element) => getComputedStyle(element).listStyleType)).not.toBe('none');
    expect(await page.locator(`blockquote:lang(${textLang}) p`).count()).toBe(1);
    await page.close();
  });

  test('shows it in the text as printed too, and the source’s own words', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/articles/mediation-first/printed/`);
    expect(await page.locator('#p-1-1 p:lang(ar) strong').textContent()).toBe('الوساطة');
    await page.close();
  });

  test.each(['ar', 'en'])('shows of an article written by hand only what there is of it (%s)', async (lang) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${lang}/articles/by-hand/`);
    expect(await page.locator('.views a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/un-oic/ar/articles/by-hand/',
      '/un-oic/en/articles/by-hand/',
      `/un-oic/${lang}/articles/by-hand/parallel/`,
    ]);
    expect(await page.locator('.notice').count()).toBe(lang === 'ar' ? 0 : 1);
    expect((await page.goto(`${site.url}${lang}/articles/by-hand/printed/`))?.status()).toBe(404);
    await page.close();
  });

  test('shows a text that nobody has begun to translate in Arabic, paragraph by paragraph, and offers no view of both', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/articles/begun/`);
    expect(await page.locator('.para.untranslated p:lang(ar)').allTextContents()).toEqual(['فقرة أولى.', 'فقرة ثانية.']);
    expect(await page.locator('.views a[href$="/parallel/"]').count()).toBe(0);
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await page.locator('.facts dd').first().textContent()).not.toContain('catalogue');
    await page.goto(`${site.url}en/topics/mediation/`);
    expect(await page.locator('#begun-1 .excerpt').textContent()).toBe('فقرة أولى.');
    await page.close();
  });

  test('answers an address that does not exist in its language, with the nearest that does', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/records/s-pv-1/99/`);
    await page.getByRole('link', { name: 'S/PV.1 · Mahdar' }).click();
    expect(page.url()).toBe(`${site.url}en/records/s-pv-1/`);
    await page.close();
  });

  test('colours code by classes', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}ar/guide/start/`);
    expect(await page.locator('pre .code-comment').textContent()).toContain('# كل شيء');
    expect(await page.locator('[style]').count()).toBe(0);
    await page.close();
  });
});
