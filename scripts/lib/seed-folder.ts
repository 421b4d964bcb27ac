import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/data/yaml.ts';
import { Catalogue } from '../../src/model/catalogue.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import { SeedName } from '../../src/model/values.ts';
import type { DigestedSeed } from '../../src/parse/archive.ts';
import { SEED_BYTES_LIMIT, readSeed, tooLarge } from '../../src/read/seed.ts';

/** The catalogue's file name in a folder of seeds. */
export const CATALOGUE = 'catalogue.yaml';

/**
 * Reads a folder of seeds and its catalogue, which may be missing.
 *
 * @throws ProblemError with the problems of all files: a folder that is not there, seeds that are no text, a catalogue that is broken.
 */
export function readSeedFolder(dir: string): { seeds: DigestedSeed[]; catalogue: Catalogue } {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new ProblemError([noFolder(dir)]);
  const problems: Problem[] = [];
  const seeds: DigestedSeed[] = [];
  for (const name of seedNames(dir)) {
    try {
      seeds.push(readOne(dir, name));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  const catalogue = readCatalogue(dir, problems);
  if (problems.length > 0) throw new ProblemError(problems);
  if (seeds.length === 0) throw new ProblemError([noSeeds(dir)]);
  return { seeds, catalogue };
}

/** Files that are no seeds: the catalogue, hidden files, notes about the folder. */
function seedNames(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name !== CATALOGUE &&
        !entry.name.startsWith('.') &&
        !/^(?:README|LICENSE)(?:\.md|\.txt)?$/iu.test(entry.name),
    )
    .map((entry) => entry.name)
    .sort();
}

function readOne(dir: string, name: string): DigestedSeed {
  const file = `seeds/${name}`;
  if (!SeedName.safeParse(name).success) {
    throw new ProblemError([
      {
        code: 'seed-name',
        file,
        message: 'the name of the file has characters that links cannot carry',
        hint: 'Name the file with the letters a–z, digits, hyphens, underscores and full stops',
        severity: 'error',
      },
    ]);
  }
  const { size } = statSync(join(dir, name));
  if (size > SEED_BYTES_LIMIT) throw new ProblemError([tooLarge(file, size)]);
  const bytes = readFileSync(join(dir, name));
  return { ...readSeed(name, bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readCatalogue(dir: string, problems: Problem[]): Catalogue {
  const path = join(dir, CATALOGUE);
  if (!existsSync(path)) return {};
  const read = readYaml(Catalogue, readFileSync(path, 'utf8').normalize('NFC'), `seeds/${CATALOGUE}`);
  problems.push(...read.problems);
  return read.value ?? {};
}

function noFolder(dir: string): Problem {
  return {
    code: 'seeds-missing',
    file: dir,
    message: 'there is no such folder of seeds',
    hint: 'Name a folder with --seeds',
    severity: 'error',
  };
}

function noSeeds(dir: string): Problem {
  return {
    code: 'seeds-empty',
    file: dir,
    message: 'there is no seed in this folder',
    hint: 'Put a source document into it, as plain text in UTF-8',
    severity: 'error',
  };
}
