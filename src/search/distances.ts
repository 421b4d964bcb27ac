/** Numbers that rise, as how far each is from the one before: small numbers, which pack well. */

/** Rising numbers as distances. */
export const distances = (rising: readonly number[]): number[] => rising.map((number, place) => number - (rising[place - 1] ?? 0));

/** The numbers again. */
export function fromDistances(stored: readonly number[]): number[] {
  let number = 0;
  return stored.map((distance) => (number += distance));
}
