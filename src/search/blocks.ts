import { lastNotAfter, readSorted } from './sorted.ts';
import type { BlockKind } from './stored.ts';

/**
 * Lists that are cut into blocks, of which a question needs a few. What asks them is not made to wait: where a block is not there yet,
 * the answer is as if it were empty, the block is noted, and once it has been loaded the question is put again (see `whenKnown`).
 */
export class Blocks<T> {
  private starts: readonly string[] | undefined;
  private readonly held = new Map<number, T>();
  private readonly missing: Missing;
  private readonly kind: BlockKind;
  private readonly read: (stored: unknown) => T;

  /** @param starts what the first entry of each block begins with, see `writeSorted`; where they are not given, they are a block as well */
  constructor(kind: BlockKind, starts: string | undefined, missing: Missing, read: (stored: unknown) => T) {
    this.kind = kind;
    this.starts = starts === undefined ? undefined : readSorted(starts);
    this.missing = missing;
    this.read = read;
  }

  /** The number of the block in which a text stands if it stands in any. */
  numberOf(text: string): number {
    const starts = this.known();
    return lastNotAfter(starts.length, (place) => ((starts[place] ?? '') <= text ? -1 : 1));
  }

  at(number: number): T | undefined {
    const block = this.held.get(number);
    if (block === undefined && number < this.known().length) {
      this.missing.set(`${this.kind}/${number}`, (stored) => this.held.set(number, this.read(stored)));
    }
    return block;
  }

  of(text: string): T | undefined {
    return this.at(this.numberOf(text));
  }

  /** The blocks in which texts with this beginning may stand, as far as they are there. */
  *from(start: string): Generator<T> {
    const starts = this.known();
    for (let number = this.numberOf(start); number < starts.length; number += 1) {
      if ((starts[number] ?? '') > start && !(starts[number] ?? '').startsWith(start)) return;
      const block = this.at(number);
      if (block === undefined) return;
      yield block;
    }
  }

  private known(): readonly string[] {
    if (this.starts === undefined) this.missing.set(`${this.kind}/starts`, (stored) => (this.starts = readSorted(stored as string)));
    return this.starts ?? [];
  }
}

/** The blocks that were asked for in vain, and where to put what they hold. */
export type Missing = Map<string, (stored: unknown) => void>;

/** Tells that an answer cannot be had yet. */
export class NotYet extends Error {}

/** Ends an attempt to answer where what comes next would be led astray by blocks that are not there. */
export function settle(missing: Missing): void {
  if (missing.size > 0) throw new NotYet();
}

/** What is answered; nothing where that cannot be had yet. */
export function unlessNotYet<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NotYet) return undefined;
    throw error;
  }
}

/** Asks, and asks again once the blocks are there that an answer takes. */
export async function whenKnown<T>(missing: Missing, load: (block: string) => Promise<unknown>, ask: () => T): Promise<T> {
  for (;;) {
    missing.clear();
    const answer = unlessNotYet(() => ({ of: ask() }));
    if (missing.size === 0 && answer !== undefined) return answer.of;
    await Promise.all([...missing].map(async ([block, put]) => put(await load(block))));
  }
}
