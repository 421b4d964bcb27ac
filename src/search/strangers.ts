import { brokenPlurals } from '../text/broken-plurals.ts';
import { everydayWords } from '../text/everyday-words.ts';
import { possibleRests, type Core } from './cores.ts';
import { slipCost } from './near.ts';
import { patternMates } from './plural-patterns.ts';
import { soundOf } from './sound.ts';
import { transliterationCost } from './transliteration.ts';

/**
 * Words of the language that an archive does not have, though it has words that they look like: none of them is a slip for another, nor
 * a plural of it. Told while the archive is built, so that a browser need not know the language.
 */

const plurals = brokenPlurals.flat().filter((word) => word !== '>');
const withPlurals = new Set(plurals);

/** Words that the tables know, each with the singulars or plurals that its pattern would give it. */
interface Known {
  mates: ReadonlyMap<string, readonly string[]>;
  /** By a trace that is left by what is asked for: that, and its word. */
  traces: ReadonlyMap<string, readonly { typed: string; word: string }[]>;
}

let known: Known | undefined;

function knownWords(): Known {
  const mates = new Map(
    [...plurals, ...everydayWords].map((word) => [
      word,
      [...patternMates(word, true), ...(withPlurals.has(word) ? patternMates(word) : [])],
    ]),
  );
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
  const hasMate = (word: string): boolean => mates.get(word)?.some((mate) => own.has(mate)) === true;
  // The plurals of a word in that table are known; another may have one that only its pattern tells.
  const isStrange = (word: string): boolean => !own.has(word) && (!hasMate(word) || withPlurals.has(word));
  const found = new Set([...withPlurals].filter((word) => !own.has(word) && hasMate(word)));
  for (const word of own) {
    if (word.length < 3) continue;
    const compared = new Set<string>();
    for (const trace of tracesOf(word)) {
      for (const like of traces.get(trace) ?? []) {
        if (found.has(like.word) || compared.has(like.typed)) continue;
        compared.add(like.typed);
        if (isStrange(like.word) && isLike(like.typed, word)) found.add(like.word);
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
