import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { startBrowser } from './lib/browser.ts';
import { checkHtml } from './lib/html-checker.ts';
import { categories, median, startLighthouse, type Scores } from './lib/lighthouse.ts';
import { pageKinds } from './lib/page-kinds.ts';
import { axeFindings, phone, visit, type Visit } from './lib/page-visit.ts';
import { startSite } from './lib/static-host.ts';

interface Options {
  dist: string;
  kind?: string[];
  runs: string;
  lighthouse: boolean;
}

interface Row {
  path: string;
  theme: Theme;
  seen: Visit;
  axe: string[];
  scores: Scores | undefined;
}

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** What every page is held to. */
const limits = { requests: 8, html: 80 * 1024, score: 100 };

/** One page of every kind, in both languages and both themes, and the code of all pages. */
async function audit(options: Options): Promise<number> {
  const dist = resolve(options.dist);
  const paths = pageKinds(dist)
    .filter(({ name }) => options.kind?.some((wanted) => name.includes(wanted)) ?? true)
    .flatMap(({ pages }) => pages.map(({ path }) => path));
  const site = await startSite(dist, { compresses: true });
  const rows: Row[] = [];
  for (const theme of themes) rows.push(...(await look(site.url, paths, theme, options)));
  await site.close();
  printTable(rows);
  const html = await checkHtml(dist);
  const broken = [...rows.flatMap(notHeld), ...(html ?? [])];
  console.log(
    html === undefined ? '\nThe HTML checker needs Java, and there is none here.' : `\nHTML checker: ${html.length} errors in ${dist}.`,
  );
  for (const finding of broken) console.log(finding);
  console.log(`\n${rows.length} pages looked at, ${broken.length} findings.`);
  return broken.length === 0 ? 0 : 1;
}

async function look(host: string, paths: readonly string[], theme: Theme, { runs, lighthouse }: Options): Promise<Row[]> {
  const browser = await startBrowser();
  const judge = lighthouse ? await startLighthouse(theme) : undefined;
  const rows: Row[] = [];
  for (const path of paths) {
    // The first visit has the host compress the page, which others do before anyone comes: Lighthouse is the second.
    const visited = await visitOnce(browser, host + path, theme);
    const scores = judge && (await scoreOf(() => judge.score(host + path), Number(runs)));
    rows.push({ path: `/${path}`, theme, ...visited, scores });
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  await browser.close();
  await judge?.close();
  return rows;
}

async function visitOnce(browser: Browser, url: string, theme: Theme): Promise<Pick<Row, 'seen' | 'axe'>> {
  const context = await browser.newContext({ ...phone, colorScheme: theme, reducedMotion: 'reduce' });
  const { page, seen } = await visit(context, url);
  const axe = await axeFindings(page);
  await context.close();
  return { seen, axe };
}

/** Asks once, and where speed alone is wanting as often as was told: then the middle of all runs counts. */
async function scoreOf(score: () => Promise<Scores>, runs: number): Promise<Scores> {
  const all = [await score()];
  while (all.length < runs && median(all).performance < limits.score) all.push(await score());
  return median(all);
}

function notHeld({ path, theme, seen, axe, scores }: Row): string[] {
  const findings = [
    ...axe.map((finding) => `axe: ${finding}`),
    ...seen.complaints,
    ...(seen.shift > 0 ? [`things move by ${seen.shift.toFixed(4)}: ${seen.moved.join(', ')}`] : []),
    ...(seen.requests.length > limits.requests ? [`${seen.requests.length} requests: ${seen.requests.join(' ')}`] : []),
    ...(seen.bytes.html > limits.html ? [`${kilobytes(seen.bytes.html)} KB of HTML`] : []),
    ...(scores !== undefined && categories.some((category) => scores[category] < limits.score)
      ? [`Lighthouse takes points: ${scores.lost.join(', ')}`]
      : []),
  ];
  return findings.map((finding) => `${path} (${theme}): ${finding}`);
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** One line a page, with the worse of what its two themes show. */
function printTable(rows: readonly Row[]): void {
  const paths = [...new Set(rows.map(({ path }) => path))];
  const wide = Math.max(...paths.map((path) => path.length));
  const line = (cells: readonly (string | number)[]) =>
    console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(wide) : String(cell).padStart(8))).join('  '));
  line(['page', 'perf.', 'access.', 'practice', 'seo', 'axe', 'shift', 'requests', 'HTML KB', 'no fonts', 'all KB']);
  for (const path of paths) {
    const both = rows.filter((row) => row.path === path);
    const most = (value: (row: Row) => number) => Math.max(...both.map(value));
    line([
      path,
      ...categories.map((category) => (both[0]?.scores === undefined ? '-' : Math.min(...both.map(({ scores }) => scores![category])))),
      most(({ axe }) => axe.length),
      most(({ seen }) => seen.shift).toFixed(3),
      most(({ seen }) => seen.requests.length),
      ...(['html', 'withoutFonts', 'all'] as const).map((part) => kilobytes(most(({ seen }) => seen.bytes[part]))),
    ]);
  }
}

const options = new Command('npm run audit --')
  .description(
    'Looks at one page of every kind of the built site, in both languages and both themes: Lighthouse, axe, layout shift, requests, weight, policy, and the HTML of all pages.',
  )
  .option('--dist <dir>', 'the built folder', 'dist')
  .option('--kind <name...>', 'only kinds whose route has this in it, such as records or guide')
  .option('--runs <number>', 'how often Lighthouse is asked at most, where speed is wanting; the middle counts', '5')
  .option('--no-lighthouse', 'leave Lighthouse out, which takes most of the time')
  .parse()
  .opts<Options>();

process.exitCode = await audit(options);
