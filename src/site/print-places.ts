import { columnsOf, printedNumber } from '../citation/printed-page.ts';
import type { Paragraph } from '../model/corpus.ts';
import { archive } from './archive.ts';
import { readSeedLines } from './files.ts';

/** A page of the printed source, and the columns of it that a paragraph stands on; no columns where they were not told apart. */
export interface PrintPlace {
  page: number;
  columns: number[];
}

/** Where a paragraph stands in print, as far as the source's columns are known. */
export function printPlaces(paragraph: Paragraph): PrintPlace[] {
  const pages = new Map<number, Set<number>>();
  for (const { seed, from, to } of paragraph.source) {
    for (const column of columnsOf(archive().corpus.seeds, seed).filter((range) => range.from <= to && from <= range.to)) {
      const printed = printedNumber(column.page);
      const found = pages.get(printed) ?? new Set();
      pages.set(printed, column.column === null ? found : found.add(column.column));
    }
  }
  return [...pages].sort(([a], [b]) => a - b).map(([page, columns]) => ({ page, columns: [...columns].sort() }));
}

const seeds = new Map<string, string[]>();

/** The line of the source on which some words of a paragraph stand; the paragraph's first where markup parts them. */
export function lineOf(paragraph: Paragraph, words: string): { seed: string; line: number } | undefined {
  for (const { seed, from, to } of paragraph.source) {
    const lines = seeds.get(seed) ?? readSeedLines(seed);
    seeds.set(seed, lines);
    for (let line = from; line <= to; line += 1) if (lines[line - 1]?.includes(words) === true) return { seed, line };
  }
  const first = paragraph.source[0];
  return first === undefined ? undefined : { seed: first.seed, line: first.from };
}
