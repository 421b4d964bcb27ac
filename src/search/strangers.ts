import { brokenPlurals } from '../text/broken-plurals.ts';
import { everydayWords } from '../text/everyday-words.ts';
import { possibleRests, type Core } from './cores.ts';
import { slipCost } from './near.ts';
import { patternMates, patternPlurals, patternSingulars } from './plural-patterns.ts';
import { soundOf } from './sound.ts';
import { transliterationCost } from './transliteration.ts';

/**
 * Words of the language that an archive does not have, though it has words that they look like: none of them is a slip for another, nor
 * a plural of it. Told while the archive is built, so that a browser need not know the language.
 */

const rows = brokenPlurals.map((row) => row.filter((word) => word !== '>'));
const singulars = new Set(rows.map(([singular]) => singular ?? ''));
const plurals = new Set(rows.flatMap(([, ...others]) => others));

/** What the patterns of plurals make of a word that the tables know. */
interface Mates {
  /** Plurals or singulars that it may well have: the table need not have them all. */
  likely: readonly string[];
  /** Those that it has not: what is a singular is no plural of another word. */
  wrong: readonly string[];
}

function matesOf(word: string): Mates {
  const [isSingular, isPlural] = [singulars.has(word), plurals.has(word)];
  if (!isSingular && !isPlural) return { likely: [...patternMates(word), ...patternMates(word, true)], wrong: [] };
  const [asSingular, asPlural] = [patternPlurals(word), patternSingulars(word)];
  return {
    likely: [...(isSingular ? asSingular : []), ...(isPlural ? asPlural : [])],
    wrong: [...patternMates(word, true), ...(isSingular ? [] : asSingular), ...(isPlural ? [] : asPlural)],
  };
}

/** Words that the tables know. */
interface Known {
  mates: ReadonlyMap<string, Mates>;
  /** By a trace that is left by what is asked for: that, and its word. */
  traces: ReadonlyMap<string, readonly { typed: string; word: string }[]>;
}

let known: Known | undefined;

function knownWords(): Known {
  const mates = new Map([...singulars, ...plurals, ...everydayWords].map((word) => [word, matesOf(word)]));
  const traces = new Map<string, { typed: string; word: string }[]>();
  for (const word of mates.keys()) {
    for (const typed of readAs(word)) {
      for (const trace of tracesOf(typed)) {
        const list = traces.get(trace) ?? [];
        traces.set(trace, list);
        list.push({ typed, word });
      }
    }
  }
  return { mates, traces };
}

/** Of the known words, those that the archive does not have and would take for a slip, or for the singular of another word. */
export function strangersTo(cores: readonly Core[]): string[] {
  const own = new Set(cores.flatMap((core) => (core.script === 'arabic' ? [core.key, ...possibleRests(core)] : [])));
  const { mates, traces } = (known ??= knownWords());
  const has = (mate: string): boolean => own.has(mate);
  const strange = new Map([...mates].filter(([word, { likely }]) => !own.has(word) && !likely.some(has)));
  const found = new Set([...strange].flatMap(([word, { wrong }]) => (wrong.some(has) ? [word] : [])));
  for (const word of own) {
    if (word.length < 3) continue;
    const compared = new Set<string>();
    for (const trace of tracesOf(word)) {
      for (const like of traces.get(trace) ?? []) {
        if (!strange.has(like.word) || found.has(like.word) || compared.has(like.typed)) continue;
        compared.add(like.typed);
        if (isLike(like.typed, word)) found.add(like.word);
      }
    }
  }
  return [...found];
}

/** What a slip is looked for of: the word, and what is left of it where it begins like an article or a clitic, with the other number. */
const readAs = (word: string): string[] => [
  word,
  ...(/^ال.{3,}/u.test(word) ? [word.slice(2)] : []),
  ...(/^[وبلف].{5}/u.test(word) ? [word.slice(1)] : []),
  ...(/^.{4,}ات$/u.test(word) ? [`${word.slice(0, -2)}ه`] : []),
  ...(/^.{3,}ه$/u.test(word) ? [`${word.slice(0, -1)}ات`] : []),
];

/** What two words may have in common of which the one is a slip for the other, or another way to write it. */
const tracesOf = (word: string): Set<string> =>
  new Set([`~${soundOf(word)}`, ...Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1)), word]);

const isLike = (typed: string, word: string): boolean =>
  Math.abs(typed.length - word.length) <= 3 &&
  (slipCost(typed, word, true) !== undefined || transliterationCost(typed, word) !== undefined);
