import type { LineRange } from '../model/values.ts';
import { lineOfInk, type SeedInk } from './ink.ts';

/** A stretch of text that claims to stand on certain lines of a seed. */
export interface Claim {
  /** The text without white space. */
  ink: string;
  ranges: readonly LineRange[];
}

/** How far an attempt came: the place in the seed, and in the claim, from where nothing fits. */
export interface Failure {
  position: number;
  matched: number;
}

/** More steps than a sound archive ever needs: a claim that takes more is told as one that does not fit. */
const STEP_LIMIT = 2_000_000;

/** A chain of claims that lie within the one being placed, by their start in its route. */
type Inner = { claim: Claim; start: number; before: Inner } | null;

/**
 * Finds the place of every claim in one seed, so that no character is given twice.
 *
 * A claim's characters follow each other on its lines, except where another claim lies whole between them: an attribution before a
 * paragraph, a page number inside it. Where that can be read in several ways, all are tried.
 */
export class Placement {
  /** For each character of the seed the claim that has it. */
  readonly owners: (Claim | undefined)[];
  readonly #seed: SeedInk;
  readonly #placed = new Set<Claim>();
  readonly #byLine = new Map<number, Claim[]>();

  constructor(seed: SeedInk, claims: readonly Claim[]) {
    this.#seed = seed;
    this.owners = new Array<Claim | undefined>(seed.ink.length);
    for (const claim of claims) {
      const lines = new Set(claim.ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)));
      for (const line of lines) this.#byLine.set(line, [...(this.#byLine.get(line) ?? []), claim]);
    }
  }

  /** Places a claim and what lies within it; null when it has its place, otherwise how far it came. */
  place(claim: Claim): Failure | null {
    if (this.#placed.has(claim)) return null;
    const route = this.#freePositions(claim.ranges);
    let best: Failure = { position: route[0] ?? -1, matched: 0 };
    for (const start of this.#starts(route, claim)) {
      const attempt = this.#follow(claim, route, start);
      if (Array.isArray(attempt)) {
        this.#take(claim, route, attempt);
        return null;
      }
      if (attempt.matched > best.matched) best = attempt;
    }
    return best;
  }

  /** Gives a claim the free characters of its lines that spell it in order, however scattered; false when there are not enough. */
  placeScattered(claim: Claim): boolean {
    const positions: number[] = [];
    for (const position of this.#freePositions(claim.ranges)) {
      if (this.#seed.ink[position] === claim.ink[positions.length]) positions.push(position);
      if (positions.length === claim.ink.length) break;
    }
    if (positions.length < claim.ink.length) return false;
    for (const position of positions) this.owners[position] = claim;
    this.#placed.add(claim);
    return true;
  }

  #freePositions(ranges: readonly LineRange[]): number[] {
    const positions: number[] = [];
    for (const { from, to } of ranges) {
      const end = this.#seed.starts[to + 1]!;
      for (let at = this.#seed.starts[from]!; at < end; at += 1) if (this.owners[at] === undefined) positions.push(at);
    }
    return positions;
  }

  /** Where a claim may begin: at the first free character of its lines, or wherever its own first characters stand. */
  *#starts(route: readonly number[], { ink }: Claim): Generator<number> {
    yield 0;
    const head = ink.slice(0, 12);
    for (let start = 1; start + ink.length <= route.length; start += 1) {
      let same = 0;
      while (same < head.length && this.#seed.ink[route[start + same]!] === head[same]) same += 1;
      if (same === head.length) yield start;
    }
  }

  /** The claims that lie within, as a chain turned into a list; or how far it came. */
  #follow(claim: Claim, route: readonly number[], start: number): NonNullable<Inner>[] | Failure {
    const alternatives: { at: number; matched: number; inner: Inner }[] = [];
    let best: Failure = { position: route[start] ?? -1, matched: 0 };
    let state = { at: start, matched: 0, inner: null as Inner };
    for (let steps = 0; steps < STEP_LIMIT; steps += 1) {
      if (state.matched === claim.ink.length) return [...chain(state.inner), { claim, start, before: null }];
      const position = route[state.at];
      const fits = position !== undefined && this.#seed.ink[position] === claim.ink[state.matched];
      const inner = position === undefined ? [] : this.#claimsAt(route, state.at, claim, state.inner);
      const next = inner.map((other) => ({
        at: state.at + other.ink.length,
        matched: state.matched,
        inner: { claim: other, start: state.at, before: state.inner },
      }));
      if (fits && next.length === 0) {
        state.at += 1;
        state.matched += 1;
        continue;
      }
      if (state.matched >= best.matched) best = { position: position ?? best.position, matched: state.matched };
      if (fits) alternatives.push({ at: state.at + 1, matched: state.matched + 1, inner: state.inner });
      alternatives.push(...next);
      const another = alternatives.pop();
      if (another === undefined) return best;
      state = another;
    }
    return best;
  }

  /** The claims not yet placed that stand whole at a place of a route. */
  #claimsAt(route: readonly number[], at: number, outer: Claim, inner: Inner): Claim[] {
    const claims = this.#claimsOnLineOf(route[at]!).filter((claim) => claim !== outer && this.#standsAt(claim, route, at));
    if (claims.length === 0) return claims;
    const taken = new Set(Array.from(chain(inner), ({ claim }) => claim));
    return claims.filter((claim) => !this.#placed.has(claim) && !taken.has(claim));
  }

  #lastLine: { from: number; to: number; claims: readonly Claim[] } = { from: 0, to: 0, claims: [] };

  /** Neighbouring characters mostly share a line, so the last one is remembered. */
  #claimsOnLineOf(position: number): readonly Claim[] {
    if (position < this.#lastLine.from || position >= this.#lastLine.to) {
      const line = lineOfInk(this.#seed, position);
      this.#lastLine = { from: this.#seed.starts[line]!, to: this.#seed.starts[line + 1]!, claims: this.#byLine.get(line) ?? [] };
    }
    return this.#lastLine.claims;
  }

  #standsAt({ ink, ranges }: Claim, route: readonly number[], at: number): boolean {
    if (at + ink.length > route.length) return false;
    for (let index = 0; index < ink.length; index += 1) {
      if (this.#seed.ink[route[at + index]!] !== ink[index]) return false;
    }
    const last = lineOfInk(this.#seed, route[at + ink.length - 1]!);
    return ranges.some(({ from, to }) => from <= last && last <= to);
  }

  #take(claim: Claim, route: readonly number[], inner: readonly NonNullable<Inner>[]): void {
    const skipped = inner.filter((other) => other.claim !== claim).sort((a, b) => a.start - b.start);
    for (const { claim: other, start } of skipped) {
      for (let at = start; at < start + other.ink.length; at += 1) this.owners[route[at]!] = other;
      this.#placed.add(other);
    }
    let at = inner.find((other) => other.claim === claim)!.start;
    for (let matched = 0; matched < claim.ink.length; at += 1) {
      if (this.owners[route[at]!] !== undefined) continue;
      this.owners[route[at]!] = claim;
      matched += 1;
    }
    this.#placed.add(claim);
  }
}

function* chain(inner: Inner): Generator<NonNullable<Inner>> {
  for (let link = inner; link !== null; link = link.before) yield link;
}
