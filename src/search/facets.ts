import type { Engine } from './engine.ts';
import type { FoundParagraph } from './found.ts';
import type { SearchOptions, SearchResults } from './interface.ts';
import { PLACES_OF_VOLUME, indexInPlace, placeOfParagraph, volumeOfPlace } from './layout.ts';
import { facetNames, type FacetName, type StoredFacets } from './stored.ts';

export type Filters = NonNullable<SearchOptions['filters']>;

/** Volumes whose facets one question loads, if it can be answered with no more of them. */
export const FACET_VOLUMES = 32;

/** The paragraphs that the filters leave. */
export async function thatPass(found: readonly FoundParagraph[], filters: Filters, engine: Engine): Promise<readonly FoundParagraph[]> {
  const wanted = chosen(filters);
  if (wanted.length === 0) return found;
  const valuesOf = await facetsOf(found, engine);
  return found.filter(({ paragraph }) =>
    wanted.every(([name, values]) => valuesOf(name, paragraph).some((value) => values.includes(value))),
  );
}

/** For each filter, how many sections each of its values would leave, given the others: of what was found last, where it is in too many volumes. */
export async function countFacets(
  found: readonly FoundParagraph[],
  filters: Filters,
  engine: Engine,
): Promise<Pick<SearchResults, 'facets' | 'facetsOfPart'>> {
  const wanted = chosen(filters);
  const counted = ofLastVolumes(found);
  const valuesOf = await facetsOf(counted, engine);
  const counts = facetNames.map((name) => {
    const others = wanted.filter(([own]) => own !== name);
    const sections = new Map<string, Set<number>>();
    for (const { paragraph, section } of counted) {
      if (!others.every(([other, values]) => valuesOf(other, paragraph).some((value) => values.includes(value)))) continue;
      for (const value of valuesOf(name, paragraph)) {
        const known = sections.get(value) ?? new Set();
        sections.set(value, known.add(section));
      }
    }
    return [name, Object.fromEntries([...sections].map(([value, own]) => [value, own.size]))] as const;
  });
  return { facets: Object.fromEntries(counts), ...(counted.length < found.length ? { facetsOfPart: true } : {}) };
}

function ofLastVolumes(found: readonly FoundParagraph[]): readonly FoundParagraph[] {
  const volumes = [...new Set(found.map(({ paragraph }) => volumeOf(paragraph)))].toSorted((a, b) => b - a);
  const first = volumes[FACET_VOLUMES - 1] ?? 0;
  return found.filter(({ paragraph }) => volumeOf(paragraph) >= first);
}

/** The filters that have a value, each with its values. */
export const chosen = (filters: Filters): [FacetName, readonly string[]][] =>
  facetNames.flatMap((name) => {
    const value = filters[name] ?? [];
    const values = (typeof value === 'string' ? [value] : value).filter((one) => one !== '');
    return values.length === 0 ? [] : [[name, values]];
  });

const volumeOf = (paragraph: number): number => volumeOfPlace(placeOfParagraph(paragraph));

/** Loads the facets of the volumes that were found in. */
async function facetsOf(
  found: readonly FoundParagraph[],
  engine: Engine,
): Promise<(name: FacetName, paragraph: number) => readonly string[]> {
  const volumes = new Map(found.map(({ paragraph }) => [volumeOf(paragraph), paragraph]));
  const loaded = new Map(
    await Promise.all([...volumes].map(async ([volume, paragraph]) => [volume, await engine.facets(paragraph)] as const)),
  );
  return (name, paragraph) => {
    const facets = loaded.get(volumeOf(paragraph));
    return facets === undefined ? [] : placesOf(facets, name, paragraph).map((place) => facets.values[name][place] ?? '');
  };
}

function placesOf({ sections, topics }: StoredFacets, name: FacetName, paragraph: number): readonly number[] {
  const place = placeOfParagraph(paragraph) % PLACES_OF_VOLUME;
  return (name === 'topic' ? topics[place]?.[indexInPlace(paragraph)] : sections[name][place]) ?? [];
}
