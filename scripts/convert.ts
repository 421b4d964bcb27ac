import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkOwners } from '../src/check/people.ts';
import { readLibrary } from '../src/data/library.ts';
import type { Conversion } from '../src/model/parsed.ts';
import { ProblemError, isError, problem } from '../src/model/problem.ts';
import { type Known, convertArchive } from '../src/parse/archive.ts';
import { renderConversion } from '../src/render/conversion.ts';
import { formerDocuments, namesIn } from '../src/render/former.ts';
import { keepNumbers } from '../src/render/keep-numbers.ts';
import type { MergeInput } from '../src/render/merge-input.ts';
import { type Plan, planWrites } from '../src/render/merge.ts';
import { afterMoves } from '../src/render/moved-sections.ts';
import { renamedDocuments } from '../src/render/renamed.ts';
import type { Prefer } from '../src/render/three-way.ts';
import { readBase } from './lib/base-texts.ts';
import { commandOf, runScript } from './lib/command.ts';
import { reportDoubtfulSeams, reportPlan, reportProblems } from './lib/console.ts';
import { type ContentFolder, readContentFolder } from './lib/content-folder.ts';
import { withLock } from './lib/lock.ts';
import { pathIn } from './lib/paths.ts';
import { proposeInCatalogue } from './lib/proposing.ts';
import { readSeedFolder } from './lib/seed-folder.ts';
import { applyPlan, assertWritable } from './lib/writing.ts';

interface Options {
  seeds: string;
  content: string;
  check: boolean;
  prune: boolean;
  keep: string[];
  take: string[];
}

/** One conversion of a folder at a time: two would take each other's files for an editor's. */
function convertAlone(options: Options): number {
  return options.check ? convert(options) : withLock(options.content, () => convert(options));
}

/** Seeds in, content/ out: read → order → parse → render → merge → write. */
function convert(options: Options): number {
  const { seeds, content, check } = options;
  const source = readSeedFolder(seeds);
  if (!check) assertWritable(content);
  const folder = readContentFolder(content);
  const conversion = convertArchive(source.seeds, source.catalogue, known(folder, content));
  const plan = merge(conversion, folder, options);
  reportProblems([...conversion.problems, ...plan.problems]);
  if (plan.problems.some(isError)) return 1;
  reportDoubtfulSeams(conversion.ledgers);
  if (check) return reportStale(plan, content);
  applyPlan(content, plan);
  reportPlan(conversion, plan, content);
  proposeInCatalogue(seeds, conversion, source.catalogue);
  return 0;
}

/** The files that say whom and what content/ knows already. */
const KNOWN = /^(?:speakers|delegations|topics)\//u;

/**
 * The people and topics that content/ has already.
 *
 * @throws ProblemError where one of their files cannot be read: whom it describes would be proposed a second time
 */
function known(folder: ContentFolder, content: string): Known {
  const files = folder.files.filter(({ path }) => KNOWN.test(path));
  const library = readLibrary(files, content);
  const errors = [...library.problems, ...checkOwners(library)].filter(isError);
  if (errors.length > 0) throw new ProblemError(errors);
  const byId = <T>(entries: readonly { id: string; value: T }[]) => Object.fromEntries(entries.map(({ id, value }) => [id, value]));
  return { speakers: byId(library.speakers), delegations: byId(library.delegations), topics: byId(library.topics) };
}

function merge(converted: Conversion, folder: ContentFolder, options: Options): Plan {
  const current = new Map(folder.files.map(({ path, text }) => [path, text]));
  const base = readBase(options.content, Object.keys(folder.written));
  const found = { current, base, written: folder.written, sha256 };
  const { conversion, moves } = renamedDocuments(converted, found);
  const rendered = renderConversion(withFormerNumbers(conversion, afterMoves({ rendered: new Map(), ...found }, moves)));
  return planWrites({
    ...found,
    rendered,
    renames: moves,
    prefer: deciding(options, rendered),
    prune: options.prune,
    folder: options.content,
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The conversion under the numbers and ids that its documents have already. */
function withFormerNumbers(conversion: Conversion, { written, current, base }: MergeInput): Conversion {
  // What converting wrote before it kept its texts is known only as it stands now.
  const before = formerDocuments(new Map(Object.keys(written).flatMap((path) => entryOf(path, base?.get(path) ?? current.get(path)))));
  const now = formerDocuments(current);
  return keepNumbers(conversion, before, (document) => namesIn(now.get(document) ?? []));
}

function entryOf(path: string, text: string | undefined): [string, string][] {
  return text === undefined ? [] : [[path, text]];
}

/**
 * Who decides a conflict in a file: what the editor named on the command line, as a path from here or from the content folder.
 *
 * @throws ProblemError for a file that converting does not write
 */
function deciding({ content, keep, take }: Options, rendered: ReadonlyMap<string, string>): (path: string) => Prefer {
  const named = (files: readonly string[]) => new Set(files.map((file) => nameIn(content, file, rendered)));
  const [ours, theirs] = [named(keep), named(take)];
  return (path) => (ours.has(path) ? 'ours' : theirs.has(path) ? 'theirs' : null);
}

function nameIn(content: string, file: string, rendered: ReadonlyMap<string, string>): string {
  const ways = [pathIn(content, file), file];
  const found = ways.find((path) => rendered.has(path));
  if (found !== undefined) return found;
  throw new ProblemError([problem('convert-file', { file })]);
}

/** `--check`: nothing is written; a file that converting would write is stale. */
function reportStale(plan: Plan, content: string): number {
  const stale = [...plan.writes.keys(), ...plan.removes];
  reportProblems(stale.map((path) => problem('content-stale', { file: join(content, path) })));
  return stale.length === 0 ? 0 : 1;
}

const program = commandOf('convert', {
  typed: 'npm run convert --',
  options: {
    '--seeds <dir>': 'seeds',
    '--content <dir>': 'content',
    '--check': false,
    '--prune': false,
    '--keep <file...>': [],
    '--take <file...>': [],
  },
});

await runScript(program, convertAlone);
