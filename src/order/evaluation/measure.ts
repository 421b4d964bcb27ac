import type { RecordLanguage } from '../../language/language.ts';
import { type Block, readBlocks } from '../../read/blocks.ts';
import type { ResetRecord } from './reset.ts';
import { type ReadingOrder, restoreOrder } from '../restore.ts';

/** How well one record's order was restored. */
export interface Measure {
  seams: number;
  /** Seams whose two sides stand next to each other in the output. */
  right: number;
  /** Every line stands where it should. */
  whole: boolean;
  /** The blocks came out in another order than they went in. */
  moved: boolean;
  /** For each seam that was reported: how sure the restorer was, and whether the seam is one. */
  sure: { confidence: number; right: boolean }[];
  /** Seams that were not restored, as line numbers. */
  wrong: [number, number][];
}

/** Restores a record that was set again, and compares it with the order it had. */
export function measure(record: ResetRecord, language: RecordLanguage): Measure {
  const { blocks } = readBlocks(record.lines, 1, record.lines.length, language);
  return compare(record, blocks, restoreOrder(blocks, language));
}

/** Compares an order found with the true one. Seams are counted by lines, so that a block which spans a seam counts as well. */
export function compare(record: Pick<ResetRecord, 'order' | 'seams'>, blocks: readonly Block[], found: ReadingOrder): Measure {
  const next = nextLines(record.order);
  const text = new Set(record.order);
  const foundNext = nextLines(found.blocks.flatMap((block) => linesOf(block).filter((line) => text.has(line))));
  const wrong = record.seams.filter(([after, before]) => foundNext.get(after) !== before);
  return {
    seams: record.seams.length,
    right: record.seams.length - wrong.length,
    whole: record.order.every((line) => next.get(line) === foundNext.get(line)),
    moved: found.blocks.some((block, index) => block !== blocks[index]),
    sure: found.seams.map(({ after, before, confidence }) => ({ confidence, right: next.get(after) === before })),
    wrong,
  };
}

function nextLines(order: readonly number[]): Map<number, number> {
  return new Map(order.slice(1).map((line, index) => [order[index] ?? 0, line]));
}

function linesOf({ from, to }: Block): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
