import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFile } from '../data/content-file.ts';
import { isInUtf8 } from '../text/encoding.ts';

/** Where the archive's text lives. The environment says so only where tests build another archive. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content';
export const seedsFolder = process.env['SEEDS_DIR'] ?? 'seeds';

interface KnownFile {
  size: number;
  changed: number;
  file: ContentFile;
}

const known = new Map<string, KnownFile>();

/** Files in another encoding than UTF-8: what was read of them is not what they say. */
const foreign = new WeakSet<ContentFile>();

/** Whether a file that was read is in another encoding than UTF-8. */
export function isForeign(file: ContentFile): boolean {
  return foreign.has(file);
}

/**
 * Reads every text file under a content folder, paths with forward slashes, hidden files and folders left out. A file that has not changed since
 * it was read is the same object as before.
 */
export function readContent(folder: string = contentFolder): ContentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.(mdx?|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((place) => ({ place, path: relative(folder, place).split(sep).join('/') }))
    .filter(({ path }) => !path.startsWith('.'))
    .flatMap(({ place, path }) => readFile(place, path) ?? []);
}

/** Undefined where the file has been removed since it was listed: somebody may be at work in the folder. */
function readFile(place: string, path: string): ContentFile | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const { size, mtimeMs: changed } = found;
  const before = known.get(place);
  if (before?.size === size && before.changed === changed) return before.file;
  const bytes = readFileSync(place);
  const file = { path, text: bytes.toString('utf8') };
  if (!isInUtf8(bytes)) foreign.add(file);
  known.set(place, { size, changed, file });
  return file;
}

/** Reads a seed as its lines, counted as the ledger counts them. */
export function readSeedLines(seed: string, folder: string = seedsFolder): string[] {
  return readFileSync(join(folder, seed), 'utf8').split(/\r\n?|\n/);
}
