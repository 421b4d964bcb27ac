import type { Language } from '../model/values.ts';

/** The words with which a speaker counts points, each at the beginning of its paragraph. */
const ordinals: Record<Language, readonly RegExp[]> = {
  ar: ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا'].map(
    (word) => new RegExp(`^و?${word}\\u064B?[،,:]`, 'u'),
  ),
  en: ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'].map(
    (word) => new RegExp(`^${word}(?:ly)?[,:]`, 'u'),
  ),
};

/** One counted list: for each item, the places of its paragraphs among those given. */
export type SpokenList = number[][];

/**
 * Finds the lists that a speaker counts out loud, «أولا… ثانيا…», paragraph by paragraph.
 *
 * What stands between two points belongs to the first of them; of the last point only its first paragraph is certain. A «أولا» that
 * no «ثانيا» follows is no list.
 */
export function spokenLists(texts: readonly string[], lang: Language): SpokenList[] {
  const lists: SpokenList[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const starts = pointsFrom(texts, at, lang);
    if (starts.length < 2) continue;
    lists.push(starts.map((start, index) => range(start, starts[index + 1] ?? start + 1)));
    at = starts.at(-1) ?? at;
  }
  return lists;
}

function pointsFrom(texts: readonly string[], at: number, lang: Language): number[] {
  const starts: number[] = [];
  let from = at;
  for (const ordinal of ordinals[lang]) {
    const next =
      starts.length === 0 ? (ordinal.test(texts[at] ?? '') ? at : -1) : texts.findIndex((text, i) => i >= from && ordinal.test(text));
    if (next === -1) break;
    starts.push(next);
    from = next + 1;
  }
  return starts;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
