import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { arabicFieldNames } from '../model/arabic-field-names.ts';
import { foldArabic } from '../text/arabic.ts';

/** The field that somebody meant by a name that is none: in Arabic, with a slip, or with capital letters. Null where nobody can tell. */
export function fieldMeantBy(written: string, known: readonly string[]): string | null {
  const inArabic = known.find((field) => arabicFieldNames[field]?.some((word) => keyOf(word) === keyOf(written)));
  if (inArabic !== undefined) return inArabic;
  const key = plain(written);
  const [nearest] = known.map((field) => ({ field, apart: distance(key, plain(field)) })).sort((a, b) => a.apart - b.apart);
  // Two words of two letters have nothing in common but that.
  const near = key.length < 4 ? key.length - 2 : Math.max(2, key.length / 3);
  return nearest !== undefined && nearest.apart <= near ? nearest.field : null;
}

/** With its article or without, however its hamza and its vowels are written. */
function keyOf(word: string): string {
  return foldArabic(word)
    .split(/[\s_-]+/u)
    .map((part) => part.replace(/^ال(?=..)/u, ''))
    .join(' ')
    .trim();
}

/** `Date_Basis`, `date-basis` and `datebasis` are one. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/gu, '');
}

/** The names that fields may have at a place in what a schema describes; none where anything may stand. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: Schema | undefined = opened(schema);
  for (const key of path) at = at === undefined ? undefined : opened(inside(at, key));
  return at?._zod.def.type === 'object' ? Object.keys(at._zod.def.shape) : [];
}

type Schema = z.core.$ZodTypes;

/** What describes the value of a field, or an entry of a list. */
function inside({ _zod: { def } }: Schema, key: PropertyKey): z.core.$ZodType | undefined {
  if (def.type === 'object') return def.shape[String(key)];
  return def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : undefined;
}

/** A schema without what makes it optional, gives it a value or rewrites it. */
function opened(schema: z.core.$ZodType | undefined): Schema | undefined {
  if (schema === undefined) return undefined;
  const own = schema as Schema;
  const { def } = own._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return opened(def.innerType);
    case 'pipe':
      return opened(def.in);
    default:
      return own;
  }
}
