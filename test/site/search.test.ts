import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SearchOptions, SearchResults } from '../../src/search/api.ts';
import { startBrowser, startSite, type Site } from './browser.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(inject('dist')), startBrowser()]);
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

describe('the search page', () => {
  test.each([
    ['ar', 'ميانمار', /^وُجد في /],
    ['en', 'Myanmar', /^Found in /],
  ])('finds in its language, and counts in it (%s)', async (lang, query, count) => {
    const page = await open(`${lang}/search/`);
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('searchbox').press('Enter');
    const first = page.locator('#search-results > li').first();
    await first.waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(count);
    expect(await first.locator('mark').first().textContent()).toContain(query);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);

    await first.locator('.quote a').first().click();
    expect(await page.locator('.para:target').textContent()).toContain(query);
    await page.close();
  });

  test('keeps each question in the address, so that back and forward bring it back', async () => {
    const page = await open('en/search/?q=Myanmar');
    const first = page.locator('#search-results .title').first();
    await first.waitFor();
    await page.getByRole('searchbox').fill('Somalia');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('mark', { hasText: 'Somalia' }).first().waitFor();
    await page.goto(`${site.url}en/about/`);
    await page.goBack();
    await page.locator('mark', { hasText: 'Somalia' }).first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('Somalia');
    await page.close();
  });

  test('narrows what it found to one speaker', async () => {
    const page = await open('ar/search/?q=سوريا&speaker=ban-ki-moon');
    await page.locator('#search-results > li').first().waitFor();
    const titles = await page.locator('#search-results .title').allTextContents();
    expect(titles.every((title) => title.includes('بان كي'))).toBe(true);
    expect(await page.getByLabel('أي متكلم').inputValue()).toBe('ban-ki-moon');
    await page.close();
  });

  test('offers the indexes where nothing is found', async () => {
    const page = await open('en/search/?q=xylophone');
    await page.locator('#search-nothing').waitFor();
    expect(await page.locator('#search-nothing a').count()).toBeGreaterThan(3);
    await page.close();
  });
});

describe('search/api.js', () => {
  /** Imports the module as a page of any site does. */
  async function ask(query: string, options: SearchOptions): Promise<SearchResults> {
    const page = await open('ar/about/');
    const call = [query, options].map((argument) => JSON.stringify(argument)).join(', ');
    const found = await page.evaluate<SearchResults>(`import('${site.url}search/api.js').then(({ search }) => search(${call}))`);
    await page.close();
    return found;
  }

  test('answers with sections and, in each, the paragraphs that match', async () => {
    const { total, results } = await ask('الروهينغا', { lang: 'ar', limit: 3 });
    expect(total).toBeGreaterThanOrEqual(results.length);
    expect(results.length).toBeGreaterThan(0);
    for (const { section, url, title, paragraphs } of results) {
      expect([section, url]).toEqual([expect.stringMatching(/^[a-z0-9-]+\/\d+$/), expect.stringMatching(/^\/ar\/(records|articles)\//)]);
      expect(title).not.toBe('');
      for (const paragraph of paragraphs) {
        expect(paragraph.url).toMatch(new RegExp(`^/ar/.*#${paragraph.id}$`));
        expect(paragraph.excerpt).toContain('<mark>');
      }
    }
  });

  test('returns no more sections than asked for, and says how many there are', async () => {
    const { total, results } = await ask('التعاون', { lang: 'ar', limit: 2 });
    expect(results).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
  });

  test('narrows by what a paragraph is', async () => {
    const { results } = await ask('التعاون', { lang: 'ar', filters: { speaker: ['ban-ki-moon', 'liu-jieyi'], kind: 'speech' } });
    expect(new Set(results.map(({ section }) => section))).toEqual(new Set(['s-pv-7050/5', 's-pv-7050/23']));
  });

  test('answers an empty question with nothing', async () => {
    expect(await ask('  ', { lang: 'en' })).toEqual({ total: 0, results: [] });
  });
});
