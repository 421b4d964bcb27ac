import { ARABIC_TATWEEL, TASHKEEL } from './codepoints.ts';

/**
 * Keys by which Arabic spellings are compared. They are for looking up only: what is shown is always the original.
 * The foldings are those of Lucene's ArabicNormalizer (alif forms, alif maqsura, ta marbuta, tashkeel, tatweel), with the seats of
 * the hamza and Persian letter forms folded as well, because OCR mixes them up, and the letters of foreign names for v and p.
 */
const foldings: readonly (readonly [RegExp, string])[] = [
  [TASHKEEL, ''],
  [new RegExp(ARABIC_TATWEEL, 'gu'), ''],
  [/[أإآٱ]/gu, 'ا'],
  [/[ىیئ]/gu, 'ي'],
  [/ؤ/gu, 'و'],
  [/ة/gu, 'ه'],
  [/ک/gu, 'ك'],
  [/ڤ/gu, 'ف'],
  [/پ/gu, 'ب'],
];

/** The key of a text: lower case, letters folded, digits Latin; spaces and punctuation stay, so the length of words does too. */
export function foldArabic(text: string): string {
  const latinDigits = toLatinDigits(text.normalize('NFC')).toLowerCase();
  return foldings.reduce((folded, [pattern, letter]) => folded.replace(pattern, letter), latinDigits);
}

/** Arabic-Indic (٠–٩) and extended Arabic-Indic (۰–۹) digits as 0–9. */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** Latin digits as the Arabic-Indic ones that UN documents in Arabic are printed with. */
export function toArabicDigits(text: string): string {
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0630));
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words of a text in order, without punctuation, as written. */
export function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How many words a text has, as one counts in print: what stands between white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return words(foldArabic(text));
}

/** The text on one line: runs of white space as one space, none at the ends. No-break spaces count as white space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
