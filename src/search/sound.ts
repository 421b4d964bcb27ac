/** Letters by which Arabic renders sounds that other languages tell apart and it does not, or tells apart otherwise. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ه$/u, ''],
  [/[تطثسصشزظذدضجچژغقكگ]/gu, 'س'],
  [/[هح]/gu, 'ه'],
  [/[فبڤپ]/gu, 'ب'],
  [/[اويىءآ]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/**
 * What a word sounds like, roughly: without its vowels, one letter for all that may render the same foreign sound. Two spellings of one
 * name share it («كاراباخ», «كارباخ»), and so do many other words: it says only which are worth comparing.
 */
export function soundOf(word: string): string {
  return alike.reduce((rest, [pattern, letter]) => rest.replace(pattern, letter), word);
}
