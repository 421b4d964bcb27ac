import type { Problem } from '../model/problem.ts';
import type { FileConflict } from './merge-file.ts';

const error = { severity: 'error' as const };
const warning = { severity: 'warning' as const };

export function keptChanged(file: string): Problem {
  const hint = `Compare the two; npm run convert -- --keep ${file} keeps this one for good, --take ${file} takes the new one.`;
  return {
    ...warning,
    code: 'kept-changed',
    file,
    message: 'the file was kept as somebody changed it, but converting gives another one now',
    hint,
  };
}

export function deleted(file: string): Problem {
  const hint = 'To have it back, delete its line in .converted.json and convert again.';
  return { ...warning, code: 'kept-deleted', file, message: 'the file was deleted and stays so, but converting still gives it', hint };
}

export function otherParagraphs(file: string): Problem {
  const hint =
    'Move the translations under the ids of the Arabic file; if there are none yet, delete the file and its line in .converted.json and convert again.';
  return { ...warning, code: 'translation-ids', file, message: 'the ids of the paragraphs are no longer those of the Arabic file', hint };
}

export function orphans(file: string, count: number): Problem {
  const message = count === 1 ? 'the file is made from no seed any more' : `${count} of its files are made from no seed any more`;
  return { ...warning, code: 'seed-gone', file, message, hint: 'npm run convert -- --prune removes what nobody changed.' };
}

export function sectionGone(file: string): Problem {
  const message = 'the record has no such section any more, and the file was kept because somebody changed it';
  return {
    ...warning,
    code: 'section-gone-changed',
    file,
    message,
    hint: 'Move its words into the section they belong to, and delete it.',
  };
}

export function changedOrphan(file: string): Problem {
  const message = 'the file is made from no seed any more, and was kept because somebody changed it';
  return { ...warning, code: 'seed-gone-changed', file, message, hint: 'Delete it yourself if it is not wanted.' };
}

/** Both sides of what an editor and converting changed, each in its own words. */
export function conflict(file: string, { line, field, ours, theirs }: FileConflict): Problem {
  const place = field === undefined ? 'the same words were' : `the field ${field} was`;
  const message = `${place} changed by hand and by converting: here stands «${brief(ours)}», and converting gives «${brief(theirs)}»`;
  const hint = `Write what is right into the file, then npm run convert -- --keep ${file}; or take the new one with --take ${file}. Nothing was written.`;
  return { ...error, code: 'merge-conflict', file, line, message, hint };
}

export function unreadable(file: string): Problem {
  const message =
    'somebody changed the file and converting gives another one, and the two cannot be merged because its fields cannot be read';
  return {
    ...error,
    code: 'merge-unreadable',
    file,
    message,
    hint: 'Mend what npm run check says of it, and convert again. Nothing was written.',
  };
}

/** A text as a report quotes it: on one line, and not longer than a person takes in. */
function brief(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
