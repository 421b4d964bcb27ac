import type { Command } from 'commander';
import type { SeedLedger } from '../../src/model/ledger.ts';
import type { Conversion } from '../../src/model/parsed.ts';
import { type Problem, ProblemError, formatProblem } from '../../src/model/problem.ts';
import type { Plan } from '../../src/render/merge.ts';

/** Seams below this confidence are told to the editor; of those above it, 97 in 100 are right (npm run bench:order). */
const DOUBT = 0.8;

/**
 * Runs a script on its options: problems go to standard error, one a line, and end it with exit code 1. A bug is thrown, with its trace.
 *
 * @param work returns the exit code
 */
export function runScript<O extends object>(program: Command, work: (options: O) => number | Promise<number>): void {
  program.action(async (options: O) => {
    try {
      process.exitCode = await work(options);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      reportProblems(error.problems);
      process.exitCode = 1;
    }
  });
  void program.parseAsync();
}

/** Prints problems to standard error, errors first. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const problem of problems.toSorted((a, b) => rank(a) - rank(b))) console.error(formatProblem(problem));
}

function rank(problem: Problem): number {
  return problem.severity === 'error' ? 0 : 1;
}

/** Prints the seams whose order is in doubt, with what speaks for it. */
export function reportDoubtfulSeams(ledgers: readonly SeedLedger[]): void {
  for (const { seed, seams } of ledgers) {
    for (const { after, before, confidence, evidence } of seams) {
      if (confidence >= DOUBT) continue;
      const reasons = evidence.length === 0 ? 'nothing in particular' : evidence.join('; ');
      const percent = Math.round(confidence * 100);
      console.log(
        `seeds/${seed}: line ${before} is read after line ${after} (${percent} % sure: ${reasons}). If not, rule it under order: in seeds/catalogue.yaml.`,
      );
    }
  }
}

/** Says in a few lines what the conversion did. */
export function reportPlan(conversion: Conversion, plan: Plan, content: string): void {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  const proposed = [...Object.keys(conversion.speakers), ...Object.keys(conversion.delegations)];
  console.log(
    `${count(conversion.documents.length, 'document', 'documents')} from ${count(conversion.ledgers.length, 'seed', 'seeds')}; ` +
      `${count(plan.writes.size, 'file', 'files')} written, ${count(plan.removes.length, 'file', 'files')} removed in ${content}/.`,
  );
  if (proposed.length > 0) console.log(`Proposed, to be confirmed by an editor: ${proposed.join(', ')}.`);
}
