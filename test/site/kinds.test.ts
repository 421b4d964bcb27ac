import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/lib/page-kinds.ts';
import { axeFindings, phone, visit, type Visit } from '../../scripts/lib/page-visit.ts';
import { languages } from '../../src/model/values.ts';
import { startBrowser, startSite } from './browser.ts';
import { headersOfTheGuide } from './guide-headers.ts';

interface Look {
  path: string;
  seen: Visit;
  axe: string[];
  /** What does not fit a screen of 1,280 by 1,024 pixels at 400 %. */
  lost: string[];
}

const dist = inject('dist');
const kinds = pageKinds(dist);
let looks: Look[];

/** As many pages at a time as keep a small machine busy while others wait for the line. */
const AT_A_TIME = 4;

beforeAll(async () => {
  const [site, browser] = await Promise.all([startSite(dist, { headers: await headersOfTheGuide(), compresses: true }), startBrowser()]);
  const waiting = kinds.flatMap(({ pages }) => pages.map(({ path }) => path));
  looks = [];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) looks.push(await look(browser, site.url, path));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  await browser.close();
  await site.close();
}, 600_000);

async function look(browser: Browser, host: string, path: string): Promise<Look> {
  const context = await browser.newContext({ ...phone, colorScheme: 'light', reducedMotion: 'reduce' });
  const { page, seen } = await visit(context, host + path);
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // What a theme changes is its colours.
  const dark = await axeFindings(page, ['color-contrast', 'link-in-text-block']);
  await page.setViewportSize({ width: 320, height: 256 });
  const lost = await outOfSight(page);
  await context.close();
  return { path, seen, lost, axe: [...light.map((finding) => `light: ${finding}`), ...dark.map((finding) => `dark: ${finding}`)] };
}

/** Words that stand beside the screen where nobody can scroll to them, and bars that take most of it. */
function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
    const found = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      const { position, visibility } = getComputedStyle(element);
      const { left, right, height } = element.getBoundingClientRect();
      if (/sticky|fixed/.test(position) && height > innerHeight / 3) found.push(`${name(element)} takes ${height} pixels`);
      const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
      const isHidden = visibility === 'hidden' || right - left <= 1 || element.closest('.skip, .visually-hidden, svg') !== null;
      if (hasWords && !isHidden && (left < -1 || right > width + 1) && !scrolls(element)) found.push(`${name(element)} ${left}–${right}`);
    }
    return found;
  });
}

/** One line for each page that does not do what it should. */
const but = (fault: (look: Look) => string | readonly string[]) =>
  looks.flatMap((one) => [fault(one)].flat().flatMap((text) => (text === '' ? [] : [`/${one.path}: ${text}`])));

describe('the kinds of pages', () => {
  test('are those of the routes, each with a page in both languages', () => {
    const routes = readdirSync(resolve('src/pages'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));
    // The route of old addresses makes no page in an archive where nothing was renamed.
    expect(kinds.map(({ name }) => name)).toHaveLength(routes.filter((file) => !file.includes('[...')).length);
    const single = kinds.filter(({ pages }) => pages.length !== languages.length);
    expect(single.every(({ name }) => name.startsWith('/'))).toBe(true);
  });

  test('take a page by its own route where two fit', () => {
    const pathOf = (kind: string) => kinds.find(({ name }) => name === kind)?.pages[0]?.path;
    expect(pathOf('records/[document]/corrections')).toMatch(/^ar\/records\/[^/]+\/corrections\/$/);
    expect(pathOf('records/[document]/[section]')).toMatch(/^ar\/records\/[^/]+\/\d+\/$/);
  });
});

describe('every kind of page, in both languages', () => {
  test('shuts nobody out, in either theme: axe finds nothing', () => {
    expect(but(({ axe }) => axe)).toEqual([]);
  });

  test('moves nothing under the eyes of a reader, not even when its fonts come late', () => {
    expect(but(({ seen }) => (seen.shift === 0 ? '' : `${seen.shift}: ${seen.moved.join(', ')}`))).toEqual([]);
  });

  test('asks for at most eight files, and none from another host', () => {
    expect(but(({ seen }) => (seen.requests.length <= 8 ? '' : seen.requests.join(' ')))).toEqual([]);
  });

  test('keeps the policy that the guide gives to hosts, and does nothing that a browser complains of', () => {
    expect(but(({ seen }) => seen.complaints)).toEqual([]);
  });

  test('is at most 80 KB of HTML, compressed', () => {
    expect(but(({ seen }) => (seen.bytes.html <= 80 * 1024 ? '' : `${seen.bytes.html} bytes`))).toEqual([]);
  });

  test('loses nothing at 400 %, and never scrolls sideways', () => {
    expect(but(({ lost }) => lost)).toEqual([]);
  });
});
