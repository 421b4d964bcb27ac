import { z } from 'zod';
import { Basis, Bilingual, Formerly, Id, IsoDate } from './values.ts';

/** Whether an editor has confirmed an entry, or `npm run convert` proposed it from a name that it did not know. */
const Status = z.enum(['confirmed', 'proposed']);

/** What a proposed entry is told beside itself: the known ones whose names come nearest, best first. */
const Nearest = z.array(Id).default([]);

/** An office that a person held, with its dates where a document gives them. */
export const Role = z.strictObject({
  title: Bilingual,
  delegation: Id.nullable().default(null),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** A day on which the person is known to have held the office, where its ends are not known. */
  at: IsoDate.optional(),
  basis: Basis.optional(),
});
export type Role = z.infer<typeof Role>;

/** `content/speakers/<id>.yaml`: a person (popolo:Person). One person is one file, across documents. */
export const Speaker = z.strictObject({
  status: Status.default('confirmed'),
  formerly: Formerly,
  /** The full name as the United Nations writes it in each language. */
  name: Bilingual,
  /** The name by which English lists sort the person, where it is not the last word of `name.en`. */
  sortName: z.string().optional(),
  /** Every other spelling found in a document, printers' and OCR slips included, without titles of address. */
  aliases: z.array(z.string()).default([]),
  roles: z.array(Role).default([]),
  nearest: Nearest,
});
export type Speaker = z.infer<typeof Speaker>;

/** `content/delegations/<id>.yaml`: a state or organisation that persons speak for (popolo:Organization). */
export const Delegation = z.strictObject({
  status: Status.default('confirmed'),
  formerly: Formerly,
  /** The short name as the United Nations writes it in attributions. */
  name: Bilingual,
  /** The full name as a table of members has it, where it differs. */
  fullName: Bilingual.optional(),
  kind: z.enum(['state', 'organization', 'secretariat']),
  aliases: z.array(z.string()).default([]),
  nearest: Nearest,
});
export type Delegation = z.infer<typeof Delegation>;

/** `content/topics/<id>.yaml`: a subject to browse by, and the terms by which a paragraph is proposed for it. */
export const Topic = z.strictObject({
  formerly: Formerly,
  name: Bilingual,
  /** What belongs here and what does not, in one or two sentences. */
  description: Bilingual,
  /**
   * Words and phrases of the record's language. They match whole words in any spelling of hamza, ta marbuta and alif maqsura, with or
   * without the article and one-letter clitics; a final `*` lets a word go on («إرهاب*» also finds «إرهابية»). Words joined by `+`
   * must all stand in the paragraph, in any order («شلل+أطفال»).
   */
  terms: z.array(z.string()).default([]),
  related: z.array(Id).default([]),
});
export type Topic = z.infer<typeof Topic>;
