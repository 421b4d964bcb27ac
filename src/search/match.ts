import type { Engine } from './engine.ts';
import { nearness, type Reading } from './readings.ts';
import { unitAt } from './layout.ts';
import type { Pattern, Term } from './terms.ts';

/** Where something that was asked for stands, in the order of the index. */
export interface Hits {
  at: Float64Array;
  /** How many words each hit is long. */
  span: Uint8Array;
  /** How near each is to what was asked, from 0 to 1. */
  weight: Float32Array;
}

const NOTHING: Hits = { at: new Float64Array(), span: new Uint8Array(), weight: new Float32Array() };

/** Where a term stands. */
export async function hitsOf(term: Term, engine: Engine): Promise<Hits> {
  const found = await Promise.all(term.patterns.map((way) => patternHits(way, engine)));
  const hits = merge(found);
  if (hits.at.length > 0 || term.lesser.length === 0) return hits;
  return merge(await Promise.all(term.lesser.map((way) => patternHits(way, engine))));
}

async function patternHits({ pattern, weight }: { pattern: Pattern; weight: number }, engine: Engine): Promise<Hits> {
  const words = await Promise.all(pattern.map((readings) => wordHits(readings, engine)));
  const [first = NOTHING, ...rest] = words;
  const hits = rest.length === 0 ? first : inSequence(words);
  return weight === 1 ? hits : { ...hits, weight: hits.weight.map((own) => own * weight) };
}

async function wordHits(readings: readonly Reading[], engine: Engine): Promise<Hits> {
  const found = await Promise.all(
    readings.map(async ({ code, nearness: near }): Promise<Hits> => {
      const at = await engine.positions(code);
      return { at, span: new Uint8Array(at.length).fill(1), weight: new Float32Array(at.length).fill(nearness[near]) };
    }),
  );
  return merge(found);
}

/** The hits of words that stand one after the other in one text. The rarest of them leads, the others are looked up beside it. */
function inSequence(words: readonly Hits[]): Hits {
  const rarest = words.reduce((least, { at }, word) => (at.length < (words[least]?.at.length ?? 0) ? word : least), 0);
  const lead = words[rarest] ?? NOTHING;
  const at = new Float64Array(lead.at.length);
  const weight = new Float32Array(lead.at.length);
  const cursors = words.map(() => 0);
  let count = 0;
  lead.at.forEach((place) => {
    const start = place - rarest;
    let least = Infinity;
    for (const [word, { at: places, weight: own }] of words.entries()) {
      const cursor = seek(places, cursors[word] ?? 0, start + word);
      cursors[word] = cursor;
      if (places[cursor] !== start + word) return;
      least = Math.min(least, own[cursor] ?? 0);
    }
    if (start < 0 || unitAt(start) !== unitAt(start + words.length - 1)) return;
    at[count] = start;
    weight[count] = least;
    count += 1;
  });
  return { at: at.slice(0, count), span: new Uint8Array(count).fill(words.length), weight: weight.slice(0, count) };
}

/** The first index from a given one whose position is not before another: by steps that double, then by halves. */
export function seek(at: Float64Array, from: number, wanted: number): number {
  let [low, step] = [from, 1];
  while (low + step < at.length && (at[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(at.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All hits in order; of several in one place, the nearest. */
export function merge(all: readonly Hits[]): Hits {
  const filled = all.filter(({ at }) => at.length > 0);
  if (filled.length <= 1) return filled[0] ?? NOTHING;
  const half = filled.length >> 1;
  return mergeTwo(merge(filled.slice(0, half)), merge(filled.slice(half)));
}

function mergeTwo(a: Hits, b: Hits): Hits {
  const most = a.at.length + b.at.length;
  const merged: Hits = { at: new Float64Array(most), span: new Uint8Array(most), weight: new Float32Array(most) };
  let [i, j, count] = [0, 0, 0];
  while (i < a.at.length || j < b.at.length) {
    const [x, y] = [a.at[i] ?? Infinity, b.at[j] ?? Infinity];
    const isFirst = x < y || (x === y && (a.weight[i] ?? 0) >= (b.weight[j] ?? 0));
    const [from, index] = isFirst ? [a, i] : [b, j];
    merged.at[count] = Math.min(x, y);
    merged.span[count] = from.span[index] ?? 1;
    merged.weight[count] = from.weight[index] ?? 0;
    count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return { at: merged.at.slice(0, count), span: merged.span.slice(0, count), weight: merged.weight.slice(0, count) };
}
