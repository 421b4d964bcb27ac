import { inFolders } from '../../src/i18n/problems/folders.ts';
import { formatProblem } from '../../src/i18n/problems/index.ts';
import type { SeedLedger } from '../../src/model/ledger.ts';
import type { Conversion } from '../../src/model/parsed.ts';
import { type Problem, isError } from '../../src/model/problem.ts';
import type { Plan } from '../../src/render/merge.ts';
import { folders, lang, words } from './speech.ts';

/** Seams below this confidence are told to the editor; of those above it, 97 in 100 are right (npm run bench:order). */
const DOUBT = 0.8;

/** Prints problems to standard error, errors first. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const found of problems.toSorted((a, b) => rank(a) - rank(b)))
    console.error(formatProblem(inFolders(found, folders), lang, folders));
}

function rank(found: Problem): number {
  return isError(found) ? 0 : 1;
}

/** Prints the seams whose order is in doubt, with what speaks for it. */
export function reportDoubtfulSeams(ledgers: readonly SeedLedger[]): void {
  for (const { seed, seams } of ledgers) {
    for (const { after, before, confidence, evidence } of seams) {
      if (confidence < DOUBT)
        console.log(words.doubtfulSeam({ folder: folders.seeds, seed, after, before, sure: Math.round(confidence * 100), evidence }));
    }
  }
}

/** Says in a few lines what the conversion did. */
export function reportPlan(conversion: Conversion, plan: Plan, folder: string): void {
  const proposed = [...Object.keys(conversion.speakers), ...Object.keys(conversion.delegations)];
  const [documents, seeds] = [conversion.documents.length, conversion.ledgers.length];
  console.log(words.converted({ documents, seeds, written: plan.writes.size, removed: plan.removes.length, folder }));
  if (proposed.length > 0) console.log(words.proposed(proposed));
}
