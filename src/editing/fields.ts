import { z } from 'zod';
import { editingWords, type EditingWords } from '../i18n/editing.ts';
import { type FieldRule, fieldRules } from '../model/field-wish.ts';
import { Bilingual, type Language, languages } from '../model/values.ts';
import type { AnyPlan, CollectionName, FieldPlan, NamedCollection } from './plan.ts';

/** A field as the editing page's program wants it described, as far as this archive needs it. */
export interface EditingField {
  name: string;
  widget: 'boolean' | 'hidden' | 'list' | 'number' | 'object' | 'relation' | 'select' | 'string' | 'text';
  label?: string;
  /** What one entry of a list is called. */
  label_singular?: string;
  hint?: string;
  /** Whether saving is refused while it is empty: always, never, or in the languages named. */
  required?: boolean | string[];
  /** What a file means that leaves the field out. */
  default?: string;
  readonly?: boolean;
  /** Whether it is edited in both languages; else in the first alone. */
  i18n?: boolean;
  pattern?: [string, string];
  fields?: EditingField[];
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  summary?: string;
  options?: { label: string; value: string }[];
  multiple?: boolean;
  collection?: string;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  value_type?: 'float';
}

/** Where a field stands, and in which language it is told of. */
interface Place {
  collection: CollectionName;
  /** The names of the fields above it. */
  path: readonly string[];
  words: EditingWords;
}

/**
 * The fields of a schema as an editor sees them, by a plan that says what becomes of each.
 *
 * @throws Error where the schema has a field that the plan or the words leave out, or that no widget can show.
 */
export function fieldsOf(schema: z.ZodObject, plan: AnyPlan, collection: CollectionName, lang: Language): EditingField[] {
  return shape(schema, plan, { collection, path: [], words: editingWords[lang] });
}

function shape(schema: z.ZodObject, plan: AnyPlan, place: Place): EditingField[] {
  return Object.entries(schema.shape).flatMap(([name, value]) => {
    const planned = plan[name];
    if (planned === undefined)
      throw new Error(`${nameOf(place, name)} is in the model, and src/editing/plans.ts does not say what becomes of it.`);
    // At the top what is kept stays in the file; inside a list it must go where its entry goes.
    if (planned === 'kept') return place.path.length === 0 ? [] : [{ name, widget: 'hidden' as const }];
    return [fieldOf(name, value as z.ZodType, planned, place)];
  });
}

const nameOf = ({ collection, path }: Place, name: string): string => [collection, ...path, name].join('.');

function fieldOf(name: string, schema: z.ZodType, plan: FieldPlan | AnyPlan, place: Place): EditingField {
  const { inner, required, meant } = bare(schema);
  // Where leaving a field out means one of its choices, the page shows that choice.
  const common = {
    name,
    ...labelOf(place, name),
    ...(typeof meant === 'string' && meant !== '' ? { required: true, default: meant } : { required }),
  };
  if (inner instanceof z.ZodArray) return listOf(inner, plan, common, place);
  if (inner instanceof z.ZodObject) return { ...common, widget: 'object', fields: within(inner, plan, name, place) };
  return { ...common, ...scalar(inner, plan, place, name) };
}

type Common = Pick<EditingField, 'name' | 'label' | 'hint' | 'required' | 'default'>;

function listOf(list: z.ZodArray, plan: FieldPlan | AnyPlan, common: Common, place: Place): EditingField {
  const { inner } = bare(list.element as z.ZodType);
  if (refers(plan)) return { ...common, ...relation(plan.refers, place), required: false, multiple: true };
  const singular = place.words.singular[common.name];
  if (singular === undefined) throw new Error(`${nameOf(place, common.name)}: src/i18n/editing.ts has no word for one of them.`);
  if (inner instanceof z.ZodObject) {
    const fields = within(inner, plan, common.name, place);
    const summary = summaries[common.name];
    return {
      ...common,
      widget: 'list',
      required: false,
      label_singular: singular,
      collapsed: true,
      minimize_collapsed: true,
      fields,
      ...(summary && { summary }),
    };
  }
  return { ...common, widget: 'list', required: false, label_singular: singular };
}

/** By what an entry of a list is known while it is folded. */
const summaries: Readonly<Record<string, string>> = {
  paragraphs: '{{id}}',
  roles: '{{title.ar}}',
  members: '{{delegation}}: {{speaker}}',
  corrections: '{{sic}} ← {{corr}}',
  history: '{{role}}, {{date}}',
  exceptions: '{{paragraph}}',
  agenda: '{{ar}}',
};

function within(schema: z.ZodObject, plan: FieldPlan | AnyPlan, name: string, place: Place): EditingField[] {
  if (schema === Bilingual) return bilingual(plan === 'long', place.words);
  if (typeof plan === 'string' || refers(plan))
    throw new Error(`${nameOf(place, name)} has fields of its own, and src/editing/plans.ts plans none.`);
  return shape(schema, plan, { ...place, path: [...place.path, name] });
}

/** A text in both languages: the page's style sheet sets them side by side. */
function bilingual(long: boolean, { languages: names }: EditingWords): EditingField[] {
  return languages.map((lang) => ({ name: lang, widget: long ? 'text' : 'string', label: names[lang], required: lang === 'ar' }));
}

function scalar(
  schema: z.ZodType,
  plan: FieldPlan | AnyPlan,
  place: Place,
  name: string,
): Omit<EditingField, 'name'> & { widget: EditingField['widget'] } {
  if (refers(plan)) return relation(plan.refers, place);
  if (schema instanceof z.ZodEnum) return { widget: 'select', options: optionsOf(schema.options.map(String), place, name) };
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? { widget: 'number' } : { widget: 'number', value_type: 'float' };
  if (schema instanceof z.ZodString) {
    const widget = plan === 'long' ? ('text' as const) : ('string' as const);
    return { widget, ...patternOf(schema, place.words), ...(plan === 'fixed' && { readonly: true }) };
  }
  throw new Error(`${nameOf(place, name)} is of a kind that the editing page has no widget for.`);
}

const refers = (plan: FieldPlan | AnyPlan): plan is { refers: NamedCollection } =>
  typeof plan === 'object' && typeof plan['refers'] === 'string';

/** Entries of another collection are told by their names, found by every spelling, and written as their ids. */
function relation(
  collection: NamedCollection,
  { words }: Place,
): Pick<EditingField, 'widget' | 'collection' | 'value_field' | 'display_fields' | 'search_fields'> {
  const name = `name.${words.lang}`;
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [name],
    search_fields: ['name.ar', 'name.en', '{{slug}}'],
  };
}

function optionsOf(values: readonly string[], { collection, path, words }: Place, name: string): { label: string; value: string }[] {
  const [owner = collection] = path.slice(-1);
  return values.map((value) => {
    const label = words.options[`${owner}.${name}`]?.[value] ?? words.options[name]?.[value];
    if (label === undefined) throw new Error(`${collection}: ${name} may be ${value}, and src/i18n/editing.ts has no word for it.`);
    return { label, value };
  });
}

function labelOf({ collection, path, words }: Place, name: string): { label: string; hint?: string } {
  const [owner = collection] = path.slice(-1);
  const said = words.fields[`${owner}.${name}`] ?? words.fields[name];
  if (said === undefined) throw new Error(`${[collection, ...path, name].join('.')} has no label in src/i18n/editing.ts.`);
  return typeof said === 'string' ? { label: said } : { label: said[0], hint: said[1] };
}

/** A rule of form, and what is said where it is broken; nothing where the text is free. */
export function patternOf(schema: z.ZodString, { rules }: EditingWords): { pattern?: [string, string] } {
  for (const check of schema.def.checks ?? []) {
    const { pattern, error } = check._zod.def as { pattern?: RegExp; error?: (issue: never) => unknown };
    if (!(pattern instanceof RegExp)) continue;
    const named = typeof error === 'function' ? error({} as never) : undefined;
    const rule = fieldRules.find((known): known is FieldRule => known === named);
    if (rule === undefined) throw new Error(`The pattern ${pattern.source} of the model names no rule.`);
    return { pattern: [pattern.source, rules[rule]] };
  }
  return {};
}

/** A schema without what makes it optional, and with what it reads values as. */
function bare(schema: z.ZodType): { inner: z.ZodType; required: boolean; meant?: unknown } {
  if (schema instanceof z.ZodDefault) return { ...bare(schema.unwrap() as z.ZodType), required: false, meant: schema.def.defaultValue };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return { ...bare(schema.unwrap() as z.ZodType), required: false };
  if (schema instanceof z.ZodPipe) return bare(schema.out as z.ZodType);
  return { inner: schema, required: true };
}
