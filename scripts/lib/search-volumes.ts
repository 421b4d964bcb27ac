import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/model/values.ts';
import { writeValue } from '../../src/search/filter-values.ts';
import {
  PARAGRAPHS_OF_FILE,
  PARAGRAPHS_OF_PLACE,
  PLACES_OF_VOLUME,
  POSITIONS_OF_PAGE,
  SMALL_ARCHIVE,
  WORDS_OF_TEXT,
  paragraphAt,
  startOf,
  textFile,
  titleUnit,
  unitOf,
} from '../../src/search/layout.ts';
import { WordList } from '../../src/search/plan.ts';
import { facetNames, type FacetName, type StoredFacets, type StoredLayout, type StoredTexts } from '../../src/search/stored.ts';
import { WAITING, type IndexFolder } from './index-folder.ts';
import type { IndexSizes } from './search-index.ts';
import type { SourceSection } from './search-source.ts';

/** Words after which a volume ends: a question about words that stand everywhere reads one volume at least. */
const WORDS_OF_VOLUME = 150_000;

/** A volume as it was read: the numbers of its words, and the position of each in its page. */
export interface Volume {
  words: Int32Array;
  positions: Int32Array;
}

/**
 * Reads an archive once, volume by volume: gives every text its place, numbers the words, writes texts and facets while it passes them,
 * and sets the words of each volume aside, since their codes are known only when all have been read.
 */
export class Volumes {
  readonly words = new WordList();
  private readonly files: IndexFolder;
  private readonly aside: string;
  private readonly sizes: Required<Pick<IndexSizes, 'volume' | 'places'>>;
  private volume = 0;
  private place = 0;
  private units = 0;
  private paragraphs = 0;
  private readonly long: [number, number][] = [];
  private readonly places: [number, number][] = [];
  private read = new Numbers();
  private positions = new Numbers();
  private facets = new FacetColumns();
  /** The volumes of each value of a facet, by facet. */
  private readonly values = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number[]>()])) as Record<
    FacetName,
    Map<string, number[]>
  >;

  /** @param aside the folder where to set words aside */
  constructor(files: IndexFolder, aside: string, { volume = WORDS_OF_VOLUME, places = PLACES_OF_VOLUME }: IndexSizes) {
    this.files = files;
    this.aside = aside;
    this.sizes = { volume, places };
  }

  async readAll(sections: Iterable<SourceSection>): Promise<void> {
    for (const section of sections) {
      const needed = Math.max(1, Math.ceil(section.paragraphs.length / PARAGRAPHS_OF_PLACE));
      const used = this.place - this.volume * PLACES_OF_VOLUME;
      if (used > 0 && (used + needed > this.sizes.places || this.read.length > this.sizes.volume)) this.end();
      this.add(section, needed);
      await this.files.packed(WAITING);
    }
    if (this.place > this.volume * PLACES_OF_VOLUME) this.end();
  }

  /** The volumes again, in their order. */
  *volumes(): Generator<Volume> {
    for (let volume = 0; volume < this.volume; volume += 1) {
      const path = join(this.aside, `words-${volume}`);
      const all = new Int32Array(new Uint8Array(readFileSync(path)).buffer);
      rmSync(path);
      yield { words: all.subarray(0, all.length / 2), positions: all.subarray(all.length / 2) };
    }
  }

  layout(): StoredLayout {
    return {
      volumes: this.volume,
      units: this.units,
      paragraphs: this.paragraphs,
      long: this.long,
      ...(this.paragraphs <= SMALL_ARCHIVE ? { places: this.places } : {}),
    };
  }

  /** What filters may ask for, with the volumes it stands in; nothing where there is but one. */
  filterValues(): string[] {
    if (this.volume === 1) return [];
    return facetNames.flatMap((name) => [...this.values[name]].map(([value, volumes]) => writeValue(name, value, volumes)));
  }

  private add(section: SourceSection, needed: number): void {
    const first = this.place;
    if (needed > 1) this.long.push([first, needed]);
    this.addText(titleUnit(first), section.title);
    for (let part = 0; part < needed; part += 1) {
      const own = section.paragraphs.slice(part * PARAGRAPHS_OF_PLACE, (part + 1) * PARAGRAPHS_OF_PLACE);
      const place = this.place;
      own.forEach((paragraph, index) => {
        for (const lang of languages) this.addText(unitOf(paragraphAt(place, index), lang), paragraph[lang]);
      });
      this.writeTexts(section, place, own);
      this.facets.add(section, own);
      if (this.paragraphs <= SMALL_ARCHIVE) this.places.push([place, own.length]);
      this.paragraphs += own.length;
      this.place += 1;
    }
  }

  private addText(unit: number, text: string): void {
    const start = startOf(unit) % POSITIONS_OF_PAGE;
    this.units += 1;
    const words = this.words.read(text);
    for (let place = 0; place < Math.min(words.length, WORDS_OF_TEXT); place += 1) {
      this.read.push(words[place]!);
      this.positions.push(start + place);
    }
  }

  private writeTexts({ id, url, label }: SourceSection, place: number, paragraphs: SourceSection['paragraphs']): void {
    for (let from = 0; from < Math.max(1, paragraphs.length); from += PARAGRAPHS_OF_FILE) {
      const own = paragraphs.slice(from, from + PARAGRAPHS_OF_FILE);
      for (const lang of languages) {
        const stored: StoredTexts = {
          section: { id, url: url[lang], title: label[lang] },
          paragraphs: own.map((paragraph) => [paragraph.id, paragraph[lang]]),
        };
        this.files.pack(textFile(lang, paragraphAt(place, from)), stored);
      }
    }
  }

  private end(): void {
    const path = join(this.aside, `words-${this.volume}`);
    writeFileSync(path, this.read.taken());
    appendFileSync(path, this.positions.taken());
    const facets = this.facets.stored();
    this.files.pack(`facets/${this.volume}.bin`, facets);
    for (const name of facetNames)
      for (const value of facets.values[name]) this.values[name].set(value, [...(this.values[name].get(value) ?? []), this.volume]);
    this.facets = new FacetColumns();
    this.volume += 1;
    this.place = this.volume * PLACES_OF_VOLUME;
  }
}

/** Numbers in a buffer that grows. */
class Numbers {
  length = 0;
  private held = new Int32Array(1 << 16);

  push(number: number): void {
    if (this.length === this.held.length) {
      const larger = new Int32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length++] = number;
  }

  /** All of them as bytes; it is empty afterwards, and they hold until it is pushed to again. */
  taken(): Uint8Array {
    const taken = new Uint8Array(this.held.buffer, 0, this.length * this.held.BYTES_PER_ELEMENT);
    this.length = 0;
    return taken;
  }
}

/** The facets of a volume's places, as places in lists of values. */
class FacetColumns {
  private readonly values = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  private readonly columns: StoredFacets['sections'] = { document: [], kind: [], speaker: [], delegation: [], spokenIn: [], year: [] };
  private readonly topics: number[][][] = [];

  add({ facets }: SourceSection, paragraphs: SourceSection['paragraphs']): void {
    for (const [name, column] of Object.entries(this.columns) as [Exclude<FacetName, 'topic'>, number[][]][])
      column.push(facets[name].map((value) => this.numberOf(name, value)));
    this.topics.push(paragraphs.map(({ topics }) => topics.map((value) => this.numberOf('topic', value))));
  }

  stored(): StoredFacets {
    const values = Object.fromEntries(facetNames.map((name) => [name, [...this.values[name].keys()]])) as unknown as StoredFacets['values'];
    return { values, sections: this.columns, topics: this.topics };
  }

  private numberOf(name: FacetName, value: string): number {
    const known = this.values[name].get(value) ?? this.values[name].size;
    this.values[name].set(value, known);
    return known;
  }
}
