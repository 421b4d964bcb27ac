import { CLASS_NAMES, FOLLOWS, STARTS, WORDS_OF_CLASS } from './grammar-ar.ts';

/**
 * Which kinds of Arabic words follow each other, and which begin a sentence: what is known of the language before a record is read.
 * A word's class is its own for the commonest particles, a group's for the rarer ones, else its shape: what stands before the stem and
 * what ends it. Words are folded.
 */

const classOfParticle = new Map<string, number>(
  Object.entries(WORDS_OF_CLASS).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, number] => [word, CLASS_NAMES.indexOf(name)]),
  ),
);
const classOfShape = new Map(CLASS_NAMES.map((name, index) => [name, index]));
const OTHER = classOfShape.get('+') ?? 0;

/** The number of a folded word's class. */
export function classOf(word: string): number {
  return classOfParticle.get(word) ?? classOfShape.get(shapeClass(word)) ?? OTHER;
}

const ARTICLE = /^(وال|فال|بال|كال|لل|ال)(?=.{2})/u;
const VERB = /^س?[يتن]/u;
const ENDING = /(ات|ين|ون|يه|ها|هم|نا|ه)$/u;
const ENDINGS: Record<string, string> = { ون: 'ين', هم: 'ها', نا: 'ها' };

/** The shape of a word as the class table names it: prefix, plus sign, ending. */
function shapeClass(word: string): string {
  if (/^[0-9]/u.test(word)) return '#';
  if (/^[a-z]/u.test(word)) return 'latin';
  const [prefix, length] = prefixOf(word);
  const ending = ENDING.exec(word.slice(length))?.[1] ?? '';
  return `${prefix}+${ENDINGS[ending] ?? ending}`;
}

function prefixOf(word: string): [string, number] {
  const article = ARTICLE.exec(word)?.[1];
  if (article !== undefined) return [article === 'ال' ? 'ال' : /^[وف]/u.test(article) ? 'وال' : 'بال', article.length];
  if (/^[وف].{3}/u.test(word)) return [VERB.test(word.slice(1)) ? 'وي' : 'و', 1];
  if (/^ب.{3}/u.test(word)) return ['ب', 1];
  if (/^ل.{3}/u.test(word)) return [VERB.test(word.slice(1)) ? 'لي' : 'ل', 1];
  if (/^س[يتن].{2}/u.test(word)) return ['ي', 2];
  if (/^[يتن].{3}/u.test(word)) return [word.charAt(0), 1];
  if (/^[ام].{3}/u.test(word)) return [word.charAt(0), 1];
  return ['', 0];
}

const STEP = 0.25;
const LOWEST = -3.5;

function decode(digit: string | undefined): number {
  return digit === undefined ? 0 : LOWEST + STEP * parseInt(digit, 36);
}

/** Log-likelihood ratio (nats) that a word of one class stands directly before one of another, against chance. */
export function follows(left: string, right: string): number {
  return decode(FOLLOWS[classOf(left)]?.[classOf(right)]);
}

/** Log-likelihood ratio (nats) that a word begins a sentence, against standing anywhere. */
export function starts(word: string): number {
  return decode(STARTS[classOf(word)]);
}
