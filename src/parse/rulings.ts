import type { CatalogueEntry } from '../model/catalogue.ts';
import type { DiscardEntry } from '../model/ledger.ts';
import { type Problem, ProblemError, problem } from '../model/problem.ts';
import type { Block } from '../read/blocks.ts';
import type { Seed } from '../read/seed.ts';
import { oneLine } from '../text/arabic.ts';
import type { Turn } from './turns.ts';

// An editor's ruling that finds nothing to rule is a slip in the catalogue, or the seed has changed under it: it is never passed over.

/**
 * Takes the lines out of a seed that an editor ruled out; the others keep their numbers.
 *
 * @throws ProblemError where a ruling names lines that have no text
 */
export function ruleOut<S extends Seed>(seed: S, rulings: CatalogueEntry['discards']): { seed: S; discards: DiscardEntry[] } {
  if (rulings.length === 0) return { seed, discards: [] };
  const out = new Set(rulings.flatMap(({ from, to }) => seed.lines.slice(from - 1, to).map((_, index) => from + index)));
  const texts = seed.lines.map((line, index) => ({ number: index + 1, text: oneLine(line) })).filter(({ text }) => text !== '');
  const discards = texts
    .filter(({ number }) => out.has(number))
    .map(({ number, text }): DiscardEntry => ({ from: number, to: number, text, reason: 'ruled-out' }));
  const idle = rulings.filter(({ from, to }) => !discards.some((line) => from <= line.from && line.to <= to));
  if (idle.length > 0) throw new ProblemError(idle.map(({ from, to }) => discardUnused(seed.name, from, to)));
  return { seed: { ...seed, lines: seed.lines.map((line, index) => (out.has(index + 1) ? '' : line)) }, discards };
}

/** Rulings on who speaks at a line on which no turn begins, or that name nobody where the record names nobody either. */
export function attributionRulingsUnused({ name }: Seed, { attributions }: CatalogueEntry, turns: readonly Turn[]): Problem[] {
  const begins = new Map(turns.map((turn) => [turn.line, turn]));
  return attributions.flatMap(({ line, speaker }) => {
    const attribution = begins.get(line)?.attribution ?? null;
    if (attribution === null) return attributionUnused(name, line);
    const named = speaker !== undefined || attribution.name !== null || attribution.capacity !== null;
    return named ? [] : attributionNameless(name, line);
  });
}

/** Rulings on the order that reading could not follow. */
export function orderRulingsUnheard({ name }: Seed, { order }: CatalogueEntry, blocks: readonly Block[]): Problem[] {
  const placeOf = (line: number) => blocks.findIndex(({ from, to }) => from <= line && line <= to);
  return order
    .filter(({ after, before }) => placeOf(after) === -1 || placeOf(before) !== placeOf(after) + 1)
    .map(({ after, before }) => orderUnheard(name, after, before));
}

/** Rulings on slips that do not stand on the line they name. */
export function correctionsUnused({ name }: Seed, { corrections }: CatalogueEntry, used: ReadonlySet<unknown>): Problem[] {
  return corrections.filter((ruling) => !used.has(ruling)).map(({ line, sic }) => correctionUnused(name, line, sic));
}

/** Entries of the catalogue for more documents than the seed has. */
export function documentsUnused({ name }: Seed, { documents }: CatalogueEntry, found: number): Problem[] {
  return documents.slice(found).map(({ id }) => documentUnused(name, id, found));
}

function discardUnused(seed: string, from: number, to: number): Problem {
  return problem('discard-not-found', { file: `seeds/${seed}`, line: from }, { from, to });
}

function attributionUnused(seed: string, line: number): Problem {
  return problem('attribution-not-found', { file: `seeds/${seed}`, line });
}

function attributionNameless(seed: string, line: number): Problem {
  return problem('attribution-nameless', { file: `seeds/${seed}`, line });
}

function orderUnheard(seed: string, after: number, before: number): Problem {
  return problem('order-not-followed', { file: `seeds/${seed}`, line: before }, { after });
}

function correctionUnused(seed: string, line: number, sic: string): Problem {
  return problem('correction-not-found', { file: `seeds/${seed}`, line, fragment: sic });
}

function documentUnused(seed: string, id: string, found: number): Problem {
  return problem('document-not-found', { file: `seeds/${seed}`, fragment: id }, { found });
}
