import type { Reference } from '../model/corpus.ts';
import { findReferences } from '../parse/references.ts';
import { compareSymbols } from './sorting.ts';

/** The symbols that a text cites, each once, in the order of the text. */
export function symbolsIn(text: string): string[] {
  return [...new Set(findReferences(text).map(({ symbol }) => symbol))];
}

/** Every document that the texts cite, by symbol, with the places that cite it in the order of the texts. */
export function citationsIn(texts: readonly { place: string; text: string }[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { place, text } of texts) {
    for (const { symbol, id, kind, url } of findReferences(text)) {
      const reference = references.get(symbol) ?? { symbol, id, kind, url, citedBy: [] };
      if (!reference.citedBy.includes(place)) reference.citedBy.push(place);
      references.set(symbol, reference);
    }
  }
  return [...references.values()].sort((a, b) => compareSymbols(a.symbol, b.symbol));
}
