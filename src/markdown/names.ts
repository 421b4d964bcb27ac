import type { Language } from '../model/values.ts';
import { foldArabic } from '../text/arabic.ts';

/** Somebody or something that a text may name, in one language. */
export interface Nameable {
  /** `speakers` or `delegations`: the part of the site that has its page. */
  part: 'speakers' | 'delegations';
  id: string;
  /** Names that are found wherever they stand. */
  names: readonly string[];
  /** Names that are found after a title alone: «مدني» is a word too, and «مون» the end of other names. */
  surnames: readonly string[];
}

/** What the language of the text knows of names: see `src/language/naming.ts`. */
export interface NamingWords {
  titles: readonly string[];
  kinship: readonly string[];
  others: readonly string[];
}

/** A name in a text, whole words of it: UTF-16 offsets, and everybody who bears it. */
export interface FoundName {
  from: number;
  to: number;
  bearers: readonly Nameable[];
}

/** One way to write a name; without bearers it only keeps the names inside it from being found. */
interface Form {
  words: readonly string[];
  titled: boolean;
  isPerson: boolean;
  bearers: Nameable[];
}

/** Names made ready to be found. */
export interface NameTable {
  lang: Language;
  /** By the first word, the longest first. */
  forms: ReadonlyMap<string, readonly Form[]>;
  titles: readonly (readonly string[])[];
  kinship: ReadonlySet<string>;
}

interface Token {
  from: number;
  to: number;
  /** Spellings by which the word may be known: as written, and with each clitic taken off. */
  readings: readonly string[];
}

/** Makes names ready to be found in texts of a language. */
export function compileNames(nameables: readonly Nameable[], lang: Language, { titles, kinship, others }: NamingWords): NameTable {
  const known = new Map<string, Form>();
  const add = (name: string, titled: boolean, bearer?: Nameable) => {
    const words = tokensOf(name, lang).map(({ readings }) => readings[0] ?? '');
    if (words.length === 0) return;
    const key = `${words.join(' ')} ${titled}`;
    const form = known.get(key) ?? { words, titled, isPerson: bearer?.part === 'speakers', bearers: [] };
    if (bearer !== undefined && !form.bearers.includes(bearer)) form.bearers.push(bearer);
    known.set(key, form);
  };
  for (const nameable of nameables) {
    for (const name of nameable.names) add(name, false, nameable);
    for (const name of nameable.surnames) add(name, true, nameable);
  }
  for (const other of others) add(other, false);
  const forms = Map.groupBy([...known.values()], ({ words }) => words[0] ?? '');
  for (const group of forms.values()) group.sort((a, b) => b.words.length - a.words.length);
  const plain = (words: readonly string[]) => words.map((word) => tokensOf(word, lang).map(({ readings }) => readings[0] ?? ''));
  return { lang, forms, titles: plain(titles), kinship: new Set(plain(kinship).flat()) };
}

/**
 * Finds names in a text, the longest that begin at each word, none inside another.
 *
 * A name is found with the clitics written onto it («وأذربيجان», «للأرجنتين») and is marked with them, since half a word is no place
 * for a mark; not as an adjective, nor as part of a longer name.
 */
export function findNames(text: string, table: NameTable): FoundName[] {
  const tokens = tokensOf(text, table.lang);
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const form = longestAt(text, tokens, at, table);
    if (form === undefined) continue;
    const last = at + form.words.length - 1;
    if (form.bearers.length > 0) found.push({ from: tokens[at]!.from, to: tokens[last]!.to, bearers: form.bearers });
    at = last;
  }
  return found;
}

function longestAt(text: string, tokens: readonly Token[], at: number, table: NameTable): Form | undefined {
  const candidates = (tokens[at]?.readings ?? []).flatMap((reading) => table.forms.get(reading) ?? []);
  return candidates
    .filter((form) => stands(form, text, tokens, at) && (form.bearers.length === 0 || isWhole(form, text, tokens, at, table)))
    .sort((a, b) => b.words.length - a.words.length)[0];
}

/** What may part two words of one name: a space, a hyphen, «كي - مون»; a full stop after an initial or a title; an apostrophe. */
const PART = /^(?:\s|\s?[-\u2010-\u2014]\s?|['’])$/u;
const AFTER_SHORT = /^\.\s?$/u;

function stands({ words }: Pick<Form, 'words'>, text: string, tokens: readonly Token[], at: number): boolean {
  return words.every((word, offset) => {
    const token = tokens[at + offset];
    if (token === undefined) return false;
    if (offset === 0) return token.readings.includes(word);
    return token.readings[0] === word && areJoined(text, tokens[at + offset - 1]!, token);
  });
}

function areJoined(text: string, one: Token, next: Token): boolean {
  const between = text.slice(one.to, next.from);
  return PART.test(between) || (AFTER_SHORT.test(between) && one.to - one.from <= 3);
}

/** Whether a name that stands in the text is not the end, the middle or the beginning of a longer one, and has its title if it needs one. */
function isWhole(form: Form, text: string, tokens: readonly Token[], at: number, table: NameTable): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + form.words.length];
  const last = tokens[at + form.words.length - 1]!;
  const isTitled = table.titles.some((title) => {
    const from = at - title.length;
    return from >= 0 && stands({ words: title }, text, tokens, from) && areJoined(text, before!, tokens[at]!);
  });
  if (form.titled && !isTitled) return false;
  const joinsBefore = before !== undefined && isCompound(text.slice(before.to, tokens[at]!.from));
  const joinsAfter = after !== undefined && isCompound(text.slice(last.to, after.from));
  if (joinsBefore || joinsAfter) return false;
  if (!form.isPerson) return true;
  const beside = (token: Token | undefined, between: string) => token !== undefined && /^\s$/u.test(between);
  const longerBefore = !isTitled && before !== undefined && beside(before, text.slice(before.to, tokens[at]!.from));
  const longerAfter = after !== undefined && beside(after, text.slice(last.to, after.from));
  const isPart = (token: Token) => table.kinship.has(token.readings[0] ?? '') || isCapital(text, token, table.lang);
  return !(longerBefore && !beginsSentence(text, before) && isPart(before)) && !(longerAfter && isPart(after));
}

/** A hyphen with nothing beside it makes one word of two: «Guinea-Bissau», «UN-OIC». */
function isCompound(between: string): boolean {
  return /^[-\u2010\u2011]$/u.test(between);
}

/** Where a language has capitals, one beside a person's name is more of it. Arabic has none. */
function isCapital(text: string, token: Token, lang: Language): boolean {
  return lang === 'en' && /^\p{Lu}\p{Ll}/u.test(text.slice(token.from, token.to));
}

function beginsSentence(text: string, token: Token): boolean {
  return /(?:^|[.!?:;“"«(])\s*$/u.test(text.slice(0, token.from));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function tokensOf(text: string, lang: Language): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    readings: lang === 'ar' ? arabicReadings(foldArabic(match[0])) : [withoutMarks(match[0])],
  }));
}

/** What may be written onto a noun: a conjunction, then a preposition. */
const CLITICS = /^([وف])?([بكل])?(?=\p{L}{3})/u;

/** «وللمغرب»: as written, «للمغرب», and «المغرب», whose article loses its alif after «ل». */
function arabicReadings(word: string): string[] {
  const [, conjunction = '', preposition = ''] = CLITICS.exec(word) ?? [];
  const rest = word.slice(conjunction.length);
  const bare = rest.slice(preposition.length);
  const withArticle = preposition === 'ل' && bare.startsWith('ل') ? [`ا${bare}`] : [];
  return [...new Set([word, rest, bare, ...withArticle])];
}

/** Latin letters without their marks, the dotless ı as i: «İhsanoğlu» and «Ihsanoglu» are one name. Capitals stay. */
function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/gu, 'i');
}
