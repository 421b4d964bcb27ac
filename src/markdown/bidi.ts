import type { ElementContent } from 'hast';
import type { Language } from '../model/values.ts';

/** A stretch of text, and whether its letters are foreign to the text around it. */
export interface Run {
  text: string;
  foreign: boolean;
}

/** A document symbol: `S/PRST/2013/16`, `S/PRST/٢٠١٣/١٦`, `S/RES/1373 (2001)`, `A/67/PV.3`. */
const symbol = /[A-Z]{1,5}(?:\/[A-Z0-9٠-٩](?:[A-Z0-9٠-٩.-]*[A-Z0-9٠-٩])?)+(?: ?\([0-9٠-٩]{4}\))?/u;

/** Latin words with what stands between them, `<id>` of paths too; brackets and full stops at the end belong to the text around. */
const latinWords = /[0-9_<]*[A-Za-z\u00C0-\u024F](?:[A-Za-z\u00C0-\u024F0-9 .,:'’&@/_<>-]*[A-Za-z\u00C0-\u024F0-9>])?/u;

/** Arabic words with what stands between them. */
const arabicWords = /[\u0621-\u063A\u0641-\u064A](?:[\u0600-\u06FF ()-]*[\u0621-\u065F\u0660-\u0669])?/u;

/** What the element says of itself that isolates a foreign run: Arabic words are Arabic, while Latin letters may be of any language. */
export const foreignAttributes: Record<Language, { lang?: string; dir?: string }> = { ar: {}, en: { lang: 'ar', dir: 'rtl' } };

const foreignTo: Record<Language, RegExp> = {
  ar: new RegExp(`${symbol.source}|${latinWords.source}`, 'gu'),
  en: new RegExp(arabicWords.source, 'gu'),
};

/**
 * Cuts a text into runs of its own script and of the other one, so that the other can be isolated (`<bdi>`): without it, two symbols
 * beside each other in an Arabic sentence change places.
 */
export function runs(text: string, lang: Language): Run[] {
  const found: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(foreignTo[lang])) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), foreign: false });
    found.push({ text: match[0], foreign: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), foreign: false });
  return found;
}

/** A text as nodes, with what stands in the other script isolated. */
export function isolated(text: string, lang: Language): ElementContent[] {
  return runs(text, lang).map(({ text: value, foreign }): ElementContent => {
    const leaf = { type: 'text' as const, value };
    return foreign ? { type: 'element', tagName: 'bdi', properties: { ...foreignAttributes[lang] }, children: [leaf] } : leaf;
  });
}
