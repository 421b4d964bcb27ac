import type { Block } from '../read/blocks.ts';

/** How high columns are: what a page's outline says about where it is cut. Heights are in characters of running text. */

/** A paragraph's last line is half empty on average. */
const PARAGRAPH_HEIGHT = 25;
const HEADING_HEIGHT = 100;

/** Prefix sums of block heights: `sums[t]` is the height of the blocks before t. */
export function heightSums(blocks: readonly Block[]): Float64Array {
  const sums = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    const height = block.text.length + (block.heading === null ? PARAGRAPH_HEIGHT : HEADING_HEIGHT);
    sums[index + 1] = (sums[index] ?? 0) + height;
  });
  return sums;
}

/** The height that a record's columns usually have, how far they stray from it, and how far the two columns of a page differ. */
export interface ColumnHeight {
  typical: number;
  spread: number;
  /** The share of pages whose two columns are as high as each other, whatever their height. */
  level: number;
  /** The height of a block on average: how often a paragraph ends just where a column might. */
  block: number;
}

/** No printed column has fewer characters: some 40 words. */
const LOWEST_TYPICAL = 260;

/** Heights to try where nothing is known: from some 40 words a column to some 800. */
export function heightsToTry(sums: Float64Array): ColumnHeight[] {
  const count = sums.length - 1;
  const block = (sums[count] ?? 0) / Math.max(count, 1);
  const heights: ColumnHeight[] = [];
  for (let typical = LOWEST_TYPICAL; typical < 5500 && typical < (sums[count] ?? 0); typical *= 1.25) {
    heights.push({ typical, spread: 0.13 * typical, level: 0.4, block });
  }
  return heights;
}

/** The usual height of the columns found, given as pairs; null where there are too few pages. */
export function learnHeight(pages: readonly (readonly [number, number])[], block: number): ColumnHeight | null {
  if (pages.length < 2) return null;
  const columns = pages.flat();
  const typical = Math.max(LOWEST_TYPICAL, median(columns));
  const deviation = 1.48 * median(columns.map((height) => Math.abs(height - typical)));
  const even = pages.filter(([first, second]) => Math.abs(first - second) < 1.5 * levelSpread(first)).length;
  return { typical, spread: Math.max(deviation * 1.15, typical * 0.035 + 20), level: (even + 1) / (pages.length + 3), block };
}

function levelSpread(height: number): number {
  return 0.045 * height + 20;
}

/** No column is higher than this many times the usual. */
export const HIGHEST = 1.9;
/** Columns that are no column of the usual kind: the share of them, spread evenly up to the highest. */
const ODD_SHARE = 0.06;

/** How well two columns' heights fit (nats). The columns of the `last` page may be of any height. */
export type PageFit = (first: number, second: number, last: boolean) => number;

/**
 * Weighs columns by their heights: their likelihood under the usual height, against a paragraph's happening to end there.
 * What a single column costs is computed once for every height.
 */
export function fitsPage({ typical, spread, level, block }: ColumnHeight): PageFit {
  const highest = Math.floor(HIGHEST * typical);
  const any = 1 / highest;
  const usual = Float64Array.from(
    { length: highest + 1 },
    (_, height) => block * ((1 - ODD_SHARE) * bell(height, typical, spread) + ODD_SHARE * any),
  );
  return (first, second, last) => {
    if (first > highest || second > highest) return -Infinity;
    if (last) return Math.log(block * any * block * (0.7 * any + 0.3 * bell(second, first, 2 * levelSpread(first))));
    const asFirst = level * block * bell(second, first, levelSpread(first));
    return Math.log((usual[first] ?? 0) * ((1 - level) * (usual[second] ?? 0) + asFirst));
  };
}

function bell(value: number, mean: number, spread: number): number {
  const distance = (value - mean) / spread;
  return Math.exp(-0.5 * distance * distance) / (spread * 2.507);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
