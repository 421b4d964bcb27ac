import { keyOf, tokensOf, type Token } from './tokens.ts';

/**
 * The names of countries in both languages, as the browser knows them (Unicode CLDR): a country that the archive does not speak of is no
 * slip for another («كوريا» is not «سوريا», Australia not Austria).
 */
let words: ReadonlySet<string> | undefined;

/** Whether a word is the name of a country, or stands in one. */
export function isRegion({ key, script }: Pick<Token, 'key' | 'script'>): boolean {
  words ??= regionWords();
  return script !== 'number' && (words.has(key) || words.has(keyOf(`ال${key}`, script)));
}

function regionWords(): ReadonlySet<string> {
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
  const found = new Set<string>();
  for (const lang of ['ar', 'en']) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (const one of letters)
      for (const two of letters) for (const { key } of tokensOf(names.of(one + two) ?? '')) if (key.length > 2) found.add(key);
  }
  return found;
}
