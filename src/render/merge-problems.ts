import { type Problem, problem } from '../model/problem.ts';
import type { FileConflict } from './merge-file.ts';

/** Both sides of what an editor and converting changed, each in its own words. */
export function conflict(file: string, { line, field, ours, theirs }: FileConflict): Problem {
  const values = { field: field ?? null, ours: brief(ours), theirs: brief(theirs), path: file };
  return problem('merge-conflict', { file, line }, values);
}

/** A text as a report quotes it: on one line, and not longer than a person takes in. */
function brief(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
