import type { Engine } from './engine.ts';
import { exactReadings, nearness, readingsOf, type Reading } from './forms.ts';
import type { Asked } from './question.ts';
import type { Token } from './tokens.ts';

/** Where something that was asked for stands, in the order of the index. */
export interface Hits {
  at: Int32Array;
  /** How many words each hit is long. */
  span: Uint8Array;
  /** How near each is to what was asked, from 0 to 1. */
  weight: Float32Array;
}

/** Words that stand one after the other, each given by its readings; one word where there is but one. */
export type Pattern = readonly (readonly Reading[])[];

/** One thing asked for, and every way in which it may stand in a text. */
export interface Term {
  asked: Asked[];
  patterns: { pattern: Pattern; weight: number }[];
  /** Tried only where the patterns find nothing. */
  lesser: { pattern: Pattern; weight: number }[];
  /** Numbers and symbols are the same in both languages. */
  isNumber: boolean;
}

const NOTHING: Hits = { at: new Int32Array(), span: new Uint8Array(), weight: new Float32Array() };

/** Turns what was asked for into terms: words that belong together become one. */
export function termsOf(asked: readonly Asked[], engine: Engine): Term[] {
  const terms: Term[] = [];
  for (let place = 0; place < asked.length;) {
    const found = nameAt(asked, place, engine) ?? joinedAt(asked, place, engine);
    terms.push(found ?? termOf(asked[place]!, engine));
    place += found?.asked.length ?? 1;
  }
  return terms;
}

const isWord = (asked: Asked | undefined): asked is Asked => asked?.kind === 'word' && asked.tokens[0]?.script !== 'number';

/** A run of words that is a name of the archive: it stands together, in any of its spellings. */
function nameAt(asked: readonly Asked[], place: number, engine: Engine): Term | undefined {
  const run: Asked[] = [];
  for (let next = place; isPlain(asked[next]) && run.length < 6; next += 1) run.push(asked[next]!);
  for (; run.length > 0; run.pop()) {
    const tokens = run.flatMap((part) => part.tokens);
    const others = engine.lexicon.names.spellingsOf(tokens.map(({ key }) => key));
    if (others.length === 0) continue;
    const read = (token: Token): Reading[] => readingsOf(token, engine.lexicon);
    const readOther = (token: Token): Reading[] => exactReadings(token, engine.lexicon.vocabulary, true);
    return {
      asked: run,
      patterns: [tokens.map(read), ...others.map((words) => words.map(readOther))].map((pattern) => ({ pattern, weight: 1 })),
      lesser: [],
      isNumber: false,
    };
  }
  return undefined;
}

const isPlain = (asked: Asked | undefined): boolean =>
  asked !== undefined && asked.kind !== 'quoted' && asked.tokens.every(({ script }) => script !== 'number');

/** Two words of the question that the archive also writes as one. */
function joinedAt(asked: readonly Asked[], place: number, engine: Engine): Term | undefined {
  const [first, second] = [asked[place], asked[place + 1]];
  if (!isWord(first) || !isWord(second)) return undefined;
  const [one, two] = [first.tokens[0]!, second.tokens[0]!];
  const whole = { ...one, key: one.key + two.key };
  if (one.script !== two.script || whole.key.length < 5) return undefined;
  const { lexicon } = engine;
  const { vocabulary } = lexicon;
  if (vocabulary.wordCode(whole.key) === undefined && vocabulary.coreNamed(whole.key) === undefined) return undefined;
  const read = (token: Token): Reading[] => readingsOf(token, lexicon);
  return {
    asked: [first, second],
    patterns: [
      { pattern: [read(one), read(two)], weight: 1 },
      { pattern: [read(whole)], weight: 1 },
    ],
    lesser: [],
    isNumber: false,
  };
}

function termOf(asked: Asked, engine: Engine): Term {
  const { lexicon } = engine;
  const { vocabulary } = lexicon;
  const { tokens, kind } = asked;
  const isNumber = tokens.some(({ script }) => script === 'number');
  if (kind === 'quoted') {
    const pattern = tokens.map((token, place) => exactReadings(token, vocabulary, place === 0));
    return { asked: [asked], patterns: [{ pattern, weight: 1 }], lesser: [], isNumber };
  }
  const read = (token: Token): Reading[] =>
    isNumber && token.script === 'latin' ? exactReadings(token, vocabulary, true) : readingsOf(token, lexicon);
  const term: Term = { asked: [asked], patterns: [{ pattern: tokens.map(read), weight: 1 }], lesser: [], isNumber };
  if (kind === 'word') addPieces(term, tokens[0]!, engine);
  else addCompoundWays(term, tokens, engine);
  return term;
}

/** A word that the archive writes in two: always where it is known to, else where the word is not known at all. */
function addPieces(term: Term, token: Token, { lexicon, start }: Engine): void {
  const { vocabulary } = lexicon;
  const read = (key: string): Reading[] => readingsOf({ ...token, key }, lexicon);
  const cores = new Set([
    token.key,
    ...term.patterns.flatMap(({ pattern }) => pattern[0] ?? []).map(({ code }) => vocabulary.cores[vocabulary.coreOfCode(code)]?.key),
  ]);
  for (const [whole, one, two] of start.split) {
    if (whole === token.key || (cores.has(whole) && token.key.endsWith(whole)))
      term.patterns.push({ pattern: [read(one), read(two)], weight: nearness.mate });
  }
  const known = term.patterns.some(({ pattern }) => pattern[0]?.some(({ nearness: near }) => near !== 'longer' && near !== 'slip'));
  if (known || token.script === 'number') return;
  for (let cut = 2; cut <= token.key.length - 2; cut += 1) {
    const [one, two] = [token.key.slice(0, cut), token.key.slice(cut)];
    const codes = [one, two].map((piece) => vocabulary.wordCode(piece));
    if (codes.some((code) => code === undefined) || token.key.length < 5) continue;
    term.lesser.push({ pattern: codes.map((code) => [{ code: code ?? '', nearness: 'word' }]), weight: nearness.mate });
  }
}

/** A compound may be written as one word; a symbol may be cited by its end, and its two numbers stand the other way round. */
function addCompoundWays(term: Term, tokens: readonly Token[], { lexicon }: Engine): void {
  const { vocabulary } = lexicon;
  const [first] = tokens;
  if (!term.isNumber && first !== undefined) {
    const whole = tokens.map(({ key }) => key).join('');
    if (vocabulary.wordCode(whole) !== undefined || vocabulary.coreNamed(whole) !== undefined) {
      term.patterns.push({ pattern: [readingsOf({ ...first, key: whole }, lexicon)], weight: 1 });
    }
    return;
  }
  const number = (token: Token): Reading[] => exactReadings(token, vocabulary, false);
  const tail = tokens.slice(tokens.findIndex(({ script }) => script === 'number'));
  if (tail.length < 2 || tail.some(({ script }) => script !== 'number')) return;
  if (tail.length < tokens.length) term.lesser.push({ pattern: tail.map(number), weight: nearness.longer });
  if (tail.length === 2) term.lesser.push({ pattern: tail.toReversed().map(number), weight: nearness.longer });
}

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
