import { z } from 'zod';
import { rule } from './field-wish.ts';
import { Bilingual, Formerly, Id, IsoDate, SeedName } from './values.ts';

/** A seat at the table: a delegation and the person who sat for it. */
export const Seat = z.strictObject({ delegation: Id, speaker: Id });
export type Seat = z.infer<typeof Seat>;

/** `content/records/<document>/document.yaml`: what the title page of a verbatim record says. */
export const RecordMatter = z.strictObject({
  formerly: Formerly,
  symbol: z.string().min(1),
  title: Bilingual,
  /** `provisional` until the text is printed in the Official Records. */
  status: z.enum(['provisional', 'final']),
  /** The organ that met, e.g. the Security Council. */
  body: Bilingual,
  /** The year of the organ's session as the title page has it: «السنة الثامنة والستون», "Sixty-eighth year". */
  sessionYear: Bilingual.nullable().default(null),
  meeting: z.int().positive(),
  date: IsoDate,
  /** The hour for which the meeting was called, `HH:MM`. */
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/, rule('clock'))
    .nullable()
    .default(null),
  place: Bilingual.nullable().default(null),
  president: Seat.nullable().default(null),
  members: z.array(Seat).default([]),
  agenda: z.array(Bilingual).default([]),
  /** The letter that asked for the meeting, with its symbol. */
  letter: Bilingual.nullable().default(null),
  /** The note on what the record contains and where corrections go. */
  note: Bilingual.nullable().default(null),
  seed: SeedName.nullable().default(null),
});
export type RecordMatter = z.infer<typeof RecordMatter>;
