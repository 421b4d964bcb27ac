import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fromLetters, inLetters, lettersFor } from '../../src/search/codes.ts';
import { rangeFolder } from '../../src/search/layout.ts';
import { CborWriter } from './cbor.ts';
import { NO_LANGUAGE, type Occurrences } from './pagefind-indexer.ts';
import { chunkOf, writePosting, type Chunk, type Posting } from './pagefind-format.ts';

/** Chunks in a part of the index: their list is about as long as one of them. */
const CHUNKS_OF_RANGE = 256;

/** An index but for its lists. */
interface Bound {
  pages: { hash: string; words: number }[];
  /** The chunks of each part. */
  ranges: Chunk[][];
}

/**
 * Binds the volumes of an archive into one index. Pagefind indexes a volume at a time, so that it never holds more than one; what it
 * found in each is set aside on disk in the order of the codes, and then read from all volumes side by side. The index is in Pagefind's
 * own format: pages are volumes, and the codes that stand everywhere are told apart by volume, so that they can be read in parts.
 */
export class Binder {
  private readonly folder: string;
  private readonly coreLetters: number;
  private readonly range: number;
  private readonly frequent: ReadonlyMap<number, readonly string[]>;
  private readonly volumes: { path: string; words: number }[] = [];

  /**
   * @param folder where to set volumes aside
   * @param frequent the codes of the words of frequent cores
   */
  constructor(folder: string, coreLetters: number, frequent: ReadonlyMap<number, readonly string[]>, range = CHUNKS_OF_RANGE) {
    this.range = range;
    this.folder = folder;
    this.coreLetters = coreLetters;
    this.frequent = frequent;
  }

  /**
   * Sets a volume aside.
   *
   * @param positions the position in the volume of each of its words
   */
  add(occurrences: readonly Occurrences[], positions: Int32Array): void {
    const path = join(this.folder, `volume-${this.volumes.length}`);
    const file = openSync(path, 'w');
    for (const part of pieces(occurrences, positions)) writeSync(file, part);
    closeSync(file);
    this.volumes.push({ path, words: positions.length });
  }

  /**
   * Writes the index, in parts.
   *
   * @param size how many places a chunk holds, more or less
   * @param write takes each chunk as soon as it is whole
   */
  bind(size: number, write: (path: string, content: Uint8Array) => void): Bound {
    const ranges: Chunk[][] = [[]];
    const writer = new CborWriter();
    let [words, places, from, to] = [0, 0, '', ''];
    const close = (): void => {
      if (words === 0) return;
      if ((ranges.at(-1)?.length ?? 0) >= this.range) ranges.push([]);
      const own = ranges.at(-1) ?? [];
      const hash = `${NO_LANGUAGE}_${own.length.toString(36)}`;
      write(`${rangeFolder(ranges.length - 1)}index/${hash}.pf_index`, chunkOf(words, writer.take()));
      own.push({ from, to, hash });
      [words, places] = [0, 0];
    };
    for (const { start, postings } of this.groups()) {
      if (words === 0) from = start;
      to = start;
      for (const posting of postings) {
        words += 1;
        places += posting.pages.reduce((sum, { places: own }) => sum + own.length, 0);
        writePosting(writer, posting);
      }
      // What is asked for together stands in one chunk: all words of a core, or those of one volume.
      if (places >= size) close();
    }
    close();
    for (const { path } of this.volumes) rmSync(path);
    const pages = this.volumes.map(({ words: own }, volume) => ({ hash: String(volume), words: own }));
    return { pages: [...pages, { hash: 'none', words: 1 }], ranges };
  }

  /** What is asked for together, and what its codes begin with, in their order: each core; of a frequent one, each volume. */
  private *groups(): Generator<{ start: string; postings: Posting[] }> {
    const readers = this.volumes.map(({ path }) => new VolumeReader(path));
    const coreOf = (code: string): string => code.slice(0, this.coreLetters);
    const volumeLetters = lettersFor(readers.length);
    for (;;) {
      let least = '';
      for (const { code } of readers) if (code !== '' && (least === '' || coreOf(code) < least)) least = coreOf(code);
      if (least === '') break;
      const words = this.frequent.get(fromLetters(least));
      const own = new Map<string, Posting>();
      for (const [page, reader] of readers.entries()) {
        const letters = words === undefined ? '' : inLetters(page, volumeLetters);
        for (; reader.code !== '' && coreOf(reader.code) === least; reader.next()) {
          const code = least + letters + reader.code.slice(this.coreLetters);
          const posting = own.get(code) ?? { code, pages: [] };
          posting.pages.push({ page, places: reader.places() });
          own.set(code, posting);
        }
        if (words !== undefined) {
          yield {
            start: least + letters,
            postings: words.map((word) => withSign(least + letters + word.slice(this.coreLetters), own, readers.length)),
          };
          own.clear();
        }
      }
      if (own.size > 0) yield { start: least, postings: [...own.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
    }
    for (const reader of readers) reader.close();
  }
}

/**
 * A word of a frequent core in a volume. Where it does not stand there, Pagefind would give those that begin alike: so it stands in a
 * page after all volumes, always, which nobody reads.
 */
function withSign(code: string, found: ReadonlyMap<string, Posting>, after: number): Posting {
  return { code, pages: [...(found.get(code)?.pages ?? []), { page: after, places: Int32Array.of(0) }] };
}

/** Occurrences as bytes: the code behind its length, the number of places, and the places, in parts of about a megabyte. */
function* pieces(occurrences: readonly Occurrences[], positions: Int32Array): Generator<Buffer> {
  let part: Buffer[] = [];
  let size = 0;
  for (const { code, places } of occurrences) {
    const head = Buffer.alloc(code.length + 5);
    head[0] = code.length;
    head.write(code, 1, 'latin1');
    head.writeUInt32LE(places.length, code.length + 1);
    const moved = places.map((place) => positions[place] ?? 0);
    part.push(head, Buffer.from(moved.buffer, moved.byteOffset, moved.byteLength));
    size += head.length + moved.byteLength;
    if (size < 1 << 20) continue;
    yield Buffer.concat(part);
    [part, size] = [[], 0];
  }
  yield Buffer.concat(part);
}

/** Reads a volume that was set aside, code by code. */
class VolumeReader {
  /** The code that stands next; none at the end. */
  code = '';
  private readonly file: number;
  private readonly buffer = Buffer.alloc(1 << 16);
  private filled = 0;
  private place = 0;
  private left = 0;

  constructor(path: string) {
    this.file = openSync(path, 'r');
    this.next();
  }

  /** Goes on to the next code; the places of the one before must have been read. */
  next(): void {
    const [length = 0] = this.read(1);
    this.code = length === 0 ? '' : this.read(length).toString('latin1');
    this.left = length === 0 ? 0 : this.read(4).readUInt32LE();
  }

  places(): Int32Array {
    const bytes = this.read(this.left * 4);
    const places = new Int32Array(this.left);
    for (let index = 0; index < this.left; index += 1) places[index] = bytes.readInt32LE(index * 4);
    return places;
  }

  close(): void {
    closeSync(this.file);
  }

  private read(length: number): Buffer {
    const read = Buffer.alloc(length);
    let count = 0;
    while (count < length) {
      if (this.place === this.filled) {
        this.filled = readSync(this.file, this.buffer);
        this.place = 0;
        if (this.filled === 0) return read.subarray(0, count);
      }
      const taken = Math.min(length - count, this.filled - this.place);
      this.buffer.copy(read, count, this.place, this.place + taken);
      this.place += taken;
      count += taken;
    }
    return read;
  }
}
