import type { Engine } from './engine.ts';
import { nearness, type Reading } from './forms.ts';
import type { Pattern, Term } from './terms.ts';

/** Where something that was asked for stands, in the order of the index. */
export interface Hits {
  at: Int32Array;
  /** How many words each hit is long. */
  span: Uint8Array;
  /** How near each is to what was asked, from 0 to 1. */
  weight: Float32Array;
}

const NOTHING: Hits = { at: new Int32Array(), span: new Uint8Array(), weight: new Float32Array() };

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
  const hits = rest.length === 0 ? first : follow(first, rest, engine);
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

/** The hits of the first word after which the others follow, each in the next place of the same text. */
function follow(first: Hits, rest: readonly Hits[], { layout }: Engine): Hits {
  const kept: number[] = [];
  const weights: number[] = [];
  const cursors = rest.map(() => 0);
  first.at.forEach((at, index) => {
    let weight = first.weight[index] ?? 0;
    for (const [place, { at: places, weight: own }] of rest.entries()) {
      const wanted = at + place + 1;
      let cursor = cursors[place] ?? 0;
      while (cursor < places.length && (places[cursor] ?? 0) < wanted) cursor += 1;
      cursors[place] = cursor;
      if (places[cursor] !== wanted) return;
      weight = Math.min(weight, own[cursor] ?? 0);
    }
    if (layout.unitAt(at) !== layout.unitAt(at + rest.length)) return;
    kept.push(at);
    weights.push(weight);
  });
  return { at: Int32Array.from(kept), span: new Uint8Array(kept.length).fill(rest.length + 1), weight: Float32Array.from(weights) };
}

/** All hits in order; of several in one place, the nearest. */
export function merge(all: readonly Hits[]): Hits {
  const filled = all.filter(({ at }) => at.length > 0);
  if (filled.length <= 1) return filled[0] ?? NOTHING;
  const at = new Int32Array(filled.reduce((sum, hits) => sum + hits.at.length, 0));
  const from = filled.flatMap((hits, source) => [...hits.at.keys()].map((index) => ({ at: hits.at[index] ?? 0, index, source })));
  from.sort((a, b) => a.at - b.at);
  const span = new Uint8Array(at.length);
  const weight = new Float32Array(at.length);
  let count = -1;
  for (const { at: place, index, source } of from) {
    if (count < 0 || at[count] !== place) at[(count += 1)] = place;
    const hits = filled[source]!;
    const own = hits.weight[index] ?? 0;
    if (own <= (weight[count] ?? 0)) continue;
    weight[count] = own;
    span[count] = hits.span[index] ?? 1;
  }
  return { at: at.slice(0, count + 1), span: span.slice(0, count + 1), weight: weight.slice(0, count + 1) };
}
