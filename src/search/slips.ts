import { addMeantForms } from './arabic-forms.ts';
import type { Nearness, Readings } from './readings.ts';
import type { Lexicon } from './lexicon.ts';
import { slipCost } from './near.ts';
import { isRegion } from './regions.ts';
import { transliterationCost } from './transliteration.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which words of the archive were likeliest meant by one that it does not have. */

/** Dearer slips than the likeliest are not taken where they cost so much more. */
const SLIP_MARGIN = 0.15;

/** Adds the words that were likeliest meant, with their forms; all of them, or those that end so. */
export function addSlips({ key, script }: Token, base: string, lexicon: Lexicon, readings: Readings, ending = ''): void {
  if (script === 'number') return;
  const { vocabulary } = lexicon;
  const typed = script === 'latin' ? [key] : [...new Set([base, key])];
  // A clitic before a slip is taken off only where nothing is found with it, since any first letter might be one.
  const rests = script === 'arabic' && ending === '' && /^[وبلف].{5}/u.test(base) ? [base.slice(1)] : [];
  const plurals = script === 'arabic' && ending === '' ? withoutPlural(base) : [];
  const isCountry = isRegion({ key, script });
  for (const words of [typed, plurals, rests]) {
    const slips = cheapest(words, script, vocabulary, (one, word) =>
      !isCountry && word.endsWith(ending) && (ending === '' || word[0] === one[0])
        ? costOf(one, word, words === plurals, one !== key)
        : undefined,
    );
    // Only what is no slip may be another way to write a foreign name.
    const isName = script === 'arabic' && words !== plurals && slips.length === 0 && readings.isEmpty;
    const asName = (one: string, word: string): number | undefined =>
      isCountry && isRegion({ key: word, script }) ? undefined : transliterationCost(one, word);
    for (const { word, isLikeliest } of isName ? cheapest(words, script, vocabulary, asName) : slips)
      addWord(word, isLikeliest ? 'slip' : 'lesserSlip', script, lexicon, readings);
    if (!readings.isEmpty) return;
  }
}

/** Of a word whose ending was taken off, only dots and letters that changed places are doubted. */
function costOf(typed: string, word: string, isCut: boolean, hadArticle: boolean): number | undefined {
  const cost = slipCost(typed, word, hadArticle);
  return isCut && (typed.length !== word.length || (cost ?? 0) > 0.85) ? undefined : cost;
}

/** A word of which the archive may not have the very plural or dual that was typed with a slip. */
function withoutPlural(base: string): string[] {
  const [, stem = '', ending = ''] = /^(.{3,})(ات|تين|تان|ين|ون|ان)$/u.exec(base) ?? [];
  const words = /^(?:ات|تين|تان)$/u.test(ending) ? [`${stem}ه`, stem] : [stem];
  return words.filter(({ length }) => length >= 5);
}

function addWord(word: string, near: Nearness, script: Token['script'], lexicon: Lexicon, readings: Readings): void {
  const { vocabulary } = lexicon;
  readings.addCore(vocabulary.coreOf(word) ?? vocabulary.coreNamed(word), near);
  for (const core of vocabulary.coresWithClitic(word)) readings.addCore(core, near);
  if (script === 'arabic') addMeantForms(word, near === 'slip', lexicon, readings);
}

/** The words that it costs least to have written so, and those that cost little more. */
function cheapest(
  typed: readonly string[],
  script: 'arabic' | 'latin',
  vocabulary: Vocabulary,
  costOf: (typed: string, word: string) => number | undefined,
): { word: string; isLikeliest: boolean }[] {
  const costs = new Map<string, number>();
  for (const one of typed) {
    // «Lybia»: a y may hide how a name begins.
    for (const near of new Set([one, script === 'latin' ? one.replace(/y/g, 'i') : one])) {
      for (const word of vocabulary.wordsNear(near, script)) {
        const cost = costOf(one, word);
        if (cost !== undefined) costs.set(word, Math.min(cost, costs.get(word) ?? Infinity));
      }
    }
  }
  const least = Math.min(...costs.values());
  return [...costs].filter(([, cost]) => cost <= least + SLIP_MARGIN).map(([word, cost]) => ({ word, isLikeliest: cost === least }));
}
