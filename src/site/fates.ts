import type { Corpus, Section } from '../model/corpus.ts';
import type { DiscardReason } from '../model/ledger.ts';
import { type Placed, archive } from './archive.ts';

/** What became of a line of a seed: some lines have several fates, an attribution before a paragraph for one. */
export type Fate =
  | { kind: 'paragraph'; section: Section; id: string }
  | { kind: 'field'; field: string; text: string }
  | { kind: 'discard'; reason: DiscardReason; text: string };

/** What a seed became. */
interface Entries {
  metadata: Corpus['metadata'];
  discards: Corpus['discards'];
  paragraphs: Placed[];
}

const NOTHING: Entries = { metadata: [], discards: [], paragraphs: [] };

/** By the corpus: there are as many pages of seeds as seeds, and each asks. */
const ofCorpus = new WeakMap<Corpus, Map<string, Entries>>();

function entriesOf(seed: string): Entries {
  const { corpus, all } = archive();
  let seeds = ofCorpus.get(corpus);
  if (seeds === undefined) {
    seeds = new Map();
    const known = seeds;
    const entries = (name: string): Entries => {
      const found = known.get(name) ?? { metadata: [], discards: [], paragraphs: [] };
      known.set(name, found);
      return found;
    };
    for (const entry of corpus.metadata) entries(entry.seed).metadata.push(entry);
    for (const entry of corpus.discards) entries(entry.seed).discards.push(entry);
    for (const placed of all)
      for (const name of new Set(placed.paragraph.source.map((source) => source.seed))) entries(name).paragraphs.push(placed);
    ofCorpus.set(corpus, seeds);
  }
  return seeds.get(seed) ?? NOTHING;
}

/** The fates of each line of a seed, by line number counted from 1. */
export function fatesOf(seed: string): Map<number, Fate[]> {
  const { metadata, discards, paragraphs } = entriesOf(seed);
  const fates = new Map<number, Fate[]>();
  const note = ({ from, to }: { from: number; to: number }, fate: Fate) => {
    for (let line = from; line <= to; line += 1) fates.set(line, [...(fates.get(line) ?? []), fate]);
  };
  for (const entry of metadata) note(entry, { kind: 'field', field: entry.field, text: entry.text });
  for (const { section, paragraph } of paragraphs) {
    for (const source of paragraph.source) if (source.seed === seed) note(source, { kind: 'paragraph', section, id: paragraph.id });
  }
  for (const entry of discards) note(entry, { kind: 'discard', reason: entry.reason, text: entry.text });
  return fates;
}

/** How many entries of each kind a seed became. */
export function tally(seed: string): { paragraphs: number; fields: number; discards: number } {
  const { metadata, discards, paragraphs } = entriesOf(seed);
  return { paragraphs: paragraphs.length, fields: metadata.length, discards: discards.length };
}

export type SeedSummary = Corpus['seeds'][number];

/** The address of a seed's page is its file name without the extension. */
export const seedStem = (seed: string): string => seed.replace(/\.[^.]+$/, '');
