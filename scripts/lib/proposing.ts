import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Conversion } from '../../src/model/parsed.ts';
import { type Problem, ProblemError, problem } from '../../src/model/problem.ts';
import { proposeEntries, withConfirmed, withEntries } from '../../src/render/catalogue.ts';
import { writeDurably } from './durable.ts';
import { isLocked } from './permissions.ts';
import { CATALOGUE, readSeedFolder } from './seed-folder.ts';
import { words } from './speech.ts';

/**
 * Writes an entry into the catalogue for each seed that was converted without one, to be completed and confirmed by an editor. A folder
 * of seeds may do without a catalogue; then none is made. Where the catalogue cannot take the entries, they are printed.
 */
export function proposeInCatalogue(seeds: string, conversion: Conversion, catalogue: Catalogue): void {
  const file = join(seeds, CATALOGUE);
  const proposals = proposeEntries(conversion, catalogue, words.catalogueRemarks(seeds));
  if (proposals.length === 0) return;
  const names = proposals.map(({ seed }) => seed);
  if (!existsSync(file)) {
    console.log(words.catalogueAbsent({ file, seeds: names }));
    return;
  }
  const text = isLocked(seeds) || isLocked(file) ? null : withEntries(readFileSync(file, 'utf8'), proposals);
  if (text === null) console.log(`${words.catalogueClosed(file)}\n\n${proposals.map((one) => one.text).join('\n')}`);
  else {
    writeDurably(file, text);
    console.log(words.catalogueProposed({ file, seeds: names }));
  }
}

/**
 * Confirms the proposed entries of seeds in the catalogue of their folder.
 *
 * @param paths The seeds as the editor named them.
 * @returns The catalogue's file.
 * @throws ProblemError where the catalogue has no proposed entry of a seed
 */
export function confirmInCatalogue(seeds: string, paths: readonly string[]): string {
  const file = join(seeds, CATALOGUE);
  const { catalogue } = readSeedFolder(seeds);
  const unknown = paths.filter((path) => catalogue[basename(path)]?.proposed !== true);
  if (unknown.length > 0) throw new ProblemError(unknown.map((path): Problem => problem('confirm-file', { file: path })));
  if (isLocked(file)) throw new ProblemError([problem('content-read-only', { file }, { what: 'file', path: file })]);
  writeDurably(
    file,
    paths.reduce((text, path) => withConfirmed(text, basename(path)), readFileSync(file, 'utf8')),
  );
  return file;
}
