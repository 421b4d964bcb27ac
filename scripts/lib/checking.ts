import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedArchive } from '../../src/check/archive.ts';
import { checkCatalogue } from '../../src/check/catalogue.ts';
import { checkArchive } from '../../src/check/index.ts';
import { accountForWords } from '../../src/data/accounting.ts';
import type { ContentFile } from '../../src/data/content-file.ts';
import { corpusOf } from '../../src/data/corpus.ts';
import { type Library, readLibrary } from '../../src/data/library.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { type Problem, ProblemError, isError, problem } from '../../src/model/problem.ts';
import { type ContentFolder, otherFiles, readContentFolder } from './content-folder.ts';
import { filesUnder } from './paths.ts';
import { readSeedFolder } from './seed-folder.ts';

const PUBLIC = resolve(import.meta.dirname, '../../public');

/** What a check found. */
export interface Findings {
  archive: CheckedArchive;
  problems: Problem[];
  /** Words may be missing only because of other errors, and are not told. */
  wordsWait: boolean;
}

/** @throws ProblemError where there is no such folder, or a file that is no text */
export function readCheckedFolder(content: string): ContentFolder {
  if (!existsSync(content)) throw new ProblemError([problem('content-absent', { file: content })]);
  return readContentFolder(content);
}

/** Checks the files of a content folder: each for itself, against each other, and against the seeds. */
export function checkFiles(files: readonly ContentFile[], { seeds, content }: { seeds: string; content: string }): Findings {
  const library = readLibrary(files, content);
  const { corpus, problems } = corpusOf(library, { base: '/' });
  const around = {
    others: existsSync(content) ? otherFiles(content) : [],
    published: publishedFiles(),
    today: new Date().toISOString().slice(0, 10),
  };
  const archive: CheckedArchive = { folder: content, files, library, corpus, ...around };
  const { words, catalogue } = checkSeeds(corpus, seeds);
  // The words of a file that cannot be read are nowhere, and mending the file brings them back.
  const wordsWait = problems.some(isError) && words.some(isMissing);
  const found = checkArchive(archive);
  return {
    archive,
    problems: [
      ...withoutEchoes(problems, found),
      ...found.filter((one) => !isAsked(one, library, catalogue)),
      ...catalogue,
      ...words.filter((one) => !wordsWait || !isMissing(one)),
    ],
    wordsWait,
  };
}

function isMissing({ code }: Problem): boolean {
  return code === 'words-missing';
}

/** Leaves out what is wrong with a field only for a sign that nobody sees, where that sign is told as an error itself. */
function withoutEchoes(problems: readonly Problem[], found: readonly Problem[]): Problem[] {
  const unseen = new Set(found.flatMap(({ code, file, line }) => (code === 'text-bidi-control' ? `${file}:${line}` : [])));
  const isEcho = ({ code, file, line, fragment = '' }: Problem) =>
    (code === 'field-unknown' || code === 'field-wrong') &&
    unseen.has(`${file}:${line}`) &&
    /[\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u.test(fragment);
  return problems.filter((one) => !isEcho(one));
}

/** Whose text a seed is and when it was published, its proposed entry asks already. */
function isAsked({ code, file, fragment }: Problem, { articles }: Library, catalogue: readonly Problem[]): boolean {
  if (code !== 'rights-missing' && code !== 'date-missing') return false;
  const seed = code === 'rights-missing' ? fragment : articles.find(({ arabic }) => arabic?.file === file)?.arabic?.matter.seed;
  return catalogue.some((one) => one.fragment === seed);
}

/** A content folder may stand alone, without the seeds it was made from. */
function checkSeeds(corpus: Corpus, folder: string): { words: Problem[]; catalogue: Problem[] } {
  if (!existsSync(folder)) return { words: [], catalogue: [] };
  const { seeds, catalogue, locate } = readSeedFolder(folder);
  const source = seeds.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
  return { words: accountForWords(source, corpus).problems, catalogue: checkCatalogue(catalogue, locate) };
}

/** What is copied to the site as it is, by its path from the host's root. */
function publishedFiles(): ReadonlySet<string> {
  return new Set(filesUnder(PUBLIC).map((path) => `/${path}`));
}
