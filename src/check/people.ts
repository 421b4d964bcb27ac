import { type Problem, problem } from '../model/problem.ts';
import { keyOf } from '../parse/people.ts';
import type { Library } from '../data/library.ts';
import type { TranslatedPair } from './translation.ts';

/** Names the entries that converting proposed and no editor has confirmed, each with the known ones it may be. */
export function checkProposals({ speakers, delegations }: Library): Problem[] {
  return [...speakers, ...delegations]
    .filter(({ value }) => value.status === 'proposed')
    .map(({ file, value, locate }) => {
      const place = { file, ...locate(['status']), fragment: value.name.ar };
      return problem('entry-proposed', place, { nearest: value.nearest });
    });
}

/** In an archive with translations, names the entries that English pages have to call by their Arabic name. */
export function checkEnglishNames({ speakers, delegations, topics }: Library, pairs: readonly TranslatedPair[]): Problem[] {
  if (pairs.length === 0) return [];
  return [...speakers, ...delegations, ...topics]
    .filter(({ value }) => value.name.en === '' && !('status' in value && value.status === 'proposed'))
    .map(({ file, value, locate }) => problem('name-english-absent', { file, ...locate(['name']), fragment: value.name.ar }));
}

/**
 * Finds a name that two files claim: converting could not tell whose words it prints. One family name may belong to two persons of
 * different delegations, so only names under the same delegation, or under none, are one too many.
 */
export function checkOwners({ speakers }: Library): Problem[] {
  const owners = new Map<string, string>();
  return speakers.flatMap(({ id, file, value, locate }) => {
    const delegations = value.roles.length === 0 ? [null] : value.roles.map((role) => role.delegation);
    const names = new Set([value.name.ar, ...value.aliases].map(keyOf));
    const claims = [...names].flatMap((name) => [...new Set(delegations)].map((delegation) => `${name} ${delegation ?? ''}`));
    const taken = claims.find((claim) => owners.has(claim));
    for (const claim of claims) if (!owners.has(claim)) owners.set(claim, id);
    if (taken === undefined) return [];
    const place = { file, ...locate(['name']), fragment: value.name.ar };
    return problem('speaker-twice', place, { other: owners.get(taken) ?? '' });
  });
}
