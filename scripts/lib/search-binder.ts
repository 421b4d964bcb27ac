import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inLetters, lettersFor } from '../../src/search/codes.ts';
import { VOLUMES_OF_PAGE, pageOfVolume, rangeFolder } from '../../src/search/layout.ts';
import type { Plan } from '../../src/search/plan.ts';
import { CborWriter } from './cbor.ts';
import { chunkOf, writePosting, type Chunk, type Posting } from './pagefind-format.ts';
import { NO_LANGUAGE } from './pagefind-runtime.ts';
import { ascending, inOrder, PostingsReader } from './search-postings.ts';
import type { Volume } from './search-volumes.ts';

/** Chunks in a part of the index: their list is about as long as one of them. */
const CHUNKS_OF_RANGE = 256;

/** Places in a chunk of words that are read volume by volume: fewer, since a question wants few of their volumes, far from one another. */
const PLACES_OF_PART = 400;

/** An index but for its lists. */
interface Bound {
  /** The names of pages: their numbers, then one for what stands in none. */
  pages: string[];
  /** The chunks of each part. */
  ranges: Chunk[][];
}

/**
 * Binds the volumes of an archive into one index. Each volume is turned round by itself, so that no more than one stands in memory, and
 * set aside on disk in the order of the codes; then all are read side by side. The index is in Pagefind's own format: its pages are
 * some volumes each, and the codes that stand everywhere are told apart by volume, so that they can be read in parts.
 */
export class Binder {
  private readonly plan: Plan;
  private readonly range: number;
  private readonly path: string;
  private readonly file: number;
  /** At which byte of the file each volume ends. */
  private readonly ends: number[] = [];

  /** @param folder where to set volumes aside */
  constructor(folder: string, plan: Plan, range = CHUNKS_OF_RANGE) {
    this.range = range;
    this.plan = plan;
    this.path = join(folder, 'volumes');
    this.file = openSync(this.path, 'w+');
  }

  /** Sets a volume aside. */
  add(volume: Volume): void {
    const written = inOrder(volume, this.plan.ranks);
    writeFileSync(this.file, new Uint8Array(written.buffer));
    this.ends.push((this.ends.at(-1) ?? 0) + written.byteLength);
  }

  /**
   * Writes the index, in parts.
   *
   * @param sizes how many places a chunk holds, unless one core alone has more; and where cores are read volume by volume
   * @param write takes each chunk as soon as it is whole
   */
  bind(
    { chunk: most, part = PLACES_OF_PART }: { chunk: number; part?: number | undefined },
    write: (path: string, content: Uint8Array) => void,
  ): Bound {
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
    for (const { start, postings, isFrequent } of this.groups()) {
      // What is asked for together stands in one chunk: all words of a core, or those of one volume.
      const own = placesOf(postings);
      if (words > 0 && places + own > (isFrequent ? Math.min(part, most) : most)) close();
      if (words === 0) from = start;
      to = start;
      words += postings.length;
      places += own;
      for (const posting of postings) writePosting(writer, posting);
    }
    close();
    closeSync(this.file);
    rmSync(this.path);
    return { pages: [...Array.from({ length: this.pages }, (_, page) => String(page)), 'none'], ranges };
  }

  private get pages(): number {
    return Math.ceil(this.ends.length / VOLUMES_OF_PAGE);
  }

  /** What is asked for together, and what its codes begin with, in their order: each core; of a frequent one, each volume. */
  private *groups(): Generator<{ start: string; postings: Posting[]; isFrequent: boolean }> {
    const { cores, starts, mostWords } = this.plan;
    const readers = this.ends.map((end, volume) => new PostingsReader(this.file, this.ends[volume - 1] ?? 0, end));
    const next = Int32Array.from(readers, ({ rank }) => rank);
    const frequent = new Set(this.plan.frequent);
    const [coreLetters, wordLetters, volumeLetters] = [cores.length, mostWords, readers.length].map(lettersFor) as [number, number, number];
    /** Moves what a volume has of a core to the postings of its words. */
    const take = (volume: number, core: number, postings: readonly Posting[]): void => {
      const reader = readers[volume]!;
      while (reader.rank < starts[core + 1]!) append(postings[reader.rank - starts[core]!]!, pageOfVolume(volume), reader.take());
      next[volume] = reader.rank;
    };
    for (let core = 0; core < cores.length; core += 1) {
      const start = inLetters(core, coreLetters);
      const words = Array.from({ length: starts[core + 1]! - starts[core]! }, (_, word) => inLetters(word, wordLetters));
      const postingsOf = (head: string): Posting[] => words.map((word) => ({ code: head + word, pages: [] }));
      if (frequent.has(core)) {
        for (let volume = 0; volume < next.length; volume += 1) {
          const own = start + inLetters(volume, volumeLetters);
          const postings = postingsOf(own);
          take(volume, core, postings);
          // Where a word does not stand in a volume, Pagefind would give those that begin alike: so it stands in a page after all
          // others, always, which nobody reads.
          for (const { pages } of postings) pages.push({ page: this.pages, places: Int32Array.of(0) });
          yield { start: own, postings, isFrequent: true };
        }
      } else {
        const postings = postingsOf(start);
        for (let volume = 0; volume < next.length; volume += 1) if (next[volume]! < starts[core + 1]!) take(volume, core, postings);
        yield { start, postings: postings.filter(({ pages }) => pages.length > 0), isFrequent: false };
      }
    }
  }
}

const placesOf = (postings: readonly Posting[]): number =>
  postings.flatMap(({ pages }) => pages).reduce((sum, { places }) => sum + places.length, 0);

/** Adds the places of a volume to those of the volumes before it; several volumes share a page. */
function append({ pages }: Posting, page: number, places: Int32Array): void {
  const last = pages.at(-1);
  if (last?.page !== page) {
    pages.push({ page, places });
    return;
  }
  const joined = new Int32Array(last.places.length + places.length);
  joined.set(last.places);
  joined.set(places, last.places.length);
  last.places = ascending(joined);
}
