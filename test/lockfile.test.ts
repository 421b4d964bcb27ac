import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Locked> };

/** The package that a name means for a package at a place of the tree: the nearest one up the folders. */
function locked(place: string, name: string): Locked | undefined {
  const found = lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
  if (found !== undefined || place === '') return found;
  return locked(place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
}

// npm leaves out what the registry does not have at that hour, and then refuses to install from the lock file.
test('the lock file has every optional package, those of other platforms too', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && locked(place, name)?.version !== version)
      .map(([name, version]) => `${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"');
});
