import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { citationWords } from '../../src/i18n/citation.ts';
import { interfaceFor } from '../../src/i18n/index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Site } from './browser.ts';
import { visiting } from './visitor.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let corpus: Corpus;

visiting(async (...started) => {
  [site, browser] = started;
  context = await browser.newContext({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  corpus = JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')) as Corpus;
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const pathOf = (page: Page) => page.url().slice(site.url.length);

/** What a visitor does with a text, in each language of the site. */
describe.each(['ar', 'en'] as const)('a visitor who reads in %s', (lang) => {
  const { t, f } = interfaceFor(lang);
  const other = lang === 'ar' ? 'en' : 'ar';
  const paragraph = () =>
    corpus.documents.flatMap(({ sections }) => sections).find(({ number, document }) => number === '14' && document === 's-pv-7050')!
      .paragraphs[1]!;

  test.each(['parallel', 'printed'])('keeps the view while moving on: %s', async (view) => {
    const page = await open(`${lang}/records/s-pv-7050/12/${view}/`);
    await page.keyboard.press('j');
    await page.waitForURL(`**/13/${view}/`);
    await page.locator('a[rel=prev]').click();
    await page.waitForURL(`**/12/${view}/`);
    await page
      .getByRole('banner')
      .getByRole('link', { name: other === 'ar' ? 'العربية' : 'English' })
      .click();
    expect(pathOf(page)).toBe(`${other}/records/s-pv-7050/12/${view}/`);
    await page.locator('.in-record a').click();
    expect(pathOf(page)).toBe(`${other}/records/s-pv-7050/${view}/#s-12`);
    await page.close();
  });

  test.each(['', 'parallel/', 'printed/'])('finds the paragraph that an address names: /14/%s', async (view) => {
    const page = await open(`${lang}/records/s-pv-7050/14/${view}#p-14-6`);
    const shown = page.locator('#p-14-6');
    expect(await shown.evaluate((element) => element.matches(':target') && element.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await shown.evaluate((element) => getComputedStyle(element, '::before').backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    await page.locator('#p-14-2').hover();
    await page.locator('#p-14-2 .para-link').click();
    expect(pathOf(page)).toBe(`${lang}/records/s-pv-7050/14/${view}#p-14-2`);
    await page.close();
  });

  test('copies a paragraph, and how to cite it, from its margin', async () => {
    const page = await open(`${lang}/records/s-pv-7050/14/`);
    await page.locator('#p-14-2').hover();
    await page.locator('#p-14-2').getByRole('button', { name: t.paragraph.copy }).click();
    await page.locator('#p-14-2').getByRole('button', { name: t.paragraph.copied }).waitFor();
    expect(await copied(page)).toBe(paragraph()[lang]);
    await page.locator('#p-14-2').getByRole('button', { name: t.paragraph.copyCitation }).click();
    const pages = { ar: 'S/PV.7050، الصفحة ١٤ (لكسمبرغ)', en: 'S/PV.7050, p. 14 (Luxembourg)' }[lang];
    await page.locator('#p-14-2').getByRole('button', { name: t.paragraph.copied }).nth(1).waitFor();
    expect(await copied(page)).toBe(`${pages} ${site.url}${lang}/records/s-pv-7050/14/#p-14-2`);
    await page.close();
  });

  test.each([
    ['records/s-pv-7050/', 'p-14-2', { ar: 'S/PV.7050، الصفحة ١٤ (لكسمبرغ)', en: 'S/PV.7050, p. 14 (Luxembourg)' }, '14/'],
    ['records/s-pv-7050/parallel/', 'p-26-1', { ar: 'S/PV.7050، الصفحة ٣٠', en: 'S/PV.7050, p. 30' }, ''],
    ['records/s-pv-7050/9/printed/', 'p-9-1', { ar: 'S/PV.7050، الصفحة ٨ (أذربيجان)', en: 'S/PV.7050, p. 8 (Azerbaijan)' }, ''],
  ])('copies how to cite a paragraph where the page has no list of citations: %s#%s', async (path, id, words, own) => {
    const page = await open(`${lang}/${path}`);
    // The notes of a short paragraph reach down beside the next one: a page that scrolls under the pointer would show those of that.
    await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.locator(`#${id}`).hover();
    await page.locator(`#${id}`).getByRole('button', { name: t.paragraph.copyCitation }).click();
    await page.locator(`#${id}`).getByRole('button', { name: t.paragraph.copied }).waitFor();
    const address = path.replace(/(?:parallel|printed)\/$/, '') + own;
    expect(await copied(page)).toBe(`${words[lang]} ${site.url}${lang}/${address}#${id}`);
    await page.close();
  });

  test('learns where a paragraph stands in the source and in print, and what it is in the other language', async () => {
    const page = await open(`${lang}/records/s-pv-7050/14/`);
    const notes = page.locator('#p-14-2 .para-notes');
    const [{ from, to } = { from: 0, to: 0 }] = paragraph().source;
    const place = await notes.locator('.para-source').textContent();
    expect(place).toContain(t.sources.lines(f.digits(from), f.digits(to)));
    // The page that the citation of this paragraph names.
    expect(place).toContain(t.paragraph.printed(f.digits(14), f.digits(2)));
    await page.locator('#p-14-2').hover();
    await notes.getByRole('link', { name: t.paragraph.twinShort }).click();
    expect(pathOf(page)).toBe(`${other}/records/s-pv-7050/14/#p-14-2`);
    expect(await page.locator(':target p').textContent()).toBe(paragraph()[other]);
    await page.close();
  });

  test('cites a speech: in words, copied in one click, and as a file for each reference manager', async () => {
    const words = citationWords[lang];
    const page = await open(`${lang}/records/s-pv-7050/14/parallel/`);
    await page.locator('details.cite > summary').click();
    const citation = page.locator('details.cite .citation').first();
    expect((await citation.textContent())?.trim()).toBe(
      { ar: 'انظر S/PV.7050، الصفحتان ١٤ و ١٥ (لكسمبرغ).', en: 'See S/PV.7050, pp. 14–15 (Luxembourg).' }[lang],
    );
    await page.locator('.cite').getByRole('button', { name: words.copy, exact: true }).first().click();
    await page.locator('.cite').getByRole('button', { name: words.copied }).waitFor();
    expect(await copied(page)).toContain((await citation.textContent())!.trim());
    for (const [format, begins] of Object.entries({
      bib: '@techreport{s-pv-7050-14,',
      ris: 'TY  - RPRT',
      json: '[\n  {\n    "id": "s-pv-7050-14"',
    })) {
      const href = await page.locator(`.cite > dl a[href$=".${lang}.${format}"]`).getAttribute('href');
      expect(await (await page.request.get(new URL(href!, page.url()).href)).text()).toContain(begins);
    }
    await page.close();
  });

  test('goes from a cited document to the official one, and to every other place that cites it', async () => {
    const page = await open(`${lang}/records/s-pv-7050/7/`);
    const cited = page.locator('a.ref').first();
    const id = (await cited.getAttribute('href'))!.split('#')[1]!;
    await cited.click();
    const entry = page.locator(`#${id}`);
    const reference = corpus.references.find((one) => one.id === id)!;
    expect(await entry.locator('a[rel=external]').getAttribute('href')).toBe(reference.url[lang]);
    const places = await entry
      .locator('.citations a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    expect(places).toEqual(reference.citedBy.map((place) => place.split('#')[1]));
    await page.close();
  });

  test('finds what was corrected in a speech, from the speech', async () => {
    const page = await open(`${lang}/records/s-pv-7050/14/`);
    const count = corpus.documents
      .flatMap(({ sections }) => sections)
      .find(({ id }) => id === 's-pv-7050/14')!
      .paragraphs.flatMap(({ corrections }) => corrections).length;
    const link = page.locator('.views .aside a');
    expect(await link.textContent()).toBe(f.plural(count, t.corrections.summary));
    await link.click();
    expect(pathOf(page)).toMatch(new RegExp(`^${lang}/records/s-pv-7050/corrections/#p-14-\\d+$`));
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.close();
  });

  test('reads a person as a portrait: what they said of each subject, and who names them', async () => {
    const page = await open(`${lang}/speakers/iyad-madani/`);
    const named = page.locator('section', { has: page.getByRole('heading', { name: t.voice.namedIn }) });
    expect(await named.locator('li').count()).toBeGreaterThan(6);
    await named.locator('a.title').first().click();
    await page.locator(':target a.named[href$="/speakers/iyad-madani/"]').waitFor();
    await page.goto(`${site.url}${lang}/speakers/gary-quinlan/`);
    const [subject] = await page.locator('.voice h3 a').all();
    await subject!.click();
    expect(pathOf(page)).toMatch(new RegExp(`^${lang}/topics/[a-z-]+/#s-pv-7050-15$`));
    await page.locator(':target .quote').first().waitFor();
    await page.close();
  });

  test('chooses the colours by keyboard, which stay on other pages and in other windows, and gives them back to the system', async () => {
    const own = await browser.newContext({ colorScheme: 'dark' });
    const page = await own.newPage();
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const choice = page.getByRole('combobox', { name: t.theme.label });
    const chosen = () => choice.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text);
    await page.goto(`${site.url}${lang}/records/s-pv-7050/14/`);
    expect(await chosen()).toBe(t.theme.system);
    const dark = await paper();
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(t.theme.light);
    const light = await paper();
    expect(light).not.toBe(dark);

    await page.goto(`${site.url}${other}/`);
    expect(await paper()).toBe(light);
    const window = await own.newPage();
    await window.goto(`${site.url}${lang}/`);
    await window.getByRole('combobox', { name: t.theme.label }).selectOption(t.theme.dark);
    await expect.poll(paper).toBe(dark);
    await window.getByRole('combobox', { name: t.theme.label }).selectOption(t.theme.system);
    await page.goBack();
    await expect.poll(chosen).toBe(t.theme.system);
    expect(await paper()).toBe(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper()).toBe(light);
    await own.close();
  });

  test('sees no other colours than the chosen, not even at first', async () => {
    const own = await browser.newContext({ colorScheme: 'light' });
    const page = await own.newPage();
    await page.goto(`${site.url}${lang}/`);
    await page.getByRole('combobox', { name: t.theme.label }).selectOption(t.theme.dark);
    // Before the body is there, nothing is painted yet.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        document.documentElement.setAttribute('data-at-first', getComputedStyle(document.documentElement).colorScheme);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.url}${lang}/topics/`);
    expect(await page.locator('html').getAttribute('data-at-first')).toBe('dark');
    await own.close();
  });

  test('needs no mouse: everything that the keyboard reaches shows that it is reached, and nothing holds it', async () => {
    const page = await open(`${lang}/records/s-pv-7050/12/`);
    const unseen: string[] = [];
    const reached = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        // A turn of the ribbon is drawn round itself.
        const turn = element.querySelector('rect');
        const isDrawn = turn !== null && parseFloat(getComputedStyle(turn).strokeWidth) >= 2;
        const box = element.getBoundingClientRect();
        const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        const seen = (isOutlined || isDrawn) && box.width > 0 && box.height > 0;
        return { seen, name: element.outerHTML.slice(0, 90) };
      });
      if (stop === null) break;
      if (!stop.seen) unseen.push(stop.name);
      reached.add(stop.name);
    }
    expect(unseen).toEqual([]);
    expect(reached.size).toBeGreaterThan(40);
    await page.keyboard.press('/');
    expect(await page.locator('#search-dialog[open] input').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-dialog').isVisible()).toBe(false);
    await page.close();
  });
});
