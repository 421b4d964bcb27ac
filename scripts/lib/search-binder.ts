import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inLetters, lettersFor } from '../../src/search/codes.ts';
import { rangeFolder } from '../../src/search/layout.ts';
import type { Plan } from '../../src/search/plan.ts';
import { CborWriter } from './cbor.ts';
import { chunkOf, writePosting, type Chunk, type Posting } from './pagefind-format.ts';
import { NO_LANGUAGE } from './pagefind-runtime.ts';
import { inOrder, PostingsReader, writePostings } from './search-postings.ts';
import type { Volume } from './search-volumes.ts';

/** Chunks in a part of the index: their list is about as long as one of them. */
const CHUNKS_OF_RANGE = 256;

/** An index but for its lists. */
interface Bound {
  /** The names of pages: a volume's is its number. */
  pages: string[];
  /** The chunks of each part. */
  ranges: Chunk[][];
}

/**
 * Binds the volumes of an archive into one index. Each volume is turned round by itself, so that no more than one stands in memory, and
 * set aside on disk in the order of the codes; then all are read side by side. The index is in Pagefind's own format: pages are volumes,
 * and the codes that stand everywhere are told apart by volume, so that they can be read in parts.
 */
export class Binder {
  private readonly folder: string;
  private readonly plan: Plan;
  private readonly range: number;
  private readonly volumes: string[] = [];

  /** @param folder where to set volumes aside */
  constructor(folder: string, plan: Plan, range = CHUNKS_OF_RANGE) {
    this.range = range;
    this.folder = folder;
    this.plan = plan;
  }

  /** Sets a volume aside. */
  add(volume: Volume): void {
    const path = join(this.folder, `volume-${this.volumes.length}`);
    writePostings(path, inOrder(volume, this.plan.ranks));
    this.volumes.push(path);
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
    for (const path of this.volumes) rmSync(path);
    return { pages: [...this.volumes.map((_, volume) => String(volume)), 'none'], ranges };
  }

  /** What is asked for together, and what its codes begin with, in their order: each core; of a frequent one, each volume. */
  private *groups(): Generator<{ start: string; postings: Posting[] }> {
    const { cores, starts, mostWords } = this.plan;
    const readers = this.volumes.map((path) => new PostingsReader(path));
    const frequent = new Set(this.plan.frequent);
    const [coreLetters, wordLetters, volumeLetters] = [cores.length, mostWords, readers.length].map(lettersFor) as [number, number, number];
    for (let core = 0; core < cores.length; core += 1) {
      const [first, end] = [starts[core]!, starts[core + 1]!];
      const start = inLetters(core, coreLetters);
      const words = Array.from({ length: end - first }, (_, word) => inLetters(word, wordLetters));
      if (frequent.has(core)) {
        for (const [page, reader] of readers.entries()) {
          const own = start + inLetters(page, volumeLetters);
          const postings = words.map((word): Posting => ({ code: own + word, pages: [] }));
          while (reader.rank < end) postings[reader.rank - first]!.pages.push({ page, places: reader.take() });
          // Where a word does not stand in a volume, Pagefind would give those that begin alike: so it stands in a page after all
          // volumes, always, which nobody reads.
          for (const { pages } of postings) pages.push({ page: readers.length, places: Int32Array.of(0) });
          yield { start: own, postings };
        }
      } else {
        const postings = words.map((word): Posting => ({ code: start + word, pages: [] }));
        for (const [page, reader] of readers.entries())
          while (reader.rank < end) postings[reader.rank - first]!.pages.push({ page, places: reader.take() });
        yield { start, postings: postings.filter(({ pages }) => pages.length > 0) };
      }
    }
    for (const reader of readers) reader.close();
  }
}
