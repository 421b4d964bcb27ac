import type { SearchOptions } from './api.ts';
import type { Engine } from './engine.ts';
import type { FoundParagraph } from './session.ts';
import { facetNames, type FacetName, type StoredFacets } from './stored.ts';

type Filters = NonNullable<SearchOptions['filters']>;
type Passes = (paragraph: number) => boolean;

/** Which paragraphs the filters leave; `except` is not applied. */
export async function paragraphsThatPass(filters: Filters, engine: Engine): Promise<Passes> {
  return chosen(filters).length === 0 ? () => true : passesOf(filters, await engine.facets(), engine);
}

const chosen = (filters: Filters): [FacetName, readonly string[]][] =>
  facetNames.flatMap((name) => {
    const value = filters[name] ?? [];
    const values = (typeof value === 'string' ? [value] : value).filter((one) => one !== '');
    return values.length === 0 ? [] : [[name, values]];
  });

function passesOf(filters: Filters, facets: StoredFacets, { layout }: Engine, except?: FacetName): Passes {
  const tests = chosen(filters)
    .filter(([name]) => name !== except)
    .map(([name, values]) => ({ name, wanted: new Set(values.map((value) => facets.values[name].indexOf(value))) }));
  return (paragraph) =>
    tests.every(({ name, wanted }) => placesOf(facets, name, paragraph, layout.sectionOf(paragraph)).some((place) => wanted.has(place)));
}

function placesOf(facets: StoredFacets, name: FacetName, paragraph: number, section: number): readonly number[] {
  return (name === 'topic' ? facets.topics[paragraph] : facets.sections[name][section]) ?? [];
}

/** For each filter, how many sections each of its values would leave, given the others. */
export async function countFacets(
  found: readonly FoundParagraph[],
  filters: Filters,
  engine: Engine,
): Promise<Partial<Record<FacetName, Record<string, number>>>> {
  const facets = await engine.facets();
  return Object.fromEntries(
    facetNames.map((name) => {
      const passes = passesOf(filters, facets, engine, name);
      const sections = new Map<number, Set<number>>();
      for (const { paragraph, section } of found) {
        if (!passes(paragraph)) continue;
        for (const place of placesOf(facets, name, paragraph, section)) {
          const known = sections.get(place) ?? new Set();
          sections.set(place, known.add(section));
        }
      }
      return [name, Object.fromEntries([...sections].map(([place, own]) => [facets.values[name][place] ?? '', own.size]))];
    }),
  );
}
