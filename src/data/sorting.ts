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
