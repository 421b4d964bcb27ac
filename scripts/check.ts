import { existsSync } from 'node:fs';
import { accountForWords } from '../src/data/accounting.ts';
import { checkGlossary } from '../src/data/check-glossary.ts';
import { checkOwners, checkProposals } from '../src/data/check-people.ts';
import { checkTranslations, translatedPairs } from '../src/data/check-translation.ts';
import { corpusOf } from '../src/data/corpus.ts';
import { readLibrary, type Library } from '../src/data/library.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { type Problem, ProblemError, isError, problem } from '../src/model/problem.ts';
import { commandOf, runScript } from './lib/command.ts';
import { reportProblems } from './lib/console.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { explain } from './lib/explain.ts';
import { readSeedFolder } from './lib/seed-folder.ts';
import { words } from './lib/speech.ts';

interface Options {
  seeds: string;
  content: string;
  explain?: string;
}

/** Checks all of content/: front matter, ids, pairs, translations, glossary, proposals, and that no word of a seed is lost. */
function check({ seeds, content, explain: code }: Options): number {
  if (code !== undefined) {
    console.log(explain(code));
    return 0;
  }
  if (!existsSync(content)) throw new ProblemError([problem('content-absent', { file: content })]);
  const { files } = readContentFolder(content);
  const library = readLibrary(files, content);
  const { corpus, problems } = corpusOf(library, { base: '/' });
  const accounted = checkWords(corpus, seeds);
  // The words of a file that cannot be read are nowhere, and mending the file brings them back.
  const waits = problems.some(isError) && accounted.some(isMissing);
  const found = [...problems, ...checkTexts(library), ...(waits ? accounted.filter((told) => !isMissing(told)) : accounted)];
  reportProblems(found);
  if (waits) console.log(words.missingWordsWait);
  const errors = found.filter(isError).length;
  console.log(words.checked({ errors, warnings: found.length - errors, files: files.length }));
  return errors === 0 ? 0 : 1;
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

const program = commandOf('check', {
  typed: 'npm run check --',
  options: { '--seeds <dir>': 'seeds', '--content <dir>': 'content', '--explain <code>': undefined },
});

await runScript(program, check);
