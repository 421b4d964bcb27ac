// The marker of a paragraph in a section's or an article's file: an MDX comment on a line of its own, `{/* p-9-3 */}`, that gives the
// text under it its id. MDX shows nothing for it, so the file stays plain Markdown to whoever edits it.
//
// A marker may name more ids: `{/* p-9-3 p-9-4 */}` marks the paragraph p-9-3, which is also what was p-9-4 once, before somebody joined
// the two or moved it here. Links to p-9-4 lead to it. One that came from another document names that too: `{/* p-9-3 s-pv-7050/p-2-1 */}`.

/** What an MDX expression holds when it is nothing but one comment; the comment's words are the first group. */
const COMMENT = /^\s*\/\*([\s\S]*?)\*\/\s*$/u;

/** A marker's line, in any file, sound MDX or not. */
export const MARKER_LINE = /^[ \t]*\{\s*\/\*\s*(p-[0-9a-z-]+(?:[ \t,،]+(?:[0-9a-z-]+\/)?p-[0-9a-z-]+)*)\s*\*\/\s*\}[ \t]*$/gmu;

/** The value of the MDX expression that marks a paragraph: its id, and those it had before, as a comment of JavaScript. */
export function markerOf(id: string, formerly: readonly string[] = []): string {
  return `/* ${[id, ...formerly].join(' ')} */`;
}

/** The words of the comment that an MDX expression consists of, or null where the expression is code. */
export function commentOf(expression: string): string | null {
  return COMMENT.exec(expression)?.[1]?.trim() ?? null;
}

/** The ids that a marker's words name: the paragraph's own first. */
export function idsOf(words: string): string[] {
  return words.split(/[\s,،]+/u).filter((id) => id !== '');
}

/** The ids that a file marks, in their order, found without parsing it: a file that is broken elsewhere still has them. */
export function markersIn(text: string): string[] {
  return [...text.matchAll(MARKER_LINE)].map((match) => idsOf(match[1] ?? '')[0] ?? '');
}
