import { z } from 'zod';
import { Basis, Bilingual, Id, IsoDate, LineRange } from './values.ts';
import { CorrectionKind } from './section.ts';

/** The kinds of seed that can be converted. */
export const seedKinds = ['verbatim-record', 'article'] as const;
export const SeedKind = z.enum(seedKinds);
export type SeedKind = z.infer<typeof SeedKind>;

/** A field that a proposed entry leaves empty, for an editor to fill in, is as good as one that is not there. */
function open<S extends z.ZodType>(schema: S): z.ZodOptional<S> {
  // To whoever reads the entry it is an optional field; that null may stand for nothing concerns the file alone.
  return schema.nullish().transform((value) => value ?? undefined) as unknown as z.ZodOptional<S>;
}

/** What the text of one document cannot say. Documents of a seed stand in the order of its lines. */
export const CatalogueDocument = z.strictObject({
  id: Id,
  title: open(Bilingual.partial()),
  publisher: open(Bilingual),
  date: open(IsoDate),
  dateBasis: open(Basis),
});
export type CatalogueDocument = z.infer<typeof CatalogueDocument>;

/** Ruling: this line follows that one in reading order (a seam the text alone got wrong or left in doubt). */
const OrderRuling = z.strictObject({
  /** A seed line that ends a column, and the line that is read next. */
  after: z.int().positive(),
  before: z.int().positive(),
  reason: z.string().min(1),
});
export type OrderRuling = z.infer<typeof OrderRuling>;

/** Ruling: whose words begin at this line. */
const AttributionRuling = z.strictObject({
  line: z.int().positive(),
  speaker: Id.optional(),
  delegation: Id.optional(),
  reason: z.string().min(1),
});

/** Ruling: what the seed has, and what the site shows. */
const CorrectionRuling = z.strictObject({
  line: z.int().positive(),
  sic: z.string().min(1),
  corr: z.string().min(1),
  reason: CorrectionKind,
  note: Bilingual.optional(),
});

/** Ruling: these lines are left out, and why. */
const DiscardRuling = z.strictObject({ ...LineRange.shape, reason: z.string().min(1) });

/** One seed's entry in `seeds/catalogue.yaml`. All of it may be left to the converter to propose. */
export const CatalogueEntry = z.strictObject({
  /** Written by `npm run convert` for a seed without an entry; gone once an editor has confirmed what stands under it. */
  proposed: z.boolean().default(false),
  kind: SeedKind.optional(),
  /** The language the document is written in. */
  language: z.enum(['ar']).default('ar'),
  rights: open(Bilingual),
  documents: z.array(CatalogueDocument).default([]),
  order: z.array(OrderRuling).default([]),
  attributions: z.array(AttributionRuling).default([]),
  corrections: z.array(CorrectionRuling).default([]),
  discards: z.array(DiscardRuling).default([]),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** `seeds/catalogue.yaml`: for each seed, by file name, what its text cannot say and the editor's rulings. */
export const Catalogue = z.record(z.string(), CatalogueEntry);
export type Catalogue = z.infer<typeof Catalogue>;

/** What a proposed entry of the catalogue says to its editor, in comments of one line each. */
export interface CatalogueRemarks {
  /** That the entry is proposed, and how it is confirmed. */
  proposed(seed: string): string;
  rights: string;
  titleAr: string;
  titleEn: string;
  publisher: string;
  publisherEn: string;
  date: string;
}
