import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
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

describe('the search dialog', () => {
  test.each([
    ['ar', 'ar/documents/', 'كشمير'],
    ['en', 'en/documents/', 'Kashmir'],
  ])('opens with a key, is a combobox, and leads to a paragraph (%s)', async (_, path, query) => {
    const page = await open(path);
    await page.keyboard.press('/');
    const field = page.locator('#search-field');
    await field.pressSequentially(query);
    const options = page.locator('#search-options').getByRole('option');
    await page.locator('#search-options mark', { hasText: query }).first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p-/);
    expect(await page.locator('.para:target').textContent()).toContain(query);
    await page.close();
  });

  test.each(['ar', 'en'])('opens with a key on the home page too, whose own field does not answer while one types (%s)', async (lang) => {
    const page = await open(`${lang}/`);
    await page.keyboard.press('/');
    await page.locator('#search-field').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${site.url}${lang}/search/`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.locator('#search-dialog').isHidden()).toBe(true);
    await page.close();
  });

  test.each([
    ['ar', 'ظ', 'تابع الكتابة…'],
    ['en', 'q', 'Keep typing…'],
  ])('says of a first letter that more is to come, and not that there is nothing (%s)', async (lang, letter, said) => {
    const page = await open(`${lang}/documents/`);
    await page.keyboard.press('/');
    await page.locator('#search-field').pressSequentially(letter);
    await page.locator('#search-dialog-status', { hasText: said }).waitFor();
    await page.close();
  });

  test('opens with Ctrl-K, closes with Escape and gives the focus back', async () => {
    const page = await open('en/about/');
    await page.getByRole('link', { name: 'Speakers' }).first().focus();
    await page.keyboard.press('Control+k');
    await page.locator('#search-field').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-dialog').isHidden()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Speakers');
    await page.close();
  });
});

describe('what the search dialog is made of', () => {
  const parts = /\/later\/search-dialog\.(?:js|css)$/;

  test.each([
    ['the key', (page: Page) => page.keyboard.press('/')],
    ['Ctrl-K', (page: Page) => page.keyboard.press('Control+k')],
    ['a click on the link', (page: Page) => page.locator('.site-header').getByRole('link', { name: 'Search' }).click()],
    ['the focus on the link', (page: Page) => page.locator('.site-header').getByRole('link', { name: 'Search' }).focus()],
  ])('is fetched at %s, and not before', async (_, use) => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(request.url()));
    await page.goto(`${site.url}en/records/s-pv-7050/14/`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => parts.test(url))).toEqual([]);
    await use(page);
    await expect.poll(() => asked.filter((url) => parts.test(url)).length).toBe(2);
    await page.close();
  });

  test('loses no letter that is typed before it is there', async () => {
    const own = await browser.newContext();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await own.route(parts, async (route) => {
      await released;
      await route.continue();
    });
    const page = await open('en/records/s-pv-7050/14/', own);
    await page.keyboard.press('/');
    await page.keyboard.type('Kashmir');
    release();
    await page.locator('#search-options mark', { hasText: 'Kashmir' }).first().waitFor();
    await own.close();
  });

  test('leaves the question to the search page where it cannot be fetched', async () => {
    const own = await browser.newContext();
    await own.route(parts, (route) => route.abort());
    const page = await open('ar/documents/', own);
    await page.keyboard.press('/');
    await page.waitForURL(/\/ar\/search\/\?q=/);
    await own.close();
  });
});
