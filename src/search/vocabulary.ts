import { clitics, definiteClitics } from '../text/arabic-affixes.ts';
import { Blocks, settle, type Missing } from './blocks.ts';
import { fromLetters, inLetters, lettersFor } from './codes.ts';
import { readCores } from './core-lines.ts';
import { placeOf, scriptOf, type Core } from './cores.ts';
import type { NameGroup } from './names.ts';
import { soundOf } from './sound.ts';
import { firstFrom, readSorted, turned } from './sorted.ts';
import type { StoredVocabulary, StoredWords } from './stored.ts';
import type { Script } from './tokens.ts';
import { withHardG } from './transliteration.ts';

/**
 * The words of the archive as they are looked up in. A word is written into the index as a code, its core's letters before its own, so
 * that asking for the beginning of the code finds the whole core. The code has letters only, no stemmer touches it, and it says nothing
 * of the word but its place in the vocabulary.
 */
export interface Vocabulary {
  /** A core by its number; undefined while its block is not there. */
  core(core: number): Core | undefined;
  /** The code of a core: the beginning of the codes of its words. */
  coreCode(core: number): string;
  /** The core whose code this is, or begins. */
  coreOfCode(code: string): number;
  /** The code of a word; undefined where the archive does not have it. */
  wordCode(word: string): string | undefined;
  /** The core a word belongs to. */
  coreOf(word: string): number | undefined;
  /** The core of this very key, Arabic or a number. */
  coreNamed(key: string): number | undefined;
  /** The cores that are this Arabic key with one-letter clitics: the archive has the word with them alone, so nothing told them apart. */
  coresWithClitic(key: string): readonly number[];
  /** The same for all keys that begin so, in their order. */
  coresWithCliticFrom(start: string): Iterable<{ key: string; core: number }>;
  /** The core of English words with this stem. */
  coreOfStem(stem: string): number | undefined;
  /** The cores whose keys begin so; of English words, whose stems do. In their order. */
  coresFrom(start: string): Iterable<{ core: number; entry: Core }>;
  /** English words that begin so and not as their stems do. */
  irregularFrom(start: string): Iterable<string>;
  /** Words of a script that a text may be a slip of: those that begin or end alike, or sound so. Of Arabic, without clitics. */
  wordsNear(text: string, script: Script): ReadonlySet<string>;
  /** More of them, not so near. */
  wordsLike(text: string, script: Script): ReadonlySet<string>;
  /** What the block of a word says of it beside its core. */
  block(word: string): WordBlock | undefined;
  /** Ends the attempt to answer if something was asked for that is not there yet. */
  settle(): void;
}

/** A block of words, ready to be looked up in. */
export interface WordBlock {
  first: number;
  cores: readonly Core[];
  /** What the cores are sorted by. */
  places: readonly string[];
  rests: readonly string[];
  restCores: readonly number[];
  irregular: readonly string[];
  strangers: ReadonlySet<string>;
  mates: ReadonlyMap<string, readonly string[]>;
  names: readonly NameGroup[];
  split: StoredWords['split'];
}

/** How many entries of a list are looked at for one slip. */
const MOST_NEAR = 4096;

/** @param missing is told which blocks an answer would have taken */
export function vocabularyOf(stored: StoredVocabulary, missing: Missing): Vocabulary {
  const words = new Blocks<WordBlock>('words', stored.starts, missing, readWords);
  const endings = new Blocks<readonly string[]>('endings', undefined, missing, (read) => readSorted(read as string));
  const sounds = new Blocks<readonly string[]>('sounds', undefined, missing, (read) => readSorted(read as string));
  const coreLetters = lettersFor(stored.cores);
  const wordLetters = lettersFor(stored.words);

  const core = (number: number): Core | undefined => words.at(Math.floor(number / stored.size))?.cores[number % stored.size];
  const placed = (place: string): number | undefined => {
    const number = words.numberOf(place);
    const block = words.at(number);
    if (block === undefined) return undefined;
    const index = firstFrom(place, block.places);
    return block.places[index] === place ? number * stored.size + index : undefined;
  };
  const coreNamed = (key: string): number | undefined => (scriptOf(key) === 'latin' ? undefined : placed(key));
  const coreOf = (word: string): number | undefined => {
    if (scriptOf(word) !== 'arabic') return owner(placed(placeOf({ key: word, script: scriptOf(word), words: [word] })), word);
    const [likeliest = word, ...others] = possibleKeys(word);
    const first = owner(placed(likeliest), word);
    // One block is enough for most words; the others are asked for together.
    if (first !== undefined || words.of(likeliest) === undefined) return first;
    return others.map((key) => owner(placed(key), word)).find((found) => found !== undefined);
  };
  const owner = (found: number | undefined, word: string): number | undefined =>
    found !== undefined && core(found)?.words.includes(word) === true ? found : undefined;
  const coreCode = (number: number): string => inLetters(number, coreLetters);

  return {
    core,
    coreCode,
    coreOf,
    coreNamed,
    coreOfCode: (code) => fromLetters(code.slice(0, coreLetters)),
    wordCode: (word) => {
      const found = coreOf(word);
      return found === undefined ? undefined : coreCode(found) + inLetters(core(found)?.words.indexOf(word) ?? 0, wordLetters);
    },
    coresWithClitic: (key) => coresWithClitic(words, key, core),
    coresWithCliticFrom: (start) => coresWithCliticFrom(words, start),
    coreOfStem: placed,
    *coresFrom(start) {
      for (const block of words.from(start)) {
        for (let index = firstFrom(start, block.places); block.places[index]?.startsWith(start) === true; index += 1)
          yield { core: block.first + index, entry: block.cores[index]! };
      }
    },
    *irregularFrom(start) {
      for (const block of words.from(start)) {
        for (let index = firstFrom(start, block.irregular); block.irregular[index]?.startsWith(start) === true; index += 1)
          yield block.irregular[index]!;
      }
    },
    wordsLike: (text, script) => new Set(first(beginning(text.slice(0, 2), script, words))),
    wordsNear: (text, script) =>
      new Set(near(text, script, { words, endings, sounds }, (word) => (coreOf(word) ?? coreNamed(word)) !== undefined)),
    block: (word) => words.of(word),
    settle: () => settle(missing),
  };
}

/** The lists in which words are looked for that a text may be a slip of. */
interface Lists {
  words: Blocks<WordBlock>;
  endings: Blocks<readonly string[]>;
  sounds: Blocks<readonly string[]>;
}

function* near(text: string, script: Script, { words, endings, sounds }: Lists, has: (word: string) => boolean): Generator<string> {
  // A slip in the second half leaves the beginning as it was, one in the first half the end.
  const half = Math.min(3, Math.max(2, Math.floor(text.length / 2)));
  yield* first(beginning(text.slice(0, half), script, words));
  const end = turned(text.slice(-Math.min(4, text.length - half)));
  for (const word of first(startingWith(endings, end))) yield turned(word);
  // Two letters that were swapped across the halves leave neither.
  for (const place of [half - 1, half].filter((own) => own > 0)) {
    const swapped = text.slice(0, place - 1) + text.charAt(place) + text.charAt(place - 1) + text.slice(place + 1);
    if (has(swapped)) yield swapped;
  }
  for (const other of [withHardG(text), text.replace(/غ/gu, 'ج')]) if (other !== text && has(other)) yield other;
  const sound = `${soundOf(text)} `;
  if (script === 'arabic' && sound.length > 2) for (const entry of first(startingWith(sounds, sound))) yield entry.slice(sound.length);
}

function* beginning(start: string, script: Script, words: Blocks<WordBlock>): Generator<string> {
  for (const { cores, places, rests } of words.from(start)) {
    for (let index = firstFrom(start, places); places[index]?.startsWith(start) === true; index += 1)
      yield* script === 'latin' ? cores[index]!.words : [places[index]!];
    for (let index = firstFrom(start, rests); rests[index]?.startsWith(start) === true; index += 1) yield rests[index]!;
  }
}

function readWords(read: unknown): WordBlock {
  const { first, cores, rests, restCores, irregular, strangers, mates, names, split } = read as StoredWords;
  const own = readCores(cores);
  return {
    first,
    cores: own,
    places: own.map(placeOf),
    rests: readSorted(rests),
    restCores,
    irregular: readSorted(irregular),
    strangers: new Set(readSorted(strangers)),
    mates: new Map(mates.map(([word = '', ...others]) => [word, others])),
    names,
    split,
  };
}

function* startingWith(blocks: Blocks<readonly string[]>, start: string): Generator<string> {
  for (const texts of blocks.from(start)) {
    for (let index = firstFrom(start, texts); texts[index]?.startsWith(start) === true; index += 1) yield texts[index]!;
  }
}

/** No more of a list than is looked at for one slip. */
function* first(all: Iterable<string>): Generator<string> {
  let count = 0;
  for (const one of all) {
    if ((count += 1) > MOST_NEAR) return;
    yield one;
  }
}

function coresWithClitic(words: Blocks<WordBlock>, key: string, coreOf: Vocabulary['core']): number[] {
  const own = (text: string): number[] => [...coresWithCliticFrom(words, text, text)].map(({ core }) => core);
  const bare = /^ال(?<rest>.{3,})$/u.exec(key)?.groups?.['rest'];
  // «كالمملكة» is «المملكة» with a clitic as well, and stands where «مملكة» does.
  const named = bare === undefined ? [] : own(bare).filter((core) => coreOf(core)?.key.endsWith(key) === true);
  return [...own(key), ...named];
}

function* coresWithCliticFrom(words: Blocks<WordBlock>, start: string, only?: string): Generator<{ key: string; core: number }> {
  for (const { rests, restCores } of only === undefined ? words.from(start) : [words.of(start)].filter((block) => block !== undefined)) {
    for (let index = firstFrom(start, rests); rests[index]?.startsWith(start) === true; index += 1) {
      if (only !== undefined && rests[index] !== only) break;
      yield { key: rests[index]!, core: restCores[index]! };
    }
  }
}

/** The keys that an Arabic word's core may have, the likeliest first: the word without any of the clitics that it begins with. */
function possibleKeys(word: string): string[] {
  const rests = clitics
    .filter((clitic) => word.startsWith(clitic) && word.length > clitic.length)
    .map((clitic) => word.slice(clitic.length))
    .toSorted((a, b) => a.length - b.length);
  const lams = clitics
    .filter((clitic) => clitic.endsWith('لل') && word.startsWith(clitic))
    .map((clitic) => `ل${word.slice(clitic.length)}`);
  const isDefinite = definiteClitics.some((clitic) => word.startsWith(clitic));
  return isDefinite ? [...rests, ...lams] : rests.toReversed();
}
