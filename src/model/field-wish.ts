/** What a field wants instead of what stands there: told in words by src/i18n/problems/. */
export type FieldWish =
  | { kind: 'one-of'; options: readonly string[] }
  | { kind: 'text' }
  | { kind: 'list' }
  /** Fields under it, of these names; none where any may stand. */
  | { kind: 'fields'; names: readonly string[] }
  /** Entries of a list with the comma of YAML between them. */
  | { kind: 'latin-commas' }
  /** A value of another type; `type` as zod calls it: `number`, `int`, `boolean`. */
  | { kind: 'type'; type: string }
  /** A number or a length: not below, not above, not equal to. */
  | { kind: 'at-least' | 'more-than' | 'at-most' | 'less-than'; limit: number }
  /** Text that may not be empty. */
  | { kind: 'not-empty' }
  | { kind: 'rule'; rule: FieldRule }
  /** Anything else that zod says, in its own words. */
  | { kind: 'other'; detail: string };

/** The rules of form that the model states beside its fields: each schema gives the name of its rule as its message. */
export const fieldRules = [
  'id',
  'paragraph-id',
  'section-number',
  'seed-name',
  'date',
  'language-tag',
  'clock',
  'web-address',
  'sha-256',
  'digest',
] as const;
export type FieldRule = (typeof fieldRules)[number];

/** Names a rule where zod takes a message. */
export function rule(name: FieldRule): FieldRule {
  return name;
}
