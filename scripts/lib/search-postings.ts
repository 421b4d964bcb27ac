import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import type { Volume } from './search-volumes.ts';

/** The words of a volume in the order of their codes, on disk: of each its rank, how many places it has, and the places. */

/**
 * Turns a volume round: from the word at each place to the places of each word.
 *
 * @param ranks the rank of each word, by its number
 */
export function inOrder({ words, positions }: Volume, ranks: Int32Array): Int32Array {
  const ends = new Int32Array(ranks.length + 1);
  for (const word of words) ends[ranks[word]! + 1]! += 1;
  let different = 0;
  for (let rank = 0; rank < ranks.length; rank += 1) {
    if (ends[rank + 1]! > 0) different += 1;
    ends[rank + 1]! += ends[rank]!;
  }
  // The places as they come are in order; each end moves on with every place that it takes.
  const places = new Int32Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    const rank = ranks[words[index]!]!;
    places[ends[rank]!] = positions[index]!;
    ends[rank]! += 1;
  }
  const written = new Int32Array(words.length + 2 * different);
  let [at, from] = [0, 0];
  for (let rank = 0; rank < ranks.length; rank += 1) {
    const to = ends[rank]!;
    if (to === from) continue;
    written[at] = rank;
    written[at + 1] = to - from;
    written.set(places.subarray(from, to), at + 2);
    at += 2 + to - from;
    from = to;
  }
  return written;
}

export const writePostings = (path: string, written: Int32Array): void => writeFileSync(path, written);

/** Reads such a volume, word by word, and holds little of it. */
export class PostingsReader {
  /** The word that stands next; beyond all others at the end. */
  rank = Infinity;
  private readonly file: number;
  private readonly window = new Int32Array(1 << 13);
  private filled = 0;
  private place = 0;

  constructor(path: string) {
    this.file = openSync(path, 'r');
    this.next();
  }

  /** The places of the word that stands next; afterwards, another does. */
  take(): Int32Array {
    const places = new Int32Array(this.integer());
    for (let count = 0; count < places.length;) {
      this.fill();
      const part = this.window.subarray(this.place, Math.min(this.filled, this.place + places.length - count));
      places.set(part, count);
      this.place += part.length;
      count += part.length;
    }
    this.next();
    return places;
  }

  close(): void {
    closeSync(this.file);
  }

  private next(): void {
    this.fill();
    this.rank = this.filled === 0 ? Infinity : this.integer();
  }

  private integer(): number {
    this.fill();
    return this.window[this.place++]!;
  }

  private fill(): void {
    if (this.place < this.filled) return;
    this.filled = readSync(this.file, this.window) / this.window.BYTES_PER_ELEMENT;
    this.place = 0;
  }
}
