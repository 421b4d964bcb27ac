import { cut, type FigureContext } from '../figures/figure.ts';
import { inLanguage, type Tagged } from '../i18n/index.ts';
import type { Document } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { archive } from './archive.ts';
import { page } from './href.ts';
import { documentDate } from './labels.ts';

/** What figures of the archive are drawn for. */
export function figureContext(lang: Language): FigureContext {
  return { corpus: archive().corpus, lang, page: (path) => page(lang, path) };
}

/** A document as lines of a figure call it: the symbol, or the title. */
export function documentName(document: Document, lang: Language): Tagged {
  return document.symbol === undefined ? inLanguage(document.title, lang) : { text: document.symbol, lang };
}

/** The same where there is less room: a document without a symbol is known by its day. */
export function shortDocumentName(document: Document, lang: Language): Tagged {
  if (document.symbol !== undefined || document.date === null) return cut(documentName(document, lang), 24);
  return { text: documentDate(document, lang), lang };
}
