import {
  bareClitics,
  constructEndings,
  cuts,
  definiteClitics,
  endings,
  ownArticle,
  placeNames,
  pronouns,
  stopWords,
  whole,
} from '../text/arabic-affixes.ts';
import { isUnsplit } from '../text/arabic-core.ts';
import type { Nearness, Readings } from './readings.ts';
import type { Lexicon } from './lexicon.ts';
import { patternMates } from './plural-patterns.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The forms of an Arabic word that an archive may have: with other clitics and endings, broken plurals, other spellings. */

/** A word of a question, and what its letters tell that its key does not. */
interface Typed {
  key: string;
  /** It has the article, after which there are no pronouns and no tanwin. */
  isDefinite: boolean;
  /** It was written with a ta marbuta, which its key has as the heh of a pronoun. */
  isFeminine: boolean;
  /** The places where a hamza was written: its seat wavers. */
  hamzas: ReadonlySet<number>;
}

/** Adds what an Arabic word of a question may mean: itself, and other forms of it that the archive has. */
export function readArabic(token: Token, lexicon: Lexicon, readings: Readings): void {
  const { vocabulary } = lexicon;
  const typed = spellingOf(token);
  readings.addWord(typed.key, 'word');
  const cores = coresOf(typed.key, vocabulary);
  for (const core of cores) {
    const { key, words = [] } = vocabulary.core(core) ?? {};
    if (key === undefined || !placeNames.has(key)) readings.addCore(core, 'core');
    // «مالي» is a country and «المالي» an adjective.
    else for (const word of words) if (hasArticle(word) === typed.isDefinite) readings.addWord(word, 'core');
  }
  vocabulary.settle();
  const bases = new Set(cores.map((core) => vocabulary.core(core)?.key ?? typed.key));
  if (bases.size === 0 || vocabulary.wordCode(typed.key) === undefined) bases.add(withoutArticle(typed.key));
  for (const base of bases) addBase(base, typed, cores.length > 0, lexicon, readings);
}

/** Adds a word without its article, with everything that it may be a form of. */
function addBase(base: string, typed: Typed, isKnown: boolean, lexicon: Lexicon, readings: Readings): void {
  const { vocabulary } = lexicon;
  const nisba = isKnown ? undefined : nisbaPlural(base, vocabulary);
  addStems(nisba ?? base, typed, isKnown || nisba !== undefined, lexicon, readings);
  // «المساعدت»: a ta marbuta that was written as it sounds, or an alif of the plural that was lost.
  if (!isKnown && /^.{3,}ت$/u.test(base)) addStems(`${base.slice(0, -1)}ه`, typed, true, lexicon, readings);
  for (const other of hamzaSeats(base, typed, isKnown)) {
    if (isAttested(other, typed, vocabulary)) addStems(other, { ...typed, hamzas: new Set() }, true, lexicon, readings);
  }
}

function addStems(base: string, typed: Typed, isKnown: boolean, lexicon: Lexicon, readings: Readings): void {
  const { vocabulary } = lexicon;
  const { same, masculine } = stemsOf(base, typed, isKnown, vocabulary);
  // «مالي» is a country and «المالي» an adjective: the country has no feminine.
  if (typed.isDefinite || !placeNames.has(base)) addArabicForms([...same, ...masculine], vocabulary, readings, 'form');
  // «المصالحة» is no form of «مصلحة», though «المصالح» is.
  for (const stem of same) addMates(stem, lexicon, readings, 'mate', stem === base && isKnown);
  vocabulary.settle();
  // «أرملة» has the pattern of a plural of «رمال», and is known to be none.
  if (readings.isEmpty && !lexicon.isStranger(base))
    for (const stem of same) addArabicForms(patternMates(stem), vocabulary, readings, 'mate');
}

/** @param isWhole whether nothing was cut off: «دقيق» has not the plural of «دقيقة» */
function addMates(stem: string, lexicon: Lexicon, readings: Readings, near: Nearness, isWhole = false): void {
  addArabicForms(lexicon.matesOf(stem), lexicon.vocabulary, readings, near);
  if (stem.length >= 3 && !isWhole) addArabicForms(lexicon.matesOf(`${stem}ه`), lexicon.vocabulary, readings, near);
}

/** Adds the forms and plurals of a word that another was a slip for. */
export function addMeantForms(base: string, isLikeliest: boolean, lexicon: Lexicon, readings: Readings): void {
  const typed: Typed = { key: base, isDefinite: false, isFeminine: base.endsWith('ه'), hamzas: new Set() };
  const { same, masculine } = stemsOf(base, typed, true, lexicon.vocabulary);
  addArabicForms([...same, ...masculine], lexicon.vocabulary, readings, isLikeliest ? 'slipForm' : 'slipMate');
  for (const stem of same) addMates(stem, lexicon, readings, 'slipMate');
}

/** What the letters of a word tell. */
function spellingOf({ key, written = key }: Token): Typed {
  const plain = [...written.normalize('NFC').replace(/[\p{M}\u{0640}]/gu, '')];
  const fits = plain.length === key.length;
  return {
    key,
    isDefinite: hasArticle(key),
    isFeminine: fits && plain.at(-1) === 'ة',
    hamzas: new Set(fits ? plain.flatMap((letter, place) => ('ءؤئأإ'.includes(letter) ? [place] : [])) : []),
  };
}

/** «الفلسطينين» for «الفلسطينيين»: of the two yas of such a plural one is often left out. */
function nisbaPlural(base: string, vocabulary: Vocabulary): string | undefined {
  const [, stem, ending] = /^(.{3,}[^ي])(ين|ون)$/u.exec(base) ?? [];
  if (stem === undefined || ending === undefined) return undefined;
  return ['', 'ه', 'ين', 'ون'].some((other) => stands(`${stem}ي${other}`, vocabulary)) ? `${stem}ي${ending}` : undefined;
}

/** Whether the archive has a word, with whatever clitics. */
const stands = (key: string, vocabulary: Vocabulary): boolean =>
  vocabulary.coreNamed(key) !== undefined || vocabulary.coresWithClitic(key).length > 0;

/** Whether the archive has a word, or one that is made of it by taking an ending off or putting another on. */
function isAttested(word: string, { isFeminine }: Typed, vocabulary: Vocabulary): boolean {
  const has = (key: string): boolean => stands(key, vocabulary);
  if (has(word)) return true;
  const stems = cuts.flatMap(({ ending, leaves }) =>
    // «مساءلة» has the letters of «مسائل» and a ta marbuta, and is not made of it.
    !(isFeminine && ending === 'ه') && word.endsWith(ending) && word.length - ending.length >= leaves
      ? [word.slice(0, -ending.length)]
      : [],
  );
  return (
    stems.some((stem) => has(stem) || has(`${stem}ه`)) ||
    (word.endsWith('ه') && openEndings.some((ending) => has(word.slice(0, -1) + ending)))
  );
}

/** «شئون» and «شؤون», «الشركا» and «الشركاء»: the word with its hamza on another seat, or left out at the end, or put there. */
function hamzaSeats(base: string, { key, hamzas }: Typed, isKnown: boolean): string[] {
  const seats = ['ا', 'و', 'ي', 'ء'];
  const offset = key.length - base.length;
  const others = [...base].flatMap((letter, place) =>
    place > 0 && hamzas.has(place + offset)
      ? seats.filter((other) => other !== letter).map((other) => base.slice(0, place) + other + base.slice(place + 1))
      : [],
  );
  if (isKnown) return others;
  return [base.endsWith('ء') ? base.slice(0, -1) : `${base}ء`, ...others];
}

/** The cores that a word belongs to, or would if its clitics are taken off. */
export function coresOf(key: string, vocabulary: Vocabulary): number[] {
  const own = vocabulary.coreOf(key);
  if (own !== undefined) return [own];
  vocabulary.settle();
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

/** A word without the article and what stands before it, where enough letters remain. */
export function withoutArticle(key: string, least = 3): string {
  if (ownArticle.test(key)) return key;
  const clitic = definiteClitics
    .toSorted((a, b) => b.length - a.length)
    .find((start) => key.startsWith(start) && key.length - start.length >= least);
  return clitic === undefined ? key : key.slice(clitic.length);
}

const hasArticle = (word: string): boolean => withoutArticle(word) !== word;

/** With the endings of plurals before another noun or a pronoun («مهندسونا», «مهندسو المدينة»), last of all. */
const constructs = [...constructEndings].flatMap((ending) => [
  ...pronouns.filter((pronoun) => pronoun !== 'ه').map((pronoun) => ({ ending: ending + pronoun, leaves: 3, isPronoun: true })),
  { ending, leaves: 3, isPronoun: false },
]);
const constructCuts = new Set(constructs.map(({ ending }) => ending));
const allCuts = [...cuts, ...constructs];

/** The word and what is left of it without its endings; apart from these, the masculine of a feminine, which has other plurals. */
function stemsOf(base: string, typed: Typed, isKnown: boolean, vocabulary: Vocabulary): { same: string[]; masculine: string[] } {
  const same = [base];
  const masculine: string[] = [];
  if (whole.has(base)) return { same, masculine };
  for (const { ending, leaves, isPronoun } of allCuts) {
    const stem = base.slice(0, base.length - ending.length);
    if (!base.endsWith(ending) || (isPronoun && typed.isDefinite) || stopWords.has(stem)) continue;
    // Three letters are enough where the archive has no such word, and has what remains.
    if (stem.length < leaves && (stem.length < 3 || !stands(stem, vocabulary) || (isKnown && !isDual(stem, ending, vocabulary)))) continue;
    if (constructCuts.has(ending) && !takesPlural(stem, vocabulary)) continue;
    const isMasculine = ending === 'ه' && (typed.isDefinite || typed.isFeminine);
    // A feminine is no form that every noun has: where the archive does not know it, it is rather a slip, unless men are spoken of.
    if (ending === 'ه' && !isKnown && !isOwned(stem, typed, vocabulary) && !takesPlural(stem, vocabulary)) continue;
    (isMasculine ? masculine : same).push(stem);
    if (ending.startsWith('ت')) same.push(`${stem}ه`);
  }
  // Tanwin: «قرارا» is «قرار».
  if (!isKnown && !typed.isDefinite && base.length >= 5 && base.endsWith('ا')) same.push(base.slice(0, -1));
  // «هزات» is the plural of «هزة», though little remains of it.
  if (!isKnown && /^..ات$/u.test(base) && !stands(`${base}ات`, vocabulary) && stands(`${base.slice(0, 2)}ه`, vocabulary))
    same.push(`${base.slice(0, 2)}ه`);
  if (base.length === 3 && base.endsWith('ه') && vocabulary.coreNamed(`${base.slice(0, 2)}ات`) !== undefined)
    same.push(`${base.slice(0, 2)}ات`);
  return { same, masculine };
}

/** «سفنه»: a heh that is a pronoun after a word of the archive, and nothing says that a ta marbuta was meant. */
const isOwned = (stem: string, { isDefinite, isFeminine }: Typed, vocabulary: Vocabulary): boolean =>
  !isDefinite && !isFeminine && stands(stem, vocabulary);

/** «الطرفان» beside «الطرفين»: a dual, though little remains of it. */
const isDual = (stem: string, ending: string, vocabulary: Vocabulary): boolean => ending === 'ان' && stands(`${stem}ين`, vocabulary);

/** Whether the archive has a sound masculine plural or a dual of a word, whose nun falls before another noun. */
function takesPlural(stem: string, vocabulary: Vocabulary): boolean {
  return ['ين', 'ون', 'ان'].some((ending) => stands(stem + ending, vocabulary));
}

/** «بياني» beside «بيانه» and «البيان»: whoever speaks, of something of his, where nothing says that it is an adjective («دولي»). */
function isMine(stem: string, vocabulary: Vocabulary): boolean {
  const own = `${stem}ي`;
  return (
    stands(own, vocabulary) &&
    vocabulary.wordCode(`ال${stem}`) !== undefined &&
    pronouns.some((pronoun) => stands(stem + pronoun, vocabulary)) &&
    vocabulary.wordCode(`ال${own}`) === undefined &&
    !['ه', 'ا', 'ين', 'ات'].some((ending) => stands(own + ending, vocabulary))
  );
}

/** Adds every word of the archive that is one of these stems with an ending. */
function addArabicForms(stems: readonly string[], vocabulary: Vocabulary, readings: Readings, near: Nearness): void {
  const add = (stem: string, ending: string): void => {
    // «كاميرات» has no plural «كاميرون».
    if (ending !== '' && whole.has(stem + ending)) return;
    const cores = [vocabulary.coreNamed(stem + ending), ...vocabulary.coresWithClitic(stem + ending)];
    for (const core of cores) {
      if (!placeNames.has(stem + ending)) readings.addCore(core, near);
      else
        for (const word of (core === undefined ? undefined : vocabulary.core(core)?.words) ?? [])
          if (hasArticle(word)) readings.addWord(word, near);
    }
  };
  for (const stem of stems) {
    if (stem.length < 2) continue;
    for (const ending of stem.length < 3 ? shortEndings : endings) add(stem, ending);
    if (stem.length >= 3 && takesPlural(stem, vocabulary)) for (const ending of constructEndings) add(stem, ending);
    if (stem.length >= 3 && isMine(stem, vocabulary)) add(stem, 'ي');
    const open = stem.slice(0, -1);
    if (stem.endsWith('ه')) for (const ending of open.length < 3 ? ['ات'] : openEndings) add(open, ending);
    // A hamza changes its seat before a pronoun: «وزراء», «وزرائهم»; «قضايا» is no form of «قضاء».
    if (stem.endsWith('ء')) for (const seat of ['ي', 'و']) for (const pronoun of pronouns) add(open + seat, pronoun);
  }
}

/** Adds what the archive has of the plurals that a word might have, with no ending that would make another word of them. */
export function addLoosePlurals(base: string, vocabulary: Vocabulary, readings: Readings): void {
  for (const plural of patternMates(base, true)) {
    for (const ending of ['', ...pronouns]) {
      if (ending === 'ه') continue;
      for (const core of [vocabulary.coreNamed(plural + ending), ...vocabulary.coresWithClitic(plural + ending)])
        readings.addCore(core, 'slipMate');
    }
  }
}

/** Endings of words of two letters, with which longer ones would mostly make other words. */
const shortEndings = ['', 'ا', 'ه', 'ها', 'هم', 'هما', 'نا', 'كم'];

/** Endings in which ta marbuta is opened. */
const openEndings = endings.filter((ending) => ending.startsWith('ت') || ending.startsWith('ات'));
