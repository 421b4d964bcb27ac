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
  /** How plausible it is that a record begins with a block, that it ends with one. */
  first(block: number): number;
  last(block: number): number;
  /** How well `b` reads after `a` across a cut between columns. */
  cut(a: number, b: number): number;
  /** How well block `a` and the one after it read as neighbours inside a column. */
  inside(a: number): number;
  /** How well `b` reads after `a` where nothing is known of columns. */
  any(a: number, b: number): number;
  /** How plausible a page of these columns is; −Infinity rules it out. */
  shape(start: number, split: number, end: number): number;
  /** The highest block number at which a column that begins with block `start` may end. */
  columnEnd(start: number): number;
  /** How plausible it is that a page was swapped, that it was not. */
  swapped: number;
  straight: number;
  /** How plausible it is that a block belongs to no page of two columns and is read where it stands. */
  alone(block: number): number;
}

/** The most plausible pages, and the order that they give. */
export interface SearchResult {
  pages: FoundPage[];
  /** Blocks in reading order. */
  order: number[];
  score: number;
}

/** Pages that may begin with block `start`, each with its own weight: its columns, the seam between them, its shape. */
export function* pagesFrom(start: number, weights: Weights, inner: Float64Array): Generator<{ page: FoundPage; weight: number }> {
  const { count, reach } = weights;
  const farthest = Math.min(count, start + reach);
  const straight = new Map<number, { page: FoundPage; weight: number }>();
  for (let split = start + 1; split <= Math.min(weights.columnEnd(start), farthest - 1); split++) {
    for (let end = split + 1; end <= Math.min(weights.columnEnd(split), farthest); end++) {
      const shape = weights.shape(start, split, end);
      if (shape === -Infinity) continue;
      const columns = sumInner(inner, start, split) + sumInner(inner, split, end) + shape;
      if (weights.swapped > -Infinity) {
        const weight = columns + weights.cut(end - 1, start) + weights.swapped;
        yield { page: { start, split, end, swapped: true }, weight };
      }
      const weight = columns + weights.cut(split - 1, split) + weights.straight;
      const known = straight.get(end);
      if (known === undefined || weight > known.weight) straight.set(end, { page: { start, split, end, swapped: false }, weight });
    }
  }
  yield* straight.values();
}

/** The best order. A block outside every page found is read where it stands. */
export function searchPages(weights: Weights): SearchResult {
  const { count } = weights;
  const inner = innerSums(weights);
  const best: State[][] = Array.from({ length: count + 1 }, () => []);
  best[0] = [{ last: -1, score: 0, from: null, page: null }];
  for (let start = 0; start < count; start++) {
    const states = best[start] ?? [];
    if (states.length === 0) continue;
    const entries = new Map<number, Entry>();
    const entryAt = (next: number) => {
      let entry = entries.get(next);
      if (entry === undefined) entries.set(next, (entry = bestEntry(states, next, weights)));
      return entry;
    };
    const here = bestEntry(states, start, weights, true);
    reachState(best[start + 1], { last: start, score: here.score + weights.alone(start), from: here.state, page: null });
    for (const { page, weight } of pagesFrom(start, weights, inner)) {
      const entry = entryAt(page.swapped ? page.split : start);
      const last = page.swapped ? page.split - 1 : page.end - 1;
      reachState(best[page.end], { last, score: entry.score + weight, from: entry.state, page });
    }
  }
  return traceBack((best[count] ?? []).map((state) => ({ ...state, score: state.score + weights.last(state.last) })));
}

interface State {
  last: number;
  score: number;
  from: State | null;
  page: FoundPage | null;
}

interface Entry {
  score: number;
  state: State | null;
}

/** The best state from which to read block `next`; a block `alone` is no column's head. */
function bestEntry(states: readonly State[], next: number, weights: Weights, alone = false): Entry {
  let best: Entry = { score: -Infinity, state: null };
  for (const state of states) {
    const score = state.score + seamTo(state.last, next, alone || state.page === null, weights);
    if (score > best.score) best = { score, state };
  }
  return best;
}

/** The seam by which a page or a block alone is entered. */
export function seamTo(last: number, next: number, loose: boolean, weights: Weights): number {
  if (last === -1) return weights.first(next);
  return loose ? weights.any(last, next) : weights.cut(last, next);
}

function reachState(states: State[] | undefined, state: State): void {
  if (states === undefined) return;
  const index = states.findIndex((known) => known.last === state.last && (known.page === null) === (state.page === null));
  const known = states[index];
  if (known === undefined) states.push(state);
  else if (state.score > known.score) states[index] = state;
}

function traceBack(states: readonly State[]): SearchResult {
  const [first, ...others] = states;
  if (first === undefined) return { pages: [], order: [], score: -Infinity };
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
export function innerSums({ count, inside }: Weights): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let block = 1; block < count; block++) sums[block + 1] = (sums[block] ?? 0) + inside(block - 1);
  return sums;
}

/** The seams inside the run `[from, to)`. */
function sumInner(inner: Float64Array, from: number, to: number): number {
  return to - from < 2 ? 0 : (inner[to] ?? 0) - (inner[from + 1] ?? 0);
}
