import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeDurably } from './durable.ts';

// A conversion writes many files and must do all of it or nothing. It first stages them all in content/.staging/; then the journal
// appears there, whole, by one rename: the commit point. Before it nothing has happened, after it everything has, whatever is killed.

/** Where files wait until all are there. */
export const STAGING = '.staging';
const JOURNAL = 'journal.json';

const Journal = z.strictObject({ files: z.array(z.string()), removes: z.array(z.string()) });
/** What a conversion has decided: the paths to replace, each staged under its number in the list, and those to remove. */
export type Journal = z.infer<typeof Journal>;

/** Where the file of a number waits. */
export function stagedPath(dir: string, index: number): string {
  return join(dir, STAGING, `${index}.staged`);
}

/** Decides: from here on the conversion counts as done. */
export function commit(dir: string, journal: Journal): void {
  writeDurably(join(dir, STAGING, JOURNAL), JSON.stringify(journal));
}

/** What a killed conversion had decided and not yet moved: the files, by path, where they wait; and the paths to remove. */
export function pendingFiles(dir: string): { staged: Map<string, string>; removes: string[] } {
  const journal = readJournal(dir);
  if (journal === null) return { staged: new Map(), removes: [] };
  const waiting = journal.files.map((path, index) => [path, stagedPath(dir, index)] as const).filter(([, place]) => existsSync(place));
  return { staged: new Map(waiting), removes: journal.removes };
}

/**
 * Brings a folder to rest that a killed conversion may have left behind: what was decided is finished, what was not is thrown away.
 * Safe to be killed itself, and to be called when there is nothing to do.
 */
export function recover(dir: string, onStep: (step: string) => void = () => undefined): void {
  if (!existsSync(join(dir, STAGING))) return;
  const journal = readJournal(dir);
  if (journal !== null) {
    moveIntoPlace(dir, journal, onStep);
    rmSync(join(dir, STAGING, JOURNAL));
    syncFolder(join(dir, STAGING));
    onStep('journal removed');
  }
  rmSync(join(dir, STAGING), { recursive: true, force: true });
}

function moveIntoPlace(dir: string, { files, removes }: Journal, onStep: (step: string) => void): void {
  for (const [index, path] of files.entries()) {
    if (!existsSync(stagedPath(dir, index))) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    renameSync(stagedPath(dir, index), join(dir, path));
    onStep(`moved ${path}`);
  }
  for (const path of removes) {
    rmSync(join(dir, path), { force: true });
    removeEmptyFolders(dir, dirname(path));
    onStep(`removed ${path}`);
  }
  for (const folder of new Set(files.map((path) => dirname(join(dir, path))))) syncFolder(folder);
}

function removeEmptyFolders(dir: string, folder: string): void {
  const place = join(dir, folder);
  if (folder === '.' || !existsSync(place) || readdirSync(place).length > 0) return;
  rmdirSync(place);
  removeEmptyFolders(dir, dirname(folder));
}

function readJournal(dir: string): Journal | null {
  const place = join(dir, STAGING, JOURNAL);
  return existsSync(place) ? Journal.parse(JSON.parse(readFileSync(place, 'utf8'))) : null;
}
