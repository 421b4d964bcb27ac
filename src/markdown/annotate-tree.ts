import type { Element, ElementContent } from 'hast';
import type { Language } from '../model/values.ts';
import { annotate, type Span } from './annotate.ts';

/** Where the text of a tree stands in the plain text that it was read as. */
interface Place {
  from: number;
  to: number;
}

/**
 * Puts marks into a text that has elements of its own: what `annotate` does, element by element.
 *
 * A mark that runs over an element's end is drawn on both sides of it; what it shows in place of the words, once. No link is put into
 * another. A tree whose words are not the text's is given back as it is.
 *
 * @param text the tree's words on one line, as the corpus has them
 */
export function annotateTree<T extends ElementContent>(tree: T, text: string, spans: readonly Span[], lang: Language): T {
  const places = new Map<ElementContent, Place>();
  return placeWords(tree, 0, text, places) === text.length ? (marked(tree, { text, spans, places, lang, isLink: false })[0] as T) : tree;
}

/** Finds the words of a tree in the text, where white space is one space; the place after them, or -1 where they are not there. */
function placeWords(node: ElementContent, from: number, text: string, places: Map<ElementContent, Place>): number {
  if (node.type === 'text') {
    const value = node.value.replace(/\s/gu, ' ');
    if (!text.startsWith(value, from)) return -1;
    places.set(node, { from, to: from + value.length });
    return from + value.length;
  }
  if (node.type !== 'element') return from;
  if (node.tagName === 'img') {
    const alt = String(node.properties['alt'] ?? '');
    return text.startsWith(alt, from) ? from + alt.length : -1;
  }
  return node.children.reduce((at, child) => (at === -1 ? -1 : placeWords(child, at, text, places)), from);
}

interface Marking {
  text: string;
  spans: readonly Span[];
  places: ReadonlyMap<ElementContent, Place>;
  lang: Language;
  isLink: boolean;
}

function marked(node: ElementContent, marking: Marking): ElementContent[] {
  if (node.type === 'element') return [inside(node, marking)];
  const place = marking.places.get(node);
  if (node.type !== 'text' || place === undefined) return [node];
  return annotate(marking.text.slice(place.from, place.to), spansWithin(place, marking), marking.lang);
}

function inside(element: Element, marking: Marking): Element {
  // Code is quoted as it is, and what stands in the other script was isolated already.
  if (element.tagName === 'code') return element;
  const isLink = marking.isLink || element.tagName === 'a';
  const children = element.children.flatMap((child) => marked(child, { ...marking, isLink }));
  return { ...element, children: element.tagName === 'bdi' ? children.flatMap(withoutBdi) : children };
}

function withoutBdi(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutBdi);
  return node.tagName === 'bdi' ? children : [{ ...node, children }];
}

/** The marks of a stretch, told from where it begins. */
function spansWithin({ from, to }: Place, { spans, isLink }: Marking): Span[] {
  return spans.flatMap((span): Span[] => {
    if (span.to <= from || to <= span.from || (isLink && span.tagName === 'a')) return [];
    const { tabIndex: _tabIndex, ...still } = span.properties;
    const piece: Span = {
      ...span,
      from: Math.max(span.from, from) - from,
      to: Math.min(span.to, to) - from,
      properties: isLink ? still : span.properties,
    };
    return [span.text === undefined || span.from >= from ? piece : { ...piece, text: '' }];
  });
}
