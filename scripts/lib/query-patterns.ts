import { brokenPlurals } from '../../src/text/broken-plurals.ts';
import type { Query } from './search-judge.ts';

/**
 * What questions that are made by rule have in common. They are made from the texts of an archive, never from what a search returns: the
 * rules are those of the kinds of difficulty in Arabic, and their like in English; which paragraphs a question should find is told by
 * patterns on the text itself.
 */

/** A question that says in which language it is asked, and of which text. */
export type RuleQuery = Required<Query>;

/** Where a word ends in an Arabic text, other letters and digits aside. */
export const AR_END = '(?![\\u0621-\\u064a0-9a-z])';
/** Where one begins. */
export const AR_START = '(?<![\\u0621-\\u064a0-9a-z])';
/** What may be written before a noun. */
export const CLITICS = '(?:[وف]?(?:[بك]?ال|لل|ل|ب|ك)?)';
/** What may be written behind one. */
export const PRONOUNS = '(?:ها|هم|هما|هن|نا|كم|ه|ا)?';
/** The pattern of an Arabic word with whatever is written onto it. */
export const arabic = (core: string, tail = ''): string => `${AR_START}${CLITICS}(?:${core})${tail}${AR_END}`;
/** Any more letters of a word. */
export const LETTERS = '[\\u0621-\\u064a]*';
const EN_START = '(?<![a-z0-9])';
const EN_END = '(?![a-z0-9])';
/** The pattern of an English word, in small letters. */
export const english = (word: string, tail = ''): string => `${EN_START}(?:${word})${tail}${EN_END}`;
/** A text that stands for itself in a pattern. */
export const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Always the same order, and none that a person chose. */
export function shuffled<T>(items: readonly T[], salt: number): T[] {
  let state = salt;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** What a form that a reader may be shown as well begins with: the word without the ending of its number and gender, and its plurals. */
export function looseArabic(core: string): string {
  const stem = core.replace(/(?:تين|ات|ون|ين|ه)$/u, (ending, place: number) => (place >= 3 ? '' : ending));
  const mates = brokenPlurals.filter((row) => [core, stem, `${stem}ه`].some((word) => row.includes(word))).flat();
  return arabic([stem, ...mates].map((word) => word.replace(/ه$/u, '')).join('|'), LETTERS);
}

/** Words that follow each other in a text, so many times: from runs that hold nothing but words of one kind. */
export function phrases(texts: readonly string[], word: RegExp, count: number): { phrase: string }[] {
  return shuffled(texts, 12)
    .flatMap((text) => {
      const runs = text.split(/[^\p{L}\p{M} ]+/u).map((run) => run.trim().split(/ +/u));
      const run = runs.find((own) => own.length >= 6 && own.every((one) => word.test(one)));
      return run === undefined ? [] : [{ phrase: run.slice(2, 4 + (text.length % 2)).join(' ') }];
    })
    .slice(0, count);
}

/** A question before it has its number and the language of its text. */
export type Draft = Omit<RuleQuery, 'id' | 'text'>;
