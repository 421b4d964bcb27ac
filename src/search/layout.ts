import type { Language } from '../model/values.ts';
import { lastNotAfter } from './sorted.ts';
import type { StoredLayout } from './stored.ts';

/**
 * Where each text stands in the index. A position says by arithmetic which volume, section, paragraph, language and word it is, so that
 * nothing needs to be loaded to know what a word stands in: each *volume* has room for so many *places*, each place for the title and
 * the paragraphs of a section in both languages, each text for so many words. Most of the room stays empty, which costs nothing, since
 * an index holds only the positions of words. A section of more paragraphs takes several places.
 */

/** Words of a text that can be found. */
export const WORDS_OF_TEXT = 4096;
/** Texts in a place: the title, one left empty, then Arabic and English of each paragraph. */
const TEXTS_OF_PLACE = 128;
/** Paragraphs that a place has room for, beside its title. */
export const PARAGRAPHS_OF_PLACE = TEXTS_OF_PLACE / 2 - 1;
/** Places in a volume. */
export const PLACES_OF_VOLUME = 256;
const POSITIONS_OF_VOLUME = PLACES_OF_VOLUME * TEXTS_OF_PLACE * WORDS_OF_TEXT;
/** Volumes in what Pagefind knows as a page: it counts places in a page up to 2^31, twice as many as positions, and lists all pages in every part of its index. */
export const VOLUMES_OF_PAGE = 8;
export const POSITIONS_OF_PAGE = VOLUMES_OF_PAGE * POSITIONS_OF_VOLUME;
/** The texts of a place, and the words of a text, that are written near one another: see `writtenPlace`. */
const NEAR_TEXTS = 32;
const NEAR_WORDS = 128;
/** Paragraphs whose texts share a file. */
export const PARAGRAPHS_OF_FILE = 8;

/** Paragraphs of an archive that is small enough to be loaded whole. */
export const SMALL_ARCHIVE = 1000;

/** A text of the index. */
export interface Unit {
  /** The first place of the section. */
  section: number;
  /** See `paragraphAt`; -1 for the title of a section. */
  paragraph: number;
  lang: Language;
}

/** Where everything stands in one index. */
export interface Layout {
  /** How many texts there are. */
  units: number;
  paragraphs: number;
  volumes: number;
  /** Of an archive that is small enough to be loaded whole: each place, and how many paragraphs are in it. */
  places: StoredLayout['places'];
  unit(unit: number): Unit;
  sectionOf(paragraph: number): number;
}

/** The text at a position. */
export const unitAt = (position: number): number => Math.floor(position / WORDS_OF_TEXT);

/** The position of the first word of a text. */
export const startOf = (unit: number): number => unit * WORDS_OF_TEXT;

/**
 * How a position in a page is written. Pagefind writes how far each is from the one before, and most of the room between them is empty:
 * so the first words of the first texts of all sections stand together, without it, and what is beyond them after all of these.
 */
export function writtenPlace(position: number): number {
  const text = Math.floor(position / WORDS_OF_TEXT);
  const [inPlace, word] = [text % TEXTS_OF_PLACE, position % WORDS_OF_TEXT];
  if (inPlace >= NEAR_TEXTS || word >= NEAR_WORDS) return POSITIONS_OF_PAGE + position;
  return (Math.floor(text / TEXTS_OF_PLACE) * NEAR_TEXTS + inPlace) * NEAR_WORDS + word;
}

/** The position in a page that is written so. */
export function readPlace(written: number): number {
  if (written >= POSITIONS_OF_PAGE) return written - POSITIONS_OF_PAGE;
  const text = Math.floor(written / NEAR_WORDS);
  return startOf(Math.floor(text / NEAR_TEXTS) * TEXTS_OF_PLACE + (text % NEAR_TEXTS)) + (written % NEAR_WORDS);
}

/** The page of Pagefind’s that a volume is on. */
export const pageOfVolume = (volume: number): number => Math.floor(volume / VOLUMES_OF_PAGE);

/** The volume of a position. */
export const volumeAt = (position: number): number => Math.floor(position / POSITIONS_OF_VOLUME);

/** The number of a place's paragraph, counted from 0. */
export const paragraphAt = (place: number, index: number): number => (place * TEXTS_OF_PLACE) / 2 + 1 + index;

/** The text that is the title of a place. */
export const titleUnit = (place: number): number => place * TEXTS_OF_PLACE;

/** The text that a paragraph is in a language. */
export const unitOf = (paragraph: number, lang: Language): number => paragraph * 2 + (lang === 'en' ? 1 : 0);

/** The place that a paragraph stands in. */
export const placeOfParagraph = (paragraph: number): number => Math.floor((paragraph * 2) / TEXTS_OF_PLACE);

/** The volume that a place stands in. */
export const volumeOfPlace = (place: number): number => Math.floor(place / PLACES_OF_VOLUME);

/** Which of its place's paragraphs it is, counted from 0. */
export const indexInPlace = (paragraph: number): number => (paragraph % (TEXTS_OF_PLACE / 2)) - 1;

/** The file that holds the text of a paragraph. */
export function textFile(lang: Language, paragraph: number): string {
  const place = placeOfParagraph(paragraph);
  const inVolume = place % PLACES_OF_VOLUME;
  return `text/${lang}/${volumeOfPlace(place)}/${inVolume}-${Math.floor(indexInPlace(paragraph) / PARAGRAPHS_OF_FILE)}.bin`;
}

/** The folder of a part of Pagefind's index. */
export const rangeFolder = (range: number): string => (range === 0 ? '' : `range/${range}/`);

/** Which of its file's paragraphs it is. */
export const indexInFile = (paragraph: number): number => indexInPlace(paragraph) % PARAGRAPHS_OF_FILE;

/** Makes the layout of an index ready to be asked. */
export function layoutOf({ volumes, units, paragraphs, long, places }: StoredLayout): Layout {
  const sectionAt = (place: number): number => {
    const [first, count] = long[lastNotAfter(long.length, (index) => (long[index]?.[0] ?? 0) - place)] ?? [place, 1];
    return place < first + count ? first : place;
  };
  return {
    units,
    paragraphs,
    volumes,
    places,
    unit: (unit) => {
      const inPlace = unit % TEXTS_OF_PLACE;
      return {
        section: sectionAt(Math.floor(unit / TEXTS_OF_PLACE)),
        paragraph: inPlace === 0 ? -1 : Math.floor(unit / 2),
        lang: inPlace % 2 === 1 ? 'en' : 'ar',
      };
    },
    sectionOf: (paragraph) => sectionAt(placeOfParagraph(paragraph)),
  };
}
