import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { parse } from 'yaml';
import { startDev, type DevServer } from '../../scripts/lib/dev-server.ts';
import { startBrowser, startSite, type Site } from './browser.ts';
import { readPages } from './built.ts';
import { startForge, type StubForge, TOKEN } from './stub-forge.ts';

const root = resolve(import.meta.dirname, '../..');
const archive = join(import.meta.dirname, 'fixtures/archive');
const base = '/un-oic/';
const original = (file: string) => readFileSync(join(archive, 'content', file), 'utf8');

test('a site has no editing page unless its host wants one', () => {
  expect(existsSync(join(inject('dist'), 'admin'))).toBe(false);
});

describe('an archive that was built with its editing page', () => {
  let forge: StubForge;
  let dist: string;
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    forge = await startForge(join(archive, 'content'));
    dist = await mkdtemp(join(tmpdir(), 'mahdar-editing-'));
    const { NODE_ENV: _node, MODE: _mode, DEV: _dev, PROD: _prod, VITEST: _runner, ...env } = process.env;
    const settings = {
      SITE_URL: `https://example.org${base}`,
      REPOSITORY_URL: `${forge.origin}/example/archive/src/branch/main`,
      EDITING_PAGE: 'token',
    };
    await promisify(execFile)(
      process.execPath,
      ['scripts/build.ts', '--no-convert', '--content', join(archive, 'content'), '--seeds', join(archive, 'seeds'), '--out', dist],
      { cwd: root, env: { ...env, ...settings } },
    );
    [site, browser] = await Promise.all([startSite(dist, { base }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    await forge.close();
    await rm(dist, { recursive: true, force: true });
  });

  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    expect(forge.unknown).toEqual([]);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  /** Opens the page as an editor whose browser speaks a language, and signs in with a token. */
  async function signIn(locale: string): Promise<void> {
    const context = await browser.newContext({ locale, viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(?:data|blob):/.test(url) && !url.startsWith(site.url) && !url.startsWith(forge.origin)) complaints.push(url);
    });
    await page.goto(`${site.url}admin/`);
    await page.getByRole('button', { name: locale.startsWith('ar') ? 'رمز' : 'token' }).click();
    await page.getByRole('textbox').last().fill(TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem').first().waitFor();
  }

  async function open(entry: string): Promise<void> {
    await page.goto(`${site.url}admin/#/collections/${entry}`);
    await page.locator('.content-editor').waitFor();
  }

  const field = (path: string, lang?: string) =>
    page.locator(`${lang === undefined ? '' : `.pane[data-locale="${lang}"] `}.field[data-key-path="${path}"]`);

  /** Saves, and gives back which files the commit changed. */
  async function save(): Promise<string[]> {
    const before = forge.commits.length;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => forge.commits.length, { timeout: 10_000 }).toBe(before + 1);
    return forge.commits.at(-1)!.paths;
  }

  test('is for no reader and no search engine: no page leads to it, and no list names it', async () => {
    const pages = readPages(dist);
    expect(pages.filter(({ path }) => path.startsWith('admin')).map(({ path }) => path)).toEqual(['admin/']);
    expect(
      pages.filter(({ links, loads }) => [...links, ...loads].some((link) => link.includes('admin/'))).map(({ path }) => path),
    ).toEqual([]);
    expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).not.toContain('admin');
    expect(readFileSync(join(dist, 'admin/index.html'), 'utf8')).toContain('<meta name="robots" content="noindex">');
  });

  test.each([
    ['ar-EG', ['المقالات', 'المداخلات', 'المحاضر', 'الأشخاص', 'الوفود', 'المواضيع', 'المسرد', 'الصفحات', 'الدليل']],
    ['en-GB', ['Articles', 'Speeches', 'Records', 'Persons', 'Delegations', 'Topics', 'Glossary', 'Pages', 'Guide']],
  ])('speaks to an editor in %s, of every collection', async (locale, names) => {
    await signIn(locale);
    const listed = page.getByRole('treeitem');
    expect(await listed.evaluateAll((items) => items.map((item) => item.querySelector('.label')?.textContent))).toEqual(names);
  });

  test('shows a text in both languages beside each other, as it stands in its files', async () => {
    await signIn('en-GB');
    await open('sections/entries/s-pv-1/03-a-secretary-general');
    for (const lang of ['ar', 'en']) {
      const text = field('body', lang).locator('textarea');
      await text.waitFor();
      const file = original(`records/s-pv-1/03-a-secretary-general.${lang}.mdx`);
      expect(await text.inputValue()).toBe(file.slice(file.indexOf('{/*')).trim());
      expect(await text.evaluate((area) => getComputedStyle(area).direction)).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    }
    const [arabic, english] = await Promise.all(['ar', 'en'].map((lang) => field('body', lang).boundingBox()));
    expect(Math.abs(arabic!.y - english!.y)).toBeLessThan(1);
    expect(await field('translation', 'ar').isVisible()).toBe(false);
    expect(await field('translation.status', 'en').isVisible()).toBe(true);
    expect(await field('speaker', 'en').count()).toBe(0);
  });

  test('saves a translated paragraph, and not a byte beside it', async () => {
    await signIn('en-GB');
    await open('sections/entries/s-pv-1/03-a-secretary-general');
    const text = field('body', 'en').locator('textarea');
    await text.fill(`${await text.inputValue()}\n\nMediation of conflicts is better than war.`);
    expect((await save()).sort()).toEqual(['ar', 'en'].map((lang) => `content/records/s-pv-1/03-a-secretary-general.${lang}.mdx`));
    expect(forge.files.get('content/records/s-pv-1/03-a-secretary-general.ar.mdx')).toBe(
      original('records/s-pv-1/03-a-secretary-general.ar.mdx'),
    );
    expect(forge.files.get('content/records/s-pv-1/03-a-secretary-general.en.mdx')).toBe(
      `${original('records/s-pv-1/03-a-secretary-general.en.mdx').trimEnd()}\n\nMediation of conflicts is better than war.\n`,
    );
  });

  test('saves a changed field of an article, and leaves its other fields and its text as they were', async () => {
    await signIn('en-GB');
    await open('articles/entries/mediation-first');
    await field('title', 'ar').getByRole('textbox').fill('الوساطة قبل كل شيء');
    await save();
    expect(forge.files.get('content/articles/mediation-first.ar.mdx')).toBe(
      original('articles/mediation-first.ar.mdx').replace('title: الوساطة أولا', 'title: الوساطة قبل كل شيء'),
    );
    expect(forge.files.get('content/articles/mediation-first.en.mdx')).toBe(original('articles/mediation-first.en.mdx'));
  });

  test('shows a name in both languages side by side, and saves another spelling of it', async () => {
    await signIn('en-GB');
    await open('speakers/entries/a-member');
    const [arabic, english] = await Promise.all(['name.ar', 'name.en'].map((path) => field(path).boundingBox()));
    expect([arabic!.y, arabic!.x < english!.x]).toEqual([english!.y, true]);
    await field('aliases').getByRole('textbox').first().fill('عضوٌ ما');
    expect(await save()).toEqual(['content/speakers/a-member.yaml']);
    const saved = forge.files.get('content/speakers/a-member.yaml') ?? '';
    expect(saved.startsWith(original('speakers/a-member.yaml'))).toBe(true);
    expect(parse(saved)).toEqual({ name: { ar: 'عضو ما', en: 'Ben Member' }, aliases: ['عضوٌ ما'] });
  });

  test('begins a topic under an id that the editor gives', async () => {
    await signIn('en-GB');
    await page.goto(`${site.url}admin/#/collections/topics/new`);
    await field('name.ar').getByRole('textbox').fill('المياه');
    await field('name.en').getByRole('textbox').fill('Water');
    await field('description.ar').getByRole('textbox').fill('الأنهار والآبار.');
    await page.getByRole('textbox', { name: 'Slug' }).fill('water');
    expect(await save()).toEqual(['content/topics/water.yaml']);
    expect(parse(forge.files.get('content/topics/water.yaml') ?? '')).toEqual({
      name: { ar: 'المياه', en: 'Water' },
      description: { ar: 'الأنهار والآبار.' },
    });
  });
});

describe('while the archive is being worked on', () => {
  let server: DevServer;
  let browser: Browser;

  beforeAll(async () => {
    vi.stubEnv('REPOSITORY_URL', 'https://github.com/example/archive');
    vi.stubEnv('EDITING_PAGE', 'token');
    [server, browser] = await Promise.all([startDev({ content: join(archive, 'content'), seeds: join(archive, 'seeds') }), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    vi.unstubAllEnvs();
  });

  test('the page edits a folder on this machine, and asks nobody else for anything', async () => {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) elsewhere.push(request.url());
    });
    // In the place of the browser's own window for choosing a folder, the browser's private one stands with a clone in it.
    await page.addInitScript(`window.showDirectoryPicker = () => navigator.storage.getDirectory()`);
    await page.goto(`${server.url}/admin/?lang=ar`);
    await page.evaluate(writeFiles, {
      'content/topics/mediation.yaml': original('topics/mediation.yaml'),
      '.git/HEAD': 'ref: refs/heads/main\n',
    });
    await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).click();
    await page.getByRole('treeitem', { name: 'المواضيع' }).waitFor();
    await page.goto(`${server.url}/admin/#/collections/topics/entries/mediation`);
    await page.locator('.field[data-key-path="name.en"] input').fill('Good offices');
    await page.getByRole('button', { name: 'حفظ', exact: true }).click();
    const saved = original('topics/mediation.yaml').replace(/en: \w+/, 'en: Good offices');
    await expect.poll(() => page.evaluate(readFile, 'content/topics/mediation.yaml'), { timeout: 10_000 }).toBe(saved);
    expect(elsewhere).toEqual([]);
  });
});

/** Run in the browser: puts files into its private folder. */
async function writeFiles(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const writable = await (await folder.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  }
}

/** Run in the browser: the text of a file in its private folder. */
async function readFile(path: string): Promise<string> {
  const parts = path.split('/');
  let folder = await navigator.storage.getDirectory();
  for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(parts.at(-1)!)).getFile()).text();
}
