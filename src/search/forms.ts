import { placeNames, pronouns } from '../text/arabic-affixes.ts';
import { addLoosePlurals, coresOf, readArabic, withoutArticle } from './arabic-forms.ts';
import { americanSpelling, englishStem } from './english.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reading, Readings } from './readings.ts';
import { isRegion } from './regions.ts';
import { addSlips } from './slips.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many words that only begin alike may answer one word. */
const MOST_LONGER = 60;

/**
 * The words of the archive that answer a word of a question, from the word itself to its forms, plurals and spellings; where there is
 * none of these, words that begin so; where there is none of those either, words of which it may be a slip.
 */
export function readingsOf(token: Token, lexicon: Lexicon): Reading[] {
  const { vocabulary } = lexicon;
  const readings = knownReadings(token, lexicon);
  vocabulary.settle();
  if (token.script === 'number') return readings.list;
  const base = token.script === 'arabic' ? withoutArticle(token.key) : token.key;
  const isWord = vocabulary.wordCode(token.key) !== undefined || vocabulary.coreNamed(base) !== undefined;
  // «ممر» and «سد» are words of an archive that has «ممرات» and «سدود» alone, and no beginnings of others.
  const isKnown = isWord || lexicon.matesOf(base).length > 0 || (base.length === 3 && vocabulary.coreNamed(`${base}ات`) !== undefined);
  // «عربات» is the plural of «عربة», and no form of «عرب».
  if (!isWord && /^.{3,}ات$/u.test(base) && lexicon.isStranger(`${base.slice(0, -2)}ه`)) return [];
  const hasForms = !readings.isEmpty;
  if (!isKnown) addLonger(base, vocabulary, readings, token.script);
  else if (token.script === 'arabic' && base.length >= 4 && !placeNames.has(token.key))
    addLonger(base, vocabulary, readings, token.script, base.length >= 5 ? 5 : 3);
  // «والمس»: two letters after an article are enough of a beginning.
  const begun = token.script === 'arabic' ? withoutArticle(token.key, 2) : base;
  if (readings.isEmpty && begun !== base) addLonger(begun, vocabulary, readings, token.script);
  vocabulary.settle();
  if (readings.isEmpty && token.script === 'arabic' && isStranger(token.key, base, lexicon)) return [];
  if (readings.isEmpty) addSlips(token, base, lexicon, readings);
  vocabulary.settle();
  if (readings.isEmpty) addWithoutDoubles(token, lexicon, readings);
  if (readings.isEmpty && token.script === 'arabic' && !isRegion(token)) addLoosePlurals(base, vocabulary, readings);
  // «المالات» may be a plural of «مال» that the archive does not have, or «المقالات» with a letter lost.
  if (hasForms && !isKnown && token.script === 'arabic' && /^.{3,}(?:ات|ين|ون|ان)$/u.test(base))
    addSlips(token, base, lexicon, readings, base.slice(-2));
  return readings.list;
}

/** Whether a word is one of the language that the archive does not have, in the plural or with whatever pronoun, with a clitic before it. */
function isStranger(key: string, base: string, lexicon: Lexicon): boolean {
  const cut = ['ات', ...pronouns].filter((ending) => ending !== 'ه' && base.endsWith(ending) && base.length - ending.length >= 3);
  const stems = cut.map((ending) => base.slice(0, -ending.length));
  const words = [key, base, ...stems, ...stems.map((stem) => `${stem.replace(/ا?ت$/u, '')}ه`)];
  const bare = /^[وفبلك].{4,}/u.test(base) ? words.map((word) => word.slice(1)) : [];
  return [...words, ...bare].some((word) => lexicon.isStranger(word));
}

/** «مواليدد»: a letter that was hit twice, in a form that the archive does not have. */
function addWithoutDoubles(token: Token, lexicon: Lexicon, readings: Readings): void {
  for (const { index } of token.key.matchAll(/(.)(?=\1)/gu)) {
    const key = token.key.slice(0, index) + token.key.slice(index + 1);
    if (key.length >= 4) for (const { code } of knownReadings({ ...token, key }, lexicon).list) readings.add(code, 'slip');
  }
}

/** The word itself, its forms, plurals and spellings: no words that only begin so, and no slips. */
export function knownReadings(token: Token, lexicon: Lexicon): Readings {
  const { vocabulary } = lexicon;
  const readings = new Readings(vocabulary);
  if (token.script === 'number') readings.addWord(token.key, 'word');
  else if (token.script === 'arabic') readArabic(token, lexicon, readings);
  else {
    readLatin(token.key, vocabulary, readings);
    for (const other of lexicon.matesOf(token.key)) readings.addCore(vocabulary.coreOf(other), 'mate');
  }
  return readings;
}

/** The words that begin so, for the last word of a question while it is being typed. */
export function longerReadings({ key, script }: Token, { vocabulary }: Lexicon, most = Infinity): Reading[] {
  const readings = new Readings(vocabulary);
  if (script !== 'number') addLonger(script === 'arabic' ? withoutArticle(key, 2) : key, vocabulary, readings, script, most);
  return readings.list;
}

/** Whether a word has hardly been begun: an article alone, or a letter. */
export const isHardlyBegun = ({ key, script }: Token): boolean =>
  script !== 'number' && (script === 'arabic' ? withoutArticle(key, 0) : key).length < 2;

/** The words that a quoted word stands for: itself, and at the head of a phrase also with other clitics. */
export function exactReadings(token: Token, vocabulary: Vocabulary, isFirst: boolean): Reading[] {
  const readings = new Readings(vocabulary);
  readings.addWord(token.key, 'word');
  if (token.script === 'arabic' && (isFirst || readings.isEmpty)) {
    for (const core of coresOf(token.key, vocabulary))
      if (isFirst || vocabulary.core(core)?.words.length === 1) readings.addCore(core, 'core');
    if (isFirst) for (const core of vocabulary.coresWithClitic(token.key)) readings.addCore(core, 'core');
  }
  if (token.script === 'latin') {
    const core = vocabulary.coreOfStem(englishStem(token.key));
    for (const word of core === undefined ? [] : (vocabulary.core(core)?.words ?? []))
      if (americanSpelling(word) === americanSpelling(token.key)) readings.addWord(word, 'core');
  }
  return readings.list;
}

function readLatin(key: string, vocabulary: Vocabulary, readings: Readings): void {
  readings.addWord(key, 'word');
  const core = vocabulary.coreOf(key) ?? vocabulary.coreOfStem(englishStem(key));
  readings.addCore(core, 'form');
}

/** Adds the words that begin so, the first of them in the order of the vocabulary, and no more than enough. */
function addLonger(start: string, vocabulary: Vocabulary, readings: Readings, script: Token['script'], most = Infinity): void {
  if (start.length < 2) return;
  const isNear = (text: string): boolean => text.length - start.length <= most;
  if (script === 'latin') {
    for (const word of firstOf(latinFrom(start, vocabulary), isNear)) readings.addWord(word, 'longer');
    return;
  }
  for (const { core } of firstOf(vocabulary.coresFrom(start), ({ entry }) => isNear(entry.key))) readings.addCore(core, 'longer');
  for (const { core } of firstOf(vocabulary.coresWithCliticFrom(start), ({ key }) => isNear(key))) readings.addCore(core, 'longer');
}

/** English words are sorted by their stems, of which some are shorter than what was typed, and some are written otherwise. */
function* latinFrom(start: string, vocabulary: Vocabulary): Generator<string> {
  for (const { entry } of vocabulary.coresFrom(start)) yield* entry.words.filter((word) => word.startsWith(start));
  for (let length = 2; length < start.length; length += 1) {
    const core = vocabulary.coreOfStem(start.slice(0, length));
    if (core !== undefined) yield* vocabulary.core(core)?.words.filter((word) => word.startsWith(start)) ?? [];
  }
  yield* vocabulary.irregularFrom(start);
}

function* firstOf<T>(all: Iterable<T>, fits: (one: T) => boolean = () => true): Generator<T> {
  let count = 0;
  for (const one of all) {
    if (!fits(one)) continue;
    yield one;
    if ((count += 1) >= MOST_LONGER) return;
  }
}
