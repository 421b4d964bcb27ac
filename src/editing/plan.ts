import type { Bilingual } from '../model/values.ts';

/** What an editor may change on the editing page, one collection a kind of file. */
export const collectionNames = [
  'articles',
  'sections',
  'records',
  'speakers',
  'delegations',
  'topics',
  'glossary',
  'pages',
  'guide',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** The collections whose ids other files name. */
export type NamedCollection = 'speakers' | 'delegations' | 'topics';

/**
 * What becomes of a field of the model: `shown` for editing, `long` on several lines, `fixed` to be read only, `kept` out of sight and
 * as it is, or the id of an entry of another collection, chosen from a list.
 */
export type FieldPlan = 'shown' | 'long' | 'fixed' | 'kept' | { refers: NamedCollection };

/** A plan for every field of a schema's values, at any depth: whoever adds a field to the model says here what becomes of it. */
export type PlanOf<V> = {
  [K in keyof V]-?: PlanOfValue<NonNullable<V[K]>>;
};
type PlanOfValue<V> =
  | 'kept'
  | (V extends readonly (infer I)[]
      ? PlanOfValue<I>
      : V extends Bilingual
        ? 'shown' | 'long'
        : V extends object
          ? string extends keyof V
            ? never
            : PlanOf<V>
          : FieldPlan);

/** A plan whose values are not known to the compiler, as the code that follows it sees it. */
export interface AnyPlan {
  readonly [field: string]: FieldPlan | AnyPlan;
}
