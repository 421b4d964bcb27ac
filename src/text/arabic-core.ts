import { bareClitics, definiteClitics, ownArticle, unsplit } from './arabic-affixes.ts';

/** What is known of an Arabic word of some texts. */
export interface ArabicUse {
  count: number;
  /** How often it began with a hamza on its alif: that is no article. */
  hamza: number;
}

/**
 * An Arabic word without its clitics. The article goes wherever enough is left; one-letter clitics go only where the rest is a word
 * of the archive, and the whole is not one that takes the article («وفد» beside «الوفد»).
 */
export function arabicCore(word: string, uses: ReadonlyMap<string, ArabicUse>): string {
  const use = uses.get(word);
  const count = (other: string): number => uses.get(other)?.count ?? 0;
  const known = (rest: string): number => count(rest) + count(`ال${rest}`);
  if (ownArticle.test(word)) return /^[وف]/u.test(word) && count(word.slice(1)) > 0 ? word.slice(1) : word;
  if (use !== undefined && use.hamza * 2 > use.count) return word;
  const definite = definiteClitics
    .filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= 2)
    .map((clitic) => ({ rest: word.slice(clitic.length), length: clitic.length }))
    .filter(({ rest, length }) => known(rest) > 0 || (rest.length >= 3 && !isDoubtful(word, length)))
    .toSorted((a, b) => b.length - a.length);
  const found = definite[0];
  if (found !== undefined && !(word.startsWith('ال') === false && count(`ال${word}`) > 0)) {
    // «للجنة» is «ل» before «لجنة»: the article's alif and one of three lams are not written.
    const lam = /^[وف]?لل/u.test(word) ? `ل${found.rest}` : '';
    return lam !== '' && known(lam) > count(found.rest) + count(`ال${found.rest}`) ? lam : found.rest;
  }
  if (count(`ال${word}`) > 0 || isUnsplit(word)) return word;
  const bare = bareClitics
    .filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= 2)
    .map((clitic) => ({ clitic, rest: word.slice(clitic.length) }))
    .filter(({ clitic, rest }) => rest.length >= 3 || clitic === 'و' || count(`ال${rest}`) > 0)
    .filter(({ clitic, rest }) => known(rest) > 0 && (!/[فك]$/u.test(clitic) || (rest.length >= 4 && known(rest) > count(word))));
  const best = bare.toSorted((a, b) => known(b.rest) - known(a.rest))[0];
  return best === undefined ? word : best.rest;
}

/** «فالديس», «كاليفورنيا»: before what is no word, «فال» and «كال» are rather how a foreign name begins. */
const isDoubtful = (word: string, length: number): boolean => length === 3 && /^[فك]ال/u.test(word);

const SIMPLE_ENDING = /(?:ات|ين|ون|ان|ها|هم|هن|نا|كم|[هاي])$/u;

/** Whether a word is one of those whose first letter is no clitic, with an ending or without. */
export function isUnsplit(word: string): boolean {
  return unsplit.has(word) || unsplit.has(word.replace(SIMPLE_ENDING, ''));
}
