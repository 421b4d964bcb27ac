import { z } from 'zod';
import { Basis, Bilingual, FormerParagraphId, Id, LanguageTag, ParagraphId, Source, WebAddress } from './values.ts';
import { Capacity, Correction, SectionKind, Translation } from './section.ts';
import { RecordMatter } from './record.ts';
import { Delegation, Speaker, Topic } from './people.ts';
import { GlossaryTerm } from './glossary.ts';
import { DiscardEntry, MetadataEntry, SeedLedger } from './ledger.ts';

/**
 * The whole archive as one value: what the pages render, what `npm run export` prints and `dist/data/corpus.json` publishes.
 * Documents, sections and paragraphs stand in their true order.
 */

const PageUrl = z.strictObject({ ar: z.string(), en: z.string() });

/** The unit of meaning: one Arabic text, one English text, its place in the seed. */
export const Paragraph = z.strictObject({
  id: ParagraphId,
  /**
   * Ids that it had before, or that paragraphs had which were joined to it: links to them lead here. One that it had in another document
   * stands behind that document's id: `s-pv-7050/p-9-3`.
   */
  formerly: z.array(FormerParagraphId).optional(),
  /** A `heading` is one that the document itself has. */
  type: z.enum(['paragraph', 'heading']),
  /** The reading text: each correction's `corr` put back to its `sic`, in order, gives the seed's own words. */
  ar: z.string(),
  /** Unofficial translation; empty until there is one. */
  en: z.string(),
  source: z.array(Source),
  corrections: z.array(Correction),
  topics: z.array(Id),
  /** Symbols of the documents the paragraph cites, normalised, e.g. `S/PRST/2013/16`, `S/RES/1373 (2001)`. */
  references: z.array(z.string()),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A run of paragraphs that one voice owns. */
export const Section = z.strictObject({
  /** `<document>/<number>`, e.g. `s-pv-7050/9`. */
  id: z.string(),
  document: Id,
  /** The number in the document, as URLs and paragraph ids have it. */
  number: z.string(),
  /** Numbers that it had before, or that sections had which were joined to it. */
  formerly: z.array(z.string()).optional(),
  kind: SectionKind,
  speaker: Id.nullable(),
  delegation: Id.nullable(),
  capacity: Capacity.nullable(),
  spokenIn: LanguageTag.nullable(),
  topics: z.array(Id),
  /** Addresses from the host's root, sub-path included. */
  url: PageUrl,
  translation: Translation.omit({ digests: true }),
  paragraphs: z.array(Paragraph),
});
export type Section = z.infer<typeof Section>;

/** A record or an article. */
export const Document = z.strictObject({
  id: Id,
  /** Ids that it had before: their addresses lead here. */
  formerly: z.array(Id).optional(),
  type: z.enum(['record', 'article']),
  symbol: z.string().optional(),
  title: Bilingual,
  titleBasis: Basis,
  date: z.string().nullable(),
  dateBasis: Basis,
  publisher: Bilingual.nullable(),
  /** Where on the web an article was read, and on which day. */
  webAddress: WebAddress.optional(),
  accessed: z.string().optional(),
  /** Whose text it is, where the article itself says so; of a seed, the ledger does. */
  rights: Bilingual.optional(),
  dateline: Bilingual.nullable(),
  /** Persons whose words an article reports. */
  quoted: z.array(Id),
  /** The title page of a record; null for an article. */
  record: RecordMatter.nullable(),
  seed: z.string().nullable(),
  url: PageUrl,
  sections: z.array(Section),
});
export type Document = z.infer<typeof Document>;

/** A UN document that paragraphs cite. */
export const Reference = z.strictObject({
  symbol: z.string(),
  /** An ASCII id for addresses, e.g. `s-res-1373-2001`. */
  id: Id,
  kind: z.enum(['resolution', 'presidential-statement', 'verbatim-record', 'document']),
  /** The official document, in each language. */
  url: PageUrl,
  /** Where it is cited: `<document>#<paragraph>`, in order. */
  citedBy: z.array(z.string()),
});
export type Reference = z.infer<typeof Reference>;

/** The archive. */
export const Corpus = z.strictObject({
  documents: z.array(Document),
  speakers: z.array(z.strictObject({ id: Id, ...Speaker.shape })),
  delegations: z.array(z.strictObject({ id: Id, ...Delegation.shape })),
  topics: z.array(z.strictObject({ id: Id, ...Topic.shape })),
  glossary: z.array(z.strictObject({ id: Id, ...GlossaryTerm.shape })),
  references: z.array(Reference),
  metadata: z.array(z.strictObject({ seed: z.string(), ...MetadataEntry.shape })),
  discards: z.array(z.strictObject({ seed: z.string(), ...DiscardEntry.shape })),
  /** The ledgers without their metadata and discards: reading order and digests. */
  seeds: z.array(SeedLedger.omit({ metadata: true, discards: true })),
});
export type Corpus = z.infer<typeof Corpus>;
