import { type FoundPage, type Weights, innerSums, sumInner } from './pages.ts';

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
const TEMPERATURE = 1.6;

/** Sums over all orders. Linear in the number of blocks. */
export function seamProbabilities(weights: Weights): SeamProbabilities {
  const { count, reach } = weights;
  const inner = innerSums(weights);
  const seam = (a: number, b: number) => (a === -1 ? 0 : weights.seam(a, b));
  const alpha = Array.from({ length: count + 1 }, () => new Map<number, number>());
  const beta = Array.from({ length: count + 1 }, () => new Map<number, number>());
  alpha[0]?.set(-1, 0);

  const pagesAt = function* (start: number): Generator<{ page: FoundPage; weight: number }> {
    for (let end = start + 2; end <= Math.min(count, start + reach); end++) {
      const across = weights.seam(end - 1, start);
      let straight: { page: FoundPage; weight: number } | null = null;
      for (let split = start + 1; split < end; split++) {
        const swapped = weights.page(start, split, end, true);
        const columns = sumInner(inner, start, split) + sumInner(inner, split, end);
        if (swapped > -Infinity) yield { page: { start, split, end, swapped: true }, weight: columns + across + swapped };
        const inOrder = weights.page(start, split, end, false) + sumInner(inner, start, end);
        if (inOrder > -Infinity && (straight === null || inOrder > straight.weight)) {
          straight = { page: { start, split, end, swapped: false }, weight: inOrder };
        }
      }
      if (straight !== null) yield straight;
    }
  };
  const entries = (states: ReadonlyMap<number, number>, next: number) =>
    logSum([...states].map(([last, value]) => value + seam(last, next) / TEMPERATURE));

  for (let start = 0; start < count; start++) {
    const states = alpha[start] ?? new Map<number, number>();
    if (states.size === 0) continue;
    const entry = memo((next: number) => entries(states, next));
    add(alpha[start + 1], start, entry(start) + weights.alone(start) / TEMPERATURE);
    for (const { page, weight } of pagesAt(start)) {
      const first = page.swapped ? page.split : start;
      add(alpha[page.end], page.swapped ? page.split - 1 : page.end - 1, entry(first) + weight / TEMPERATURE);
    }
  }
  for (const last of alpha[count]?.keys() ?? []) beta[count]?.set(last, 0);
  const ways = Array.from({ length: count }, () => new Map<number, number>());
  const cut = new Float64Array(count + 1);
  const total = logSum([...(alpha[count]?.values() ?? [])]);
  for (let start = count - 1; start >= 0; start--) {
    const states = alpha[start] ?? new Map<number, number>();
    if (states.size === 0) continue;
    const onward = ways[start] ?? new Map<number, number>();
    add(onward, start, weights.alone(start) / TEMPERATURE + (beta[start + 1]?.get(start) ?? -Infinity));
    const entry = memo((next: number) => entries(states, next));
    for (const { page, weight } of pagesAt(start)) {
      const first = page.swapped ? page.split : start;
      const value = weight / TEMPERATURE + (beta[page.end]?.get(page.swapped ? page.split - 1 : page.end - 1) ?? -Infinity);
      add(onward, first, value);
      if (!page.swapped) continue;
      const probability = Math.exp(entry(first) + value - total);
      for (const block of [page.start, page.split, page.end]) cut[block] = (cut[block] ?? 0) + probability;
    }
    for (const last of states.keys()) {
      const value = logSum([...onward].map(([next, way]) => seam(last, next) / TEMPERATURE + way));
      beta[start]?.set(last, value);
    }
  }
  const probability = (value: number) => Math.min(1, Math.exp(value - total));
  return {
    enters(page, last) {
      const first = page.swapped ? page.split : page.start;
      const onward = ways[page.start]?.get(first) ?? -Infinity;
      return probability((alpha[page.start]?.get(last) ?? -Infinity) + seam(last, first) / TEMPERATURE + onward);
    },
    crosses(page) {
      const states = alpha[page.start] ?? new Map<number, number>();
      const values = [...pagesAt(page.start)]
        .filter((other) => other.page.swapped && other.page.end === page.end)
        .map(
          (other) =>
            entries(states, other.page.split) + other.weight / TEMPERATURE + (beta[page.end]?.get(other.page.split - 1) ?? -Infinity),
        );
      return probability(logSum(values));
    },
    stays: (block) => Math.max(0, 1 - (cut[block] ?? 0)),
  };
}

function add(states: Map<number, number> | undefined, key: number, value: number): void {
  if (states === undefined || value === -Infinity) return;
  const known = states.get(key);
  states.set(key, known === undefined ? value : logSum([known, value]));
}

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  if (values.length === 0 || most === -Infinity) return -Infinity;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

function memo(compute: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}
