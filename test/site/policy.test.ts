import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser, startSite, type Site } from './browser.ts';
import { headersOfTheGuide } from './guide-headers.ts';

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

// Beside one page of every kind, which kinds.test.ts looks at: what a question brings, and what is not there.
const paths = ['ar/search/?q=فلسطين', 'en/search/?q=فلسطين', 'nowhere/'];

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
