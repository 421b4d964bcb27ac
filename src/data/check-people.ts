import type { Problem } from '../model/problem.ts';
import { keyOf } from '../parse/people.ts';
import type { Library } from './library.ts';

/** Names the entries that converting proposed and no editor has confirmed, each with the known ones it may be. */
export function checkProposals({ speakers, delegations }: Library): Problem[] {
  return [...speakers, ...delegations]
    .filter(({ value }) => value.status === 'proposed')
    .map(({ file, value }) => {
      const near = value.nearest.length === 0 ? '' : ` (nearest known: ${value.nearest.join(', ')})`;
      return {
        code: 'entry-proposed',
        file,
        message: `this entry is only proposed${near}`,
        fragment: value.name.ar,
        hint: 'Complete it and set status: confirmed, or add the name to the aliases of the entry it belongs to and remove this file.',
        severity: 'warning' as const,
      };
    });
}

/**
 * Finds a name that two files claim: converting could not tell whose words it prints. One family name may belong to two persons of
 * different delegations, so only names under the same delegation, or under none, are one too many.
 */
export function checkOwners({ speakers }: Library): Problem[] {
  const owners = new Map<string, string>();
  return speakers.flatMap(({ id, file, value }) => {
    const delegations = value.roles.length === 0 ? [null] : value.roles.map((role) => role.delegation);
    const names = new Set([value.name.ar, ...value.aliases].map(keyOf));
    const claims = [...names].flatMap((name) => [...new Set(delegations)].map((delegation) => `${name} ${delegation ?? ''}`));
    const taken = claims.find((claim) => owners.has(claim));
    for (const claim of claims) if (!owners.has(claim)) owners.set(claim, id);
    if (taken === undefined) return [];
    return {
      code: 'speaker-twice',
      file,
      message: `this person has a name of content/speakers/${owners.get(taken) ?? ''}.yaml, and speaks for the same delegation`,
      fragment: value.name.ar,
      hint: 'One person is one file: join the two, or give each only the names that are theirs.',
      severity: 'error' as const,
    };
  });
}
