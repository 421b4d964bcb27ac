import type { DiscardEntry, MetadataEntry } from '../model/ledger.ts';
import type { Block } from '../read/blocks.ts';
import { oneLine } from '../text/arabic.ts';

/** A stretch of text and the seed lines it stands on. */
export interface Piece {
  from: number;
  to: number;
  text: string;
}

/** A paragraph as pieces, in reading order: more than one where a column or a line break cut it. */
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
export function textOf(draft: Draft): string {
  return draft.pieces.map(({ text }) => text).join(' ');
}

/**
 * Cuts the characters `[start, end)` of a block's text out of it, with the lines they stand on.
 * Null where nothing but white space is left.
 */
export function cutPiece(block: Block, start: number, end: number, lines: readonly string[]): Piece | null {
  const text = oneLine(block.text.slice(start, end));
  if (text === '') return null;
  const lead = block.text.slice(start).search(/\S/u);
  return {
    from: lineAt(block, start + Math.max(lead, 0), lines),
    to: lineAt(block, start + block.text.slice(start, end).trimEnd().length - 1, lines),
    text,
  };
}

/** The seed line that holds the character at `position` of a block's text, which is its lines joined by spaces. */
function lineAt(block: Block, position: number, lines: readonly string[]): number {
  let end = 0;
  for (let number = block.from; number < block.to; number++) {
    const length = oneLine(lines[number - 1] ?? '').length;
    end += length + (length > 0 ? 1 : 0);
    if (position < end) return number;
  }
  return block.to;
}

const BOLD = /\*\*/gu;
const HEADING_MARK = /^#{1,6}(?=\s)/u;

/** Takes Markdown's marks for bold and headings out of a piece: they are the OCR's, not the record's. */
export function withoutMarkup(piece: Piece, discards: DiscardEntry[]): Piece {
  const drop = (text: string) => discards.push({ from: piece.from, to: piece.to, text, reason: 'markup' });
  const heading = HEADING_MARK.exec(piece.text)?.[0];
  if (heading !== undefined) drop(heading);
  const plain = piece.text.slice(heading?.length ?? 0);
  for (const [mark] of plain.matchAll(BOLD)) drop(mark);
  return { ...piece, text: oneLine(plain.replace(BOLD, '')) };
}
