import { readSync } from 'node:fs';
import { writtenPlace } from '../../src/search/layout.ts';
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
  // Each end moves on with every place that it takes.
  const places = new Int32Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    const rank = ranks[words[index]!]!;
    places[ends[rank]!] = writtenPlace(positions[index]!);
    ends[rank]! += 1;
  }
  const written = new Int32Array(words.length + 2 * different);
  let [at, from] = [0, 0];
  for (let rank = 0; rank < ranks.length; rank += 1) {
    const to = ends[rank]!;
    if (to === from) continue;
    written[at] = rank;
    written[at + 1] = to - from;
    written.set(ascending(places.subarray(from, to)), at + 2);
    at += 2 + to - from;
    from = to;
  }
  return written;
}

/** Puts places in order, of which most are. */
export function ascending(places: Int32Array): Int32Array {
  for (let index = 1; index < places.length; index += 1) if (places[index]! < places[index - 1]!) return places.sort();
  return places;
}

/** After all words. */
const NO_RANK = 0x7fffffff;

/** Reads such a volume, word by word, and holds little of it. */
export class PostingsReader {
  /** The word that stands next; beyond all others at the end. */
  rank = NO_RANK;
  private readonly file: number;
  private from: number;
  private readonly to: number;
  private readonly window = new Int32Array(1 << 13);
  private filled = 0;
  private place = 0;

  /**
   * @param file an open file in which the volume stands
   * @param from at which byte it begins
   * @param to at which byte it ends
   */
  constructor(file: number, from: number, to: number) {
    this.file = file;
    this.from = from;
    this.to = to;
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

  private next(): void {
    this.fill();
    this.rank = this.filled === 0 ? NO_RANK : this.integer();
  }

  private integer(): number {
    this.fill();
    return this.window[this.place++]!;
  }

  private fill(): void {
    if (this.place < this.filled) return;
    const bytes = readSync(this.file, this.window, 0, Math.min(this.window.byteLength, this.to - this.from), this.from);
    this.from += bytes;
    this.filled = bytes / this.window.BYTES_PER_ELEMENT;
    this.place = 0;
  }
}
