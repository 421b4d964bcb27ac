import type { StoredLayout } from './layout.ts';

/** The files of an index beside Pagefind's, as the build writes and the browser reads them. All are JSON, packed with gzip. */

/** `start.bin`: what the first question needs. */
export interface StoredStart {
  layout: StoredLayout;
  /** See `writeVocabulary`. */
  words: string;
  /** Names that belong together: each group is one person, delegation or term, in every spelling of both languages. */
  names: readonly (readonly string[])[];
  /** Rows of the tables of broken plurals and of name variants that the archive has a word of. */
  mates: readonly (readonly string[])[];
  /** Words that stand in the archive in two pieces as well: the whole, then its pieces. */
  split: readonly (readonly [string, string, string])[];
}

/** `text/<language>/<n>.bin`: the texts of some paragraphs, and the sections that these are of. */
export interface StoredTexts {
  sections: Record<number, { id: string; url: string; title: string }>;
  /** Id and text of each; the text is empty where nobody has translated it. */
  paragraphs: readonly (readonly [string, string])[];
}

/** What results may be narrowed by. */
export const facetNames = ['document', 'kind', 'speaker', 'delegation', 'topic', 'spokenIn', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** `facets.bin`: what each section is, and of what each paragraph speaks, as places in lists of values. */
export interface StoredFacets {
  values: Record<FacetName, readonly string[]>;
  sections: Record<Exclude<FacetName, 'topic'>, readonly (readonly number[])[]>;
  topics: readonly (readonly number[])[];
}
