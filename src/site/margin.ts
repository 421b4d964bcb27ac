import { interfaceFor } from '../i18n/index.ts';
import type { Document } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { citationHref } from './cite.ts';
import { later } from './later.ts';

/** What the element around a text tells the page's script of the buttons in the margin of each paragraph: their labels, and where citations are. */
export function marginButtons(document: Document, lang: Language) {
  const { copy, copyCitation, copied } = interfaceFor(lang).t.paragraph;
  return {
    'data-copy-text': copy,
    'data-copy-citation': copyCitation,
    'data-copied': copied,
    'data-script': later('copyCitation'),
    'data-citations': citationHref({ document }, lang, 'txt', true),
  };
}
