import { z } from 'zod';
import { rule } from './field-wish.ts';

/**
 * The small values that every other schema is made of.
 *
 * Text is Unicode NFC; ids and URLs are ASCII, given once and kept for ever, never slugged from a name.
 */

/** The languages of the site. Every page, title and name exists in both. */
export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** An id: lower-case ASCII words and numbers joined by single hyphens, e.g. `s-pv-7050`, `ban-ki-moon`. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, rule('id'));

/** Ids that a thing had before it was renamed: their addresses lead to it for ever. */
export const Formerly = z.array(Id).optional();

/** A paragraph's id, unique in its document and the fragment of its permalink: `p-<section>-<number>`, e.g. `p-9-3`. */
export const ParagraphId = z.string().regex(/^p-[0-9]+[a-z]*-[0-9]+[a-z]*$/, rule('paragraph-id'));

/** An id that a paragraph had before: in its document, or, behind that one's id, in another from which it was moved: `s-pv-7050/p-9-3`. */
export const FormerParagraphId = z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?p-[0-9]+[a-z]*-[0-9]+[a-z]*$/, rule('paragraph-id'));

/** A section's number in its document, as front matter, file names and URLs have it: `9`, or `9a` for one put in later. */
export const SectionNumber = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^[1-9][0-9]*[a-z]*$/, rule('section-number')));

/** The file name of a seed in `seeds/`, extension included: what `source.seed` names everywhere. */
export const SeedName = z.string().regex(/^[A-Za-z0-9._-]+$/, rule('seed-name'));

/** A calendar date as ISO 8601: `2013-10-28`, or `2013-10` / `2013` where no more is known. */
export const IsoDate = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10)), z.number().transform(String)])
  .pipe(z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, rule('date')));

/** The address of a page on the web. */
export const WebAddress = z.string().regex(/^https?:\/\/[^\s/]\S*$/, rule('web-address'));

/** A BCP 47 tag of the language a speech was delivered in, e.g. `ar`, `en`, `fr`, `es`, `ru`, `zh`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}$/, rule('language-tag'));

/** A text in both languages. `en` is empty until somebody has translated it. */
export const Bilingual = z.strictObject({ ar: z.string(), en: z.string().default('') });
export type Bilingual = z.infer<typeof Bilingual>;

/** How a fact is known. */
export const Basis = z.strictObject({
  /** `stated` in the seed's text; `catalogue`, an editor knows it from elsewhere; `inferred` from the text. */
  kind: z.enum(['stated', 'catalogue', 'inferred']),
  /** In one sentence, where it comes from. */
  note: Bilingual.optional(),
});
export type Basis = z.infer<typeof Basis>;

/** A run of lines of one seed, both ends included, counted from 1. */
export const LineRange = z.strictObject({ from: z.int().positive(), to: z.int().positive() });
export type LineRange = z.infer<typeof LineRange>;

/** A run of lines of a named seed: where a text stands in its source. */
export const Source = z.strictObject({ seed: SeedName, ...LineRange.shape });
export type Source = z.infer<typeof Source>;
