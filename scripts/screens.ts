import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { startBrowser } from './lib/browser.ts';
import { pageKinds } from './lib/page-kinds.ts';
import { startSite } from './lib/static-host.ts';

interface Options {
  dist: string;
  out: string;
  kind?: string[];
}

const widths = [375, 1280];
const themes = ['light', 'dark'] as const;

/** A picture shows the first screens of a page; what is longer goes on as it began. */
const TALLEST = 3200;

/** How long a picture may take on a machine that is busy, in milliseconds. */
const PATIENCE = 120_000;

/** Pictures of one page of every kind, and the page as it is printed. */
async function screens(options: Options): Promise<void> {
  const [dist, out] = [resolve(options.dist), resolve(options.out)];
  const kinds = pageKinds(dist).filter(({ name }) => options.kind?.some((wanted) => name.includes(wanted)) ?? true);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const site = await startSite(dist);
  const browser = await startBrowser();
  for (const { name, pages } of kinds) {
    for (const { lang, path } of pages) {
      const stem = `${name
        .replace(/^\/$/, '/root')
        .replaceAll(/^\/|[[\]]/g, '')
        .replaceAll('/', '-')}${lang === undefined ? '' : `.${lang}`}`;
      await takePictures(browser, site.url + path, join(out, stem));
    }
  }
  await browser.close();
  await site.close();
  console.log(`Pictures and printed pages of ${kinds.length} kinds are in ${options.out}/.`);
}

async function takePictures(browser: Browser, url: string, stem: string): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const width of widths) {
    for (const theme of themes) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      // Once for the fonts, once with them: a page that was drawn without one does without it.
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.reload({ waitUntil: 'networkidle' });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
      await page.screenshot({ path: `${stem}.${width}.${theme}.png`, timeout: PATIENCE });
    }
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await writeFile(`${stem}.pdf`, await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  await context.close();
}

const options = new Command('npm run screens --')
  .description(
    'Takes pictures of one page of every kind of the built site, in both languages, narrow and wide, light and dark, and prints it.',
  )
  .option('--dist <dir>', 'the built folder', 'dist')
  .option('--out <dir>', 'the folder to write; what is in it goes', '.screens')
  .option('--kind <name...>', 'only kinds whose route has this in it, such as records or guide')
  .parse()
  .opts<Options>();

await screens(options);
