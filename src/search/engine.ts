import type { Language } from '../model/values.ts';
import { inLetters, lettersFor } from './codes.ts';
import { fromDistances } from './distances.ts';
import { volumesWith } from './filter-values.ts';
import {
  POSITIONS_OF_PAGE,
  PARAGRAPHS_OF_FILE,
  indexInFile,
  layoutOf,
  pageOfVolume,
  paragraphAt,
  placeOfParagraph,
  rangeFolder,
  readPlace,
  textFile,
  volumeAt,
  volumeOfPlace,
  type Layout,
} from './layout.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { loadPacked, loadPagefind, type Pagefind } from './loading.ts';
import { lastNotAfter, readSorted } from './sorted.ts';
import type { FacetName, StoredFacets, StoredRanges, StoredStart, StoredTexts } from './stored.ts';

/** The index in the browser: Pagefind for the positions of words, and the files that the build put beside it. */
export interface Engine {
  layout: Layout;
  lexicon: Lexicon;
  /** Whether the words with a code stand so often that they are read volume by volume. */
  isFrequent(code: string): boolean;
  /** Where the words with a code stand, in order: of one word, or of all whose codes begin with it. */
  positions(code: string): Promise<Float64Array>;
  /** The same index as if it had these volumes alone: of frequent words it loads no more. */
  within(volumes: readonly number[]): Engine;
  /** A paragraph in a language, and its section. */
  text(lang: Language, paragraph: number): Promise<Text>;
  /** The facets of the volume that a paragraph stands in. */
  facets(paragraph: number): Promise<StoredFacets>;
  /** The volumes in which one of these values of a facet stands; only where there are several volumes. */
  volumesWith(name: FacetName, values: readonly string[]): Promise<number[]>;
  /** Loads all of the index in a language, so that no question needs the network any more; only for a small archive. */
  loadAll(lang: Language): Promise<void>;
}

/** A paragraph in one language. */
export interface Text {
  id: string;
  /** Empty where nobody has translated it. */
  text: string;
  section: StoredTexts['section'];
}

/**
 * Loads an index.
 *
 * @param folder the address of its folder, with a slash at the end
 * @throws IndexUnavailable where a file cannot be had
 */
export async function loadEngine(folder: string): Promise<Engine> {
  const [pagefind, start] = await Promise.all([loadPagefind(folder), loadPacked<StoredStart>(`${folder}start.bin`)]);
  const kept = new Map<string, Promise<unknown>>();
  const load = <T>(file: string): Promise<T> => keep(kept, file, () => loadPacked<T>(`${folder}${file}`));
  const lexicon = lexiconOf(start.vocabulary, (block) => load(`${block}.bin`));
  const layout = layoutOf(start.layout);
  const positions = new Positions(inRanges(pagefind, start.ranges, folder, kept), layout, start.vocabulary.cores, kept);
  const frequent = new Set(fromDistances(start.vocabulary.frequent));
  const values = readSorted(start.values);
  const isFrequent = (code: string): boolean => frequent.has(lexicon.vocabulary.coreOfCode(code));
  const text = async (lang: Language, paragraph: number): Promise<Text> => {
    const { section, paragraphs } = await load<StoredTexts>(textFile(lang, paragraph));
    const [id, own] = paragraphs[indexInFile(paragraph)] ?? ['', ''];
    return { id, text: own, section };
  };
  const engine: Engine = {
    layout,
    lexicon,
    isFrequent,
    positions: (code) => (isFrequent(code) ? positions.inVolumes(code, everyVolume(layout)) : positions.of(code)),
    within: (volumes) => ({
      ...engine,
      layout: { ...layout, units: Math.ceil((layout.units * volumes.length) / layout.volumes) },
      positions: async (code) => (isFrequent(code) ? positions.inVolumes(code, volumes) : only(await positions.of(code), volumes)),
    }),
    text,
    volumesWith: (name, wanted) => volumesWith(name, wanted, values, (block) => load(`values/${block}.bin`)),
    facets: (paragraph) => load(`facets/${volumeOfPlace(placeOfParagraph(paragraph))}.bin`),
    loadAll: async (lang) => {
      const { blocks: counts, cores } = start.vocabulary;
      const blocks = Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, (_, block) => `${kind}/${block}`));
      const firsts = (layout.places ?? []).flatMap(([place, count]) =>
        Array.from({ length: Math.ceil(count / PARAGRAPHS_OF_FILE) }, (_, file) => paragraphAt(place, file * PARAGRAPHS_OF_FILE)),
      );
      await Promise.all([
        ...[...blocks, 'endings/starts', 'sounds/starts'].map((block) => load(`${block}.bin`)),
        ...firsts.map((paragraph) => text(lang, paragraph)),
        ...everyVolume(layout).map((volume) => load(`facets/${volume}.bin`)),
        ...values.map((_, block) => load(`values/${block}.bin`)),
        ...Array.from({ length: cores }, (_, core) => pagefind.preload(lexicon.vocabulary.coreCode(core))),
      ]);
    },
  };
  return engine;
}

/** The numbers of all volumes. */
export const everyVolume = ({ volumes }: Layout): number[] => Array.from({ length: volumes }, (_, volume) => volume);

/** The positions that are in some volumes; these are given in their order. */
function only(positions: Float64Array, volumes: readonly number[]): Float64Array {
  const wanted = new Set(volumes);
  return positions.filter((place) => wanted.has(volumeAt(place)));
}

/** Asks once; a failure is not remembered. */
function keep<T>(kept: Map<string, Promise<unknown>>, name: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const asked = ask();
  kept.set(name, asked);
  asked.catch(() => kept.delete(name));
  return asked;
}

/** Pagefind, with the part of its index joined first that has what it is asked for. */
function inRanges(pagefind: Pagefind, ranges: StoredRanges, folder: string, kept: Map<string, Promise<unknown>>): Pagefind {
  const starts = readSorted(ranges);
  const joined = (code: string): Promise<void> => {
    const range = lastNotAfter(starts.length, (place) => ((starts[place] ?? '') <= code ? -1 : 1));
    const path = `${folder}${rangeFolder(range)}`;
    return range === 0 ? Promise.resolve() : keep(kept, path, () => pagefind.join(path));
  };
  return {
    ...pagefind,
    preload: async (code) => {
      await joined(code);
      return pagefind.preload(code);
    },
    places: async (code) => {
      await joined(code);
      return pagefind.places(code);
    },
  };
}

/** The positions of codes, as Pagefind tells them. */
class Positions {
  private readonly pagefind: Pagefind;
  private readonly coreLetters: number;
  private readonly volumeLetters: number;
  private readonly kept: Map<string, Promise<unknown>>;

  constructor(pagefind: Pagefind, { volumes }: Layout, cores: number, kept: Map<string, Promise<unknown>>) {
    this.pagefind = pagefind;
    this.coreLetters = lettersFor(cores);
    this.volumeLetters = lettersFor(volumes);
    this.kept = kept;
  }

  of(code: string): Promise<Float64Array> {
    return keep(this.kept, code, async () => {
      const pages = await this.pagefind.places(code);
      const positions = new Float64Array(pages.reduce((sum, { places }) => sum + places.length, 0));
      let count = 0;
      for (const { page, places } of pages) for (const place of places) positions[count++] = page * POSITIONS_OF_PAGE + readPlace(place);
      return positions.sort();
    });
  }

  async inVolumes(code: string, volumes: readonly number[]): Promise<Float64Array> {
    const found = await Promise.all(volumes.map((volume) => this.inVolume(code, volume)));
    const positions = new Float64Array(found.reduce((sum, { length }) => sum + length, 0));
    let count = 0;
    for (const own of found) {
      positions.set(own, count);
      count += own.length;
    }
    return positions;
  }

  private inVolume(code: string, volume: number): Promise<Float64Array> {
    const own = code.slice(0, this.coreLetters) + inLetters(volume, this.volumeLetters) + code.slice(this.coreLetters);
    return keep(this.kept, own, async () => {
      // Where a volume does not have the word, Pagefind gives what it has that begins alike.
      const found = (await this.pagefind.places(own)).find(({ page }) => page === pageOfVolume(volume));
      return Float64Array.from(found?.places ?? [], (place) => pageOfVolume(volume) * POSITIONS_OF_PAGE + readPlace(place)).sort();
    });
  }
}
