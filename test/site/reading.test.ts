import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;

visiting(async (...started) => {
  [site, browser] = started;
  context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light' });
});

async function open(path: string, within = context): Promise<Page> {
  const page = await within.newPage();
  await page.goto(site.url + path);
  return page;
}

describe('a page and its twin', () => {
  test('show the same paragraph: the language switch keeps the place', async () => {
    const page = await open('ar/records/s-pv-7050/7/#p-7-4');
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${site.url}en/records/s-pv-7050/7/#p-7-4`);
    expect(await page.locator(':target').getAttribute('id')).toBe('p-7-4');
    await page.close();
  });

  test('keep the question that was asked', async () => {
    const page = await open('en/search/?q=Myanmar');
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(page.url()).toBe(`${site.url}ar/search/?q=Myanmar`);
    await page.close();
  });
});

describe('a paragraph', () => {
  test('offers its address when it is pointed at or reached by keyboard', async () => {
    const page = await open('ar/records/s-pv-7050/7/');
    const notes = page.locator('#p-7-2 .para-notes');
    const opacity = () => notes.evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');
    await page.locator('#p-7-2 p').hover();
    expect(await opacity()).toBe('1');
    await page.mouse.move(0, 0);
    const link = notes.getByRole('link', { name: 'عنوان الفقرة ٧-٢' });
    await link.focus();
    expect(await opacity()).toBe('1');
    await link.press('Enter');
    expect(page.url()).toBe(`${site.url}ar/records/s-pv-7050/7/#p-7-2`);
    await page.close();
  });

  test('leads to its lines in the seed', async () => {
    const page = await open('en/records/s-pv-7050/5/#p-5-1');
    await page.locator('#p-5-1 .para-source').click();
    expect(new URL(page.url()).pathname).toBe('/en/sources/003_2983b318448de106/');
    await page.locator('tr:target').waitFor();
    await page.close();
  });
});

describe('Arabic', () => {
  test('stands beside symbols without changing their order', async () => {
    const page = await open('ar/records/s-pv-7050/7/');
    expect(await page.locator('.text bdi', { hasText: 'S/2013/588' }).count()).toBe(1);
    await page.close();
  });

  test('is set in its own face, larger than Latin and with roomier lines', async () => {
    const style = async (path: string) => {
      const page = await open(path);
      const found = await page
        .locator('.text p')
        .first()
        .evaluate((p) => {
          const { fontFamily, fontSize, lineHeight } = getComputedStyle(p);
          return { face: fontFamily.split(',')[0], size: parseFloat(fontSize), leading: parseFloat(lineHeight) / parseFloat(fontSize) };
        });
      await page.close();
      return found;
    };
    const [ar, en] = [await style('ar/about/'), await style('en/about/')];
    expect([ar.face, en.face]).toEqual(['"Noto Naskh Arabic"', '"Source Serif 4 Variable"']);
    expect(ar.size / en.size).toBeGreaterThanOrEqual(1.15);
    expect(ar.size / en.size).toBeLessThanOrEqual(1.25);
    expect(ar.leading).toBeGreaterThanOrEqual(1.8);
  });
});

describe('the colours', () => {
  test('follow the system, and the reader’s switch after it, from page to page', async () => {
    const dark = await browser.newContext({ colorScheme: 'dark' });
    const page = await open('en/', dark);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const darkPaper = await paper();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Light');
    const lightPaper = await paper();
    expect(lightPaper).not.toBe(darkPaper);
    await page.goto(`${site.url}ar/`);
    expect([await paper(), await page.getByRole('combobox', { name: 'الألوان' }).inputValue()]).toEqual([lightPaper, 'light']);
    await dark.close();
  });
});

describe('a system with its own colours', () => {
  test('still shows which paragraph was asked for, which view is read, and where the keyboard is', async () => {
    const forced = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    const page = await open('ar/records/s-pv-7050/14/#p-14-2', forced);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const mark = await page.locator('#p-14-2').evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
    expect(mark).not.toBe(paper);
    const underlined = (link: string) =>
      page
        .locator(link)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect([await underlined('.views a[aria-current]'), await underlined('.views a:not([aria-current])')]).toEqual(['underline', 'none']);
    await page.locator('#p-14-2 .para-link').focus();
    expect(await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await forced.close();
  });
});

describe('facts in a row', () => {
  test.each([
    ['ar', '،'],
    ['en', '·'],
  ])('are parted by what is no digit of the language (%s)', async (lang, mark) => {
    const page = await open(`${lang}/documents/`);
    const drawn = await page
      .locator('.meta > span + span')
      .evaluateAll((facts) => facts.map((fact) => getComputedStyle(fact, '::before').content[1]));
    expect(new Set(drawn)).toEqual(new Set([mark]));
    await page.close();
  });
});

describe('the keyboard', () => {
  test('goes from speech to speech with j and k, in the view that was chosen', async () => {
    const page = await open('ar/records/s-pv-7050/12/parallel/');
    await page.keyboard.press('j');
    await page.waitForURL(/\/13\/parallel\/$/);
    await page.keyboard.press('k');
    await page.waitForURL(/\/12\/parallel\/$/);
    await page.close();
  });

  test.each([
    ['ت', 'KeyJ', '/13/parallel/'],
    ['ن', 'KeyK', '/11/parallel/'],
  ])('types Arabic and goes from speech to speech all the same (%s)', async (key, code, path) => {
    const page = await open('ar/records/s-pv-7050/12/parallel/');
    const asked = page.waitForURL((url) => url.pathname.endsWith(path));
    await page.locator('body').dispatchEvent('keydown', { key, code, bubbles: true });
    await asked;
    await page.close();
  });

  test('types Arabic and opens the search all the same', async () => {
    const page = await open('ar/records/s-pv-7050/12/');
    await page.locator('body').dispatchEvent('keydown', { key: 'ظ', code: 'Slash', bubbles: true });
    expect(await page.locator('#search-dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
    await page.close();
  });

  test('goes from turn to turn in a whole record, whose ribbon shows the one that is read', async () => {
    const page = await open('en/records/s-pv-7050/#s-5');
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).toBe('#s-6');
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).toBe('#s-7');
    await page.locator('.ribbon a[href="#s-7"][aria-current]').waitFor();
    await page.close();
  });

  test('reaches the text first, past everything above it', async () => {
    const page = await open('en/records/s-pv-7050/12/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    // The turns of the meeting are past, too.
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('/en/records/s-pv-7050/#s-12');
    await page.close();
  });
});

describe('the ribbon of a meeting', () => {
  test('gives each turn the width of its length, and begins where the language begins', async () => {
    const turns = async (lang: string) => {
      const page = await open(`${lang}/records/s-pv-7050/7/`);
      const rects = await page
        .locator('.ribbon rect')
        .evaluateAll((all) => all.map((rect) => [Number(rect.getAttribute('x')), Number(rect.getAttribute('width'))] as const));
      const current = await page.locator('.ribbon a').evaluateAll((all) => all.findIndex((link) => link.hasAttribute('aria-current')));
      await page.close();
      return { rects, current };
    };
    const [ar, en] = [await turns('ar'), await turns('en')];
    expect(ar.current).toBe(en.current);
    expect(Math.max(...en.rects.map(([, width]) => width))).toBe(en.rects[en.current]![1]);
    expect(en.rects.at(-1)![0]).toBeGreaterThan(en.rects[0]![0]);
    expect(ar.rects.at(-1)![0]).toBeLessThan(ar.rects[0]![0]);
  });

  test.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      (['no-preference', 'more'] as const).map((contrast) => ({ colorScheme, contrast })),
    ),
  )('stands out from the paper in each of its tones: $colorScheme, contrast $contrast', async (asked) => {
    const own = await browser.newContext(asked);
    const page = await open('en/records/s-pv-7050/14/', own);
    const tones = await page.locator('.ribbon a').evaluateAll((turns) => {
      const light = (colour: string) =>
        [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
          const part = Number(colour.match(/\d+/g)![at]) / 255;
          return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        }, 0.05);
      const paper = light(getComputedStyle(document.documentElement).backgroundColor);
      return turns.map((turn) => {
        const fill = light(getComputedStyle(turn.firstElementChild!).fill);
        return { party: turn.getAttribute('class'), contrast: Math.max(fill / paper, paper / fill) };
      });
    });
    expect(new Set(tones.map(({ party }) => party)).size).toBe(3);
    expect(tones.filter(({ contrast }) => contrast < 3)).toEqual([]);
    await own.close();
  });

  test('tells the turn that is read by more than its colour', async () => {
    const page = await open('ar/records/s-pv-7050/7/');
    const heights = await page
      .locator('.ribbon a')
      .evaluateAll((all) => all.map((turn) => [turn.hasAttribute('aria-current'), turn.getBoundingClientRect().height] as const));
    const others = heights.filter(([isCurrent]) => !isCurrent).map(([, height]) => height);
    const [current] = heights.filter(([isCurrent]) => isCurrent).map(([, height]) => height);
    expect(current! - Math.max(...others)).toBeGreaterThanOrEqual(4);
    await page.close();
  });
});

describe('a paragraph’s words', () => {
  test('are copied without the remarks on them', async () => {
    const within = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await open('ar/records/s-pv-7050/7/', within);
    await page.locator('#p-7-9').hover();
    await page.locator('#p-7-9 .para-notes').getByRole('button', { name: 'انسخ النص' }).click();
    await page.locator('#p-7-9').getByRole('button', { name: 'نُسخ' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#p-7-9 > p').textContent());
    await within.close();
  });
});

describe('a printed page', () => {
  test('of a record lists who spoke, in which language and how long, and leads nowhere before the text', async () => {
    const page = await open('ar/records/s-pv-7050/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.turns .how').evaluateAll((all) => all.every((how) => how.checkVisibility()))).toBe(true);
    expect(await page.locator('.record > .all').isVisible()).toBe(false);
    await page.close();
  });

  test('has a running title, the numbers of its paragraphs with their address at the foot, and nothing to press', async () => {
    const page = await open('en/records/s-pv-7050/12/');
    for (const running of await page.locator('.running').all()) expect(await running.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.running').first().textContent()).toContain('S/PV.7050');
    expect((await page.locator('.running.foot bdi').textContent())?.replace(/\s/g, '')).toBe('/en/records/s-pv-7050/12/#p-…');
    for (const seen of ['.running.foot', '#p-12-1 .para-number'])
      expect([seen, await page.locator(seen).isVisible()]).toEqual([seen, true]);
    for (const unseen of ['.site-header', '.views', '.ribbon', '.neighbours'])
      expect([unseen, await page.locator(unseen).isVisible()]).toEqual([unseen, false]);
    await page.close();
  });

  test('repeats its head and its foot on each sheet, and numbers the sheets in the digits of its language', async () => {
    const page = await open('ar/records/s-pv-7050/12/');
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).display);
    expect([await display('.running:not(.foot)'), await display('.running.foot')]).toEqual(['table-header-group', 'table-footer-group']);
    expect(await page.evaluate(() => getComputedStyle(document.body).page)).toBe('arabic');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    await page.close();
  });

  test('is ink on paper, whatever colours the screen has', async () => {
    const dark = await browser.newContext({ colorScheme: 'dark' });
    const page = await open('en/records/s-pv-7050/12/', dark);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color, colorScheme } = getComputedStyle(document.documentElement);
      return [backgroundColor, color, colorScheme];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'light']);
    await dark.close();
  });
});

describe('without scripts', () => {
  test('everything can be read, and the search page says what to do', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const page = await open('en/records/s-pv-7050/', still);
    await page.getByRole('navigation', { name: 'Speaking order' }).getByRole('link', { name: 'Ban Ki-moon' }).click();
    expect(page.url()).toBe(`${site.url}en/records/s-pv-7050/#s-5`);
    expect(await page.locator('#p-5-1').isVisible()).toBe(true);
    expect(await page.locator('.theme-switch').isVisible()).toBe(false);
    await page.goto(`${site.url}ar/search/`);
    // Playwright's search by text passes over noscript.
    expect(await page.locator('noscript p', { hasText: 'يحتاج البحث إلى جافاسكريبت' }).isVisible()).toBe(true);
    await still.close();
  });
});
