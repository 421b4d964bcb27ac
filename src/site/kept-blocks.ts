import type { Language } from '../model/values.ts';

/** The block of a paragraph in a language as HTML, where its editor wrote more than words. */
export type BlockOf = (paragraph: string, lang: Language) => string | undefined;

const pages = new WeakMap<object, Map<string, string>>();

/**
 * Blocks kept while a page is made, by `blockKey`: for views that lay the paragraphs of a text out anew.
 *
 * @param page what only this page's components share: `Astro.locals`
 */
export function keptBlocks(page: object): Map<string, string> {
  const known = pages.get(page) ?? new Map<string, string>();
  pages.set(page, known);
  return known;
}

/** What tells a block from all others of a page. */
export const blockKey = (document: string, paragraph: string, lang: Language): string => `${document}#${paragraph} ${lang}`;
