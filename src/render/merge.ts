import type { Problem } from '../model/problem.ts';
import { markersIn } from './marker.ts';
import { type Move, afterMoves, movedSections, recordOf } from './moved-sections.ts';

/** What is known before anything is written. Paths are relative to content/. */
export interface MergeInput {
  /** What converting gives now (`renderConversion`). */
  rendered: ReadonlyMap<string, string>;
  /** What stands in content/ now. */
  current: ReadonlyMap<string, string>;
  /** `content/.converted.json`: the SHA-256 of what converting last wrote to each path, in hex. */
  written: Readonly<Record<string, string>>;
  sha256: (text: string) => string;
  /** Remove files that no seed gives any more, unless an editor changed them. */
  prune?: boolean;
  /** What problems call the folder of the files. */
  folder?: string;
}

/** What a conversion is going to do to content/. Nothing to do: no writes and no removals. */
export interface Plan {
  writes: Map<string, string>;
  removes: string[];
  /** What `.converted.json` says afterwards, by path in order. */
  written: Record<string, string>;
  /** What an editor should know: files that were kept though converting gives other ones now. */
  problems: Problem[];
}

/** What becomes of one rendered file, told from what converting wrote there last and what stands there now. */
type Decision = 'write' | 'same' | 'kept' | 'conflict' | 'deleted';

/** People's files are proposals: there is nothing to renew once somebody has them, and they are not kept account of. */
const PROPOSAL = /^(?:speakers|delegations)\//u;
const TRANSLATION = /\.en\.mdx$/u;

/**
 * Decides, file by file, what converting again may write: an editor's word always wins.
 *
 * A file is the editor's once it differs from what converting wrote; a translation is the translator's from the first day. What is
 * kept against a newer rendering is told in `problems`.
 */
export function planWrites(given: MergeInput): Plan {
  const moves = movedSections(given);
  const input = afterMoves(given, moves);
  const folder = input.folder ?? 'content';
  const plan: Plan = { writes: new Map(), removes: [], written: {}, problems: [] };
  const written: Record<string, string> = { ...input.written };
  for (const [path, text] of input.rendered) {
    const decision = decide(path, text, input);
    if (decision === 'write') plan.writes.set(path, text);
    if ((decision === 'write' || decision === 'same') && !PROPOSAL.test(path)) written[path] = input.sha256(text);
    if (decision === 'deleted') plan.problems.push(deleted(`${folder}/${path}`));
    if (decision === 'conflict') plan.problems.push(conflict(`${folder}/${path}`));
  }
  for (const path of input.rendered.keys()) {
    if (TRANSLATION.test(path) && idsDiffer(path, plan, input)) plan.problems.push(otherParagraphs(`${folder}/${path}`));
  }
  settleOrphans(plan, written, input, folder);
  settleMoves(plan, moves);
  plan.written = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plan;
}

function decide(path: string, text: string, { current, written, sha256 }: MergeInput): Decision {
  const now = current.get(path);
  const last = written[path];
  if (now === undefined) return last === undefined || PROPOSAL.test(path) ? 'write' : 'deleted';
  if (PROPOSAL.test(path)) return 'kept';
  if (unixLines(now) === text) return 'same';
  const untouched = sha256(unixLines(now)) === last;
  // A translation that nobody has begun gets the ids of a text whose paragraphs are others now.
  if (TRANSLATION.test(path)) return untouched && markersIn(now).join() !== markersIn(text).join() ? 'write' : 'kept';
  if (untouched) return 'write';
  return last === sha256(text) ? 'kept' : 'conflict';
}

/** Version control on Windows may have changed the ends of lines: that is no edit. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function idsDiffer(path: string, plan: Plan, { current }: MergeInput): boolean {
  const after = (file: string) => plan.writes.get(file) ?? current.get(file);
  const english = after(path);
  const arabic = after(path.replace(TRANSLATION, '.ar.mdx'));
  if (english === undefined || arabic === undefined) return false;
  return markersIn(english).join() !== markersIn(arabic).join();
}

/** Files that converting wrote once and gives no more, because their seed was removed or their name has changed. */
function settleOrphans(
  plan: Plan,
  written: Record<string, string>,
  { rendered, current, sha256, prune }: MergeInput,
  folder: string,
): void {
  const left: string[] = [];
  for (const [path, last] of Object.entries(written)) {
    if (rendered.has(path)) continue;
    const now = current.get(path);
    if (now === undefined) {
      delete written[path];
    } else if (rendered.has(`${recordOf(path) ?? ''}/document.yaml`)) {
      if (sha256(unixLines(now)) !== last) plan.problems.push(sectionGone(`${folder}/${path}`));
      else {
        plan.removes.push(path);
        delete written[path];
      }
    } else if (prune !== true) {
      left.push(path);
    } else if (sha256(unixLines(now)) === last) {
      plan.removes.push(path);
      delete written[path];
    } else {
      plan.problems.push(changedOrphan(`${folder}/${path}`));
    }
  }
  for (const [document, paths] of Map.groupBy(left, documentOf)) plan.problems.push(orphans(`${folder}/${document}`, paths.length));
}

/** What moves is written under its new name, as it is where nothing newer is, and goes where it was unless another takes its place. */
function settleMoves(plan: Plan, moves: readonly Move[]): void {
  for (const { to, text } of moves) if (!plan.writes.has(to)) plan.writes.set(to, text);
  for (const { from } of moves) if (!plan.writes.has(from)) plan.removes.push(from);
}

/** The files of a record are told as one: `records/s-pv-7050`. */
function documentOf(path: string): string {
  return /^records\/[^/]+/u.exec(path)?.[0] ?? path;
}

const warning = { severity: 'warning' as const };

function conflict(file: string): Problem {
  const hint = 'Compare the two; to take the new one, delete the file and its line in .converted.json and convert again.';
  return {
    ...warning,
    code: 'kept-changed',
    file,
    message: 'the file was kept as somebody changed it, but converting gives another one now',
    hint,
  };
}

function deleted(file: string): Problem {
  const hint = 'To have it back, delete its line in .converted.json and convert again.';
  return { ...warning, code: 'kept-deleted', file, message: 'the file was deleted and stays so, but converting still gives it', hint };
}

function otherParagraphs(file: string): Problem {
  const hint =
    'Move the translations under the ids of the Arabic file; if there are none yet, delete the file and its line in .converted.json and convert again.';
  return { ...warning, code: 'translation-ids', file, message: 'the ids of the paragraphs are no longer those of the Arabic file', hint };
}

function orphans(file: string, count: number): Problem {
  const message = count === 1 ? 'the file is made from no seed any more' : `${count} of its files are made from no seed any more`;
  return { ...warning, code: 'seed-gone', file, message, hint: 'npm run convert -- --prune removes what nobody changed.' };
}

function sectionGone(file: string): Problem {
  const message = 'the record has no such section any more, and the file was kept because somebody changed it';
  return {
    ...warning,
    code: 'section-gone-changed',
    file,
    message,
    hint: 'Move its words into the section they belong to, and delete it.',
  };
}

function changedOrphan(file: string): Problem {
  const message = 'the file is made from no seed any more, and was kept because somebody changed it';
  return { ...warning, code: 'seed-gone-changed', file, message, hint: 'Delete it yourself if it is not wanted.' };
}
