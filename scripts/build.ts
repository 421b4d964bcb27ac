import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build as buildPages } from 'astro';
import { Command } from 'commander';
import { accountForWords } from '../src/data/accounting.ts';
import { buildCorpus } from '../src/data/corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { ProblemError } from '../src/model/problem.ts';
import { siteAddress } from '../src/site/address.ts';
import { runScript } from './lib/console.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { writeSearch } from './lib/search-index.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

interface Options {
  seeds: string;
  content: string;
  out: string;
  convert: boolean;
}

const root = resolve(import.meta.dirname, '..');

/** seeds → content → corpus, checked → pages and data → search. */
async function build(options: Options): Promise<number> {
  if (options.convert && !convert(options)) return 1;
  const corpus = readCorpus(options);
  await writePages(options);
  const counts = await writeSearch(corpus, join(options.out, 'search'));
  console.log(`Indexed ${counts.ar} paragraphs in Arabic and ${counts.en} in English.`);
  return 0;
}

/** Converting is a command of its own, with its own words for what goes wrong. */
function convert({ seeds, content }: Options): boolean {
  const command = [join(root, 'scripts/convert.ts'), '--seeds', seeds, '--content', content];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
}

/** @throws ProblemError where something must be mended before it is published, lost or doubled words included. */
function readCorpus({ seeds, content }: Options): Corpus {
  const { base } = siteAddress(process.env['SITE_URL']);
  const { corpus, problems } = buildCorpus(readContentFolder(content).files, { base, folder: content });
  const texts = readSeedFolder(seeds).seeds.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
  const errors = [...problems, ...accountForWords(texts, corpus).problems].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProblemError(errors);
  return corpus;
}

async function writePages({ seeds, content, out }: Options): Promise<void> {
  // The pages are made in Astro's world, which is told by the environment which archive it renders.
  process.env['SEEDS_DIR'] = resolve(seeds);
  process.env['CONTENT_DIR'] = resolve(content);
  await buildPages({ root, outDir: resolve(out), logLevel: 'warn' });
}

const program = new Command('npm run build --')
  .description('Builds the site: seeds in, a folder of static files out. SITE_URL says where it will live.')
  .option('--seeds <dir>', 'the folder of source documents', 'seeds')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--out <dir>', 'the folder to write', 'dist')
  .option('--no-convert', 'take content/ as it stands');

runScript(program, build);
