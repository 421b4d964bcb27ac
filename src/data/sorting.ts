import { compareText } from '../text/compare.ts';

/** Symbols with their numbers in order: `S/PV.702` before `S/PV.7050`. */
export const compareSymbols = new Intl.Collator('en', { numeric: true }).compare;

/** Dates as ISO 8601, the earliest first; what has none comes last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
}
