/** `9` < `9a` < `9b` < `10`: a section put in later stands after the one whose number it extends. */
export function compareSectionNumbers(a: string, b: string): number {
  const [first, second] = [suffix(a), suffix(b)];
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || first.length - second.length || (first < second ? -1 : first > second ? 1 : 0);
}

/** The next number with a letter: `9` → `9a` → `9b` … `9z` → `9aa`. */
export function extendedNumber(number: string): string {
  const letters = suffix(number);
  const stem = number.slice(0, number.length - letters.length);
  if (letters === '' || /^z+$/u.test(letters)) return stem + 'a'.repeat(letters.length + 1);
  const last = letters.replace(/z+$/u, '');
  const next = last.slice(0, -1) + String.fromCharCode(last.charCodeAt(last.length - 1) + 1);
  return stem + next.padEnd(letters.length, 'a');
}

function suffix(number: string): string {
  return number.replace(/^[0-9]+/u, '');
}
