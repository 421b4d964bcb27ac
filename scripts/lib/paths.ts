import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** How a place is called inside a folder: with `/` between names, on every system. */
export function pathIn(folder: string, place: string): string {
  return relative(resolve(folder), resolve(place)).split(sep).join('/');
}

/** Every file under a folder, at any depth, by its path in it; none where there is no such folder. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathIn(folder, join(entry.parentPath, entry.name)));
}
