import type { DiscardEntry, MetadataEntry } from '../model/ledger.ts';
import type { Block } from '../read/blocks.ts';
import { oneLine } from '../text/arabic.ts';

/** A stretch of text and the seed lines it stands on. */
export interface Piece {
  from: number;
  to: number;
  text: string;
}

/** A paragraph as pieces of one line each, in reading order: more than one where a column or a line break cut it. */
export interface Draft {
  type: 'paragraph' | 'heading';
  pieces: Piece[];
}

/** What parsing sets apart from paragraphs. */
export interface SetApart {
  metadata: MetadataEntry[];
  discards: DiscardEntry[];
}

/** The text of a paragraph on one line, as the seed has it. */
export function textOf({ pieces }: Pick<Draft, 'pieces'>): string {
  return pieces.map(({ text }) => text).join(' ');
}

/** The characters `[start, end)` of a block's text as one piece; null where nothing but white space is left. */
export function cutPiece(block: Block, start: number, end: number, lines: readonly string[]): Piece | null {
  const pieces = cutLines(block, start, end, lines);
  const [first] = pieces;
  return first === undefined ? null : { from: first.from, to: pieces.at(-1)?.to ?? first.to, text: textOf({ pieces }) };
}

/** The characters `[start, end)` of a block's text, which is its lines joined by spaces: a piece for each line that has some of them. */
export function cutLines(block: Block, start: number, end: number, lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  for (let number = block.from; number <= block.to; number++) {
    const { length } = oneLine(lines[number - 1] ?? '');
    const text = oneLine(block.text.slice(Math.max(start, offset), Math.max(Math.min(end, offset + length), 0)));
    if (text !== '') pieces.push({ from: number, to: number, text });
    offset += length + 1;
  }
  return pieces;
}

const BOLD = /\*\*/gu;
const HEADING_MARK = /^#{1,6}(?=\s|$)/u;

/** Takes Markdown's marks for bold and headings out of a piece: they are the OCR's, not the record's. */
export function withoutMarkup(piece: Piece, discards: DiscardEntry[]): Piece {
  const drop = (text: string) => discards.push({ from: piece.from, to: piece.to, text, reason: 'markup' });
  const heading = HEADING_MARK.exec(piece.text)?.[0];
  if (heading !== undefined) drop(heading);
  const plain = piece.text.slice(heading?.length ?? 0);
  for (const [mark] of plain.matchAll(BOLD)) drop(mark);
  return { ...piece, text: oneLine(plain.replace(BOLD, '')) };
}
