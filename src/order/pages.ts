/**
 * The search for the reading order.
 *
 * The blocks of a record stand in OCR order. A page takes a run of them: those of its two columns, one after the other. Where the OCR
 * read the second column first, the run `[start, split)` is read after `[split, end)`. All ways to part the record into pages, swapped
 * or in order, are weighed at once by dynamic programming over (blocks taken, last block read); each block is taken by one page only, and
 * a page takes at most `reach` blocks, so time and memory grow linearly with the record.
 */

/** A page as the search found it: blocks `[start, split)` are one column, `[split, end)` the other. */
export interface FoundPage {
  start: number;
  split: number;
  end: number;
  swapped: boolean;
}

/** What the search weighs, in nats. Blocks are numbered from 0 in OCR order; −1 stands for the beginning. */
export interface Weights {
  count: number;
  /** The most blocks a page may have. */
  reach: number;
  /** How well `b` reads after `a`. */
  seam(a: number, b: number): number;
  /** How plausible a page of these columns is, swapped or not; −Infinity rules it out. */
  page(start: number, split: number, end: number, swapped: boolean): number;
  /** How plausible it is that a block belongs to no page of two columns and is read where it stands. */
  alone(block: number): number;
}

export interface SearchResult {
  pages: FoundPage[];
  /** Blocks in reading order. */
  order: number[];
  score: number;
}

/** The best order. A block outside every page found is read where it stands. */
export function searchPages(weights: Weights): SearchResult {
  const { count, reach } = weights;
  const inner = innerSums(weights);
  const best: State[][] = Array.from({ length: count + 1 }, () => []);
  best[0] = [{ last: -1, score: 0, from: null, page: null }];
  for (let start = 0; start < count; start++) {
    const states = best[start] ?? [];
    if (states.length === 0) continue;
    const entries = entriesAt(start, states, weights);
    const here = entries[0];
    if (here === undefined) continue;
    reachState(best[start + 1] ?? [], { last: start, score: here.score + weights.alone(start), from: here.state, page: null });
    for (let end = start + 2; end <= Math.min(count, start + reach); end++) {
      const across = weights.seam(end - 1, start);
      let straight = -Infinity;
      let straightSplit = -1;
      for (let split = start + 1; split < end; split++) {
        const columns = sumInner(inner, start, split) + sumInner(inner, split, end);
        const entry = entries[split - start];
        const swapped = weights.page(start, split, end, true);
        if (entry !== undefined && swapped > -Infinity) {
          const score = entry.score + columns + across + swapped;
          reachState(best[end] ?? [], { last: split - 1, score, from: entry.state, page: { start, split, end, swapped: true } });
        }
        const inOrder = weights.page(start, split, end, false);
        if (inOrder > straight) [straight, straightSplit] = [inOrder, split];
      }
      if (straight > -Infinity) {
        const score = here.score + sumInner(inner, start, end) + straight;
        const page = { start, split: straightSplit, end, swapped: false };
        reachState(best[end] ?? [], { last: end - 1, score, from: here.state, page });
      }
    }
  }
  return traceBack(best[count] ?? []);
}

interface State {
  last: number;
  score: number;
  from: State | null;
  page: FoundPage | null;
}

/** For each block that may be read next at `start`, the best state to come from. */
function entriesAt(start: number, states: readonly State[], weights: Weights): { score: number; state: State }[] {
  const entries: { score: number; state: State }[] = [];
  for (let next = start; next < Math.min(weights.count, start + weights.reach); next++) {
    let found: { score: number; state: State } | undefined;
    for (const state of states) {
      const score = state.score + (state.last === -1 ? 0 : weights.seam(state.last, next));
      if (found === undefined || score > found.score) found = { score, state };
    }
    if (found !== undefined) entries.push(found);
  }
  return entries;
}

function reachState(states: State[], state: State): void {
  const index = states.findIndex((known) => known.last === state.last);
  const known = states[index];
  if (known === undefined) states.push(state);
  else if (state.score > known.score) states[index] = state;
}

function traceBack(states: readonly State[]): SearchResult {
  const [first, ...others] = states;
  if (first === undefined) return { pages: [], order: [], score: 0 };
  const end = others.reduce((best, state) => (state.score > best.score ? state : best), first);
  const pages: FoundPage[] = [];
  const order: number[] = [];
  for (let state: State | null = end; state !== null && state.last !== -1; state = state.from) {
    const { page } = state;
    if (page === null) order.push(state.last);
    else {
      pages.push(page);
      order.push(...blocksOf(page).reverse());
    }
  }
  return { pages: pages.reverse(), order: order.reverse(), score: end.score };
}

/** A page's blocks in reading order. */
export function blocksOf({ start, split, end, swapped }: FoundPage): number[] {
  const run = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  return swapped ? [...run(split, end), ...run(start, split)] : run(start, end);
}

/** Prefix sums of the seams between neighbours in OCR order: `inner[t]` sums those before block t. */
export function innerSums({ count, seam }: Weights): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let block = 1; block < count; block++) sums[block + 1] = (sums[block] ?? 0) + seam(block - 1, block);
  return sums;
}

/** The seams inside the run `[from, to)`. */
export function sumInner(inner: Float64Array, from: number, to: number): number {
  return to - from < 2 ? 0 : (inner[to] ?? 0) - (inner[from + 1] ?? 0);
}
