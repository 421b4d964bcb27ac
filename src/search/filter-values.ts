import { distances, fromDistances } from './distances.ts';
import { firstFrom, lastNotAfter, readSorted } from './sorted.ts';
import type { FacetName, StoredValues } from './stored.ts';

/** The volumes that a filter leaves, so that a question with a filter reads no others. */

/** An entry: the facet and its value, then the volumes in which it stands. */
export function writeValue(name: FacetName, value: string, volumes: readonly number[]): string {
  const numbers = distances(volumes).map((distance) => distance.toString(36));
  return `${name}:${value} ${numbers.join(',')}`;
}

/**
 * Finds the volumes in which one value of several stands.
 *
 * @param starts what the first entry of each block begins with
 * @param load gives a block by its number
 */
export async function volumesWith(
  name: FacetName,
  values: readonly string[],
  starts: readonly string[],
  load: (block: number) => Promise<StoredValues>,
): Promise<number[]> {
  const found = values.map(async (value) => {
    const head = `${name}:${value} `;
    const entries = readSorted(await load(lastNotAfter(starts.length, (place) => ((starts[place] ?? '') <= head ? -1 : 1))));
    const entry = entries[firstFrom(head, entries)] ?? '';
    return entry.startsWith(head)
      ? fromDistances(
          entry
            .slice(head.length)
            .split(',')
            .map((distance) => parseInt(distance, 36)),
        )
      : [];
  });
  return [...new Set((await Promise.all(found)).flat())].toSorted((a, b) => a - b);
}
