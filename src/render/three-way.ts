import { diff3MergeRegions } from 'node-diff3';

/** Which side decides where both changed the same: the editor's file, or what converting gives now. Nobody does: it is a conflict. */
export type Prefer = 'ours' | 'theirs' | null;

/** The same stretch of a text changed by hand and by converting. */
export interface TextConflict {
  /** The line of our text, counted from 1. */
  line: number;
  ours: string;
  theirs: string;
}

/** A run of a merged text: agreed upon, or in dispute. `at` is the offset in our text. */
type Run = { text: string } | { at: number; ours: string; base: string; theirs: string };

const LINES = /[^\n]*\n+|[^\n]+$/gu;
const WORDS = /\s+|\S+/gu;

/**
 * Merges what an editor made of a text with what converting makes of it now: first by lines, which are paragraphs here, and by words
 * where both changed the same ones. The text is whole only where there are no conflicts.
 */
export function mergeText(base: string, ours: string, theirs: string, prefer: Prefer = null): { text: string; conflicts: TextConflict[] } {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  const byLine = runs(LINES, base, ours, theirs, 0);
  const byWord = byLine.flatMap((run) => ('text' in run ? [run] : runs(WORDS, run.base, run.ours, run.theirs, run.at)));
  const conflicts = byWord.flatMap((run) =>
    'text' in run || prefer !== null ? [] : [{ line: lineAt(ours, run), ours: run.ours.trim(), theirs: run.theirs.trim() }],
  );
  return { text: byWord.map((run) => ('text' in run ? run.text : run[prefer ?? 'ours'])).join(''), conflicts };
}

/** The line of the first word in dispute. */
function lineAt(text: string, { at, ours }: { at: number; ours: string }): number {
  const blank = /^\s*/u.exec(ours)![0].length;
  return text.slice(0, at + blank).split('\n').length;
}

function runs(unit: RegExp, base: string, ours: string, theirs: string, offset: number): Run[] {
  const partsOf = (text: string): string[] => text.match(unit) ?? [];
  const [o, a, b] = [partsOf(base), partsOf(ours), partsOf(theirs)];
  let end = offset;
  const starts = [offset, ...a.map((part) => (end += part.length))];
  return diff3MergeRegions(a, o, b).map((region): Run => {
    if (region.stable) return { text: region.bufferContent.join('') };
    const [mine, old, other] = [region.aContent.join(''), region.oContent.join(''), region.bContent.join('')];
    // Both may have made the same change, or one of them none within the stretch.
    if (mine === other || old === other) return { text: mine };
    if (old === mine) return { text: other };
    return { at: starts[region.aStart]!, ours: mine, base: old, theirs: other };
  });
}
