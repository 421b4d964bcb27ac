import { everyVolume, type Engine } from './engine.ts';
import { FACET_VOLUMES, chosen, type Filters } from './facets.ts';
import { volumeAt } from './layout.ts';
import { hitsOf, type Hits } from './match.ts';
import type { Reading } from './readings.ts';
import type { Term } from './terms.ts';

/** Part of an archive that a question is put to, and whether there is more than it. */
export interface Portion {
  part: Engine;
  more: boolean;
  /** Whether so much was read for it that it need not have more than a reader wants to see. */
  isLarge: boolean;
}

/** Volumes of the first portion of words that stand everywhere. */
const FIRST_VOLUMES = 1;

/** Volumes of a portion for which much was read. */
const MANY_VOLUMES = 32;

/**
 * The archive at once, unless words are asked for that stand everywhere, or a filter is: then the volumes in which all that is rarer
 * stands and that the filter leaves, the last of them first, in portions that grow. Whoever has enough need not take the next.
 */
export async function* portions(
  { wanted, unwanted, filters }: { wanted: readonly Term[]; unwanted: readonly Term[]; filters: Filters },
  engine: Engine,
): AsyncGenerator<Portion> {
  const everywhere = [...wanted, ...unwanted].filter((term) => isFrequent(term, engine));
  const narrowed = chosen(filters);
  if (engine.layout.volumes <= 1 || (everywhere.length === 0 && narrowed.length === 0)) {
    yield { part: engine, more: false, isLarge: false };
    return;
  }
  // The words of a name are also looked for apart, so that where they stand together says too little.
  const rare = wanted.filter((term) => term.asked.length === 1 && !everywhere.includes(term));
  const left = await Promise.all([
    ...narrowed.map(([name, values]) => engine.volumesWith(name, values)),
    ...rare.map(async (term) => volumesOf(await hitsOf(term, engine))),
  ]);
  const volumes = left.reduce(intersection, everyVolume(engine.layout));
  for (let count = everywhere.length > 0 ? FIRST_VOLUMES : FACET_VOLUMES; count < volumes.length; count *= 2)
    yield { part: engine.within(volumes.slice(-count)), more: true, isLarge: count >= MANY_VOLUMES };
  yield { part: engine.within(volumes), more: false, isLarge: true };
}

/** Whether a word of a term stands so often that it is read volume by volume. */
export function isFrequent({ patterns, lesser }: Term, engine: Engine): boolean {
  return [...patterns, ...lesser].some(({ pattern }) => pattern.some((readings) => readings.some(({ code }) => engine.isFrequent(code))));
}

/**
 * A term as it is looked for where the archive has more than is read of it: of a word that stands everywhere, without the forms and
 * spellings that are rare, of which each would take a file of its own, and none would be missed.
 */
export function withoutRareForms(term: Term, engine: Engine): Term {
  const foremost = (readings: readonly Reading[]): readonly Reading[] => {
    const frequent = readings.filter(({ code }) => engine.isFrequent(code));
    return frequent.length > 0 ? frequent : readings;
  };
  return { ...term, patterns: term.patterns.map(({ pattern, weight }) => ({ pattern: pattern.map(foremost), weight })) };
}

function volumesOf({ at }: Hits): number[] {
  const volumes: number[] = [];
  for (const place of at) if (volumes.at(-1) !== volumeAt(place)) volumes.push(volumeAt(place));
  return volumes;
}

function intersection(volumes: number[], others: readonly number[]): number[] {
  const wanted = new Set(others);
  return volumes.filter((volume) => wanted.has(volume));
}
