import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { putBack } from '../../src/data/put-back.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let corpus: Corpus;

visiting(async (...started) => {
  [site, browser] = started;
  // Nothing here may need a script.
  context = await browser.newContext({ javaScriptEnabled: false, reducedMotion: 'reduce' });
  corpus = JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')) as Corpus;
});

async function open(path: string, within = context): Promise<Page> {
  const page = await within.newPage();
  await page.goto(site.url + path);
  return page;
}

const small = { viewport: { width: 375, height: 700 }, isMobile: true, hasTouch: true };

/** The paragraph that the middle of the window is in, and where that begins. */
const reading = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('.para')].map(
      ({ id }) => [id, document.getElementById(id)!.getBoundingClientRect()] as const,
    );
    const [id, { top }] = rows.find(([, { bottom }]) => bottom > innerHeight / 2)!;
    return [id, Math.round(top)] as const;
  });

/** A place on the screen, to the pixel that browsers round away. */
const near = (place: number): unknown => expect.toSatisfy((value: number) => Math.abs(value - place) <= 2, `near ${place}`);

/**
 * What a page wants to do in a later frame waits until `letGo()`, and is then done one frame after another; `drawn()` tells when what
 * was done so far is on the screen.
 */
const holdFrames = `{
  const held = [];
  const later = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (act) => held.push(act);
  window.drawn = () => new Promise((done) => later(() => later(() => later(done))));
  window.letGo = async () => {
    for (; held.length > 0; await drawn()) held.shift()();
  };
}`;

const speech = (number: string) => corpus.documents.flatMap(({ sections }) => sections).find(({ id }) => id === `s-pv-7050/${number}`)!;

describe('a correction', () => {
  test('is marked, and shows the printed form under the pointer and by keyboard', async () => {
    const page = await open('ar/records/s-pv-7050/7/');
    const mark = page.locator('#p-7-9 .corr').first();
    const shown = () => mark.evaluate((element) => getComputedStyle(element, '::after').content);
    expect([await mark.textContent(), await shown()]).toEqual(['والوئام', 'none']);
    await mark.hover();
    expect(await shown()).toContain('والوثام');
    await page.mouse.move(0, 0);
    await mark.focus();
    expect(await shown()).toContain('والوثام');
    await page.close();
  });

  test('is shown by a touch', async () => {
    const phone = await browser.newContext({
      javaScriptEnabled: false,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 375, height: 700 },
    });
    const page = await open('ar/records/s-pv-7050/7/', phone);
    const mark = page.locator('#p-7-9 .corr').first();
    await mark.tap();
    expect(await mark.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('والوثام');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await phone.close();
  });

  test('is told to those who cannot see the mark', async () => {
    const page = await open('ar/records/s-pv-7050/7/');
    const id = await page.locator('#p-7-9 .corr').first().getAttribute('aria-describedby');
    expect(await page.locator(`[id="${id}"]`).textContent()).toContain('حرف مكان حرف');
    await page.close();
  });

  test('is put away by Escape', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}ar/records/s-pv-7050/7/`);
    const mark = page.locator('#p-7-9 .corr').first();
    await mark.focus();
    await page.keyboard.press('Escape');
    expect(await mark.evaluate((element) => getComputedStyle(element, '::after').display)).toBe('none');
    await page.close();
  });

  test.each(['ar', 'en'])('stands in the list of its document, with its paragraph and its line (%s)', async (lang) => {
    const page = await open(`${lang}/records/s-pv-7050/corrections/`);
    const expected = corpus.documents[0]!.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ corrections }) => corrections)).length;
    expect(await page.locator('.corrected tbody tr').count()).toBe(expected);
    const row = page.locator('#p-7-9 tr').first();
    expect(await row.locator('bdi[lang=ar]').allTextContents()).toEqual(['والوثام', 'والوئام']);
    expect(await row.locator('a').first().getAttribute('href')).toBe(`/${lang}/records/s-pv-7050/7/#p-7-9`);
    await row.locator('a').last().click();
    expect(await page.locator('tr:target').textContent()).toContain('والوثام');
    await page.close();
  });
});

describe('the text as printed', () => {
  test.each(['ar', 'en'])('has the source’s own words, an address of its own, and the way back (%s)', async (lang) => {
    const page = await open(`${lang}/records/s-pv-7050/7/printed/`);
    const printed = speech('7').paragraphs.map((paragraph) => putBack(paragraph.ar, paragraph.corrections).text);
    const texts = await page.locator('.text .para > :is(p, h2)').allTextContents();
    expect(texts.map((text) => text.trim())).toEqual(printed);
    await page
      .locator('.views a')
      .filter({ hasText: lang === 'ar' ? 'العربية' : 'English' })
      .click();
    expect(page.url()).toBe(`${site.url}${lang}/records/s-pv-7050/7/`);
    await page.close();
  });
});

describe('both languages side by side', () => {
  test('stand paragraph beside paragraph, each in its own language and direction', async () => {
    const page = await open('en/records/s-pv-7050/12/parallel/');
    for (const { id, ar, en } of speech('12').paragraphs) {
      const [left, right] = await page.locator(`#${id} .side > :first-child`).all();
      expect([await left!.textContent(), await left!.getAttribute('lang'), await left!.getAttribute('dir')]).toEqual([en, 'en', 'ltr']);
      expect([await right!.textContent(), await right!.getAttribute('lang'), await right!.getAttribute('dir')]).toEqual([ar, 'ar', 'rtl']);
      const [a, b] = [(await left!.boundingBox())!, (await right!.boundingBox())!];
      expect(a.x + a.width).toBeLessThanOrEqual(b.x);
    }
    await page.close();
  });

  test('stay beside each other where an address names one of them, and show what belongs to that one alone', async () => {
    const tablet = await browser.newContext({
      javaScriptEnabled: false,
      reducedMotion: 'reduce',
      hasTouch: true,
      isMobile: true,
      viewport: { width: 820, height: 1100 },
    });
    const page = await open('en/records/s-pv-7050/12/parallel/#p-12-2', tablet);
    const [left, right] = await page.locator('#p-12-2 .side').all();
    expect((await left!.boundingBox())!.y).toBe((await right!.boundingBox())!.y);
    expect(await page.locator('#p-12-2 .para-source').isVisible()).toBe(true);
    expect(await page.locator('#p-12-3 .para-source').isVisible()).toBe(false);
    await tablet.close();
  });

  test.each(['ar', 'en'])('may be read before a phone has laid them all out, and nothing moves then (%s)', async (lang) => {
    const path = `${lang}/records/s-pv-7050/parallel/`;
    const phone = await browser.newContext({ ...small, javaScriptEnabled: false });
    const heightOf = (within: Page) => within.evaluate<number>('document.documentElement.scrollHeight');
    const whole = await heightOf(await open(path, phone));
    await phone.close();
    const busy = await browser.newContext(small);
    await busy.addInitScript(holdFrames);
    const page = await open(path, busy);
    await page.evaluate('scrollTo(0, 60000)');
    await page.evaluate('drawn()');
    const [read, top] = await reading(page);
    expect(await heightOf(page)).not.toBe(whole);
    await page.locator('.pair[style]').first().waitFor({ state: 'attached' });
    await page.evaluate('letGo()');
    expect([await heightOf(page), await reading(page)]).toEqual([whole, [read, near(top)]]);
    await page.reload();
    expect(await reading(page)).toEqual([read, near(top)]);
    await busy.close();
  });

  test('show all of what reaches out of a pair that the keyboard or the pointer is at', async () => {
    const page = await open('ar/records/s-pv-7050/parallel/', await browser.newContext());
    const contained = () =>
      page.locator('.pair').evaluateAll((pairs) => pairs.slice(0, 2).map((pair) => getComputedStyle(pair).contentVisibility === 'auto'));
    expect(await contained()).toEqual([true, true]);
    await page.locator('.pair .para-link').first().focus();
    expect(await contained()).toEqual([false, true]);
    await page.locator('.pair').nth(1).hover();
    expect(await contained()).toEqual([false, false]);
    await page.context().close();
  });

  test('stand one after the other on a phone', async () => {
    const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 700 } });
    const page = await open('ar/articles/oic-condemns-madleen-2025/parallel/', phone);
    const [first, second] = await page.locator('#p-1-1 .side').all();
    expect((await first!.boundingBox())!.y).toBeLessThan((await second!.boundingBox())!.y);
    expect(await first!.locator('p').getAttribute('lang')).toBe('ar');
    await phone.close();
  });

  test('stay side by side while the reader moves on', async () => {
    const page = await open('ar/records/s-pv-7050/12/parallel/');
    await page.locator('a[rel=next]').click();
    expect(page.url()).toBe(`${site.url}ar/records/s-pv-7050/13/parallel/`);
    await page.locator('.ribbon a').nth(2).press('Enter');
    await page.waitForURL(/\/6\/parallel\/$/);
    const elsewhere = await page.locator('main .rows .title').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(elsewhere).toHaveLength(5);
    for (const href of elsewhere) expect(href).toMatch(/\/parallel\/$/);
    await page.locator('.in-record a').click();
    expect(new URL(page.url()).pathname).toBe('/ar/records/s-pv-7050/parallel/');
    await page.locator('.attribution a').first().click();
    expect(page.url()).toMatch(/\/[0-9]+\/parallel\/$/);
    await page.close();
  });
});

describe('a page says of its text', () => {
  test.each(['en/records/s-pv-7050/', 'en/records/s-pv-7050/12/', 'en/records/s-pv-7050/12/parallel/'])(
    'that it is an unofficial translation, and where the official record is: %s',
    async (path) => {
      const page = await open(path);
      const notice = page.locator('.notice');
      expect(await notice.textContent()).toContain('Unofficial translation of the Arabic record');
      expect(await notice.locator('a').getAttribute('href')).toBe('https://docs.un.org/en/S/PV.7050');
      expect(await notice.textContent()).toContain('A second reader has checked');
      await page.close();
    },
  );

  test('that its Arabic is a translation, where the words were spoken in another language', async () => {
    for (const { number, spokenIn, url } of corpus.documents[0]!.sections.filter(({ kind }) => kind === 'speech')) {
      const html = readFileSync(join(inject('dist'), url.ar, 'index.html'), 'utf8');
      expect([number, html.includes('فنصها العربي في المحضر ترجمة')]).toEqual([number, spokenIn !== null && spokenIn !== 'ar']);
    }
  });
});

describe('what a text holds', () => {
  test('is marked up as what it is: points that were counted, words that were quoted, documents that are cited', async () => {
    const page = await open('ar/records/s-pv-7050/16/');
    expect(await page.locator('ol.points > li').count()).toBe(6);
    await page.goto(`${site.url}en/articles/un-oic-cooperation-council-briefing-2025/`);
    expect(await page.locator('#p-1-3 q').textContent()).toMatch(/^“not only/);
    await page.goto(`${site.url}ar/records/s-pv-7050/7/`);
    await page.locator('#p-7-1 a.ref').click();
    expect(page.url()).toBe(`${site.url}ar/references/#s-2013-588`);
    await page.close();
  });
});
