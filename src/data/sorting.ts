/** `9` < `9a` < `9b` < `10`: a section put in later stands after the one whose number it extends. */
export function compareSectionNumbers(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || suffix(a).length - suffix(b).length || compareText(suffix(a), suffix(b));
}

function suffix(number: string): string {
  return number.replace(/^[0-9]+/u, '');
}

/** By code point, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Symbols with their numbers in order: `S/PV.702` before `S/PV.7050`. */
export const compareSymbols = new Intl.Collator('en', { numeric: true }).compare;

/** Dates as ISO 8601, the earliest first; what has none comes last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
}
