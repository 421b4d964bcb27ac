import type { Corpus, Section } from '../model/corpus.ts';
import type { DiscardReason } from '../model/ledger.ts';
import { archive } from './archive.ts';

/** What became of a line of a seed: some lines have several fates, an attribution before a paragraph for one. */
export type Fate =
  | { kind: 'paragraph'; section: Section; id: string }
  | { kind: 'field'; field: string; text: string }
  | { kind: 'discard'; reason: DiscardReason; text: string };

/** The fates of each line of a seed, by line number counted from 1. */
export function fatesOf(seed: string): Map<number, Fate[]> {
  const { metadata, discards, paragraphs } = archive().ofSeed(seed);
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
  const { metadata, discards, paragraphs } = archive().ofSeed(seed);
  return { paragraphs: paragraphs.length, fields: metadata.length, discards: discards.length };
}

export type SeedSummary = Corpus['seeds'][number];
