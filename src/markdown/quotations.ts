import type { Language } from '../model/values.ts';
import { wordCount } from '../text/arabic.ts';

/** A stretch of a text that repeats somebody's words, quotation marks included. */
export interface Quotation {
  from: number;
  to: number;
}

const quoted = /«[^«»]+»|“[^“”]+”|"[^"]+"/gu;

/** Words before a quotation mark that make of what follows a title or a name. */
const naming: Record<Language, RegExp> = {
  ar: /(?:معنون[ةه]?|بعنوان|عنوانه[ا]?|المسم[ىاة]+|بند(?: من بنود)? جدول الأعمال|شعار)\s*:?\s*$/u,
  en: /(?:entitled|titled|called|named|agenda item|item|theme)[,:]?\s*$/iu,
};

/** Fewer words may be a name, a title, or a word that the writer keeps at a distance. */
const fewestWords = 8;

/**
 * The direct quotations of a text, as far as they are certain: marks of quotation around a clause that no word before it calls a title.
 * Names and titles stand in the same marks, and are left as they are.
 */
export function quotations(text: string, lang: Language): Quotation[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const words = wordCount(match[0]);
    if (words < fewestWords || naming[lang].test(text.slice(0, match.index))) return [];
    return [{ from: match.index, to: match.index + match[0].length }];
  });
}
