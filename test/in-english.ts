import { formatProblem, tell } from '../src/i18n/problems/index.ts';
import { type Problem, ProblemError, type Severity, severityOf } from '../src/model/problem.ts';

/** A problem with its English wording: what tests of sentences look at. */
export function inEnglish(found: Problem): Problem & { severity: Severity; message: string; hint: string } {
  return { ...found, severity: severityOf(found), ...tell(found, 'en') };
}

/** What a person reads when work is refused: a line for each problem. */
export function said(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map((found) => formatProblem(found, 'en')).join('\n');
  }
  return 'nothing was refused';
}
