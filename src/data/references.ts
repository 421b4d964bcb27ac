import type { Reference } from '../model/corpus.ts';
import { findReferences, referenceTo } from '../parse/references.ts';
import { compareSymbols } from './sorting.ts';

/** The symbols that a text cites, each once, in the order of the text. */
export function symbolsIn(text: string): string[] {
  return [...new Set(findReferences(text).map(({ symbol }) => symbol))];
}

/** Every document that is cited, by symbol, with the places that cite it in their order. */
export function citationsIn(places: readonly { place: string; symbols: readonly string[] }[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { place, symbols } of places) {
    for (const symbol of symbols) {
      const reference = references.get(symbol) ?? { ...referenceTo(symbol), citedBy: [] };
      reference.citedBy.push(place);
      references.set(symbol, reference);
    }
  }
  return [...references.values()].sort((a, b) => compareSymbols(a.symbol, b.symbol));
}
