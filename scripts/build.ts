import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build as buildPages } from 'astro';
import { accountForWords } from '../src/data/accounting.ts';
import { buildCorpus } from '../src/data/corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { ProblemError, isError } from '../src/model/problem.ts';
import { editingPageOf } from '../src/site/editing-setting.ts';
import { forgeOf } from '../src/site/forge.ts';
import { siteAddress } from '../src/site/address.ts';
import { commandOf, runScript } from './lib/command.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { writeSearch } from './lib/search-index.ts';
import { readSeedFolder } from './lib/seed-folder.ts';
import { lang, words } from './lib/speech.ts';

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
  console.log(words.indexed(counts));
  return 0;
}

/** Converting is a command of its own, with its own words for what goes wrong. */
function convert({ seeds, content }: Options): boolean {
  const command = [join(root, 'scripts/convert.ts'), '--seeds', seeds, '--content', content, '--lang', lang];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
}

/** @throws ProblemError where something must be mended before it is published, lost or doubled words included. */
function readCorpus({ seeds, content }: Options): Corpus {
  const { base } = siteAddress(process.env['SITE_URL']);
  editingPageOf(process.env['EDITING_PAGE'], forgeOf(process.env['REPOSITORY_URL']));
  const { corpus, problems } = buildCorpus(readContentFolder(content).files, { base, folder: content });
  const texts = readSeedFolder(seeds).seeds.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
  const errors = [...problems, ...accountForWords(texts, corpus).problems].filter(isError);
  if (errors.length > 0) throw new ProblemError(errors);
  return corpus;
}

async function writePages({ seeds, content, out }: Options): Promise<void> {
  // The pages are made in Astro's world, which is told by the environment which archive it renders.
  process.env['SEEDS_DIR'] = resolve(seeds);
  process.env['CONTENT_DIR'] = resolve(content);
  await buildPages({ root, outDir: resolve(out), logLevel: 'warn' });
}

const program = commandOf('build', {
  typed: 'npm run build --',
  options: { '--seeds <dir>': 'seeds', '--content <dir>': 'content', '--out <dir>': 'dist', '--no-convert': undefined },
});

await runScript(program, build);
