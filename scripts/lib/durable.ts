import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file of its own that is on the disk, not only in a cache, when this returns. */
export function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a file that at any moment is there whole or not at all. */
export function writeDurably(path: string, text: string): void {
  writeSynced(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  syncFolder(dirname(path));
}

/** Puts the names in a folder on the disk: a rename alone may be lost with the power. */
export function syncFolder(path: string): void {
  // Windows opens no folder as a file, and has no need to.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
