import { type Problem, problem } from '../model/problem.ts';

const OURS = /^<{7}(?: .*)?$/mu;
const THEIRS = /^>{7}(?: .*)?$/mu;

/** Version control puts both sides of a conflict into the file: whoever forgot to choose is told that, and nothing that follows from it. */
export function conflictIn(text: string, file: string): Problem | null {
  const mark = THEIRS.test(text) ? OURS.exec(text) : null;
  if (mark === null) return null;
  const line = text.slice(0, mark.index).split('\n').length;
  return problem('conflict-left', { file, line, column: 1, fragment: mark[0].trim() });
}
