import type { RecordLanguage } from '../language/language.ts';
import type { Block } from '../read/blocks.ts';
import { type Attribution, readAttribution } from '../read/attribution.ts';
import { type Draft, type Piece, type SetApart, cutPiece, textOf, withoutMarkup } from './pieces.ts';

/** A run of paragraphs under one attribution, or of the record's own lines. */
export interface Turn {
  /** Null for the narrative. */
  attribution: Attribution | null;
  /** The attribution as printed, and its line. */
  printed: Piece | null;
  /** The chair's statement for his own country, which stands inside a turn of the chair. */
  national: boolean;
  /** What the narrative does; null for speech. */
  narrative: 'opening' | 'agenda' | 'item' | 'closing' | 'note' | null;
  paragraphs: Draft[];
}

/**
 * Parts a record's body, in reading order, into turns, and makes whole what columns and line breaks cut: paragraphs and attributions.
 *
 * @param blocks in reading order
 * @param lines the seed's lines
 */
export function readTurns(
  blocks: readonly Block[],
  lines: readonly string[],
  language: RecordLanguage,
): { turns: Turn[]; apart: SetApart } {
  const apart: SetApart = { metadata: [], discards: [] };
  const turns: Turn[] = [];
  let previous: Block | null = null;
  for (let index = 0; index < blocks.length; index++) {
    let block = blocks[index];
    if (block === undefined) continue;
    let start = 0;
    const head = block.attributionHead ? completeHead(block, blocks[index + 1], language) : null;
    const attribution = head?.attribution ?? block.attribution;
    if (attribution !== null) {
      const printed = cutPiece(block, 0, head === null ? attribution.length : block.text.length, lines);
      if (printed !== null) apart.metadata.push({ ...printed, field: 'attribution' });
      start = attribution.length;
      if (head !== null) {
        block = head.tail;
        index++;
        start = head.rest;
        const rest = cutPiece(block, 0, start, lines);
        if (rest !== null) apart.metadata.push({ ...rest, field: 'attribution' });
      }
      turns.push({ attribution, printed, national: false, narrative: null, paragraphs: [] });
    }
    const piece = cutPiece(block, start, block.text.length, lines);
    if (piece !== null) place(withoutMarkup(piece, apart.discards), block, previous, attribution !== null, turns, language);
    previous = block;
  }
  return { turns: turns.flatMap((turn) => partNational(turn, language)), apart };
}

/** The attribution that a half and the block after it make, and how much of that block belongs to it. */
function completeHead(
  head: Block,
  tail: Block | undefined,
  language: RecordLanguage,
): { attribution: Attribution; tail: Block; rest: number } | null {
  if (tail === undefined) return null;
  const attribution = readAttribution(`${head.text} ${tail.text}`, language);
  return attribution === null ? null : { attribution, tail, rest: attribution.length - head.text.length - 1 };
}

/** Puts a piece of text where it belongs: into the paragraph it goes on with, or into a new one of the right turn. */
function place(piece: Piece, block: Block, previous: Block | null, fresh: boolean, turns: Turn[], language: RecordLanguage): void {
  const narrative = fresh ? null : narrativeOf(piece, block, language);
  const current = turns.at(-1);
  if (narrative !== null || current === undefined) {
    const kind = narrative ?? 'note';
    const goesOn =
      current?.narrative === 'item' &&
      block.heading !== null &&
      (block.heading > 2 || kind === 'item') &&
      current.paragraphs.at(-1)?.type === 'heading';
    const adopted = current?.narrative === 'agenda' && kind === 'agenda';
    if (!goesOn && !adopted) turns.push({ attribution: null, printed: null, national: false, narrative: kind, paragraphs: [] });
    turns.at(-1)?.paragraphs.push({ type: block.heading === null ? 'paragraph' : 'heading', pieces: [piece] });
    return;
  }
  const last = current.paragraphs.at(-1);
  if (!fresh && last?.type === 'paragraph' && runsOn(textOf(last), piece, block, previous, language)) last.pieces.push(piece);
  else current.paragraphs.push({ type: 'paragraph', pieces: [piece] });
}

function narrativeOf(piece: Piece, block: Block, language: RecordLanguage): Turn['narrative'] {
  const { narrative } = language;
  if (narrative.opened.test(piece.text)) return 'opening';
  if (narrative.agendaHeading.test(piece.text) || narrative.agendaAdopted.test(piece.text)) return 'agenda';
  if (narrative.rose.test(piece.text)) return 'closing';
  if (block.heading !== null) return 'item';
  return narrative.other.test(piece.text) ? 'note' : null;
}

/**
 * Whether a piece goes on with the paragraph before it: that one's sentence is not complete. Between two blocks of one column a missing
 * full stop is the likelier reason where the second begins as sentences do.
 */
function runsOn(text: string, piece: Piece, block: Block, previous: Block | null, language: RecordLanguage): boolean {
  if (/[.؟!:]["'»”)\]]*$/u.test(text)) return false;
  const sameColumn = previous !== null && previous.to < block.from && block.from - previous.to <= 2;
  return !(sameColumn && language.sentenceOpeners.test(piece.text) && !/[،,؛-]$/u.test(text));
}

/** Parts a turn of the chair where he speaks for his own country, and where he is the chair again. */
function partNational(turn: Turn, language: RecordLanguage): Turn[] {
  if (turn.attribution?.capacity !== 'president') return [turn];
  const { begins, ends } = language.nationalStatement;
  const parts: Turn[] = [{ ...turn, paragraphs: [] }];
  for (const paragraph of turn.paragraphs) {
    const text = textOf(paragraph);
    const national = parts.at(-1)?.national ?? false;
    if (!national && begins.test(text)) parts.push({ ...turn, national: true, paragraphs: [] });
    if (national && ends.test(text)) parts.push({ ...turn, national: false, paragraphs: [] });
    parts.at(-1)?.paragraphs.push(paragraph);
  }
  return parts.filter((part) => part.paragraphs.length > 0);
}
