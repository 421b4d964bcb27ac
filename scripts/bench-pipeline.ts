import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { arabic } from '../src/language/arabic.ts';
import { oneLine } from '../src/text/arabic.ts';
import { type Measured, measure, middle, printHead, printMeasured } from './lib/measure.ts';
import { filesUnder } from './lib/paths.ts';

const root = resolve(import.meta.dirname, '..');
const RECORD = '003_2983b318448de106.txt';

interface Options {
  runs: string;
  times: string;
}

/** Times converting at 1, 10 and 100 times the record, and building beside a bare Astro site with as many pages of the same text. */
function bench({ runs, times }: Options): void {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'));
  try {
    printHead();
    const converted = Array.from({ length: Number(runs) }, (_, run) => convertSeeds(folder, run));
    printMeasured('npm run convert, the five seeds', middle(converted));
    for (const count of times.split(',').map(Number)) printMeasured(`npm run convert, the record × ${count}`, convertRecord(folder, count));
    const builds: { ours: Measured; bare: Measured; pages: number }[] = [];
    for (let run = 0; run < Number(runs); run++) builds.push(build(folder));
    const pages = builds[0]?.pages ?? 0;
    printMeasured(`npm run build, ${pages} pages`, middle(builds.map(({ ours }) => ours)));
    printMeasured(`bare Astro + MDX, ${pages} pages`, middle(builds.map(({ bare }) => bare)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convertSeeds(folder: string, run: number): Measured {
  return measure([join(root, 'scripts/convert.ts'), '--seeds', join(root, 'seeds'), '--content', join(folder, `content-${run}`)]);
}

/** The record's body again and again as one long meeting: opened once, risen once. */
function convertRecord(folder: string, count: number): Measured {
  const lines = readFileSync(join(root, 'seeds', RECORD), 'utf8').split('\n');
  const start = lines.findIndex((line) => arabic.narrative.opened.test(oneLine(line)));
  const body = lines.slice(start + 1);
  const unending = body.filter((line) => !arabic.narrative.rose.test(oneLine(line)));
  const text = [...lines.slice(0, start + 1), ...Array.from({ length: count - 1 }, () => [...unending, '', '', '']).flat(), ...body];
  const seeds = join(folder, `seeds-${count}`);
  mkdirSync(seeds);
  writeFileSync(join(seeds, 'record.txt'), text.join('\n'));
  return measure([join(root, 'scripts/convert.ts'), '--seeds', seeds, '--content', join(folder, `content-of-${count}`)]);
}

/** Builds the archive, then the bare site with as many pages as that gave. */
function build(folder: string): { ours: Measured; bare: Measured; pages: number } {
  const out = join(folder, 'dist');
  const ours = measure([join(root, 'scripts/build.ts'), '--no-convert', '--out', out], { cwd: root });
  const pages = filesUnder(out).filter((path) => path.endsWith('.html')).length;
  const bare = measure([join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: bareSite(folder, pages) });
  rmSync(out, { recursive: true });
  return { ours, bare, pages };
}

/** An Astro site with nothing but MDX pages: the archive's own text, file after file, until there are enough. */
function bareSite(folder: string, pages: number): string {
  const site = join(folder, 'bare');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, 'src/pages'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'));
  writeFileSync(join(site, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(site, 'astro.config.mjs'), "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n");
  const texts = filesUnder(join(root, 'content')).filter((path) => path.endsWith('.mdx') && !/^(?:\.|pages|guide)/u.test(path));
  for (let page = 0; page < pages; page++) {
    cpSync(join(root, 'content', texts[page % texts.length] ?? ''), join(site, `src/pages/${page}.mdx`));
  }
  return site;
}

const program = new Command('npm run bench --')
  .description('Times converting and building; a row gives wall seconds, CPU seconds and peak memory.')
  .option('--runs <n>', 'how often to run what is quick; the middle run counts', '3')
  .option('--times <list>', 'how many times the record, for the growth of converting', '1,10,100')
  .action(bench);
program.parse();
