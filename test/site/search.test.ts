import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SearchOptions, SearchResults } from '../../src/search/api.ts';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;

visiting(async (...started) => {
  [site, browser] = started;
  context = await browser.newContext();
});

async function open(path: string, own: BrowserContext = context): Promise<Page> {
  const page = await own.newPage();
  await page.goto(site.url + path);
  return page;
}

const status = (page: Page) => page.locator('#search-status');

describe('the search page', () => {
  test.each([
    ['ar', 'ميانمار', /^وُجد في /],
    ['en', 'Myanmar', /^Found in /],
  ])('finds while the reader types, counts, and leads to the paragraph (%s)', async (lang, query, count) => {
    const page = await open(`${lang}/search/`);
    await page.getByRole('searchbox').pressSequentially(query);
    const first = page.locator('#search-results > li').first();
    await first.waitFor();
    await page.locator('#search-results mark', { hasText: query }).first().waitFor();
    expect(await status(page).textContent()).toMatch(count);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);

    await first.locator('.quote > a').first().click();
    expect(await page.locator('.para:target').textContent()).toContain(query);
    await page.close();
  });

  test('asks for nothing of the index before the reader enters the field', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.url}ar/search/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/search/api.js') || url.includes('/search/index-'))).toEqual([]);
    const loaded = page.waitForRequest(/start\.bin/);
    await page.getByRole('searchbox').focus();
    await loaded;
    await page.close();
  });

  test('keeps each question in the address, so that back and forward bring it back', async () => {
    const page = await open('en/search/?q=Myanmar');
    await page.locator('mark', { hasText: 'Myanmar' }).first().waitFor();
    await page.getByRole('searchbox').fill('Somalia');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('mark', { hasText: 'Somalia' }).first().waitFor();
    await page.goto(`${site.url}en/about/`);
    await page.goBack();
    await page.locator('mark', { hasText: 'Somalia' }).first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('Somalia');
    await page.close();
  });

  test('narrows what it found, says what each choice would leave, and undoes it with the back key', async () => {
    const page = await open('ar/search/?q=سوريا');
    await page.locator('#search-results > li').first().waitFor();
    await page.locator('.search-filters > summary').click();
    const before = await status(page).textContent();
    const choice = page.locator('select[name=speaker] option[value=ban-ki-moon]');
    expect(await choice.textContent()).toMatch(/\([٠-٩]+\)$/);
    await page.getByLabel('المتكلم').selectOption('ban-ki-moon');
    await page.waitForFunction((old) => document.querySelector('#search-status')?.textContent !== old, before);
    const titles = await page.locator('#search-results .title').allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.every((title) => title.includes('بان كي'))).toBe(true);
    expect(new URL(page.url()).searchParams.get('speaker')).toBe('ban-ki-moon');
    await page.goBack();
    await page.waitForFunction((old) => document.querySelector('#search-status')?.textContent === old, before);
    expect(await page.getByLabel('المتكلم').inputValue()).toBe('');
    await page.close();
  });

  test('finds by the other language, shows the page’s own, and keeps the pair one tap away', async () => {
    const page = await open('ar/search/?q=chemical weapons');
    const first = page.locator('#search-results > li').first();
    await first.waitFor();
    expect(await first.locator('.quote > .excerpt').first().textContent()).toMatch(/[\u0621-\u064A]{3}/);
    await first.locator('.search-pair > summary').first().click();
    const pair = first.locator('.search-pair .excerpt').first();
    expect(await pair.getAttribute('lang')).toBe('en');
    expect(await pair.locator('mark').first().textContent()).toMatch(/chemical|weapons/i);
    await page.close();
  });

  test.each([
    ['ar', 'الوساطة', 'سياق الكلمة'],
    ['en', 'mediation', 'Words in context'],
  ])('lines the hits up on the word (%s)', async (lang, query, view) => {
    const page = await open(`${lang}/search/?q=${query}`);
    await page.locator('#search-results > li').first().waitFor();
    await page.getByLabel(view).check();
    await page.locator('.kwic').nth(2).waitFor();
    const places = await page.locator('.kwic').evaluateAll((rows) =>
      rows.map((row) => {
        const [line, word, before] = [row, row.querySelector('a')!, row.querySelector('.kwic-before span')!].map((part) =>
          part.getBoundingClientRect(),
        );
        return { center: Math.round((word!.left + word!.right) / 2 - line!.left), rightOf: before!.left > word!.left };
      }),
    );
    const centers = places.map(({ center }) => center);
    expect(Math.max(...centers) - Math.min(...centers)).toBeLessThan(3);
    expect(places.every(({ rightOf }) => rightOf === (lang === 'ar'))).toBe(true);
    await page.close();
  });

  test.each([
    ['ar', 'قخضنشطب'],
    ['en', 'xylophonist'],
  ])('offers the indexes, and the nearest words if there are any, where nothing is found (%s)', async (lang, query) => {
    const page = await open(`${lang}/search/?q=${query}`);
    await page.locator('#search-nothing').waitFor();
    expect(await page.locator('#search-nothing a').count()).toBeGreaterThan(3);
    await page.close();
  });

  test('asks for the nearest word at a click', async () => {
    const page = await open('en/search/?q=mebxatiun');
    await page.locator('#search-nearest button').first().click();
    await page.locator('#search-results > li').first().waitFor();
    await page.close();
  });

  test('remembers the last questions on the device, until they are cleared', async () => {
    const own = await browser.newContext();
    const page = await open('en/search/', own);
    await page.getByRole('searchbox').fill('Darfur');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#search-results > li').first().waitFor();
    await page.goto(`${site.url}en/search/`);
    await page.locator('#search-recent').getByRole('button', { name: 'Darfur' }).click();
    await page.locator('#search-results > li').first().waitFor();
    await page.goto(`${site.url}en/search/`);
    await page.getByRole('button', { name: 'Forget them' }).click();
    expect(await page.locator('#search-recent').isHidden()).toBe(true);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await own.close();
  });

  test('says what to do where the index cannot be loaded, and tries again', async () => {
    const own = await browser.newContext();
    await own.route(/search\/index-/, (route) => route.abort());
    const page = await open('ar/search/?q=سوريا', own);
    await page.locator('#search-failed').waitFor();
    expect(await page.locator('#search-failed a').count()).toBeGreaterThan(3);
    await own.unroute(/search\/index-/);
    await page.locator('#search-again').click();
    await page.locator('#search-results > li').first().waitFor();
    await own.close();
  });

  test('goes on without a network once it has answered', async () => {
    const own = await browser.newContext();
    const page = await open('en/search/?q=Myanmar', own);
    const last = page.waitForRequest(/text\/en\/0\/30-0\.bin/);
    await page.locator('mark', { hasText: 'Myanmar' }).first().waitFor();
    await last;
    await page.waitForLoadState('networkidle');
    await own.setOffline(true);
    await page.getByRole('searchbox').fill('polio');
    await page.locator('mark', { hasText: /polio/i }).first().waitFor();
    await own.close();
  });

  test('is walked through with the arrow keys', async () => {
    const page = await open('ar/search/?q=فلسطين');
    await page.locator('#search-results > li').first().waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('#search-results .title')[1])).toBe(true);
    await page.close();
  });
});

describe('search shuts nobody out', () => {
  test.each([
    ['ar', 'سوريا'],
    ['en', 'Syria'],
  ])('by its results, its concordance, its empty state and its dialog (%s)', async (lang, query) => {
    const own = await browser.newContext();
    const page = await own.newPage();
    for (const state of [`q=${query}`, `q=${query}&view=lines`, 'q=qqqqqq', '']) {
      await page.goto(`${site.url}${lang}/search/?${state}`);
      await page.waitForLoadState('networkidle');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }
    await page.goto(`${site.url}${lang}/about/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(query);
    await page.locator('#search-options mark').first().waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await own.close();
  });
});

describe('without scripts', () => {
  test('the search page offers the indexes, and the header leads to it', async () => {
    const own = await browser.newContext({ javaScriptEnabled: false });
    const page = await open('ar/about/', own);
    await page.locator('.site-header a[href$="/search/"]').click();
    expect(await page.locator('noscript a, .results ul a').count()).toBeGreaterThan(3);
    await own.close();
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
    expect(await ask('  ', { lang: 'en' })).toEqual({ total: 0, paragraphs: 0, results: [], suggestions: [] });
  });
});
