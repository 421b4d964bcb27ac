import type { Correction } from '../model/section.ts';

/** A correction where it stands in the reading text: no more than the words that it changes, and those words whole. */
export interface CorrectionMark {
  from: number;
  to: number;
  /** What the source has in place of these words. */
  sic: string;
  corr: string;
  reason: Correction['reason'];
  note?: Correction['note'];
}

/**
 * Finds the corrections of a reading text, in order, as `putBack` does.
 *
 * A correction is quoted with the words around it, so that it is found in the right place; the mark leaves out those that are the
 * same on both sides. It never begins or ends inside a word: a box around half a word would tear Arabic letters apart.
 */
export function correctionMarks(text: string, corrections: readonly Correction[]): CorrectionMark[] {
  const marks: CorrectionMark[] = [];
  let after = 0;
  for (const { sic, corr, reason, note } of corrections) {
    const at = text.indexOf(corr, after);
    if (at === -1) continue;
    const narrow = withoutSameWords(sic, corr);
    const mark = wholeWords(text, { from: at + narrow.offset, sic: narrow.sic, corr: narrow.corr }, after);
    marks.push({ ...mark, to: mark.from + mark.corr.length, reason, note });
    after = at + corr.length;
  }
  return marks;
}

/** Leaves out the words that both begin and both end with, but keeps one word to show where words only went missing. */
function withoutSameWords(sic: string, corr: string): { sic: string; corr: string; offset: number } {
  const [before, shown] = [sic.split(' '), corr.split(' ')];
  const shorter = Math.min(before.length, shown.length);
  let start = 0;
  while (start < shorter && before[start] === shown[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === shown.at(-1 - end)) end += 1;
  if (start + end === shown.length || start + end === before.length) {
    if (end > 0) end -= 1;
    else start -= 1;
  }
  const cut = (words: string[]) => words.slice(start, words.length - end).join(' ');
  const offset = shown.slice(0, start).reduce((sum, word) => sum + word.length + 1, 0);
  return { sic: cut(before), corr: cut(shown), offset };
}

const space = /\s/u;

function wholeWords(text: string, mark: { from: number; sic: string; corr: string }, after: number) {
  let from = mark.from;
  let to = mark.from + mark.corr.length;
  while (from > after && !space.test(text[from - 1] ?? ' ')) from -= 1;
  while (to < text.length && !space.test(text[to] ?? ' ')) to += 1;
  const [head, tail] = [text.slice(from, mark.from), text.slice(mark.from + mark.corr.length, to)];
  // Marks of punctuation beside a word are no part of it.
  const open = /^[«"“(]*/u.exec(head + mark.corr + tail)?.[0].length ?? 0;
  const close = /[»"”).،؛,;:؟!]*$/u.exec(tail)?.[0].length ?? 0;
  const opening = Math.min(open, head.length);
  return {
    from: from + opening,
    sic: head.slice(opening) + mark.sic + tail.slice(0, tail.length - close),
    corr: head.slice(opening) + mark.corr + tail.slice(0, tail.length - close),
  };
}
