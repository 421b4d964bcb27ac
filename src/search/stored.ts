import type { NameGroup } from './names.ts';

/** The files of an index beside Pagefind's, as the build writes and the browser reads them. All are JSON, packed with gzip. */

/** `start.bin`: what every question needs. All else is cut into files of which a question loads a few. */
export interface StoredStart {
  layout: StoredLayout;
  vocabulary: StoredVocabulary;
  ranges: StoredRanges;
  /** What the first entry of each `values/<n>.bin` begins with: see `writeSorted`. None where there is but one volume. */
  values: string;
}

/** How many of everything an index holds. */
export interface StoredLayout {
  volumes: number;
  /** Titles, and texts of paragraphs in either language: all that a word may stand in. */
  units: number;
  paragraphs: number;
  /** Sections of more paragraphs than a place holds: the first place, and how many there are. */
  long: readonly (readonly [number, number])[];
  /** Of an archive that is small enough to be loaded whole: each place, and how many paragraphs are in it. */
  places?: readonly (readonly [number, number])[] | undefined;
}

/**
 * Pagefind's index is cut as well, since each has a list of all its parts: the first stands in the folder itself, the others in folders
 * of their own. What the codes in each begin with, in order: see `writeSorted`.
 */
export type StoredRanges = string;

/** What is known of the vocabulary before any block of it is loaded. */
export interface StoredVocabulary {
  cores: number;
  /** Cores in a block. */
  size: number;
  /** The most words in a core. */
  words: number;
  /** How many blocks of each kind there are. */
  blocks: Record<BlockKind, number>;
  /** What the first entry of each block of words begins with, in order: see `writeSorted`. Those of other kinds are in `<kind>/starts.bin`. */
  starts: string;
  /** The cores that stand so often that each volume has a code of its own for them: how far each is from the one before. */
  frequent: readonly number[];
}

/** `words` has the cores with all that is looked up by a word; `endings` and `sounds` lead from other orders of their letters to them. */
export type BlockKind = 'words' | 'endings' | 'sounds';

/** `words/<n>.bin`: some cores, and what is known of the words between the first of them and that of the next block. */
export interface StoredWords {
  /** The number of the first core. */
  first: number;
  /** See `writeCores`. */
  cores: string;
  /** What cores would be without clitics, see `possibleRests`: sorted, and the core of each. */
  rests: string;
  restCores: readonly number[];
  /** Words of the language that the archive does not have and that are no slips for what it has: see `strangersTo`. Sorted. */
  strangers: string;
  /** English words that do not begin with their stem. */
  irregular: string;
  /** Broken plurals and other spellings: a word, then those that stand for it. */
  mates: readonly (readonly string[])[];
  /** Names that belong together: each group is one person, delegation or term, in every spelling of both languages. */
  names: readonly NameGroup[];
  /** Words that stand in the archive in two pieces as well: the whole, then its pieces. */
  split: readonly (readonly [string, string, string])[];
}

/** `endings/<n>.bin`, `sounds/<n>.bin`: words turned round; and what words sound like, each before its word. See `writeSorted`. */
export type StoredEntries = string;

/** `text/<language>/<volume>/<place>-<n>.bin`: the texts of some paragraphs of a section. */
export interface StoredTexts {
  section: { id: string; url: string; title: string };
  /** Id and text of each; the text is empty where nobody has translated it. */
  paragraphs: readonly (readonly [string, string])[];
}

/** What results may be narrowed by. */
export const facetNames = ['document', 'kind', 'speaker', 'delegation', 'topic', 'spokenIn', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** `facets/<volume>.bin`: what each section is, and of what each paragraph speaks, as places in lists of values. */
export interface StoredFacets {
  values: Record<FacetName, readonly string[]>;
  /** By place. */
  sections: Record<Exclude<FacetName, 'topic'>, (readonly number[])[]>;
  /** By place, of each paragraph. */
  topics: readonly (readonly (readonly number[])[])[];
}

/** `values/<n>.bin`: entries of values that a filter may ask for, each with the volumes in which it stands. See `writeValue`. */
export type StoredValues = string;
