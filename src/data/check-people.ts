import type { Problem } from '../model/problem.ts';
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
