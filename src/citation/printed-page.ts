import type { Corpus } from '../model/corpus.ts';
import type { Column } from '../model/ledger.ts';
import type { Source } from '../model/values.ts';

/** The first and the last printed page that a text stands on. */
export interface PrintedPages {
  first: number;
  last: number;
}

/** The title page is the first page of a record and has no columns: the ledger's first page of columns is printed page 2. */
const pagesBeforeColumns = 1;

/** The number that the print has on a page of columns. */
export const printedNumber = (page: number): number => page + pagesBeforeColumns;

/**
 * The pages of the print on which seed lines stand, by the columns that the reading order found.
 *
 * @returns null where the seed has no columns, or a line stands in none: a page is never guessed
 */
export function printedPages(seeds: Corpus['seeds'], sources: readonly Source[]): PrintedPages | null {
  const pages = sources.flatMap(({ seed, from, to }) => [pageOf(seeds, seed, from), pageOf(seeds, seed, to)]);
  const known = pages.filter((page) => page !== undefined);
  if (known.length === 0 || known.length < pages.length) return null;
  return { first: Math.min(...known), last: Math.max(...known) };
}

function pageOf(seeds: Corpus['seeds'], seed: string, line: number): number | undefined {
  const page = columnsOf(seeds, seed).find(({ from, to }) => from <= line && line <= to)?.page;
  return page === undefined ? undefined : printedNumber(page);
}

/** Every paragraph of every document asks for the columns of its seed. */
const known = new WeakMap<Corpus['seeds'], ReadonlyMap<string, readonly Column[]>>();

/** The columns that a seed was found to have. */
export function columnsOf(seeds: Corpus['seeds'], seed: string): readonly Column[] {
  const bySeed = known.get(seeds) ?? new Map(seeds.map((entry) => [entry.seed, entry.columns]));
  known.set(seeds, bySeed);
  return bySeed.get(seed) ?? [];
}
