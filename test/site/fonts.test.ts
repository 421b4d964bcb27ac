import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;
let page: Page;

visiting(async (...started) => {
  [site, browser] = started;
  page = await browser.newPage();
  await page.goto(`${site.url}en/speakers/ekmeleddin-ihsanoglu/`);
});

describe('the fonts, cut down to the letters of the archive', () => {
  test('can each be loaded', async () => {
    const faces = await page.evaluate(() =>
      Promise.all(
        [...document.fonts].map((face) =>
          face.load().then(
            () => '',
            (error: unknown) => `${face.family} ${face.weight} ${face.unicodeRange}: ${String(error)}`,
          ),
        ),
      ),
    );
    expect(faces.length).toBeGreaterThan(4);
    expect(faces.filter((failure) => failure !== '')).toEqual([]);
  });

  test.each([
    ['.breadcrumbs [aria-current]', /^IBM Plex Sans/],
    ['main h1', /^Source Serif/],
  ])('hold the letters of a Turkish name in %s', async (selector, family) => {
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator(selector).textContent()).toMatch(/İhsanoğlu/);
    const fonts = await fontsOf(selector);
    expect(fonts.filter((name) => !family.test(name))).toEqual([]);
    expect(fonts.length).toBeGreaterThan(0);
  });
});

describe('Arabic words in an English sentence', () => {
  test('are drawn on a first visit, too, for which their text face comes too late', async () => {
    const own = await browser.newContext();
    const first = await own.newPage();
    await first.goto(`${site.url}en/records/s-pv-7050/corrections/`);
    await first.evaluate(() => document.fonts.ready);
    const fonts = await fontsOf('.remark bdi', first);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((name) => !/^(?:IBM Plex Sans|Noto Naskh) Arabic/.test(name))).toEqual([]);
    await own.close();
  });
});

/** The fonts that the browser in truth drew an element's letters with, those that it fell back to among them. */
async function fontsOf(selector: string, on = page): Promise<string[]> {
  const session = await on.context().newCDPSession(on);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName }) => familyName);
}
