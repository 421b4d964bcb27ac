import { z } from 'zod';
import { Bilingual } from './values.ts';

/**
 * `content/glossary/<id>.yaml`: how a term of the records is said in the other language. Where an Arabic form stands in a paragraph, one
 * of the English forms must stand in its pair; `npm run check` sees to it.
 */
export const GlossaryTerm = z.strictObject({
  /** The term as the United Nations writes it in each language: what the glossary shows. */
  term: Bilingual,
  /**
   * Arabic forms that count as the term, `term.ar` included without being named. Whole words on folded letters, with or without
   * one-letter clitics and the article; a final `*` lets a word go on.
   */
  ar: z.array(z.string()).default([]),
  /** English forms that are right, `term.en` included without being named. Whole words in any case; a final `*` lets a word go on. */
  en: z.array(z.string()).default([]),
  /** What to know when using it. */
  note: Bilingual.optional(),
  /** Paragraphs where another English is right, and why: `<document>#<paragraph>`. */
  exceptions: z.array(z.strictObject({ paragraph: z.string(), reason: z.string().min(1) })).default([]),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;
