import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFile } from '../data/content-file.ts';

/** Where the archive's text lives. The environment says so only where tests build another archive. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content';
export const seedsFolder = process.env['SEEDS_DIR'] ?? 'seeds';

/** Reads every text file under a content folder, paths with forward slashes, hidden files and folders left out. */
export function readContent(folder: string = contentFolder): ContentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.(mdx?|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => !path.startsWith('.'))
    .map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }));
}

/** Reads a seed as its lines, counted as the ledger counts them. */
export function readSeedLines(seed: string, folder: string = seedsFolder): string[] {
  return readFileSync(join(folder, seed), 'utf8').split(/\r\n?|\n/);
}
