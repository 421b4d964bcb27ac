import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;

visiting((...started) => {
  [site, browser] = started;
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(site.url + path);
  return page;
}

describe('a question that is a name', () => {
  test.each([
    ['ar', 'Churkin', 'فيتالي تشوركين', 'سيدي الوزير'],
    ['en', 'تشوركين', 'Vitaly Churkin', 'Minister'],
  ])('of a speaker leads to the page and to the speeches, in whichever language (%s)', async (lang, query, name, begins) => {
    const page = await open(`${lang}/search/?q=${query}`);
    const result = page.locator('#search-results > li').first();
    await result.waitFor();
    expect(await result.locator('.title').textContent()).toContain(name);
    expect(await result.locator('.excerpt').first().textContent()).toContain(begins);
    await page.locator('#search-pages').getByRole('link', { name }).click();
    await page.waitForURL(new RegExp(`/${lang}/speakers/vitaly-churkin/`));
    expect(await page.locator('h1').textContent()).toContain(name);
    await page.close();
  });

  test('of a speaker finds where he is spoken of first, then his speeches', async () => {
    const page = await open('en/search/?q=Mammadyarov');
    const titles = page.locator('#search-results .title');
    await titles.nth(3).waitFor();
    const shown = await titles.allTextContents();
    const own = shown.findIndex((title) => title.includes('Mammadyarov'));
    expect(own).toBeGreaterThan(0);
    expect(shown.slice(own).every((title) => title.includes('Mammadyarov'))).toBe(true);
    await page.close();
  });

  test.each([
    ['ar', 'Syria', 'سوريا'],
    ['en', 'سوريا', 'Syria'],
  ])('of a topic is marked in the page’s own language, and leads to the topic (%s)', async (lang, query, name) => {
    const page = await open(`${lang}/search/?q=${query}`);
    await page.locator('#search-results mark', { hasText: name }).first().waitFor();
    await page.locator('#search-pages').getByRole('link', { name, exact: true }).click();
    await page.waitForURL(new RegExp(`/${lang}/topics/syria/`));
    await page.close();
  });

  test('offers no page where it is more than a name', async () => {
    const page = await open('en/search/?q=Churkin mediation');
    await page.locator('#search-results > li').first().waitFor();
    expect(await page.locator('#search-pages').isHidden()).toBe(true);
    await page.close();
  });
});

describe('a question that is being typed', () => {
  test.each([
    ['ar', 'القدس الشر', 'القدس الشريف'],
    ['en', 'Burkina Fa', 'Burkina Faso'],
  ])('finds by the beginning of its last word, though that is a word too (%s)', async (lang, query, found) => {
    const page = await open(`${lang}/search/`);
    await page.getByRole('searchbox').pressSequentially(query);
    const excerpt = page.locator('#search-results .excerpt', { hasText: found }).first();
    await excerpt.waitFor();
    await page.close();
  });

  test.each([
    ['ar', 'ليبيبا', 'ليبيا'],
    ['en', 'mebxatiun', 'mediation'],
  ])('offers the nearest word where nothing is found, without what Arabic writes on to it (%s)', async (lang, query, offered) => {
    const page = await open(`${lang}/search/?q=xx${query}`);
    await page.locator('#search-nothing').waitFor();
    await page.getByRole('searchbox').fill(query);
    await page.locator('#search-nearest button, #search-results mark').first().waitFor();
    expect(await page.locator('#search-nearest button, #search-results mark').allTextContents()).toContainEqual(
      expect.stringContaining(offered),
    );
    await page.close();
  });
});

describe('on a phone', () => {
  test.each([
    ['ar', 'الوساطة'],
    ['en', 'mediation'],
  ])('nothing of the search runs out of the page (%s)', async (lang, query) => {
    for (const state of [`q=${query}`, `q=${query}&view=lines`, 'q=zzzzzz', 'q=Churkin', '']) {
      const page = await open(`${lang}/search/?${state}`, 375);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
      await page.close();
    }
  });

  test.each(['ar', 'en'])('the dialog fits, and each of its buttons is large enough for a finger (%s)', async (lang) => {
    const page = await open(`${lang}/about/`, 375);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('2013');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    const box = await page.locator('#search-dialog').boundingBox();
    expect([box!.x >= 0, box!.x + box!.width <= 375]).toEqual([true, true]);
    for (const part of ['.search-close', '[role=option] >> nth=0']) {
      const own = await page.locator(`#search-dialog ${part}`).boundingBox();
      expect(Math.min(own!.width, own!.height)).toBeGreaterThanOrEqual(24);
    }
    await page.close();
  });
});

describe('the search dialog by the keyboard alone', () => {
  test.each([
    ['ar', 'كشمير', 'امحها', 'أقرب ما ورد'],
    ['en', 'Kashmir', 'Forget them', 'nearest words'],
  ])('remembers, offers, and forgets (%s)', async (lang, query, forget, nearest) => {
    const own = await browser.newContext();
    const page = await own.newPage();
    await page.goto(`${site.url}${lang}/about/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(query);
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p-/);

    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('option', { name: query }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#search-options mark', { hasText: query }).first().waitFor();
    expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe(query);

    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .fill(lang === 'ar' ? 'قخضنشطب' : 'mebxatiun');
    await expect.poll(() => page.locator('#search-dialog-status').textContent()).toMatch(lang === 'ar' ? /لا نتائج/ : new RegExp(nearest));

    await page.getByRole('dialog').getByRole('combobox').fill('');
    await page.getByRole('button', { name: forget }).waitFor();
    await page.getByRole('button', { name: forget }).press('Enter');
    expect(await page.getByRole('dialog').getByRole('option').count()).toBe(0);
    expect(await page.evaluate(() => [document.activeElement?.id, localStorage.length])).toEqual(['search-field', 0]);
    await own.close();
  });

  test('reads as a labelled combobox with its options', async () => {
    const page = await open('ar/about/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('الروهينغا');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    const tree = await page.locator('#search-dialog').ariaSnapshot();
    expect(tree).toMatch(/dialog "البحث"/);
    expect(tree).toMatch(/combobox "كلمات البحث" \[expanded\]/);
    expect(tree).toMatch(/status: وُجد في/);
    expect(tree).toMatch(/listbox "البحث":\s+- option "[^"]*الروهينغا/);
    await page.close();
  });
});

describe('without a network', () => {
  test.each([
    ['ar', 'لا اتصال بالشبكة'],
    ['en', 'You are offline'],
  ])('the page says so before anything was loaded, and asks by itself when it is back (%s)', async (lang, says) => {
    const own = await browser.newContext();
    const page = await own.newPage();
    await page.goto(`${site.url}${lang}/search/`, { waitUntil: 'networkidle' });
    await own.setOffline(true);
    await page.getByRole('searchbox').fill('2013');
    await page.locator('#search-failed').waitFor();
    expect(await page.locator('#search-status').textContent()).toContain(says);
    await own.setOffline(false);
    await page.locator('#search-results > li').first().waitFor();
    await own.close();
  });
});
