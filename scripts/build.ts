import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as buildPages } from 'astro';
import { Command } from 'commander';
import { accountForWords } from '../src/data/accounting.ts';
import { buildCorpus } from '../src/data/corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { formatProblem, ProblemError } from '../src/model/problem.ts';
import { siteAddress } from '../src/site/address.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { writeSearch } from './lib/search-index.ts';

interface Options {
  seeds: string;
  content: string;
  out: string;
  convert: boolean;
}

const root = resolve(import.meta.dirname, '..');

/** seeds → content → corpus, checked → pages and data → search. */
async function run(options: Options): Promise<void> {
  if (options.convert) convert(options);
  const corpus = readCorpus(options);
  await writePages(options);
  const counts = await writeSearch(corpus, join(options.out, 'search'));
  console.log(`Indexed ${counts.ar} paragraphs in Arabic and ${counts.en} in English.`);
}

/** Converting is a command of its own, with its own words for what goes wrong. */
function convert({ seeds, content }: Options): void {
  execFileSync(process.execPath, [join(root, 'scripts/convert.ts'), '--seeds', seeds, '--content', content], { stdio: 'inherit' });
}

/** @throws ProblemError where something must be mended before it is published, lost or doubled words included. */
function readCorpus({ seeds, content }: Options): Corpus {
  const { base } = siteAddress(process.env['SITE_URL']);
  const { corpus, problems } = buildCorpus(readContentFolder(content).files, { base, folder: content });
  const texts = corpus.seeds
    .filter(({ seed }) => existsSync(join(seeds, seed)))
    .map(({ seed }) => ({ name: seed, text: readFileSync(join(seeds, seed), 'utf8') }));
  const errors = [...problems, ...accountForWords(texts, corpus).problems].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProblemError(errors);
  return corpus;
}

async function writePages({ seeds, content, out }: Options): Promise<void> {
  // The pages are made in Astro's world, which is told by the environment which archive it renders.
  process.env['SEEDS_DIR'] = seeds;
  process.env['CONTENT_DIR'] = content;
  await buildPages({ root, outDir: out, logLevel: 'warn' });
}

const options = new Command()
  .description('Builds the site: seeds in, a folder of static files out. SITE_URL says where it will live.')
  .option('--seeds <dir>', 'the folder of source documents', 'seeds')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--out <dir>', 'the folder to write', 'dist')
  .option('--no-convert', 'take content/ as it stands')
  .parse()
  .opts<Options>();

try {
  await run({ ...options, seeds: resolve(options.seeds), content: resolve(options.content), out: resolve(options.out) });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(error.problems.map(formatProblem).join('\n'));
  process.exitCode = 1;
}
