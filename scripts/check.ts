import { basename, dirname, resolve } from 'node:path';
import { mend, type Mendable } from '../src/check/mend.ts';
import { confirmed } from '../src/check/state.ts';
import type { ContentFile } from '../src/data/content-file.ts';
import { readLibrary } from '../src/data/library.ts';
import { findingAsAnnotation, findingFormats, findingsAsJson, type FindingFormat } from '../src/i18n/problems/formats.ts';
import { inFolders } from '../src/i18n/problems/folders.ts';
import { type Problem, ProblemError, isError, problem } from '../src/model/problem.ts';
import { readBase } from './lib/base-texts.ts';
import { type Findings, checkFiles, readCheckedFolder } from './lib/checking.ts';
import { confirmInCatalogue } from './lib/proposing.ts';
import { commandOf, runScript } from './lib/command.ts';
import { reportProblems } from './lib/console.ts';
import { explain } from './lib/explain.ts';
import { withLock } from './lib/lock.ts';
import { pathIn } from './lib/paths.ts';
import { folders, lang, words } from './lib/speech.ts';
import { applyPlan } from './lib/writing.ts';

interface Options {
  seeds: string;
  content: string;
  explain?: string;
  format: FindingFormat;
  fix: boolean;
  confirm: string[];
}

/** Checks all of content/ (src/check/ and src/data/ have the checks), and before that mends or confirms what it is told to. */
function check(options: Options): number {
  if (options.explain !== undefined) {
    console.log(explain(options.explain));
    return 0;
  }
  try {
    if (options.fix) withLock(options.content, () => fixAll(options));
    if (options.confirm.length > 0) withLock(options.content, () => confirmAll(options));
    const { files } = readCheckedFolder(options.content);
    return report(checkFiles(files, options), files.length, options.format);
  } catch (error) {
    if (!(error instanceof ProblemError) || options.format === 'text') throw error;
    return report({ problems: [...error.problems], wordsWait: false }, 0, options.format);
  }
}

/** Prints what was found in the form that is asked for. Exit code: 0 clean or only warnings, 1 errors. */
function report({ problems, wordsWait }: Pick<Findings, 'problems' | 'wordsWait'>, files: number, format: FindingFormat): number {
  const errors = problems.filter(isError).length;
  const found = problems.map((one) => inFolders(one, folders));
  if (format === 'json') process.stdout.write(findingsAsJson(found, files, lang, folders));
  else {
    if (format === 'text') reportProblems(problems);
    else for (const one of found) console.log(findingAsAnnotation(one, lang, folders));
    if (wordsWait) console.log(words.missingWordsWait);
    console.log(words.checked({ errors, warnings: problems.length - errors, files }));
  }
  return errors === 0 ? 0 : 1;
}

/** What is mended may bring to light what can be mended next: a letter in its right form, a mark behind it. */
const ROUNDS = 4;

/** Mends what can be mended without a thought; everything or nothing is written. */
function fixAll(options: Options): void {
  const folder = readCheckedFolder(options.content);
  let files: readonly ContentFile[] = folder.files;
  const mended: Mendable[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = mend(files, options.content, checkFiles(files, options).problems);
    if (done.mended.length === 0) break;
    files = done.files;
    mended.push(...done.mended);
  }
  const before = new Map(folder.files.map(({ path, text }) => [path, text]));
  const writes = new Map(files.flatMap(({ path, text }) => (before.get(path) === text ? [] : [[path, text] as const])));
  write(options.content, writes, folder.written);
  if (options.format !== 'text') return;
  for (const found of mended) console.log(words.mended(found));
  console.log(words.mendedAll({ places: mended.length, files: writes.size }));
}

/** Confirms entries of the catalogue, each by its seed, and translations. */
function confirmAll(options: Options): void {
  const isSeed = (path: string) => dirname(resolve(path)) === resolve(options.seeds);
  const seeds = options.confirm.filter(isSeed);
  const translations = options.confirm.filter((path) => !isSeed(path));
  if (seeds.length > 0) {
    const file = confirmInCatalogue(options.seeds, seeds);
    if (options.format === 'text') for (const path of seeds) console.log(words.confirmed(`${file}: ${basename(path)}`));
  }
  if (translations.length > 0) confirm({ ...options, confirm: translations });
}

/** Says in the translations that are named of which Arabic they were made: of the one that stands there now. */
function confirm({ content, confirm: named, format }: Options): void {
  const folder = readCheckedFolder(content);
  const wanted = named.map((path) => ({ path, from: pathIn(content, path) }));
  const library = readLibrary(folder.files, content);
  const english = [...library.sections, ...library.articles].flatMap((pair) => pair.english?.file ?? []);
  const names = (from: string, file: string) => from === '' || `${file}/`.startsWith(`${content}/${from}/`);
  const unknown = wanted.filter(({ from }) => !english.some((file) => names(from, file)));
  if (unknown.length > 0) throw new ProblemError(unknown.map(({ path }): Problem => problem('confirm-file', { file: path })));
  const texts = confirmed(library, (file) => wanted.some(({ from }) => names(from, file)));
  write(content, new Map([...texts].map(([file, text]) => [file.slice(content.length + 1), text])), folder.written);
  if (format === 'text') for (const file of texts.keys()) console.log(words.confirmed(file));
}

function write(content: string, writes: Map<string, string>, written: Record<string, string>): void {
  if (writes.size === 0) return;
  applyPlan(content, { writes, removes: [], written, base: readBase(content, Object.keys(written)), problems: [] });
}

const program = commandOf('check', {
  typed: 'npm run check --',
  options: {
    '--seeds <dir>': 'seeds',
    '--content <dir>': 'content',
    '--explain <code>': undefined,
    '--format <format>': 'text',
    '--fix': false,
    '--confirm <file...>': [],
  },
  choices: { '--format <format>': findingFormats },
  strict: ['--format <format>'],
});

await runScript(program, check);
