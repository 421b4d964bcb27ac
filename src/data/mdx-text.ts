import type { Nodes } from 'mdast';

/** A stretch of a block's plain text and the stretch of the file that it was read from. */
export interface TextSpan {
  /** Where it begins in the plain text, and how long it is there. */
  at: number;
  length: number;
  /** Offsets in the file. */
  from: number;
  to: number;
  /** Inline code: no running text. */
  code: boolean;
}

/** The words of a block without their markup, and where they stand in the file. */
export interface BlockText {
  text: string;
  spans: TextSpan[];
}

/** The words of a block without its markup: what is searched, cited and counted. */
export function textOf(node: Nodes): BlockText {
  const block: BlockText = { text: '', spans: [] };
  collect(node, block);
  return block;
}

function collect(node: Nodes, block: BlockText): void {
  if (node.type === 'text' || node.type === 'inlineCode') put(node.value.replace(/\r\n?|\n/gu, ' '), node, block);
  else if (node.type === 'break') put(' ', node, block);
  else if (node.type === 'image' || node.type === 'imageReference') put(node.alt ?? '', node, block);
  else if ('children' in node && node.type !== 'mdxJsxTextElement') for (const child of node.children) collect(child, block);
}

function put(text: string, { type, position }: Nodes, block: BlockText): void {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  if (text !== '') block.spans.push({ at: block.text.length, length: text.length, from, to, code: type !== 'text' });
  block.text += text;
}

/** The offset in the file of a character of a block's text: past what escapes it, and what stands for it. */
export function offsetIn(source: string, { spans }: BlockText, index: number): number {
  const span = spans.findLast(({ at }) => at <= index) ?? spans[0];
  if (span === undefined) return 0;
  if (span.code) return span.from;
  let offset = span.from;
  for (let left = index - span.at; left > 0 && offset < span.to; left -= 1) offset += widthOf(source, offset);
  // A character that is escaped stands behind its backslash.
  return isEscape(source, offset) ? offset + 1 : Math.min(offset, span.to);
}

const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/iuy;

/** How many characters of the file stand for the one that begins here. */
function widthOf(source: string, offset: number): number {
  if (isEscape(source, offset)) return 2;
  ENTITY.lastIndex = offset;
  const entity = source[offset] === '&' ? ENTITY.exec(source) : null;
  if (entity !== null) return entity[0].length;
  if (source[offset] !== '\n' && source[offset] !== '\r') return 1;
  // A line that goes on takes its indentation, and the mark of a quotation, along.
  const indent = /^\r?\n[ \t]*(?:>[ \t]*)*/u.exec(source.slice(offset, offset + 80));
  return indent?.[0].length ?? 1;
}

function isEscape(source: string, offset: number): boolean {
  return source[offset] === '\\' && /[!-/:-@[-`{-~]/u.test(source[offset + 1] ?? '');
}
