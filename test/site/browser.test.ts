import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startSite, type Site } from './browser.ts';

const zeroWidthNonJoiner = '\u200C';

describe('the static server that the tests of the site stand on', () => {
  let dist: string;
  let site: Site;

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'mahdar-site-'));
    await mkdir(join(dist, 'ar'));
    await writeFile(join(dist, 'index.html'), 'home');
    await writeFile(join(dist, 'ar/index.html'), '<p lang="ar" dir="rtl">مجلس الأمن</p>');
    await writeFile(join(dist, '404.html'), 'لا توجد هذه الصفحة');
    site = await startSite(dist, { base: '/un-oic/' });
  });
  afterAll(async () => {
    await site.close();
    await rm(dist, { recursive: true });
  });

  test('serves a folder under its sub-path', async () => {
    const response = await fetch(`${site.url}ar/`);
    expect([response.status, await response.text()]).toEqual([200, '<p lang="ar" dir="rtl">مجلس الأمن</p>']);
  });

  test('sends a folder without its slash to the address with it', async () => {
    const response = await fetch(`${site.url}ar?q=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/un-oic/ar/?q=1']);
  });

  test('answers 404 with the page for it, inside the sub-path and outside', async () => {
    for (const url of [`${site.url}nowhere/`, new URL('/ar/', site.url).href]) {
      const response = await fetch(url);
      expect([response.status, await response.text()]).toEqual([404, 'لا توجد هذه الصفحة']);
    }
  });

  test('refuses a folder that holds no site', async () => {
    await expect(startSite(join(dist, 'ar/none'))).rejects.toThrow('build the site first');
  });
});

describe('the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('joins Arabic letters, with a font that the page brings', async () => {
    const font = await readFile(
      resolve('node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
      'base64',
    );
    const page = await browser.newPage();
    await page.setContent(`
      <style>@font-face { font-family: Naskh; src: url(data:font/ttf;base64,${font}); } span { font: 40px Naskh; }</style>
      <p lang="ar" dir="rtl"><span>محضر</span> <span>${[...'محضر'].join(zeroWidthNonJoiner)}</span></p>`);
    const [joined, apart] = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll('span')].map((span) => span.getBoundingClientRect().width);
    });
    expect(joined).toBeLessThan(apart!);
    await page.close();
  });
});
