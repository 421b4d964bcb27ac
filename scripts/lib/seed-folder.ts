import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Locate, readYaml } from '../../src/data/yaml.ts';
import { Catalogue } from '../../src/model/catalogue.ts';
import { type Problem, ProblemError, problem } from '../../src/model/problem.ts';
import { SeedName } from '../../src/model/values.ts';
import type { DigestedSeed } from '../../src/parse/archive.ts';
import { SEED_BYTES_LIMIT, readSeed, tooLarge } from '../../src/read/seed.ts';
import { systemCode } from './permissions.ts';

/** The catalogue's file name in a folder of seeds. */
export const CATALOGUE = 'catalogue.yaml';

/** The seeds of a folder, and what its catalogue says of them. */
export interface SeedFolder {
  seeds: DigestedSeed[];
  catalogue: Catalogue;
  /** Where in the catalogue something stands. */
  locate: Locate;
}

/**
 * Reads a folder of seeds and its catalogue, which may be missing.
 *
 * @throws ProblemError with the problems of all files: a folder that is not there, seeds that are no text, a catalogue that is broken.
 */
export function readSeedFolder(dir: string): SeedFolder {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new ProblemError([problem('seeds-missing', { file: dir })]);
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
  const { catalogue, locate } = readCatalogue(dir, problems);
  if (problems.length > 0) throw new ProblemError(problems);
  if (seeds.length === 0) throw new ProblemError([problem('seeds-empty', { file: dir })]);
  return { seeds, catalogue, locate };
}

/** Files that are no seeds: the catalogue, hidden files, notes about the folder, and what Windows leaves in folders. */
const NO_SEED = /^(?:catalogue\.yaml|\..*|(?:README|LICENSE)(?:\.md|\.txt)?|Thumbs\.db|desktop\.ini)$/iu;

function seedNames(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !NO_SEED.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !isFolder(join(dir, entry.name)))))
    .map((entry) => entry.name)
    .sort();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readOne(dir: string, name: string): DigestedSeed {
  const file = `seeds/${name}`;
  if (!SeedName.safeParse(name).success) throw new ProblemError([problem('seed-name', { file })]);
  const size = statSync(join(dir, name), { throwIfNoEntry: false })?.size ?? 0;
  if (size > SEED_BYTES_LIMIT) throw new ProblemError([tooLarge(file, size)]);
  const bytes = readBytes(join(dir, name), file);
  return { ...readSeed(name, bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ProblemError([unreadable(file, cause)], { cause });
  }
}

function readCatalogue(dir: string, problems: Problem[]): Pick<SeedFolder, 'catalogue' | 'locate'> {
  const path = join(dir, CATALOGUE);
  const file = `seeds/${CATALOGUE}`;
  const none = { catalogue: {}, locate: () => ({ line: 1, column: 1 }) };
  if (!existsSync(path)) return none;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path, file)).normalize('NFC');
    const read = readYaml(Catalogue, text, file);
    problems.push(...read.problems);
    return { catalogue: read.value ?? {}, locate: read.locate };
  } catch (error) {
    if (error instanceof ProblemError) problems.push(...error.problems);
    else if (error instanceof TypeError) problems.push(problem('catalogue-not-utf8', { file }));
    else throw error;
    return none;
  }
}

function unreadable(file: string, cause: unknown): Problem {
  return problem('seed-unreadable', { file }, { reason: systemCode(cause) });
}
