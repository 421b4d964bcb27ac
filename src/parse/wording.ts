/**
 * Regular expressions made of plain words, for searching text as it is written.
 * They forgive what folding forgives (hamza and alif forms, ta marbuta, alif maqsura, tashkeel, tatweel), without changing any offset.
 */

const alike: readonly string[] = ['أإآٱا', 'ىیئي', 'ؤو', 'ةه', 'کك'];
const MARKS = '[\\p{M}\\u0640]*';

function letterPattern(letter: string): string {
  const family = alike.find((letters) => letters.includes(letter));
  if (family !== undefined) return `[${family}]${MARKS}`;
  return /\p{L}/u.test(letter) ? letter + MARKS : letter.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
}

/** The pattern source of one word or phrase; a space in it stands for any white space. */
export function wordPattern(word: string): string {
  return word
    .split(' ')
    .map((part) => Array.from(part, letterPattern).join(''))
    .join('\\s+');
}

/** The pattern source of any one of some words, the longest tried first. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.map(wordPattern).join('|')})`;
}
