import type { Corpus } from '../model/corpus.ts';

type Speaker = Corpus['speakers'][number];
type Role = Speaker['roles'][number];

/** An office, and everything that is known of when it was held. */
export interface Office {
  title: Role['title'];
  held: Role[];
}

/** The offices of a person, each once. A role without a title says only for whom the person speaks. */
export function officesOf(speaker: Speaker): Office[] {
  const titled = speaker.roles.filter(({ title }) => title.ar !== '' || title.en !== '');
  return [...Map.groupBy(titled, ({ title }) => title.ar).values()].flatMap((held) =>
    held[0] === undefined ? [] : [{ title: held[0].title, held }],
  );
}

/** The offices that a person is known to have held on a day. A month or a year of an ISO date covers its days. */
export function officesOn(speaker: Speaker, date: string | null): Role[] {
  if (date === null) return [];
  return speaker.roles.filter(({ at, from, to }) => {
    if (at !== undefined) return at === date;
    return (
      (from !== undefined && from <= date && (to === undefined || date <= `${to}~`)) ||
      (from === undefined && to !== undefined && date <= `${to}~`)
    );
  });
}
