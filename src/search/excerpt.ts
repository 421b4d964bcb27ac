import { escapeHtml } from '../text/escape-html.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A stretch of a text in which something was found, as safe HTML with the words marked. */

/** Words of a text that were found: the place of the first, and how many. */
export interface Marked {
  from: number;
  count: number;
  /** Which of the things asked for it is: an excerpt shows as many of them as it can. */
  term?: number;
}

/** Words in an excerpt, more or less: it begins with a sentence where one is near. */
const WORDS = 44;

/**
 * The part of a text that holds most of what was found, marked.
 *
 * @param around the place of a word to show where nothing is marked, as a share of the text
 */
export function excerptOf(text: string, marked: readonly Marked[], around = 0): string {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return escapeHtml(text);
  const center = marked.length === 0 ? Math.floor(around * tokens.length) : densest(marked);
  const [first, last] = windowAt(tokens, text, center);
  const start = first === 0 ? 0 : (tokens[first]?.start ?? 0);
  const end = last >= tokens.length - 1 ? text.length : (tokens[last]?.end ?? text.length);
  const shown = withMarks(text, start, end, spansOf(tokens, marked));
  return `${start > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`;
}

/** The place of the first mark of the window that holds most of what was asked for, and then most marks. */
function densest(marked: readonly Marked[]): number {
  const marks = marked.toSorted((a, b) => a.from - b.from);
  let best = { place: marks[0]?.from ?? 0, worth: 0 };
  marks.forEach(({ from }, index) => {
    const inWindow = marks.slice(index).filter((other) => other.from < from + WORDS - 8);
    const worth = new Set(inWindow.map(({ term }) => term)).size * marks.length + inWindow.length;
    if (worth > best.worth) best = { place: from, worth };
  });
  return best.place;
}

/** The first and last token to show. */
function windowAt(tokens: readonly Token[], text: string, center: number): [number, number] {
  if (tokens.length <= WORDS * 1.25) return [0, tokens.length - 1];
  let first = Math.max(0, Math.min(center - 8, tokens.length - WORDS));
  for (let back = first; back > Math.max(0, first - 8); back -= 1) {
    if (/[.؟?!:؛]\s/u.test(text.slice(tokens[back - 1]?.end, tokens[back]?.start))) {
      first = back;
      break;
    }
  }
  return [first < 6 ? 0 : first, Math.min(tokens.length - 1, first + WORDS)];
}

/** The stretches to mark, in order, what touches made one. */
export function spansOf(tokens: readonly Token[], marked: readonly Marked[]): [number, number][] {
  const spans = marked
    .flatMap(({ from, count }): [number, number][] => {
      const [first, last] = [tokens[from], tokens[Math.min(tokens.length, from + count) - 1]];
      return first === undefined || last === undefined ? [] : [[first.start, last.end]];
    })
    .toSorted((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of spans) {
    const before = joined.at(-1);
    if (before !== undefined && start <= before[1]) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function withMarks(text: string, start: number, end: number, spans: readonly (readonly [number, number])[]): string {
  let html = '';
  let place = start;
  for (const [from, to] of spans) {
    if (from < start || to > end) continue;
    html += `${escapeHtml(text.slice(place, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    place = to;
  }
  return html + escapeHtml(text.slice(place, end));
}
