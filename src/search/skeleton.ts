/** Letters by which Arabic renders the same foreign sound; what is left when they are folded is a name's skeleton. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[غجقگ]/gu, 'ك'],
  [/ط/gu, 'ت'],
  [/ص|ث/gu, 'س'],
  [/[ڤپ]/gu, 'ب'],
  [/ض/gu, 'د'],
  [/ظ|ذ/gu, 'ز'],
  [/ح/gu, 'ه'],
  [/تش/gu, 'ش'],
  [/[اويىءه]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** A name without its vowels and with one letter for each sound: «كاراباخ» and «كارباخ» share theirs. */
export function skeletonOf(word: string): string {
  return sounds.reduce((rest, [pattern, letter]) => rest.replace(pattern, letter), word);
}
