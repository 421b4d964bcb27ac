import { type FoundPage, type Weights, innerSums, pagesFrom, seamTo } from './pages.ts';

/**
 * How sure a reading order is: the probability of its seams among all the orders that the search weighs, by summing over them
 * (forward–backward) where the search takes the best.
 */
export interface SeamProbabilities {
  /** That this page begins where it does, read after `last`. */
  enters(page: FoundPage, last: number): number;
  /** That this page's second-read column follows its first-read one. */
  crosses(page: FoundPage): number;
  /** That a block is read directly after its neighbour in OCR order. */
  stays(block: number): number;
}

/** Weights are evidence that is not independent: dividing by this keeps probabilities honest. */
const TEMPERATURE = 1.25;

/** States by the last block read; a block that stood alone is kept apart (`~last`), as the seam after it is weighed otherwise. */
type States = Map<number, number>;

/** Sums over all orders. Linear in the number of blocks. */
export function seamProbabilities(weights: Weights): SeamProbabilities {
  const { count } = weights;
  const inner = innerSums(weights);
  const forward = Array.from({ length: count + 1 }, (): States => new Map());
  const backward = Array.from({ length: count + 1 }, (): States => new Map());
  forward[0]?.set(-1, 0);
  const pagesAt = (start: number) => pagesFrom(start, weights, inner);
  const seam = (key: number, next: number, alone = false) => seamTo(lastRead(key), next, alone || key < -1, weights) / TEMPERATURE;
  const enter = (states: States, next: number, alone = false) => logSum([...states].map(([key, value]) => value + seam(key, next, alone)));

  for (let start = 0; start < count; start++) {
    const states = forward[start] ?? new Map();
    if (states.size === 0) continue;
    const entry = memo((next: number) => enter(states, next));
    add(forward[start + 1], aloneKey(start), enter(states, start, true) + weights.alone(start) / TEMPERATURE);
    for (const { page, weight } of pagesAt(start)) add(forward[page.end], lastOf(page), entry(firstOf(page)) + weight / TEMPERATURE);
  }

  const ways = Array.from({ length: count }, (): States => new Map());
  const cut = new Float64Array(count + 1);
  const crossing = Array.from({ length: count }, (): States => new Map());
  for (const key of forward[count]?.keys() ?? []) backward[count]?.set(key, weights.last(lastRead(key)) / TEMPERATURE);
  const total = logSum([...(forward[count] ?? [])].map(([key, value]) => value + (backward[count]?.get(key) ?? 0)));
  for (let start = count - 1; start >= 0; start--) {
    const states = forward[start] ?? new Map();
    if (states.size === 0) continue;
    const entry = memo((next: number) => enter(states, next));
    const onward = ways[start] ?? new Map();
    for (const { page, weight } of pagesAt(start)) {
      const value = weight / TEMPERATURE + (backward[page.end]?.get(lastOf(page)) ?? -Infinity);
      add(onward, firstOf(page), value);
      if (!page.swapped) continue;
      add(crossing[start], page.end, entry(page.split) + value);
      const probability = Math.exp(entry(page.split) + value - total);
      for (const block of [page.start, page.split, page.end]) cut[block] = (cut[block] ?? 0) + probability;
    }
    const alone = weights.alone(start) / TEMPERATURE + (backward[start + 1]?.get(aloneKey(start)) ?? -Infinity);
    for (const key of states.keys()) {
      const pages = [...onward].map(([next, way]) => seam(key, next) + way);
      backward[start]?.set(key, logSum([...pages, seam(key, start, true) + alone]));
    }
  }
  const probability = (value: number) => Math.min(1, Math.exp(value - total));
  return {
    enters(page, last) {
      const onward = ways[page.start]?.get(firstOf(page)) ?? -Infinity;
      const from = [last, aloneKey(last)].map((key) => (forward[page.start]?.get(key) ?? -Infinity) + seam(key, firstOf(page)));
      return probability(logSum(from) + onward);
    },
    crosses: (page) => probability(crossing[page.start]?.get(page.end) ?? -Infinity),
    stays: (block) => Math.max(0, 1 - (cut[block] ?? 0)),
  };
}

function firstOf(page: FoundPage): number {
  return page.swapped ? page.split : page.start;
}

function lastOf(page: FoundPage): number {
  return page.swapped ? page.split - 1 : page.end - 1;
}

function lastRead(key: number): number {
  return key < -1 ? ~key - 2 : key;
}

function aloneKey(block: number): number {
  return ~(block + 2);
}

function add(states: States | undefined, key: number, value: number): void {
  if (states === undefined || value === -Infinity) return;
  const known = states.get(key);
  states.set(key, known === undefined ? value : logSum([known, value]));
}

function logSum(values: readonly number[]): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

function memo(compute: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}
