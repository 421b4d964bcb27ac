import type { Block } from '../read/blocks.ts';

/** How high columns are: what a page's outline says about where it is cut. Heights are in characters of running text. */

/** A paragraph's last line is half empty on average, and so is the space after it. */
const PARAGRAPH_HEIGHT = 40;
const HEADING_HEIGHT = 120;

/** Prefix sums of block heights: `sums[t]` is the height of the blocks before t. */
export function heightSums(blocks: readonly Block[]): Float64Array {
  const sums = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    const height = block.text.length + (block.heading === null ? PARAGRAPH_HEIGHT : HEADING_HEIGHT);
    sums[index + 1] = (sums[index] ?? 0) + height;
  });
  return sums;
}

/** The height that a record's columns usually have, and how far they stray from it. */
export interface ColumnHeight {
  typical: number;
  spread: number;
}

/** The usual column height, from columns that were found without knowing it; null where there are too few. */
export function learnHeight(columns: readonly number[]): ColumnHeight | null {
  if (columns.length < 4) return null;
  const typical = median(columns);
  const deviation = 1.48 * median(columns.map((height) => Math.abs(height - typical)));
  return { typical, spread: Math.max(deviation * 1.1, typical * 0.04) };
}

/**
 * How well a column's height fits (nats): the log-likelihood of a bell curve with a floor for odd columns, against any height being
 * as likely up to three times the usual.
 */
export function fitsHeight(height: number, { typical, spread }: ColumnHeight): number {
  const distance = (height - typical) / spread;
  const bell = Math.exp(-0.5 * distance * distance) / (spread * 2.507);
  const any = 1 / (3 * typical);
  return Math.log(0.93 * bell + 0.07 * any * (height < 2.2 * typical ? 1 : 0.05)) - Math.log(any);
}

/** How well two columns fit each other (nats) where nothing else is known. */
export function fitsEachOther(first: number, second: number): number {
  const ratio = Math.log(first / second) / 0.5;
  return Math.max(-4, -0.5 * ratio * ratio);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
