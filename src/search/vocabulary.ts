import { bareClitics, clitics } from '../text/arabic-affixes.ts';
import { arabicCore, isUnsplit, type ArabicUse } from '../text/arabic-core.ts';
import { englishStem } from './english.ts';
import type { Script } from './tokens.ts';

/**
 * Every word of the archive, grouped: Arabic words that differ in their clitics alone, English ones with one stem. Each group is a
 * *core*. A word is written into the index as a code, its core's letters before its own, so that asking for the beginning of the code
 * finds the whole group. The code has letters only, no stemmer touches it, and it says nothing of the word.
 */

/** What is known of a word of the archive. */
export interface WordUse extends ArabicUse {
  script: Script;
}

export interface Core {
  /** An Arabic word without clitics; what English words of a stem begin with; a number. */
  key: string;
  script: Script;
  /** The words as they stand in the archive, folded, in a fixed order. */
  words: readonly string[];
}

export interface Vocabulary {
  /** By key. */
  cores: readonly Core[];
  /** The code of a core: the beginning of the codes of its words. */
  coreCode(core: number): string;
  /** The core whose code this is, or begins. */
  coreOfCode(code: string): number;
  /** Letters in the code of a word; a core's is shorter. */
  codeLength: number;
  /** The code of a word; undefined where the archive does not have it. */
  wordCode(word: string): string | undefined;
  /** The core a word belongs to. */
  coreOf(word: string): number | undefined;
  /** The core of this very key. */
  coreNamed(key: string): number | undefined;
  /** The cores that are this Arabic key with one-letter clitics: the archive has the word with them alone, so nothing told them apart. */
  coresWithClitic(key: string): readonly number[];
  /** The same for all keys that begin so, and are no more than so many letters longer. */
  coresWithCliticFrom(start: string, most: number): readonly number[];
  /** The keys that begin so and stand in the archive with one-letter clitics alone. */
  restsFrom(start: string): Iterable<string>;
  /** The core of English words with this stem. */
  coreOfStem(stem: string): number | undefined;
}

/** Groups the words of an archive. */
export function groupWords(uses: ReadonlyMap<string, WordUse>): Core[] {
  const groups = new Map<string, { script: Script; words: string[] }>();
  for (const [word, { script }] of uses) {
    const name = script === 'arabic' ? arabicCore(word, uses) : script === 'latin' ? englishStem(word) : word;
    const id = `${script} ${name}`;
    const group = groups.get(id) ?? { script, words: [] };
    group.words.push(word);
    groups.set(id, group);
  }
  return [...groups]
    .map(([id, { script, words }]) => {
      const sorted = words.toSorted(byCodePoint);
      return { script, words: sorted, key: script === 'arabic' ? id.slice('arabic '.length) : sharedStart(sorted) };
    })
    .toSorted((a, b) => byCodePoint(a.key, b.key) || byCodePoint(a.words[0] ?? '', b.words[0] ?? ''));
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sharedStart(words: readonly string[]): string {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}

/** What a core would be if its first letters were clitics after all, or a lam before it its own. One that takes the article is whole. */
function possibleRests(key: string, words: readonly string[]): string[] {
  // «للجنة» alone may be «ل» before «لجنة».
  const lam = words.every((word) => /^[وف]?لل/u.test(word)) ? [`ل${key}`] : [];
  if (words.includes(`ال${key}`) || isUnsplit(key)) return lam;
  const rests = bareClitics
    .filter((clitic) => key.startsWith(clitic) && key.length - clitic.length >= (/[فك]$/u.test(clitic) ? 5 : 3))
    .map((clitic) => key.slice(clitic.length));
  return [...lam, ...rests];
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that are enough to tell so many apart. */
const lettersFor = (count: number): number => Math.max(1, Math.ceil(Math.log(count) / Math.log(letters.length)));

function inLetters(value: number, length: number): string {
  let text = '';
  for (let rest = value, place = 0; place < length; place += 1, rest = Math.floor(rest / letters.length))
    text = letters.charAt(rest % letters.length) + text;
  return text;
}

/** The place of the first core whose key is not before a text. */
export function firstFrom(start: string, cores: readonly Core[]): number {
  let [low, high] = [0, cores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cores[middle]?.key ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes groups of words ready to be looked up in. */
export function vocabularyOf(cores: readonly Core[]): Vocabulary {
  const places = new Map<string, { core: number; word: number }>();
  const keys = new Map<string, number>();
  const stems = new Map<string, number>();
  const withClitic = new Map<string, number[]>();
  cores.forEach(({ key, script, words }, core) => {
    words.forEach((word, place) => places.set(word, { core, word: place }));
    if (script === 'latin') stems.set(englishStem(words[0] ?? key), core);
    else keys.set(key, core);
    if (script !== 'arabic') return;
    for (const rest of possibleRests(key, words)) withClitic.set(rest, [...(withClitic.get(rest) ?? []), core]);
  });
  const coreLetters = lettersFor(cores.length);
  const wordLetters = lettersFor(cores.reduce((most, { words }) => Math.max(most, words.length), 1));
  const coreCode = (core: number): string => inLetters(core, coreLetters);
  return {
    cores,
    coreCode,
    coreOfCode: (code) => [...code.slice(0, coreLetters)].reduce((value, letter) => value * letters.length + letters.indexOf(letter), 0),
    codeLength: coreLetters + wordLetters,
    wordCode: (word) => {
      const place = places.get(word);
      return place === undefined ? undefined : coreCode(place.core) + inLetters(place.word, wordLetters);
    },
    coreOf: (word) => places.get(word)?.core,
    coreNamed: (key) => keys.get(key),
    coresWithClitic: (key) => withClitic.get(key) ?? [],
    coresWithCliticFrom: (start, most) =>
      [...withClitic].flatMap(([rest, own]) => (rest.startsWith(start) && rest.length - start.length <= most ? own : [])),
    restsFrom: (start) => [...withClitic.keys()].filter((rest) => rest.startsWith(start)),
    coreOfStem: (stem) => stems.get(stem),
  };
}

/**
 * The vocabulary as text: a line a core, its key without what it shares with the line before (a digit of base 36 says how much), then
 * its words, each as the letter of its clitic, or as what follows the key.
 */
export function writeVocabulary(cores: readonly Core[]): string {
  let before = '';
  const lines = cores.map(({ key, script, words }) => {
    const shared = Math.min(35, sharedStart([before, key].toSorted(byCodePoint)).length);
    before = key;
    const tails =
      script === 'arabic' ? words.map((word) => cliticLetter(word, key)).join('') : words.map((word) => word.slice(key.length)).join(',');
    const plain = script === 'arabic' ? 'A' : '';
    return `${shared.toString(36)}${key.slice(shared)}${tails === plain ? '' : `:${tails}`}`;
  });
  return lines.join('\n');
}

function cliticLetter(word: string, key: string): string {
  const place = clitics.findIndex((clitic) => clitic + key === word);
  if (place >= 0) return String.fromCharCode(65 + place);
  // «للجنة» from «لجنة»: one lam of the clitic is the word's own.
  const lam = clitics.findIndex((clitic) => clitic.endsWith('لل') && clitic + key.slice(1) === word);
  if (lam < 0) throw new Error(`«${word}» is no form of «${key}»`);
  return String.fromCharCode(97 + lam);
}

export function readVocabulary(text: string): Core[] {
  let before = '';
  return text.split('\n').map((line) => {
    const colon = line.indexOf(':');
    const head = colon < 0 ? line : line.slice(0, colon);
    const key = before.slice(0, parseInt(head.charAt(0), 36)) + head.slice(1);
    before = key;
    const script = scriptOf(key);
    const tails = colon < 0 ? '' : line.slice(colon + 1);
    if (script !== 'arabic') return { key, script, words: tails.split(',').map((tail) => key + tail) };
    return { key, script, words: [...(tails === '' ? 'A' : tails)].map((letter) => arabicWord(letter, key)) };
  });
}

function arabicWord(letter: string, key: string): string {
  const code = letter.charCodeAt(0);
  return code >= 97 ? (clitics[code - 97] ?? '') + key.slice(1) : (clitics[code - 65] ?? '') + key;
}

export function scriptOf(key: string): Script {
  return /^[0-9]/.test(key) ? 'number' : /^[\u{0621}-\u{06FF}]/u.test(key) ? 'arabic' : 'latin';
}
