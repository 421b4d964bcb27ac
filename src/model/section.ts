import { z } from 'zod';
import { rule } from './field-wish.ts';
import {
  Basis,
  Bilingual,
  Formerly,
  Id,
  IsoDate,
  LanguageTag,
  LineRange,
  ParagraphId,
  SectionNumber,
  SeedName,
  WebAddress,
} from './values.ts';

/** What a section is: one voice's speech, a line of the record's own narrative, or the body of an article. */
export const SectionKind = z.enum(['speech', 'narrative', 'body']);
export type SectionKind = z.infer<typeof SectionKind>;

/**
 * As what a person speaks: `president` of the organ; `secretary-general` of the United Nations, or `deputy-secretary-general`; `member`
 * of the organ; `briefer`, invited to brief it (rule 39 of the Council's provisional rules of procedure); `national`, the president
 * speaking for his or her own country; `observer`, a state or organisation that is no member (rule 37); `quoted` in an article.
 */
export const Capacity = z.enum([
  'president',
  'secretary-general',
  'deputy-secretary-general',
  'member',
  'briefer',
  'national',
  'observer',
  'quoted',
]);
export type Capacity = z.infer<typeof Capacity>;

/** The capacities that are an office: who speaks by it is attributed without a name or a delegation, and called by it. */
export type Office = Extract<Capacity, 'president' | 'secretary-general' | 'deputy-secretary-general'>;

/** The kinds of slip that a correction may mend. Style, spelling habits and politics are no slips. */
export const CorrectionKind = z.enum([
  'letters-dropped',
  'letters-swapped',
  'letters-added',
  'wrong-letter',
  'words-joined',
  'words-split',
  'word-missing',
  'word-repeated',
  'wrong-word',
  'punctuation',
  'attribution',
]);

/**
 * What the seed has (`sic`), what the site shows (`corr`), and why.
 *
 * Corrections stand in the order of the text. Each `corr`, replaced in order by its `sic`, gives the seed's own words; so each is
 * quoted with as much of its surroundings as makes its first occurrence the right one.
 */
export const Correction = z.strictObject({
  sic: z.string().min(1),
  corr: z.string().min(1),
  reason: CorrectionKind,
  /** An editor's remark where the kind alone does not explain it. */
  note: Bilingual.optional(),
});
export type Correction = z.infer<typeof Correction>;

/** What the front matter of an Arabic section says of each of its paragraphs, in their order. */
export const ParagraphMatter = z.strictObject({
  id: ParagraphId,
  /** The lines of the seed that the paragraph stands on; several where a column cut it. Empty for hand-written text. */
  source: z.array(LineRange).default([]),
  /** Topics the paragraph was proposed for, or an editor gave it. */
  topics: z.array(Id).default([]),
  corrections: z.array(Correction).default([]),
});
export type ParagraphMatter = z.infer<typeof ParagraphMatter>;

/** Front matter of `content/records/<document>/<nn>-<who>.ar.mdx`: a section in the record's own language. */
export const SectionMatter = z.strictObject({
  document: Id,
  section: SectionNumber,
  /** Numbers that the section had before, or that sections had which were joined to it: their addresses lead here. */
  formerly: z.array(SectionNumber).optional(),
  kind: SectionKind,
  speaker: Id.nullable().default(null),
  delegation: Id.nullable().default(null),
  capacity: Capacity.nullable().default(null),
  /** The language in which the words were spoken; none stated in an Arabic record means Arabic. */
  spokenIn: LanguageTag.nullable().default(null),
  /** The section's topics, the most frequent first. */
  topics: z.array(Id).default([]),
  /** The seed that all line numbers of this file belong to. */
  seed: SeedName.nullable().default(null),
  paragraphs: z.array(ParagraphMatter).default([]),
});
export type SectionMatter = z.infer<typeof SectionMatter>;

/** The state of an English text: always unofficial, and whether a second reader has checked it. */
export const Translation = z.strictObject({
  status: z.enum(['none', 'unofficial']),
  reviewed: z.boolean().default(false),
  /** Who did what and when, as roles: `translator`, `checker`, `reader`. */
  history: z.array(z.strictObject({ role: z.string(), date: IsoDate, note: z.string().optional() })).default([]),
  /**
   * For each paragraph the digest of the Arabic that it was translated from: where the Arabic has changed since, the English is stale.
   * Written by `npm run check -- --confirm`.
   */
  digests: z.record(ParagraphId, z.string().regex(/^[0-9a-f]{8}$/, rule('digest'))).default({}),
});
export type Translation = z.infer<typeof Translation>;

/** Front matter of `….en.mdx`, the same section in English. */
export const SectionTranslationMatter = z.strictObject({
  document: Id,
  section: SectionNumber,
  translation: Translation.default({ status: 'none', reviewed: false, history: [], digests: {} }),
});
export type SectionTranslationMatter = z.infer<typeof SectionTranslationMatter>;

/** Front matter of `content/articles/<document>.ar.mdx`: an article is one section, its body. */
export const ArticleMatter = z.strictObject({
  title: z.string().min(1),
  formerly: Formerly,
  /** How the title is known: some articles come without one. */
  titleBasis: Basis.default({ kind: 'stated' }),
  date: IsoDate.nullable().default(null),
  dateBasis: Basis.default({ kind: 'stated' }),
  publisher: Bilingual.nullable().default(null),
  /** Where on the web it was read, and on which day: pages change and go. */
  webAddress: WebAddress.nullable().default(null),
  accessed: IsoDate.nullable().default(null),
  /** Whose text it is and on what terms it is shown; of an article from a seed, its entry in the catalogue says so. */
  rights: Bilingual.nullable().default(null),
  /** Where the news was written, as the article's first words name it. */
  dateline: Bilingual.nullable().default(null),
  /** The persons whose words it reports. */
  quoted: z.array(Id).default([]),
  topics: z.array(Id).default([]),
  seed: SeedName.nullable().default(null),
  paragraphs: z.array(ParagraphMatter).default([]),
});
export type ArticleMatter = z.infer<typeof ArticleMatter>;

/** Front matter of `content/articles/<document>.en.mdx`. */
export const ArticleTranslationMatter = z.strictObject({
  title: z.string().default(''),
  translation: Translation.default({ status: 'none', reviewed: false, history: [], digests: {} }),
});
export type ArticleTranslationMatter = z.infer<typeof ArticleTranslationMatter>;
