import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { accountForWords } from '../src/data/accounting.ts';
import { checkGlossary } from '../src/data/check-glossary.ts';
import { checkOwners, checkProposals } from '../src/data/check-people.ts';
import { checkTranslations, translatedPairs } from '../src/data/check-translation.ts';
import { corpusOf } from '../src/data/corpus.ts';
import { readLibrary, type Library } from '../src/data/library.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { type Problem, ProblemError } from '../src/model/problem.ts';
import { reportProblems, runScript } from './lib/console.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

interface Options {
  seeds: string;
  content: string;
}

/** Checks all of content/: front matter, ids, pairs, translations, glossary, proposals, and that no word of a seed is lost. */
function check({ seeds, content }: Options): number {
  if (!existsSync(content)) throw new ProblemError([noFolder(content)]);
  const { files } = readContentFolder(content);
  const library = readLibrary(files, content);
  const { corpus, problems } = corpusOf(library, { base: '/' });
  const words = checkWords(corpus, seeds);
  // The words of a file that cannot be read are nowhere, and mending the file brings them back.
  const waits = problems.some(isError) && words.some(isMissing);
  const found = [...problems, ...checkTexts(library), ...(waits ? words.filter((problem) => !isMissing(problem)) : words)];
  reportProblems(found);
  if (waits) console.log('Whether words of the seeds are missing is told once these errors are mended.');
  const errors = found.filter(isError).length;
  console.log(`${errors} ${errors === 1 ? 'error' : 'errors'}, ${found.length - errors} to look at, in ${files.length} files.`);
  return errors === 0 ? 0 : 1;
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function isMissing({ code }: Problem): boolean {
  return code === 'words-missing';
}

/** What the corpus does not show: translations beside their Arabic, and who is only proposed. */
function checkTexts(library: Library): Problem[] {
  const pairs = translatedPairs(library);
  const glossary = Object.fromEntries(library.glossary.map(({ id, value }) => [id, value]));
  return [...checkOwners(library), ...checkProposals(library), ...checkTranslations(pairs), ...checkGlossary(pairs, glossary)];
}

/** A content folder may stand alone, without the seeds it was made from. */
function checkWords(corpus: Corpus, seeds: string): Problem[] {
  if (!existsSync(seeds)) return [];
  const source = readSeedFolder(seeds).seeds.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
  return accountForWords(source, corpus).problems;
}

function noFolder(file: string): Problem {
  const hint = 'Give the folder with --content, or make it with npm run convert.';
  return { code: 'content-absent', file, message: 'there is no such folder', hint, severity: 'error' };
}

const program = new Command('npm run check --')
  .description('Checks content/ against the model, itself and the seeds; fails where something is wrong.')
  .option('--seeds <dir>', 'the folder of source documents', 'seeds')
  .option('--content <dir>', 'the folder to check', 'content');

runScript(program, check);
