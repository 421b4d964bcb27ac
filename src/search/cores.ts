import { bareClitics } from '../text/arabic-affixes.ts';
import { arabicCore, isUnsplit, type ArabicUse } from '../text/arabic-core.ts';
import { compareText } from '../text/compare.ts';
import { englishStem } from './english.ts';
import type { Script } from './tokens.ts';

/**
 * Every word of the archive, grouped: Arabic words that differ in their clitics alone, English ones with one stem. Each group is a
 * *core*. The build groups the words of all texts; the browser meets the groups again as blocks of the vocabulary.
 */

/** What is known of a word of the archive. */
export interface WordUse extends ArabicUse {
  script: Script;
}

/** A group of words that are found as one. */
export interface Core {
  /** An Arabic word without clitics; what English words of a stem begin with; a number. */
  key: string;
  script: Script;
  /** The words as they stand in the archive, folded, in a fixed order. */
  words: readonly string[];
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
      const sorted = words.toSorted(compareText);
      return { script, words: sorted, key: script === 'arabic' ? id.slice('arabic '.length) : sharedStart(sorted) };
    })
    .map((core) => ({ core, place: placeOf(core) }))
    .toSorted((a, b) => compareText(a.place, b.place))
    .map(({ core }) => core);
}

/** What a core is sorted and found by: its key; of English words, their stem. */
export function placeOf({ key, script, words }: Core): string {
  return script === 'latin' ? englishStem(words[0] ?? key) : key;
}

/** What sorted words begin with, all of them. */
function sharedStart(words: readonly string[]): string {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}

/** What a core would be if its first letters were clitics after all, or a lam before it its own. One that takes the article is whole. */
export function possibleRests({ key, script, words }: Core): string[] {
  if (script !== 'arabic') return [];
  // «للجنة» alone may be «ل» before «لجنة».
  const lam = words.every((word) => /^[وف]?لل/u.test(word)) ? [`ل${key}`] : [];
  if (words.includes(`ال${key}`) || isUnsplit(key)) return lam;
  const named = /^[فك]ال(?<rest>.{3,})$/u.exec(key)?.groups?.['rest'];
  const rests = bareClitics
    .filter((clitic) => key.startsWith(clitic) && key.length - clitic.length >= (/[فك]$/u.test(clitic) ? 5 : 3))
    .map((clitic) => key.slice(clitic.length))
    // «كالمملكة» is looked up as «مملكة»: with the article, all such words would stand in one place.
    .filter((rest) => rest !== `ال${named}`);
  return [...lam, ...rests, ...(named === undefined ? [] : [named])];
}

/** The script of a word, told by its first letter. */
export function scriptOf(key: string): Script {
  return /^[0-9]/.test(key) ? 'number' : /^[\u{0621}-\u{06FF}]/u.test(key) ? 'arabic' : 'latin';
}
