import type { PageMarks, Setting } from './reset.ts';

/** What the restorer is proved on: texts and settings drawn at random, the same for the same seed. */

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('picked from an empty list');
  return item;
}

/** Words a column has, as far as the benchmark goes. */
export const COLUMN_WORDS = [60, 100, 150, 200, 300, 500] as const;
/** Which pages the OCR read in the wrong order. */
export const SWAPS = ['all', 'some', 'none'] as const;

const MARKS: readonly PageMarks[] = ['none', 'none', 'none', 'gap', 'form-feed', 'symbol', 'job-number', 'number', 'rule'];
/** Printed Arabic in two columns has about so many characters a word, spaces and short last lines included. */
const CHARACTERS_PER_WORD = 6.6;

/** A setting drawn at random with columns of about `words` words. */
export function randomSetting(words: number, swaps: (typeof SWAPS)[number], random: () => number): Setting {
  const lineWidth = pick([38, 45, 52], random);
  return {
    columnLines: Math.max(4, Math.round((words * CHARACTERS_PER_WORD) / lineWidth)),
    lineWidth,
    variation: pick([0, 0.04, 0.15, 0.4], random),
    varies: pick(['page', 'column'], random),
    swapped: swaps === 'all' ? 1 : swaps === 'none' ? 0 : 0.3 + 0.6 * random(),
    marks: pick(MARKS, random),
    marksKept: pick([1, 1, 0.4], random),
    layout: pick(['paragraphs', 'paragraphs', 'dense', 'wrapped'], random),
    noise: pick([0, 0, 0.01, 0.03], random),
    bold: pick(['as-is', 'mixed'], random),
  };
}

/** What tells turns apart in a text. */
export interface Turns {
  isTurn(text: string): boolean;
  isChair(text: string): boolean;
}

/** Turns that belong together: the chair's words, then the speech they announce. */
function speeches(paragraphs: readonly string[], { isTurn, isChair }: Turns): string[][] {
  const groups: string[][] = [[]];
  let chair = false;
  for (const text of paragraphs) {
    if (isTurn(text)) {
      if (!chair) groups.push([]);
      chair = isChair(text);
    }
    groups.at(-1)?.push(text);
  }
  return groups.filter((group) => group.length > 0);
}

/** The record's speeches in another order; its opening and its end stay where they are. */
export function permuteSpeeches(paragraphs: readonly string[], turns: Turns, random: () => number): string[] {
  const groups = speeches(paragraphs, turns);
  if (groups.length < 4) return [...paragraphs];
  const middle = groups.slice(1, -1).map((group) => ({ group, rank: random() }));
  middle.sort((a, b) => a.rank - b.rank);
  return [...(groups[0] ?? []), ...middle.flatMap(({ group }) => group), ...(groups.at(-1) ?? [])];
}

/** Every other speech: one half to tune by, one to prove by. */
export function halfOf(paragraphs: readonly string[], half: 0 | 1, turns: Turns): string[] {
  return speeches(paragraphs, turns)
    .filter((_, index) => index % 2 === half)
    .flat();
}

/** A stretch of about so many words, from a paragraph chosen at random. */
export function stretch(paragraphs: readonly string[], words: number, random: () => number): string[] {
  const counts = paragraphs.map((text) => text.split(' ').length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let skip = Math.floor(random() * Math.max(total - words, 1));
  let start = 0;
  while (start < paragraphs.length - 1 && skip > (counts[start] ?? 0)) skip -= counts[start++] ?? 0;
  const chosen: string[] = [];
  for (let taken = 0; start < paragraphs.length && taken < words; start++) {
    chosen.push(paragraphs[start] ?? '');
    taken += counts[start] ?? 0;
  }
  return chosen;
}
