import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/lib/page-kinds.ts';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;

visiting((...started) => {
  [site, browser] = started;
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(site.url + path);
  return page;
}

interface Stop {
  what: string;
  /** Where it begins in the document, among all elements. */
  place: number;
  right: number;
  top: number;
  isSeen: boolean;
}

/** Every place at which the Tab key stops, from the first to the last. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { right, top, width } = element.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(element);
      const shape = element.querySelector('rect');
      const isMarked = outlineStyle !== 'none' || (shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3);
      const what = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
      return { what, place: [...document.querySelectorAll('*')].indexOf(element), right, top, isSeen: isMarked && width > 0 };
    });
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('The Tab key never leaves the page.');
}

describe('the keyboard, on an Arabic page', () => {
  test('goes through everything in the order of the text, shows where it is, and leaves at the end', async () => {
    const page = await open('ar/records/s-pv-7050/14/');
    const stops = await walk(page);
    const reachable = await page.locator('a[href], button, summary, input, select, [tabindex="0"]').evaluateAll(
      (all) =>
        // A part of a picture has no box of its own for checkVisibility to judge by.
        all.filter((element) => element.closest('dialog') === null && (element.closest('svg') !== null || element.checkVisibility()))
          .length,
    );
    expect(stops[0]?.what).toBe('انتقل إلى النص');
    expect(stops.map(({ place }) => place)).toEqual(stops.map(({ place }) => place).toSorted((a, b) => a - b));
    expect(stops).toHaveLength(reachable);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    await page.close();
  });

  test('goes from right to left through the header', async () => {
    const page = await open('ar/documents/');
    const [, brand, ...rest] = await walk(page);
    const inHeader = rest.slice(0, 7);
    expect(brand?.what).toBe('محضر');
    expect(inHeader.map(({ right }) => right)).toEqual(inHeader.map(({ right }) => right).toSorted((a, b) => b - a));
    await page.close();
  });
});

describe('what a screen reader is told of an Arabic speech', () => {
  let tree: string[];
  beforeAll(async () => {
    const page = await open('ar/records/s-pv-7050/14/');
    tree = (await page.locator('body').ariaSnapshot()).split('\n');
    await page.close();
  });

  test('has the parts of the page in their order, each by its Arabic name', () => {
    const landmarks = tree.filter((line) => /^ *- (?:banner|navigation|main|contentinfo)\b/.test(line)).map((line) => line.trim());
    expect(landmarks).toEqual([
      '- banner:',
      '- navigation "القائمة الرئيسية":',
      '- navigation "موقعك":',
      '- navigation "الجلسة دورا بعد دور، وعرض كل دور بقدر طوله":',
      '- main:',
      '- navigation "طرق القراءة":',
      '- navigation "المداخلة السابقة والتالية":',
      '- contentinfo:',
      '- navigation "صفحات أخرى":',
    ]);
  });

  test('names every link and button, in Arabic but for what has no Arabic name', () => {
    const controls = tree.filter((line) => /^ *- (?:link|button)\b/.test(line)).map((line) => /"(.*)"/.exec(line)?.[1] ?? '');
    expect(controls.length).toBeGreaterThan(20);
    expect(controls.filter((name) => name === '')).toEqual([]);
    const foreign = controls.filter((name) => !/[\u0621-\u064A]/u.test(name));
    expect(foreign.filter((name) => !/^(?:English|S\/[\w./]+|BibTeX|RIS|CSL-JSON)$/.test(name))).toEqual([]);
  });

  test('begins with the one who speaks, and skips no level of headings', () => {
    const levels = tree.flatMap((line) => /- heading ".*" \[level=(\d)\]/.exec(line)?.slice(1).map(Number) ?? []);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, at) => expect(level - levels[at]!).toBeLessThanOrEqual(1));
  });
});

describe('without scripts, every kind of page', () => {
  test('can be read, and has nothing to press that does nothing', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const page = await still.newPage();
    const faults: string[] = [];
    for (const { path } of pageKinds(inject('dist')).flatMap(({ pages }) => pages)) {
      await page.goto(site.url + path);
      const words = (await page.locator('main').innerText()).split(/\s+/).length;
      if (words < 8) faults.push(`/${path} has ${words} words`);
      for (const button of await page.locator('button:visible').all()) {
        if ((await button.getAttribute('type')) !== 'submit') faults.push(`/${path}: ${await button.innerText()}`);
      }
    }
    await still.close();
    expect(faults).toEqual([]);
  });
});
