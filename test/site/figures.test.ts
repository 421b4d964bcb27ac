import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { figureIds } from '../../src/figures/figure.ts';
import { dataTables } from '../../src/data/tables.ts';
import { languages } from '../../src/model/values.ts';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

const dist = inject('dist');
let site: Site;
let browser: Browser;

visiting((...started) => {
  [site, browser] = started;
});

const pages = ['glance/', 'records/s-pv-7050/glance/', 'data/'];
const addresses = languages.flatMap((lang) => pages.map((path) => `${lang}/${path}`));

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  // A context of its own: axe wants to open another page beside it.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

describe.each(addresses)('/%s', (path) => {
  test.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const page = await open(path, { colorScheme });
    // A table has the same colours everywhere: looking at its hundreds of rows once is enough.
    if (colorScheme === 'light')
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([]);
    await page.context().close();
  });

  test.each([375, 1280])('keeps its words apart and on the page, %i pixels wide', async (width) => {
    const page = await open(path, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await page.evaluate(collisions)).toEqual([]);
    await page.context().close();
  });
});

describe.each(addresses.filter((path) => path.includes('glance')))('/%s on paper', (path) => {
  test('has each picture, or each part of a taller one, whole on one sheet, with its question, its words apart and large enough', async () => {
    // The width and the height that A4 leaves between the margins and the running lines.
    const page = await open(path, { viewport: { width: 658, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.figure:not(:has(.plot + .plot)), .plot')
      .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().height)));
    expect(heights.filter((height) => height > 880)).toEqual([]);
    // The title of the page is never left alone on the first.
    const [title, first] = [await page.locator('h1').boundingBox(), await page.locator('.plot').first().boundingBox()];
    expect(first!.y + first!.height - title!.y).toBeLessThan(900);
    const points = await page
      .locator('.plot text')
      .evaluateAll((all) =>
        all.map((text) => (parseFloat(getComputedStyle(text).fontSize) * (text as HTMLElement).currentCSSZoom * 72) / 96),
      );
    expect(Math.min(...points)).toBeGreaterThanOrEqual(6.5);
    expect(await page.evaluate(collisions)).toEqual([]);
    await page.context().close();
  });
});

/** Texts of one picture that lie over each other, or outside it; runs in the page. */
function collisions(): string[] {
  return [...document.querySelectorAll('.plot > svg')].flatMap((picture) => {
    const frame = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const outside = texts
      .filter(({ box }) => box.left < frame.left - 2 || box.right > frame.right + 2)
      .map(({ text }) => `outside: ${text}`);
    const over = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other) => {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return width > 1 && height > 4 ? [`${one.text} over ${other.text}`] : [];
      }),
    );
    return [...outside, ...over];
  });
}

describe('a figure', () => {
  test('runs from right to left in Arabic: the longest bar begins at the right', async () => {
    const starts = async (lang: string) => {
      const page = await open(`${lang}/records/s-pv-7050/glance/`, { viewport: { width: 1280, height: 800 } });
      const bar = await page.locator('#speaking-time .bar').nth(3).boundingBox();
      const frame = await page.locator('#speaking-time .plot > svg').first().boundingBox();
      await page.context().close();
      return { left: Math.round(bar!.x - frame!.x), right: Math.round(frame!.x + frame!.width - bar!.x - bar!.width) };
    };
    const [arabic, english] = [await starts('ar'), await starts('en')];
    expect([arabic.right, english.left]).toEqual([0, 0]);
    expect(Math.min(arabic.left, english.right)).toBeGreaterThan(100);
  });

  test('leads from a dot to what the speaker says of the topic', async () => {
    const page = await open('ar/records/s-pv-7050/glance/');
    await page.locator('#topics-by-speaker .plot a').first().click();
    await page.waitForURL(/\/ar\/topics\/[a-z-]+\/#s-pv-7050-\d+$/);
    expect(await page.locator(':target .quote').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('says the same in its table as in its picture', async () => {
    const page = await open('en/records/s-pv-7050/glance/');
    for (const id of ['topics-by-speaker', 'mentions']) {
      const dots = await page.locator(`#${id} .plot .dot`).count();
      expect(await page.locator(`#${id} tbody tr`).count()).toBe(dots);
    }
    await page.context().close();
  });

  test('comes with its data', () => {
    for (const id of figureIds) {
      const lines = readFileSync(join(dist, `data/figures/${id}.csv`), 'utf8')
        .trim()
        .split('\n');
      expect(lines.length, id).toBeGreaterThan(5);
    }
    for (const name of Object.keys(dataTables)) expect(existsSync(join(dist, `data/${name}.csv`)), name).toBe(true);
  });
});

describe('a citation', () => {
  test('can be read without scripts, and taken as a file', async () => {
    const page = await open('en/records/s-pv-7050/14/', { javaScriptEnabled: false });
    await page.locator('details.cite > summary').click();
    const text = await page.locator('details.cite .citation').first().innerText();
    expect(text).toMatch(/^See S\/PV\.7050, pp?\. [\d–]+ \(Luxembourg\)\.$/);
    const href = await page.locator('details.cite .formats a').first().getAttribute('href');
    expect(readFileSync(join(dist, href!), 'utf8')).toContain('@techreport{s-pv-7050-14,');
    await page.context().close();
  });

  test.each<[string, RegExp, string?]>([
    ['Copy', /^S\/PV\.7050, pp?\. [\d–]+ \(Luxembourg\) http:\/\/127\.0\.0\.1:\d+\/en\/records\/s-pv-7050\/14\/#p-14-2$/],
    ['BibTeX', /^@techreport\{s-pv-7050-p-14-2,[^@]*\}\s*$/],
    ['RIS', /^TY {2}- RPRT(?:(?!TY {2}-)[\s\S])*ID {2}- s-pv-7050-p-14-2\n/],
    ['CSL-JSON', /^\[\s*\{\s*"id": "s-pv-7050-p-14-2"/],
    ['RIS', /^TY {2}- NEWS\nID {2}- oic-group-new-york-2024-p-1-2\n(?:(?!TY {2}-)[\s\S])*$/, 'articles/oic-group-new-york-2024/'],
  ])('of a paragraph is copied with one click: %s', async (name, copied, path = 'records/s-pv-7050/14/') => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${site.url}en/${path}`);
    await page.locator('details.cite > summary').click();
    await page.locator('.cite-paragraphs > summary').click();
    const item = page.locator('.cite-paragraphs li').nth(1);
    await item.getByRole('button', { name, exact: true }).click();
    await item.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(copied);
    await context.close();
  });

  test.each([
    [
      'ar/records/s-pv-7050/14/',
      { citation_author: 'سيلفي لوكاس', citation_technical_report_number: 'S/PV.7050', citation_language: 'ar' },
    ],
    ['en/records/s-pv-7050/14/', { citation_author: 'Lucas, Sylvie', 'z:itemType': 'report', 'DC.date': '2013-10-28' }],
    ['en/articles/oic-condemns-madleen-2025/', { 'z:itemType': 'newspaperArticle', citation_journal_title: 'Al-Manatiq' }],
  ])('stands in the head of /%s for reference managers', async (path, expected) => {
    const page = await open(path);
    for (const [name, content] of Object.entries(expected)) {
      expect(await page.locator(`meta[name="${name}"]`).getAttribute('content'), name).toBe(content);
    }
    await page.context().close();
  });
});
