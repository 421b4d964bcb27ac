import { z } from 'zod';
import { rule } from './field-wish.ts';
import { Bilingual, Id, LineRange, SeedName } from './values.ts';

/** Why a stretch of seed text is left out of the archive's documents. */
export const DiscardReason = z.enum([
  'repeated-text',
  'repeated-title',
  'page-furniture',
  'promotion',
  'keywords',
  'link-list',
  'comment-form',
  'markup',
  'ruled-out',
]);
export type DiscardReason = z.infer<typeof DiscardReason>;

/** Seed text that became a field of a document and is no paragraph: an attribution, a row of the table of members, a date. */
export const MetadataEntry = z.strictObject({ ...LineRange.shape, text: z.string().min(1), field: z.string().min(1) });
export type MetadataEntry = z.infer<typeof MetadataEntry>;

/** Seed text left out on purpose, with its reason. */
export const DiscardEntry = z.strictObject({ ...LineRange.shape, text: z.string().min(1), reason: DiscardReason });
export type DiscardEntry = z.infer<typeof DiscardEntry>;

/** One printed column as the reading order found it: its lines in the seed, and where it stands. */
export const Column = z.strictObject({
  ...LineRange.shape,
  /** Counted from the first page that has columns. The title page has none, so that the print's own number is one more. */
  page: z.int().positive(),
  /** `1` is read first (the right-hand one in Arabic), `2` after it; `null` where a page's columns were in order and not told apart. */
  column: z.union([z.literal(1), z.literal(2)]).nullable(),
});
export type Column = z.infer<typeof Column>;

/** How sure the reading order is of one seam between columns, and what it rests on. */
export const Seam = z.strictObject({
  /** The last seed line before the seam and the first after it, in reading order. */
  after: z.int().positive(),
  before: z.int().positive(),
  /** 0…1: the probability, among the orders considered, that these two lines follow each other. */
  confidence: z.number().min(0).max(1),
  evidence: z.array(z.string()),
  /** Set where an editor's ruling decided it: the ruling's reason. */
  ruling: z.string().optional(),
});
export type Seam = z.infer<typeof Seam>;

/** The name of a seed without its ending: what its ledger's file and its page are called. */
export function seedStem(seed: string): string {
  return seed.replace(/\.[^.]+$/u, '');
}

/**
 * `content/sources/<seed stem>.yaml`: the ledger of one seed. Its metadata and discards, together with the text of the paragraphs,
 * account for every word of the seed once.
 */
export const SeedLedger = z.strictObject({
  seed: SeedName,
  /** SHA-256 of the seed's bytes, in hex: a changed seed is noticed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, rule('sha-256')),
  documents: z.array(Id),
  /** Whose text it is, where the catalogue says so. */
  rights: Bilingual.nullable().default(null),
  /** In reading order; empty for seeds without columns. */
  columns: z.array(Column).default([]),
  seams: z.array(Seam).default([]),
  metadata: z.array(MetadataEntry).default([]),
  discards: z.array(DiscardEntry).default([]),
});
export type SeedLedger = z.infer<typeof SeedLedger>;
