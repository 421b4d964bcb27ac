import type { Engine } from './engine.ts';
import type { Hits } from './match.ts';
import type { Term } from './terms.ts';

/** How well a text answers: the sum of what its terms are worth, and of how near they stand to one another. */

/** A text in which everything asked for stands. */
export interface Found {
  unit: number;
  score: number;
  /** The hits of each term in the text: from and up to which index. */
  ranges: readonly (readonly [number, number])[];
}

/** For each text with a hit, the first and the end of its hits. */
function ranges(hits: Hits, { layout }: Engine): Map<number, readonly [number, number]> {
  const found = new Map<number, readonly [number, number]>();
  for (let from = 0; from < hits.at.length;) {
    const unit = layout.unitAt(hits.at[from] ?? 0);
    let to = from + 1;
    while (to < hits.at.length && layout.unitAt(hits.at[to] ?? 0) === unit) to += 1;
    found.set(unit, [from, to]);
    from = to;
  }
  return found;
}

/** The texts in which every term stands, with their scores; in no order. */
export function textsWithAll(terms: readonly Term[], hits: readonly Hits[], engine: Engine): Found[] {
  const found = hits.map((own) => ranges(own, engine));
  const rarest = found.toSorted((a, b) => a.size - b.size)[0];
  if (rarest === undefined) return [];
  const worth = found.map((own) => Math.log(1 + engine.layout.units / (1 + own.size)));
  const total = worth.reduce((sum, own) => sum + own, 0);
  const texts: Found[] = [];
  for (const unit of rarest.keys()) {
    const own = found.map((of) => of.get(unit));
    if (own.some((range) => range === undefined)) continue;
    const inText = own as (readonly [number, number])[];
    const sum = inText.reduce((score, range, term) => score + (worth[term] ?? 0) * termScore(hits[term]!, range), 0);
    texts.push({ unit, score: sum / total + nearnessOf(terms, hits, inText), ranges: inText });
  }
  return texts;
}

/** The best hit counts; more of them add a little, each less than the one before, so that no number of forms outdoes the word itself. */
function termScore(hits: Hits, [from, to]: readonly [number, number]): number {
  let best = 0;
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const weight = hits.weight[index] ?? 0;
    best = Math.max(best, weight);
    sum += weight;
  }
  return best * (1 + (0.12 * sum) / (sum + 2));
}

/** From 0 to .3: how closely the terms stand together; side by side in the order of the question is best. */
function nearnessOf(terms: readonly Term[], hits: readonly Hits[], found: readonly (readonly [number, number])[]): number {
  if (terms.length < 2) return 0;
  let best = Infinity;
  const [firstFrom, firstTo] = found[0]!;
  for (let index = firstFrom; index < firstTo; index += 1) {
    const start = hits[0]!.at[index] ?? 0;
    let [low, high, before, disorder] = [start, start, start, 0];
    for (let term = 1; term < terms.length; term += 1) {
      const next = closest(hits[term]!, found[term]!, before);
      low = Math.min(low, next);
      high = Math.max(high, next);
      if (next <= before) disorder += 1;
      before = next;
    }
    best = Math.min(best, high - low + 1 + disorder);
  }
  return 0.3 * Math.min(1, terms.length / best);
}

function closest({ at }: Hits, [from, to]: readonly [number, number], place: number): number {
  let best = at[from] ?? 0;
  for (let index = from; index < to; index += 1) {
    const own = at[index] ?? 0;
    // What comes after is the nearer of two as far away.
    const [distance, least] = [own - place, best - place].map((gap) => (gap > 0 ? gap : 1 - gap)) as [number, number];
    if (distance < least) best = own;
  }
  return best;
}
