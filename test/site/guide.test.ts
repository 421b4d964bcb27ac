import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/model/values.ts';
import { guideChapters, said } from '../docs/fences.ts';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;

visiting((...started) => {
  [site, browser] = started;
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url + path);
  return page;
}

const scripts = guideChapters().flatMap(({ slug, language, fences }) =>
  fences.filter((fence) => said(fence, 'site') !== undefined).map(({ text }) => ({ slug, language, text })),
);

describe('the guide', () => {
  test.each(scripts)('$slug, $language: its script for other pages works on the built site', async ({ text }) => {
    // The policy of the page forbids code that is made of text; whoever uses the script has it in a file.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${site.url}en/about/`);
    const answer = await page.evaluate((body) => new Function(`return (async () => {${body}})()`)() as Promise<unknown>, text);
    expect(answer).toMatchObject({
      total: expect.any(Number) as number,
      titles: expect.arrayContaining([expect.stringContaining('Ban Ki-moon')]) as string[],
      first: { excerpt: expect.stringContaining('<mark>') as string },
    });
    await page.close();
  });

  test.each(languages)('in %s, leads from chapter to chapter, from the first to the last', async (lang) => {
    const page = await open(`${lang}/guide/`);
    const listed = await page.locator('main .rows a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await page.goto(listed[0]!);
    for (const [index, address] of listed.entries()) {
      expect(page.url()).toBe(address);
      const current = page.locator('.guide-nav [aria-current=page]');
      expect(await current.count()).toBe(1);
      if (index < listed.length - 1) await page.locator('.neighbours .next').click();
    }
    expect(await page.locator('.neighbours .next').count()).toBe(0);
    await page.close();
  });

  test('is found from the home page', async () => {
    const page = await open('ar/');
    await page.locator('.site-footer').getByRole('link', { name: 'الدليل' }).click();
    expect(page.url()).toBe(`${site.url}ar/guide/`);
    await page.close();
  });

  test('keeps the place in a chapter when the language is changed', async () => {
    const page = await open('ar/guide/translating/#glossary');
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${site.url}en/guide/translating/#glossary`);
    expect(await page.locator(':target').textContent()).toBe('The glossary');
    await page.close();
  });

  test('stays out of the search of the record', async () => {
    const page = await open('en/search/?q=catalogue.yaml');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#search-results a[href*="/guide/"]').count()).toBe(0);
    await page.close();
  });
});
