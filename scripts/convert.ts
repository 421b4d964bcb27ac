import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkOwners } from '../src/data/check-people.ts';
import { readLibrary } from '../src/data/library.ts';
import type { Conversion } from '../src/model/parsed.ts';
import { type Problem, ProblemError } from '../src/model/problem.ts';
import { type Known, convertArchive } from '../src/parse/archive.ts';
import { renderConversion } from '../src/render/conversion.ts';
import { type Plan, planWrites } from '../src/render/merge.ts';
import { reportDoubtfulSeams, reportPlan, reportProblems, runScript } from './lib/console.ts';
import { type ContentFolder, readContentFolder } from './lib/content-folder.ts';
import { readSeedFolder } from './lib/seed-folder.ts';
import { applyPlan, assertWritable } from './lib/writing.ts';

interface Options {
  seeds: string;
  content: string;
  check: boolean;
  prune: boolean;
}

/** Seeds in, content/ out: read → order → parse → render → merge → write. */
function convert({ seeds, content, check, prune }: Options): number {
  const source = readSeedFolder(seeds);
  if (!check) assertWritable(content);
  const folder = readContentFolder(content);
  const conversion = convertArchive(source.seeds, source.catalogue, known(folder, content));
  const plan = merge(conversion, folder, { content, prune });
  reportProblems([...conversion.problems, ...plan.problems]);
  reportDoubtfulSeams(conversion.ledgers);
  if (check) return reportStale(plan, content);
  applyPlan(content, plan);
  reportPlan(conversion, plan, content);
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
  const errors = [...library.problems, ...checkOwners(library)].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProblemError(errors);
  const byId = <T>(entries: readonly { id: string; value: T }[]) => Object.fromEntries(entries.map(({ id, value }) => [id, value]));
  return { speakers: byId(library.speakers), delegations: byId(library.delegations), topics: byId(library.topics) };
}

function merge(conversion: Conversion, folder: ContentFolder, { content, prune }: Pick<Options, 'content' | 'prune'>): Plan {
  return planWrites({
    rendered: renderConversion(conversion),
    current: new Map(folder.files.map(({ path, text }) => [path, text])),
    written: folder.written,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    prune,
    folder: content,
  });
}

/** `--check`: nothing is written; a file that converting would write is stale. */
function reportStale(plan: Plan, content: string): number {
  const stale = [...plan.writes.keys(), ...plan.removes];
  reportProblems(
    stale.map((path): Problem => ({
      code: 'content-stale',
      file: join(content, path),
      message: 'the file is not what its seed and the rulings give now',
      hint: 'Run npm run convert.',
      severity: 'error',
    })),
  );
  return stale.length === 0 ? 0 : 1;
}

const program = new Command('npm run convert --')
  .description('Converts the seeds into content/: what an editor changed there is kept.')
  .option('--seeds <dir>', 'the folder of source documents', 'seeds')
  .option('--content <dir>', 'the folder to convert into', 'content')
  .option('--check', 'write nothing; fail where content/ is stale', false)
  .option('--prune', 'remove what no seed gives any more, unless an editor changed it', false);

runScript(program, convert);
