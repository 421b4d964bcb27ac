import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;

visiting((...started) => {
  [site, browser] = started;
});

describe('an address cut short', () => {
  test.each([
    ['en/records/', 'Verbatim records', 'en/records/s-pv-7050/'],
    ['ar/records/', 'المحاضر الحرفية', 'ar/records/s-pv-7050/'],
    ['en/articles/', 'News articles', 'en/articles/un-oic-general-meeting-2014/'],
    ['ar/articles/', 'المقالات الصحفية', 'ar/articles/un-oic-general-meeting-2014/'],
    ['data/', 'البيانات · Data', 'ar/data/'],
  ])('leads to what stood under it: %s', async (path, heading, inside) => {
    const page = await browser.newPage();
    expect((await page.goto(site.url + path))?.status()).toBe(200);
    expect((await page.locator('h1').textContent())?.trim()).toBe(heading);
    expect(await page.locator(`main a[href="/${inside}"]`).isVisible()).toBe(true);
    await page.close();
  });
});

describe('the number of a section that is no speech', () => {
  test.each([
    ['ar/records/s-pv-7050/1/', 'ar/records/s-pv-7050/#s-1'],
    ['en/records/s-pv-7050/26/parallel/', 'en/records/s-pv-7050/parallel/#s-26'],
  ])('leads to where it stands in the record, with scripts and without: %s', async (path, place) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(site.url + path);
      await page.waitForURL(site.url + place);
      expect(await page.locator(':target').isVisible()).toBe(true);
      await context.close();
    }
  });
});

describe('an address that does not exist', () => {
  test.each([
    ['ar/records/none/', 'الصفحة غير موجودة', 'Page not found'],
    ['en/records/none/', 'Page not found', 'الصفحة غير موجودة'],
  ])('is answered in its own language: %s', async (path, own, other) => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    expect(await page.getByRole('heading', { name: own, level: 2 }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: other, level: 2 }).isVisible()).toBe(false);
    expect(await page.locator('html').getAttribute('lang')).toBe(path.slice(0, 2));
    await page.getByRole('searchbox').fill('x');
    await page.getByRole('searchbox').press('Enter');
    expect(page.url()).toBe(`${site.url}${path.slice(0, 2)}/search/?q=x`);
    await page.close();
  });

  test.each([
    ['en/records/s-pv-7050/99/parallel/', ['en/records/s-pv-7050/']],
    ['ar/speakers/nobody/', ['ar/speakers/']],
    ['speakers/ban-ki-moon/', ['ar/speakers/ban-ki-moon/', 'en/speakers/ban-ki-moon/']],
    ['data/figures/none.csv', ['ar/data/', 'en/data/']],
    ['none/', []],
  ])('leads to what is nearest to it: %s', async (path, nearest) => {
    const page = await browser.newPage();
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const offers = page.locator('[data-nearest] a:visible');
    expect(await offers.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(nearest.map((own) => `/${own}`));
    for (const title of await offers.allTextContents()) expect(title).toMatch(/ · (?:محضر|Mahdar)$/u);
    await page.close();
  });

  test('is answered in both where scripts are off or no language is named', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const page = await still.newPage();
    await page.goto(`${site.url}ar/none/`);
    expect(await page.locator('.not-found section').evaluateAll((all) => all.filter((part) => part.checkVisibility()).length)).toBe(2);
    await still.close();
  });
});
