import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser, startSite, type Site } from './browser.ts';

/** The headers that the guide tells hosts to send. */
async function headersOfTheGuide(): Promise<Record<string, string>> {
  const guide = await readFile(resolve('content/guide/publishing.en.mdx'), 'utf8');
  const [, lines = ''] = /```http[^\n]*\n(.*?)```/s.exec(guide) ?? [];
  return Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
}

let site: Site;
let browser: Browser;
beforeAll(async () => {
  const headers = await headersOfTheGuide();
  expect(Object.keys(headers)).toContain('Content-Security-Policy');
  site = await startSite(inject('dist'), { headers });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const paths = [
  '',
  'ar/',
  'en/documents/',
  'ar/records/s-pv-7050/',
  'en/records/s-pv-7050/',
  'ar/records/s-pv-7050/7/parallel/',
  'en/records/s-pv-7050/7/printed/',
  'en/records/s-pv-7050/corrections/',
  'ar/speakers/ban-ki-moon/',
  'en/topics/',
  'ar/sources/003_2983b318448de106/',
  'ar/guide/front-matter/',
  'en/guide/publishing/',
  'ar/search/?q=فلسطين',
  'en/search/?q=فلسطين',
  'nowhere/',
];

test.each(paths)('/%s keeps the policy of the guide and asks no other host', async (path) => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) complaints.push(request.url());
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
  expect(await page.title()).not.toBe('');
  await page.close();
});
