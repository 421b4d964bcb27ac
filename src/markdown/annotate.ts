import type { Element, ElementContent } from 'hast';
import type { Language } from '../model/values.ts';
import { isolated } from './bidi.ts';

/** A stretch of a text and the element that it becomes. */
export interface Span {
  from: number;
  to: number;
  tagName: 'a' | 'q' | 'ins' | 'del';
  properties: Element['properties'];
  /** What is shown in place of the words; without it, the words. */
  text?: string;
}

/**
 * Makes a text into nodes: each span an element, and in it what stands in the other script isolated.
 *
 * Spans nest; of two that cross, the one named first in `spans` stays and the other is left out, since an element cannot end inside
 * another.
 */
export function annotate(text: string, spans: readonly Span[], lang: Language): ElementContent[] {
  const kept: Span[] = [];
  for (const span of spans)
    if (!kept.some((other) => cross(span, other) || (span.tagName === 'a' && swallows(span, other)))) kept.push(span);
  kept.sort((a, b) => a.from - b.from || b.to - a.to);
  return nest(text, kept, 0, text.length, lang);
}

function cross(a: Span, b: Span): boolean {
  return (a.from < b.from && b.from < a.to && a.to < b.to) || (b.from < a.from && a.from < b.to && b.to < a.to);
}

/** A link holds nothing else that can be reached by keyboard. */
function swallows(link: Span, other: Span): boolean {
  return other.tagName !== 'q' && link.from <= other.from && other.to <= link.to && link.to - link.from > other.to - other.from;
}

function nest(text: string, spans: readonly Span[], from: number, to: number, lang: Language): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = from;
  let rest = spans;
  while (rest.length > 0) {
    const [span, ...others] = rest as [Span, ...Span[]];
    const inside = others.filter((other) => other.from < span.to);
    nodes.push(...isolated(text.slice(at, span.from), lang), {
      type: 'element',
      tagName: span.tagName,
      properties: span.properties,
      children: span.text === undefined ? nest(text, inside, span.from, span.to, lang) : isolated(span.text, lang),
    });
    at = span.to;
    rest = others.filter((other) => other.from >= span.to);
  }
  return [...nodes, ...isolated(text.slice(at, to), lang)];
}
