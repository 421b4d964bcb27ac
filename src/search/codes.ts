/** Codes that stand in the index for words. They have letters only, and sort as the numbers that they write. */

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that are enough to tell so many apart. */
export function lettersFor(count: number): number {
  let length = 1;
  for (let room = letters.length; room < count; room *= letters.length) length += 1;
  return length;
}

/** A number as a code of so many letters. */
export function inLetters(value: number, length: number): string {
  let text = '';
  for (let rest = value, place = 0; place < length; place += 1, rest = Math.floor(rest / letters.length))
    text = letters.charAt(rest % letters.length) + text;
  return text;
}

/** The number that a code writes. */
export const fromLetters = (code: string): number =>
  [...code].reduce((value, letter) => value * letters.length + letters.indexOf(letter), 0);
