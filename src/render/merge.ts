import { type Problem, problem } from '../model/problem.ts';
import { compareText } from '../text/compare.ts';
import { markersIn } from './marker.ts';
import { mergeFile } from './merge-file.ts';
import type { MergeInput, Move } from './merge-input.ts';
import { conflict } from './merge-problems.ts';
import { afterMoves, movedSections, recordOf } from './moved-sections.ts';
import { fitTranslations, linkedDocuments } from './translations.ts';

/** What a conversion is going to do to content/. Nothing to do: no writes and no removals. */
export interface Plan {
  writes: Map<string, string>;
  removes: string[];
  /** What `.converted.json` says afterwards, by path in order. */
  written: Record<string, string>;
  /** What `.converted/` holds afterwards: the common ground of the next merge. */
  base: Map<string, string>;
  /** What an editor should know; an error among them is a conflict, and then nothing may be written. */
  problems: Problem[];
}

/** What becomes of one rendered file, told from what converting wrote there last and what stands there now. */
type Decision = 'write' | 'same' | 'kept' | 'changed' | 'deleted';

/** People's files are proposals: there is nothing to renew once somebody has them, and they are not kept account of. */
const PROPOSAL = /^(?:speakers|delegations)\//u;
const TRANSLATION = /\.en\.mdx$/u;

/**
 * Decides, file by file, what converting again may write: an editor's word always wins.
 *
 * A file that nobody touched is renewed. What an editor changed is merged with what changed in the seed and the rulings; where both
 * changed the same words, that is an error, and nothing may be written. A translation is the translator's from the first day: it only
 * follows the paragraphs of its Arabic file.
 */
export function planWrites(given: MergeInput): Plan {
  const renames = given.renames ?? [];
  const renamed = afterMoves(given, renames);
  const moves = movedSections(renamed);
  const input = afterMoves(renamed, moves);
  const folder = input.folder ?? 'content';
  const plan: Plan = { writes: new Map(), removes: [], written: {}, base: new Map(), problems: [] };
  const written: Record<string, string> = { ...input.written };
  for (const [path, text] of input.rendered) {
    const decision = decide(path, text, input);
    if (decision === 'write') plan.writes.set(path, text);
    if ((decision === 'write' || decision === 'same') && !PROPOSAL.test(path)) written[path] = input.sha256(text);
    if (decision === 'deleted') plan.problems.push(problem('kept-deleted', { file: `${folder}/${path}` }));
    if (decision === 'changed') mergeInto(plan, written, path, input);
  }
  fitAll(plan, input);
  for (const path of input.rendered.keys()) {
    if (TRANSLATION.test(path) && idsDiffer(path, plan, input)) {
      plan.problems.push(problem('translation-ids', { file: `${folder}/${path}` }));
    }
  }
  settleOrphans(plan, written, input, folder);
  settleMoves(plan, renames, input);
  settleMoves(plan, moves, input);
  plan.removes = [...new Set(plan.removes)].filter((path) => given.current.has(path));
  plan.written = Object.fromEntries(Object.entries(written).sort(([a], [b]) => compareText(a, b)));
  plan.base = baseAfter(plan, input);
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
  return last === sha256(text) ? 'kept' : 'changed';
}

/** Merges what an editor changed with what converting gives now. */
function mergeInto(plan: Plan, written: Record<string, string>, path: string, input: MergeInput): void {
  const file = `${input.folder ?? 'content'}/${path}`;
  const [text, now] = [input.rendered.get(path)!, unixLines(input.current.get(path)!)];
  const prefer = input.prefer?.(path) ?? null;
  const base = baseOf(path, input);
  // Without common ground there are only the two files, and one of them must be chosen.
  const merged =
    base === null
      ? prefer === null
        ? undefined
        : { text: prefer === 'ours' ? now : text, conflicts: [] }
      : mergeFile(base, now, text, prefer);
  if (merged === undefined) plan.problems.push(problem('kept-changed', { file }, { path: file }));
  else if (merged === null) plan.problems.push(problem('merge-unreadable', { file }));
  else if (merged.conflicts.length > 0) plan.problems.push(...merged.conflicts.map((one) => conflict(file, one)));
  else {
    if (merged.text !== now) plan.writes.set(path, merged.text);
    written[path] = input.sha256(text);
  }
}

/** What converting last wrote to a path, unless somebody has changed the record of it. */
function baseOf(path: string, { base, written, sha256 }: MergeInput): string | null {
  const text = base?.get(path);
  return text !== undefined && sha256(text) === written[path] ? text : null;
}

/** The texts behind the digests of the account: of translations none is needed, since they are not merged. */
function baseAfter(plan: Plan, input: MergeInput): Map<string, string> {
  const texts = Object.entries(plan.written).flatMap(([path, digest]) => {
    if (TRANSLATION.test(path)) return [];
    const text = [input.rendered.get(path), input.base?.get(path)].find((one) => one !== undefined && input.sha256(one) === digest);
    return text === undefined ? [] : [[path, text] as const];
  });
  return new Map(texts);
}

/**
 * Where converting changed the Arabic of a document, its translations follow; where an editor split, joined or moved its paragraphs by
 * hand, they follow too, unless something in them would be left without its Arabic.
 */
function fitAll(plan: Plan, { rendered, current }: MergeInput): void {
  const after = (path: string) => plan.writes.get(path) ?? current.get(path);
  const changed = new Set([...plan.writes.keys()].filter((path) => path.endsWith('.ar.mdx')).map(textOf));
  const pairs = [...new Set([...rendered.keys(), ...current.keys()])]
    .filter((path) => TRANSLATION.test(path))
    .flatMap((path) => {
      const [arabic, english] = [after(path.replace(TRANSLATION, '.ar.mdx')), after(path)];
      return arabic === undefined || english === undefined ? [] : [{ path, arabic, english, document: idOf(path) }];
    });
  for (const group of linkedDocuments(pairs)) {
    const isConverted = group.some(({ path }) => changed.has(textOf(path)));
    if (!isConverted && group.every(haveSameIds)) continue;
    const fitted = fitTranslations(group);
    const fits = group.every(({ path, arabic, english }) => haveSameIds({ arabic, english: fitted.get(path) ?? english }));
    if (isConverted || fits) for (const [path, text] of fitted) plan.writes.set(path, text);
  }
}

function haveSameIds({ arabic, english }: { arabic: string; english: string }): boolean {
  return markersIn(english).join() === markersIn(arabic).join();
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
  return !haveSameIds({ arabic, english });
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
      if (sha256(unixLines(now)) !== last) plan.problems.push(problem('section-gone-changed', { file: `${folder}/${path}` }));
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
      plan.problems.push(problem('seed-gone-changed', { file: `${folder}/${path}` }));
    }
  }
  for (const [document, paths] of Map.groupBy(left, documentOf)) {
    plan.problems.push(problem('seed-gone', { file: `${folder}/${document}` }, { files: paths.length }));
  }
}

/** What moves is written under its new name, as it is where nothing newer is, and goes where it was unless another takes its place. */
function settleMoves(plan: Plan, moves: readonly Move[], { current }: MergeInput): void {
  for (const { to, text } of moves) if (text !== undefined && current.has(to) && !plan.writes.has(to)) plan.writes.set(to, text);
  for (const { from } of moves) if (!plan.writes.has(from)) plan.removes.push(from);
}

/** The files of a record are told as one: `records/s-pv-7050`; those of an article by their path. */
function documentOf(path: string): string {
  return /^records\/[^/]+/u.exec(path)?.[0] ?? path;
}

/** `articles/a.ar.mdx` and its translation are one document. */
function textOf(path: string): string {
  return documentOf(path).replace(/\.(?:ar|en)\.mdx$/u, '');
}

function idOf(path: string): string {
  return textOf(path).replace(/^.*\//u, '');
}
