import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

const dist = inject('dist');
const packed = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

let site: Site;
let browser: Browser;

visiting((...started) => {
  [site, browser] = started;
});

/** What a first visit to a page asks for, as paths inside the built folder. */
async function filesOf(path: string): Promise<string[]> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.close();
  return asked.map((pathname) => pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : ''));
}

describe('what a reader has to load', () => {
  test('for an Arabic speech is 15 KB, compressed, in 8 requests, and 80 KB with its fonts', async () => {
    const files = await filesOf('ar/records/s-pv-7050/14/');
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    const rest = files.filter((file) => !file.endsWith('.woff2'));
    const weight = rest.reduce((sum, file) => sum + packed(file), 0);
    expect(weight).toBeLessThanOrEqual(15 * 1024);
    expect(files.length).toBeLessThanOrEqual(8);
    expect(fonts.reduce((sum, file) => sum + statSync(join(dist, file)).size, weight)).toBeLessThanOrEqual(80 * 1024);
  });

  test.each(['ar', 'en'])('for the whole record is at most 80 KB of HTML, compressed, in every view (%s)', (lang) => {
    expect(packed(`${lang}/records/s-pv-7050/index.html`)).toBeLessThanOrEqual(80 * 1024);
    expect(packed(`${lang}/records/s-pv-7050/printed/index.html`)).toBeLessThanOrEqual(80 * 1024);
    // The words of both languages alone are 75 KB as gzip has them, which forgets what it saw 32 KB ago: both take a host's Brotli.
    const both = brotliCompressSync(readFileSync(join(dist, `${lang}/records/s-pv-7050/parallel/index.html`)));
    expect(both.length).toBeLessThanOrEqual(80 * 1024);
  });

  test('for the letters of either language is small: fonts hold what the archive uses', () => {
    const fonts = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.woff2'));
    const size = (part: RegExp) =>
      fonts.filter((file) => part.test(file)).reduce((sum, file) => sum + statSync(join(dist, '_astro', file)).size, 0);
    expect(size(/NaskhArabic|PlexSansArabic/)).toBeLessThanOrEqual(60 * 1024);
    expect(size(/source-serif|ibm-plex-sans-latin-ext/)).toBeLessThanOrEqual(40 * 1024);
  });

  test.each([
    ['ar', 'ناغورني كاراباخ'],
    ['ar', 'مكافحة الإرهاب في الساحل'],
    ['ar', 'الأمم المتحدة'],
    ['en', 'chemical weapons'],
    ['en', 'mynamar'],
  ])('for the engine, the words and the index of a first question is 120 KB, compressed (%s: %s)', async (lang, query) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${lang}/`);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)));
    const [address, question, options] = [`${site.url}search/api.js`, query, { lang }].map((value) => JSON.stringify(value));
    await page.evaluate(`import(${address}).then(({ search }) => search(${question}, ${options})).then(() => undefined)`);
    await page.close();
    const files = [...asked].filter((file) => file.startsWith('search/') && !file.includes('/text/'));
    expect(files.length).toBeGreaterThan(6);
    const size = (file: string): number => (/\.(?:js|json)$/.test(file) ? packed(file) : statSync(join(dist, file)).size);
    expect(files.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(120 * 1024);
  });

  test('holds nothing that only its makers read', () => {
    for (const script of readdirSync(dist).filter((file) => file.endsWith('.js')))
      expect(readFileSync(join(dist, script), 'utf8')).not.toMatch(/\/\*|^\s*\/\//m);
    expect(existsSync(join(dist, 'screenshot.png'))).toBe(false);
  });
});
