import { ownArticle } from '../text/arabic-affixes.ts';
import { editsBetween } from './near.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The names that the archive knows, and how each is written. */
export interface Names {
  /** Whether these are the words of a name. */
  isName(keys: readonly string[]): boolean;
  /** Other spellings of a name, as tokens, given the keys of its words. */
  spellingsOf(keys: readonly string[]): Token[][];
  /** Other spellings of single words, learned from names that differ in one. */
  words: ReadonlyMap<string, readonly string[]>;
  /** The same name in the other language, given the keys of its words. */
  inOtherScript(keys: readonly string[]): Token[][];
}

/** The spellings of one name, in both languages; or names that are the same however they are spelt: «بريطانيا», «المملكة المتحدة». */
export type NameGroup = readonly string[] | { readonly same: readonly string[] };

/** The names of a group, whatever they have in common. */
export const namesIn = (group: NameGroup): readonly string[] => ('same' in group ? group.same : group);

interface Name {
  tokens: Token[];
  letters: string;
  /** Stands for all others of its group, however they are spelt. */
  isSame: boolean;
}

/** Makes groups of names ready to be found in a question. */
export function namesOf(groups: readonly NameGroup[]): Names {
  const byLetters = new Map<string, Name[]>();
  const words = new Map<string, string[]>();
  for (const group of groups) {
    const isSame = 'same' in group;
    const names = namesIn(group)
      .map(tokensOf)
      .map((tokens) => ({ tokens, letters: lettersOf(tokens), isSame }));
    for (const name of names) {
      byLetters.set(name.letters, [...(byLetters.get(name.letters) ?? []), ...names]);
      if (!isSame) for (const other of names) learn(name, other, words);
    }
  }
  const find = (keys: readonly string[], fits: (letters: string, other: Name) => boolean): Token[][] => {
    const letters = keys.join('');
    const seen = new Set([keys.join(' ')]);
    return (byLetters.get(letters) ?? []).flatMap((other) => {
      const written = other.tokens.map(({ key }) => key).join(' ');
      if (seen.has(written) || !fits(letters, other)) return [];
      seen.add(written);
      return [other.tokens];
    });
  };
  return {
    words,
    isName: (keys) =>
      keys.length > 1 &&
      (byLetters.get(keys.join('')) ?? []).some(({ tokens }) => tokens.map(({ key }) => key).join(' ') === keys.join(' ')),
    spellingsOf: (keys) =>
      find(
        keys,
        (letters, other) =>
          (other.isSame && isArabic(letters) === isArabic(other.letters)) || areAlike(letters, other.letters) || goesOn(keys, other),
      ),
    inOtherScript: (keys) => find(keys, (letters, other) => isArabic(letters) !== isArabic(other.letters)),
  };
}

const lettersOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join('');

/**
 * What a name is sorted by, given the keys of its words: without an article, like the words of the vocabulary, so that it stands where its
 * first word is looked up anyway, and the names that begin with one are not all in one place.
 */
export function placeOfName(keys: readonly string[]): string {
  const [first = '', ...rest] = keys;
  return [ownArticle.test(first) ? first : first.replace(/^ال(?=.{3})/u, ''), ...rest].join('');
}

const isArabic = (letters: string): boolean => /^[\u{0621}-\u{06FF}]/u.test(letters);

/** The same name with one more in its middle: «إياد مدني», «إياد أمين مدني». */
function goesOn(keys: readonly string[], { tokens }: Name): boolean {
  const own = tokens.map(({ key }) => key);
  return keys.length >= 2 && own.length === keys.length + 1 && own[0] === keys[0] && keys.every((key) => own.includes(key));
}

/** Two ways to write one name, and not a name and a part of it. */
function areAlike(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (isArabic(a) !== isArabic(b) || Math.min(a.length, b.length) < length * 0.7) return false;
  const limit = Math.ceil(length * 0.25);
  return editsBetween(a, b, limit) <= limit;
}

/** Where two names differ in one word, and there by little, both are spellings of it. */
function learn(name: Name, other: Name, words: Map<string, string[]>): void {
  if (name.tokens.length !== other.tokens.length) return;
  const apart = name.tokens.flatMap(({ key }, place) => (key === other.tokens[place]?.key ? [] : [place]));
  const [place] = apart;
  if (apart.length !== 1 || place === undefined) return;
  const [one, two] = [name.tokens[place]!.key, other.tokens[place]!.key];
  if (isArabic(one) !== isArabic(two) || one.length < 4 || editsBetween(one, two, 2) > 2) return;
  words.set(one, [...new Set([...(words.get(one) ?? []), two])]);
}
