import { type Problem, problem } from '../model/problem.ts';
import type { Library } from './library.ts';
import type { Locate } from './yaml.ts';

/** A thing with an address: what it is called now, and what it was called. */
interface Named {
  id: string;
  formerly: readonly string[];
  file: string;
  locate: Locate;
}

/**
 * Finds old ids that cannot lead anywhere: those that something has now, which is also how two that changed names would lead round in a
 * circle, and those that two things claim.
 */
export function checkFormer(library: Library): Problem[] {
  return Object.values(namedThings(library)).flatMap((things) => {
    const owners = new Map(things.map(({ id, file }) => [id, file]));
    return things.flatMap(({ formerly, file, locate }) =>
      formerly.flatMap((old, index) => {
        const other = owners.get(old);
        owners.set(old, file);
        return other === undefined ? [] : [problem('formerly-taken', { file, ...locate(['formerly', index]), fragment: old }, { other })];
      }),
    );
  });
}

/** What each old id of a kind is called now. */
export function renamed(library: Library): Record<'speaker' | 'delegation' | 'topic' | 'document', ReadonlyMap<string, string>> {
  const { speakers, delegations, topics, documents } = namedThings(library);
  const names = (things: readonly Named[]) => new Map(things.flatMap(({ id, formerly }) => formerly.map((old) => [old, id] as const)));
  return { speaker: names(speakers), delegation: names(delegations), topic: names(topics), document: names(documents) };
}

function namedThings({ speakers, delegations, topics, records, articles, sections }: Library) {
  const entries = (list: readonly { id: string; file: string; locate: Locate; value: { formerly?: string[] | undefined } }[]): Named[] =>
    list.map(({ id, file, locate, value }) => ({ id, file, locate, formerly: value.formerly ?? [] }));
  const texts = articles.flatMap(({ document, arabic, lone }): Named[] => {
    const text = arabic ?? lone;
    return text === undefined ? [] : [{ id: document, file: text.file, locate: text.locate, formerly: text.matter.formerly ?? [] }];
  });
  const numbered = sections.flatMap(({ document, section, arabic }): Named[] =>
    arabic === null
      ? []
      : [
          {
            id: `${document}/${section}`,
            file: arabic.file,
            locate: arabic.locate,
            formerly: (arabic.matter.formerly ?? []).map((old) => `${document}/${old}`),
          },
        ],
  );
  return {
    speakers: entries(speakers),
    delegations: entries(delegations),
    topics: entries(topics),
    documents: [...entries([...records.values()]), ...texts],
    sections: numbered,
  };
}
