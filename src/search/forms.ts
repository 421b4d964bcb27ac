import { bareClitics, cuts, definiteClitics, endings, ownArticle, whole } from '../text/arabic-affixes.ts';
import { americanSpelling, englishStem } from './english.ts';
import type { Lexicon } from './lexicon.ts';
import { slipCost } from './near.ts';
import { skeletonOf } from './skeleton.ts';
import type { Token } from './tokens.ts';
import { isUnsplit } from '../text/arabic-core.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How near a word of the archive is to the word that was asked for; what is nearer counts for more. */
export const nearness = { word: 1, core: 0.96, form: 0.86, mate: 0.82, longer: 0.5, slip: 0.5 } as const;
export type Nearness = keyof typeof nearness;

/** Words of the archive that answer a word of the question: one of them, or a core with all its words. */
export interface Reading {
  code: string;
  nearness: Nearness;
}

/** How many words that only begin alike may answer one word. */
const MOST_LONGER = 60;

/** What a word of a question may stand for. */
export class Readings {
  private readonly found = new Map<string, Nearness>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get list(): Reading[] {
    return [...this.found].map(([code, near]) => ({ code, nearness: near }));
  }

  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  add(code: string | undefined, near: Nearness): boolean {
    if (code === undefined) return false;
    const before = this.found.get(code);
    if (before === undefined || nearness[before] < nearness[near]) this.found.set(code, near);
    return true;
  }

  addWord(word: string, near: Nearness): boolean {
    return this.add(this.vocabulary.wordCode(word), near);
  }

  addCore(core: number | undefined, near: Nearness): boolean {
    return core !== undefined && this.add(this.vocabulary.coreCode(core), near);
  }
}

/**
 * The words of the archive that answer a word of a question, from the word itself to its forms, plurals and spellings; where there is
 * none of these, words that begin so; where there is none of those either, words of which it may be a slip.
 */
export function readingsOf(token: Token, lexicon: Lexicon): Reading[] {
  const { vocabulary } = lexicon;
  const readings = new Readings(vocabulary);
  switch (token.script) {
    case 'number':
      readings.addWord(token.key, 'word');
      return readings.list;
    case 'latin':
      readLatin(token.key, vocabulary, readings);
      break;
    case 'arabic':
      readArabic(token.key, lexicon, readings);
  }
  for (const other of token.script === 'latin' ? lexicon.matesOf(token.key) : []) readings.addCore(vocabulary.coreOf(other), 'mate');
  const base = token.script === 'arabic' ? withoutArticle(token.key) : token.key;
  const isKnown = vocabulary.wordCode(token.key) !== undefined || vocabulary.coreNamed(base) !== undefined;
  if (!isKnown) addLonger(base, vocabulary, readings, token.script);
  else if (token.script === 'arabic' && base.length >= 4) addLonger(base, vocabulary, readings, token.script, 3);
  if (readings.isEmpty) addSlips(token, base, vocabulary, readings);
  // «المالات» may be a plural of «مال» that the archive does not have, or «المقالات» with a letter lost.
  else if (!isKnown && token.script === 'arabic' && base.length >= 5) addSlips(token, base, vocabulary, readings, base.slice(-2));
  return readings.list;
}

/** The words that a quoted word stands for: itself, and at the head of a phrase also with other clitics. */
export function exactReadings(token: Token, vocabulary: Vocabulary, isFirst: boolean): Reading[] {
  const readings = new Readings(vocabulary);
  readings.addWord(token.key, 'word');
  if (token.script === 'arabic' && (isFirst || readings.isEmpty)) {
    for (const core of coresOf(token.key, vocabulary))
      if (isFirst || vocabulary.cores[core]?.words.length === 1) readings.addCore(core, 'core');
  }
  if (token.script === 'latin') {
    const core = vocabulary.cores[vocabulary.coreOfStem(englishStem(token.key)) ?? -1];
    for (const word of core?.words ?? []) if (americanSpelling(word) === americanSpelling(token.key)) readings.addWord(word, 'core');
  }
  return readings.list;
}

function readLatin(key: string, vocabulary: Vocabulary, readings: Readings): void {
  readings.addWord(key, 'word');
  const core = vocabulary.coreOf(key) ?? vocabulary.coreOfStem(englishStem(key));
  readings.addCore(core, 'form');
}

function readArabic(key: string, lexicon: Lexicon, readings: Readings): void {
  const { vocabulary } = lexicon;
  readings.addWord(key, 'word');
  const cores = coresOf(key, vocabulary);
  for (const core of cores) readings.addCore(core, 'core');
  const bases = new Set(cores.map((core) => vocabulary.cores[core]?.key ?? key));
  if (bases.size === 0 || !vocabulary.wordCode(key)) bases.add(withoutArticle(key));
  for (const base of bases) {
    const stems = stemsOf(base, cores.length > 0, vocabulary);
    addArabicForms(stems, vocabulary, readings, 'form');
    for (const stem of stems) {
      addArabicForms(lexicon.matesOf(stem), vocabulary, readings, 'mate');
      if (stem.length >= 3) addArabicForms(lexicon.matesOf(`${stem}ه`), vocabulary, readings, 'mate');
    }
    addLastVowel(base, vocabulary, readings);
    if (cores.length === 0) addHamzaSeats(base, vocabulary, readings);
  }
}

/** «ناغورني», «ناغورنو»: the last letter of a foreign name wavers. */
function addLastVowel(base: string, vocabulary: Vocabulary, readings: Readings): void {
  if (base.length < 6 || !/[وي]$/u.test(base)) return;
  for (const vowel of ['و', 'ي']) readings.addCore(vocabulary.coreNamed(base.slice(0, -1) + vowel), 'mate');
}

/** «شئون» and «شؤون», «الشركا» and «الشركاء»: a hamza on another seat, or left out at the end. */
function addHamzaSeats(base: string, vocabulary: Vocabulary, readings: Readings): void {
  readings.addCore(vocabulary.coreNamed(base.endsWith('ء') ? base.slice(0, -1) : `${base}ء`), 'core');
  const seats = ['ا', 'و', 'ي', 'ء'];
  [...base].forEach((letter, place) => {
    if (place === 0 || !seats.includes(letter)) return;
    for (const other of seats)
      if (other !== letter) readings.addCore(vocabulary.coreNamed(base.slice(0, place) + other + base.slice(place + 1)), 'form');
  });
}

/** The cores that a word belongs to, or would if its clitics are taken off. */
export function coresOf(key: string, vocabulary: Vocabulary): number[] {
  const own = vocabulary.coreOf(key);
  if (own !== undefined) return [own];
  const cores = new Set<number>();
  const named = vocabulary.coreNamed(key);
  if (named !== undefined) cores.add(named);
  if (ownArticle.test(key)) return [...cores];
  const take = (rest: string, least: number): void => {
    const core = rest.length < least ? undefined : (vocabulary.coreNamed(rest) ?? vocabulary.coreOf(rest));
    if (core !== undefined) cores.add(core);
  };
  for (const clitic of definiteClitics) {
    if (!key.startsWith(clitic)) continue;
    take(key.slice(clitic.length), 2);
    if (clitic.endsWith('لل')) take(`ل${key.slice(clitic.length)}`, 3);
  }
  if (cores.size === 0 && !isUnsplit(key)) for (const clitic of bareClitics) if (key.startsWith(clitic)) take(key.slice(clitic.length), 3);
  return [...cores];
}

/** A word without the article and what stands before it, where three letters remain. */
export function withoutArticle(key: string): string {
  if (ownArticle.test(key)) return key;
  const clitic = definiteClitics
    .toSorted((a, b) => b.length - a.length)
    .find((start) => key.startsWith(start) && key.length - start.length >= 3);
  return clitic === undefined ? key : key.slice(clitic.length);
}

/** The word and what is left of it without its endings. */
function stemsOf(base: string, isKnown: boolean, vocabulary: Vocabulary): string[] {
  const stems = [base];
  if (whole.has(base)) return stems;
  for (const { ending, leaves } of cuts) {
    const stem = base.slice(0, base.length - ending.length);
    if (!base.endsWith(ending) || stem.length < leaves) continue;
    // A feminine is no form that every noun has: where the archive does not know it, it is rather a slip.
    if (ending === 'ه' && !isKnown) continue;
    stems.push(stem);
    if (ending.startsWith('ت')) stems.push(`${stem}ه`);
  }
  // Tanwin: «قرارا» is «قرار».
  if (!isKnown && base.length >= 5 && base.endsWith('ا')) stems.push(base.slice(0, -1));
  if (base.length === 3 && base.endsWith('ه') && vocabulary.coreNamed(`${base.slice(0, 2)}ات`) !== undefined)
    stems.push(`${base.slice(0, 2)}ات`);
  return stems;
}

/** Adds every word of the archive that is one of these stems with an ending. */
function addArabicForms(stems: readonly string[], vocabulary: Vocabulary, readings: Readings, near: Nearness): void {
  const add = (stem: string, ending: string): void => {
    for (const core of [vocabulary.coreNamed(stem + ending), ...vocabulary.coresWithClitic(stem + ending)]) readings.addCore(core, near);
  };
  for (const stem of stems) {
    if (stem.length < 2) continue;
    for (const ending of stem.length < 3 ? shortEndings : endings) add(stem, ending);
    const open = stem.slice(0, -1);
    if (stem.endsWith('ه')) for (const ending of open.length < 3 ? ['ات'] : openEndings) add(open, ending);
    // A hamza changes its seat before an ending: «وزراء», «وزرائهم».
    if (stem.endsWith('ء')) for (const seat of ['ي', 'و']) for (const ending of endings) if (ending !== '') add(open + seat, ending);
  }
}

/** Endings of words of two letters, with which longer ones would mostly make other words. */
const shortEndings = ['', 'ا', 'ه', 'ها', 'هم', 'هما', 'نا', 'كم'];

/** Endings in which ta marbuta is opened. */
const openEndings = endings.filter((ending) => ending.startsWith('ت') || ending.startsWith('ات'));

/** Adds the words that begin so, the first of them in the order of the vocabulary, and no more than enough. */
function addLonger(start: string, vocabulary: Vocabulary, readings: Readings, script: Token['script'], most = Infinity): void {
  if (start.length < 2) return;
  const { cores } = vocabulary;
  let count = 0;
  for (let core = firstFrom(start, cores); core < cores.length && count < MOST_LONGER; core += 1) {
    const key = cores[core]?.key ?? '';
    if (!key.startsWith(start)) break;
    if (key.length - start.length > most) continue;
    count += 1;
    readings.addCore(core, 'longer');
  }
  if (script === 'arabic') for (const core of vocabulary.coresWithCliticFrom(start, most)) readings.addCore(core, 'longer');
  if (script !== 'latin') return;
  // The key of a core is only what its words share: «mediat» is longer than «medi», and the words go on.
  for (const { words, script: other } of cores) {
    if (other !== 'latin' || words.length === 1) continue;
    for (const word of words) if (word.startsWith(start)) readings.addWord(word, 'longer');
  }
}

/** The place of the first core whose key is not before a text. */
function firstFrom(start: string, cores: Vocabulary['cores']): number {
  let [low, high] = [0, cores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cores[middle]?.key ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Dearer slips than the likeliest are not taken where they cost so much more. */
const SLIP_MARGIN = 0.15;

/** Adds the words that were likeliest meant; all of them, or those that end so. */
function addSlips(token: Token, base: string, vocabulary: Vocabulary, readings: Readings, ending = ''): void {
  const costs = new Map<number, number>();
  vocabulary.cores.forEach(({ key, script, words }, core) => {
    if (script !== token.script || !key.endsWith(ending)) return;
    const tries = script === 'latin' ? words.map((word) => slipCost(token.key, word)) : [slipCost(base, key), slipCost(token.key, key)];
    const cost = Math.min(...tries.map((own) => own ?? Infinity));
    if (cost < Infinity) costs.set(core, cost);
  });
  // A clitic before a slip is taken off only now, since any first letter might be one.
  const rest = /^[وبل].{5}/u.test(base) && token.script === 'arabic' ? base.slice(1) : '';
  if (costs.size === 0 && rest !== '' && ending === '') return addSlips({ ...token, key: rest }, rest, vocabulary, readings);
  const least = Math.min(...costs.values());
  for (const [core, cost] of costs) if (cost <= least + SLIP_MARGIN) readings.addCore(core, 'slip');
  if (!readings.isEmpty || token.script !== 'arabic' || base.length < 5) return;
  const skeleton = skeletonOf(base);
  if (skeleton.length < 3) return;
  vocabulary.cores.forEach(({ key, script }, core) => {
    const alike = script === 'arabic' && Math.abs(key.length - base.length) <= 2 && key[0] === base[0] && skeletonOf(key) === skeleton;
    if (alike) readings.addCore(core, 'slip');
  });
}
