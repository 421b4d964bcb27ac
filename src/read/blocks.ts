import type { RecordLanguage } from '../language/language.ts';
import { oneLine, wordCount } from '../text/arabic.ts';
import { type Attribution, isAttributionHead, readAttribution } from './attribution.ts';

/**
 * A run of seed lines that the OCR set apart: a paragraph, a part of one that a column cut, a heading, an attribution.
 * Lines are counted from 1.
 */
export interface Block {
  from: number;
  to: number;
  /** The block's text on one line, heading and bold marks included. */
  text: string;
  /** Set where the block begins with an attribution. */
  attribution: Attribution | null;
  /** Set where the block is only the first half of an attribution. */
  attributionHead: boolean;
  /** The level of a Markdown heading, 1–6; null for prose. */
  heading: number | null;
  /** Whether the page mark of a printed page stands directly before it (a form feed, a running head, a gap of blank lines). */
  afterPageMark: boolean;
}

/** Lines that are no text of the document: running heads and feet, page numbers, rules. */
export interface Furniture {
  from: number;
  to: number;
  text: string;
}

/** Blank lines that part two pages; one or two part paragraphs. */
const PAGE_GAP = 3;

/** No printed line has so many words: a line that does is a whole paragraph, even where no blank line parts it from the next. */
const WORDS_OF_A_FULL_LINE = 25;
/** Where so large a share of the lines are whole paragraphs, all of them are. */
const FULL_LINES = 0.1;

/**
 * Parts lines `from`…`to` of a seed into blocks and page furniture, in the order they stand.
 *
 * Lines without a blank one between them belong to one block, unless they are full paragraphs of their own, headings, or begin a turn.
 * An attribution alone on its line belongs to the line after it.
 */
export function readBlocks(
  lines: readonly string[],
  from: number,
  to: number,
  language: RecordLanguage,
): { blocks: Block[]; furniture: Furniture[] } {
  const blocks: Block[] = [];
  const furniture: Furniture[] = [];
  let group: string[] = [];
  let blank = 0;
  let marked = false;
  const lineIsParagraph = linesAreParagraphs(lines, from, to);
  const close = (last: number) => {
    if (group.length === 0) return;
    blocks.push(blockOf(group, last - group.length + 1, marked, language));
    group = [];
    marked = false;
  };
  for (let number = from; number <= to; number++) {
    const line = lines[number - 1] ?? '';
    const text = oneLine(line);
    if (line.includes('\f')) {
      close(number - 1);
      marked = true;
    }
    if (text === '') {
      close(number - 1);
      blank++;
      continue;
    }
    if (blank >= PAGE_GAP && blocks.length > 0) marked = true;
    blank = 0;
    if (language.pageFurniture.some((pattern) => pattern.test(text))) {
      close(number - 1);
      furniture.push({ from: number, to: number, text });
      marked = blocks.length > 0;
      continue;
    }
    if (group.length > 0 && standsAlone(group.at(-1) ?? '', text, lineIsParagraph, language)) close(number - 1);
    group.push(text);
  }
  close(to);
  return { blocks, furniture };
}

/** Whether a line begins a block of its own although no blank line stands before it. */
function standsAlone(previous: string, line: string, lineIsParagraph: boolean, language: RecordLanguage): boolean {
  if (isHeading(previous) || isHeading(line) || readAttribution(line, language) !== null) return true;
  if (isBareAttribution(previous, language)) return false;
  return lineIsParagraph || isFull(previous) || isFull(line);
}

function isFull(line: string): boolean {
  return wordCount(line) >= WORDS_OF_A_FULL_LINE;
}

function linesAreParagraphs(lines: readonly string[], from: number, to: number): boolean {
  const written = lines
    .slice(from - 1, to)
    .map(oneLine)
    .filter(Boolean);
  return written.filter(isFull).length >= Math.max(1, FULL_LINES * written.length);
}

function isBareAttribution(line: string, language: RecordLanguage): boolean {
  return readAttribution(line, language)?.length === line.length || isAttributionHead(line, language);
}

const HEADING = /^(#{1,6})\s+/u;

function isHeading(text: string): boolean {
  return HEADING.test(text);
}

function blockOf(group: readonly string[], from: number, afterPageMark: boolean, language: RecordLanguage): Block {
  const text = group.join(' ');
  const attribution = readAttribution(text, language);
  return {
    from,
    to: from + group.length - 1,
    text,
    attribution,
    attributionHead: attribution === null && isAttributionHead(text, language),
    heading: HEADING.exec(text)?.[1]?.length ?? null,
    afterPageMark,
  };
}
