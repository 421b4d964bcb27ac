import type { Engine } from './engine.ts';
import { startOf, unitAt } from './layout.ts';
import { seek, type Hits } from './match.ts';
import type { Term } from './terms.ts';

/** How well a text answers: the sum of what its terms are worth, and of how near they stand to one another. */

/** A text in which everything asked for stands. */
export interface Found {
  unit: number;
  score: number;
  /** The hits of each term in the text: from and up to which index. */
  ranges: readonly (readonly [number, number])[];
}

/** The texts in which every term stands, with their scores; in no order. */
export function textsWithAll(terms: readonly Term[], hits: readonly Hits[], { layout }: Engine): Found[] {
  const rarest = hits.toSorted((a, b) => a.at.length - b.at.length)[0];
  if (rarest === undefined || rarest.at.length === 0) return [];
  const worth = hits.map((own) => Math.log(1 + layout.units / (1 + countTexts(own))));
  const total = worth.reduce((sum, own) => sum + own, 0);
  const texts: Found[] = [];
  const cursors = hits.map(() => 0);
  for (let index = 0; index < rarest.at.length;) {
    const unit = unitAt(rarest.at[index] ?? 0);
    const [start, end] = [startOf(unit), startOf(unit + 1)];
    const ranges = hits.map(({ at }, term): readonly [number, number] => {
      const from = seek(at, cursors[term] ?? 0, start);
      const to = seek(at, from, end);
      cursors[term] = to;
      return [from, to];
    });
    index = seek(rarest.at, index, end);
    if (ranges.some(([from, to]) => from === to)) continue;
    const sum = ranges.reduce((score, range, term) => score + (worth[term] ?? 0) * termScore(hits[term]!, range), 0);
    texts.push({ unit, score: sum / total + nearnessOf(terms, hits, ranges), ranges });
  }
  return texts;
}

function countTexts({ at }: Hits): number {
  let [count, before] = [0, -1];
  for (const place of at) {
    const unit = unitAt(place);
    if (unit !== before) count += 1;
    before = unit;
  }
  return count;
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
