import type { RecordLanguage } from '../language/language.ts';
import type { Block } from '../read/blocks.ts';
import { type Attribution, readAttribution } from '../read/attribution.ts';
import { looksLikeAttribution, ruledAttribution } from './doubtful.ts';
import { type Draft, type Piece, type SetApart, cutLines, cutPiece, textOf, withoutMarkup } from './pieces.ts';

/** A run of paragraphs under one attribution, or of the record's own lines. */
export interface Turn {
  /** Null for the narrative. */
  attribution: Attribution | null;
  /** The attribution as printed, with both halves of one that was split; null where an editor's ruling alone begins the turn. */
  printed: Piece | null;
  /** The seed line on which the turn begins. */
  line: number;
  /** The chair's statement for his own country, which stands inside a turn of the chair. */
  national: boolean;
  /** What the narrative does; null for speech. */
  narrative: 'opening' | 'agenda' | 'item' | 'closing' | 'note' | null;
  paragraphs: Draft[];
}

/** What a record's body was parted into. */
export interface ReadTurns {
  turns: Turn[];
  apart: SetApart;
  /** Blocks that begin as attributions do and are none that can be read: somebody else may begin to speak there. */
  doubtful: Piece[];
}

/**
 * Parts a record's body, in reading order, into turns, and makes whole what columns and line breaks cut: paragraphs and attributions.
 *
 * @param blocks in reading order
 * @param lines the seed's lines
 * @param ruled lines on which, by an editor's ruling, somebody begins to speak
 */
export function readTurns(
  blocks: readonly Block[],
  lines: readonly string[],
  language: RecordLanguage,
  ruled: ReadonlySet<number> = new Set(),
): ReadTurns {
  const read: ReadTurns = { turns: [], apart: { metadata: [], discards: [] }, doubtful: [] };
  let previous: Block | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const opening = openingOf(block, blocks[index + 1], language, ruled);
    if (opening === null && looksLikeAttribution(block.text, language)) {
      const { text, ...place } = cutPiece(block, 0, block.text.length, lines) ?? { from: block.from, to: block.to, text: block.text };
      read.doubtful.push({ ...place, text: text.slice(0, SHOWN) });
    }
    if (opening !== null) beginTurn(opening, block, lines, read);
    const body = opening?.body ?? block;
    const pieces = cutLines(body, opening?.start ?? 0, body.text.length, lines)
      .map((piece) => withoutMarkup(piece, read.apart.discards))
      .filter(({ text }) => text !== '');
    if (pieces.length > 0) place(pieces, body, previous, opening !== null, read.turns, language);
    previous = body;
    if (body !== block) index++;
  }
  return { ...read, turns: read.turns.flatMap((turn) => partNational(turn, language)) };
}

/** So many characters of a doubtful line are shown. */
const SHOWN = 60;

/** The beginning of a turn: its attribution, the stretches of blocks that it takes, and where the words begin. */
interface Opening {
  attribution: Attribution;
  taken: { block: Block; length: number }[];
  body: Block;
  start: number;
}

function openingOf(block: Block, next: Block | undefined, language: RecordLanguage, ruled: ReadonlySet<number>): Opening | null {
  const whole = block.attribution ?? (block.attributionHead ? null : ruledAt(block, language, ruled));
  if (whole !== null) return { attribution: whole, taken: [{ block, length: whole.length }], body: block, start: whole.length };
  const joined = block.attributionHead && next !== undefined ? readAttribution(`${block.text} ${next.text}`, language) : null;
  if (joined === null || next === undefined) {
    const word = ruledAt(block, language, ruled);
    return word === null ? null : { attribution: word, taken: [{ block, length: word.length }], body: block, start: word.length };
  }
  const start = joined.length - block.text.length - 1;
  const taken = [
    { block, length: block.text.length },
    { block: next, length: start },
  ];
  return { attribution: joined, taken, body: next, start };
}

function ruledAt(block: Block, language: RecordLanguage, ruled: ReadonlySet<number>): Attribution | null {
  return ruled.has(block.from) ? ruledAttribution(block.text, language) : null;
}

function beginTurn({ attribution, taken }: Opening, block: Block, lines: readonly string[], { turns, apart }: ReadTurns): void {
  const halves = taken.map((stretch) => cutPiece(stretch.block, 0, stretch.length, lines)).filter((piece) => piece !== null);
  for (const half of halves) apart.metadata.push({ ...half, field: 'attribution' });
  const [first] = halves;
  const printed = first === undefined ? null : { from: first.from, to: first.to, text: textOf({ pieces: halves }) };
  turns.push({ attribution, printed, line: block.from, national: false, narrative: null, paragraphs: [] });
}

/** Puts the lines of a block where they belong: into the paragraph they go on with, or into a new one of the right turn. */
function place(pieces: Piece[], block: Block, previous: Block | null, fresh: boolean, turns: Turn[], language: RecordLanguage): void {
  const text = textOf({ pieces });
  const narrative = fresh ? null : narrativeOf(text, block, language);
  const current = turns.at(-1);
  if (narrative !== null || current === undefined) {
    const kind = narrative ?? 'note';
    if (current === undefined || !goesOn(current, kind, block)) {
      turns.push({ attribution: null, printed: null, line: block.from, national: false, narrative: kind, paragraphs: [] });
    }
    turns.at(-1)?.paragraphs.push({ type: block.heading === null ? 'paragraph' : 'heading', pieces });
    return;
  }
  const last = current.paragraphs.at(-1);
  if (!fresh && last?.type === 'paragraph' && runsOn(textOf(last), text, block, previous, language)) last.pieces.push(...pieces);
  else current.paragraphs.push({ type: 'paragraph', pieces });
}

/** Whether a line of the narrative belongs to the section before it: a heading under a heading, the adoption under its heading. */
function goesOn(current: Turn, kind: Turn['narrative'], block: Block): boolean {
  if (current.narrative === 'agenda') return kind === 'agenda';
  if (current.narrative !== 'item' || block.heading === null) return false;
  return (block.heading > 2 || kind === 'item') && current.paragraphs.at(-1)?.type === 'heading';
}

function narrativeOf(text: string, block: Block, { narrative }: RecordLanguage): Turn['narrative'] {
  if (narrative.opened.test(text)) return 'opening';
  if (narrative.agendaHeading.test(text) || narrative.agendaAdopted.test(text)) return 'agenda';
  if (narrative.rose.test(text)) return 'closing';
  if (block.heading !== null) return 'item';
  return narrative.other.test(text) ? 'note' : null;
}

/**
 * Whether a block goes on with the paragraph before it: that one's sentence is not complete. Between two blocks of one column a missing
 * full stop is the likelier reason where the second begins as sentences do.
 */
function runsOn(before: string, text: string, block: Block, previous: Block | null, language: RecordLanguage): boolean {
  if (/[.؟!:]["'»”)\]]*$/u.test(before)) return false;
  const sameColumn = previous !== null && previous.to < block.from && block.from - previous.to <= 2;
  return !(sameColumn && language.sentenceOpeners.test(text) && !/[،,؛-]$/u.test(before));
}

/**
 * Parts a turn of the chair where he or she speaks for a country, and where it is the chair again. What announces either may close a
 * paragraph («أشكر السيدة أحمد. وسأدلي الآن ببيان بصفتي الوطنية.»): then the next one is the first.
 */
function partNational(turn: Turn, language: RecordLanguage): Turn[] {
  if (turn.attribution?.capacity !== 'president') return [turn];
  const { begins, ends } = language.nationalStatement;
  const parts: Turn[] = [{ ...turn, paragraphs: [] }];
  const turnAt = (sentence: string) => {
    const national = parts.at(-1)?.national ?? false;
    if ((national ? ends : begins).test(sentence)) parts.push({ ...turn, national: !national, paragraphs: [] });
  };
  for (const paragraph of turn.paragraphs) {
    const [first = '', ...others] = textOf(paragraph).split(/(?<=[.؟!])\s+/u);
    turnAt(first);
    parts.at(-1)?.paragraphs.push(paragraph);
    for (const sentence of others) turnAt(sentence);
  }
  return parts.length === 1 ? parts : parts.filter((part) => part.paragraphs.length > 0);
}
