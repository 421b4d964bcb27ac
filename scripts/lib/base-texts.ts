import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pendingFiles } from './journal.ts';

/** The folder of content/ that keeps the texts which converting last wrote: the common ground when an editor's changes are merged. */
export const BASE = '.converted';

/** Where the text of a path is kept, relative to content/. */
export function basePath(path: string): string {
  return `${BASE}/${path}`;
}

/**
 * Reads what converting last wrote to these paths; what is not there is left out.
 *
 * Like `readContentFolder`, it sees what a killed conversion had decided.
 */
export function readBase(dir: string, paths: readonly string[]): Map<string, string> {
  const { staged, removes } = pendingFiles(dir);
  const gone = new Set(removes);
  return new Map(
    paths.flatMap((path) => {
      const kept = basePath(path);
      const place = staged.get(kept) ?? join(dir, kept);
      return gone.has(kept) || !existsSync(place) ? [] : [[path, readFileSync(place, 'utf8').replaceAll('\r\n', '\n')] as const];
    }),
  );
}
