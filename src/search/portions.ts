import { everyVolume, type Engine } from './engine.ts';
import { volumeAt } from './layout.ts';
import { hitsOf, type Hits } from './match.ts';
import type { Term } from './terms.ts';

/** Part of an archive that a question is put to, and whether there is more than it. */
export interface Portion {
  part: Engine;
  more: boolean;
}

/**
 * The archive at once, unless words are asked for that stand everywhere: then the volumes in which all that is rarer stands, the last
 * of them first, in portions that grow. Whoever has enough need not take the next.
 */
export async function* portions(wanted: readonly Term[], unwanted: readonly Term[], engine: Engine): AsyncGenerator<Portion> {
  const everywhere = [...wanted, ...unwanted].filter((term) => isFrequent(term, engine));
  if (everywhere.length === 0 || engine.layout.volumes <= 1) {
    yield { part: engine, more: false };
    return;
  }
  // The words of a name are also looked for apart, so that where they stand together says too little.
  const rare = wanted.filter((term) => term.asked.length === 1 && !everywhere.includes(term));
  const hits = await Promise.all(rare.map((term) => hitsOf(term, engine)));
  const volumes = hits.reduce((left, own) => intersection(left, volumesOf(own)), everyVolume(engine.layout));
  for (let count = 1; count < volumes.length; count *= 2) yield { part: engine.within(volumes.slice(-count)), more: true };
  yield { part: engine.within(volumes), more: false };
}

function isFrequent({ patterns, lesser }: Term, engine: Engine): boolean {
  return [...patterns, ...lesser].some(({ pattern }) => pattern.some((readings) => readings.some(({ code }) => engine.isFrequent(code))));
}

function volumesOf({ at }: Hits): number[] {
  const volumes: number[] = [];
  for (const place of at) if (volumes.at(-1) !== volumeAt(place)) volumes.push(volumeAt(place));
  return volumes;
}

function intersection(volumes: readonly number[], others: readonly number[]): number[] {
  const wanted = new Set(others);
  return volumes.filter((volume) => wanted.has(volume));
}
