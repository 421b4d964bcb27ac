import type { RecordLanguage } from '../language/language.ts';
import type { OrderRuling } from '../model/catalogue.ts';
import type { Column, Seam } from '../model/ledger.ts';
import type { Block } from '../read/blocks.ts';
import { seamProbabilities } from './confidence.ts';
import { heightsToTry, learnHeight } from './heights.ts';
import { type SearchResult, type Weights, searchPages } from './pages.ts';
import { type Hypothesis, MEANINGS, Scale } from './scale.ts';

/** How a record is to be read, and what that rests on. */
export interface ReadingOrder {
  /** The blocks as they are to be read. */
  blocks: Block[];
  /** The columns in reading order; empty where the record was in order already. */
  columns: Column[];
  /** Every seam between columns, with its evidence. */
  seams: Seam[];
}

/** How much better (nats) an order with swapped pages must be than the one the record came in: records in order reach 4 by chance. */
const LEAST_GAIN = 7;
/** Column heights are sought in this many blocks, which is enough for any record. */
const SAMPLE_BLOCKS = 260;
const ROUNDS = 3;

/**
 * Restores the reading order of a record whose pages have two columns, some of them read in the wrong order by the OCR.
 *
 * Many column heights are tried first; the best is then learned from the pages found with it, and so is the share of swapped pages. In the
 * end the order must be much more plausible than the one that the blocks came in, or they are left as they are.
 *
 * @param blocks the record's body in OCR order
 * @param background other texts in the same language, from which to learn which words belong together
 */
export function restoreOrder(
  blocks: readonly Block[],
  language: RecordLanguage,
  { background = [], rulings = [] }: { background?: readonly string[]; rulings?: readonly OrderRuling[] } = {},
): ReadingOrder {
  const untouched: ReadingOrder = { blocks: [...blocks], columns: [], seams: [] };
  if (blocks.length < 2) return untouched;
  const scale = new Scale(blocks, language, background, rulings);
  let hypothesis = firstHypothesis(scale);
  if (hypothesis === null) return untouched;
  let found = search(scale, hypothesis);
  for (let round = 1; round < ROUNDS; round++) {
    hypothesis = refine(scale, hypothesis, found.result);
    found = search(scale, hypothesis);
  }
  const inOrder = search(scale, { ...hypothesis, swapped: 0 });
  const withoutColumns = scale.scoreWithoutColumns(found.weights);
  if (found.result.score - Math.max(inOrder.result.score, withoutColumns) < LEAST_GAIN) return untouched;
  return describe(found.result, found.weights, scale);
}

interface Found {
  weights: Weights;
  result: SearchResult;
}

function search(scale: Scale, hypothesis: Hypothesis, count = scale.blocks.length): Found {
  const weights = scale.weights(hypothesis, count);
  return { weights, result: searchPages(weights) };
}

/** The column height, and the meaning of page marks, under which the record's beginning is most plausible. */
function firstHypothesis(scale: Scale): Hypothesis | null {
  const count = Math.min(scale.blocks.length, SAMPLE_BLOCKS);
  let best: { hypothesis: Hypothesis; score: number } | null = null;
  for (const height of heightsToTry(scale.heights)) {
    for (const meaning of scale.marks === 0 ? (['nothing'] as const) : MEANINGS) {
      const hypothesis: Hypothesis = { height, meaning, swapped: 0.5, marksKept: 0.7 };
      const score = search(scale, hypothesis, count).result.score + scale.meaningCost(meaning, count);
      if (best === null || score > best.score) best = { hypothesis, score };
    }
  }
  return best?.hypothesis ?? null;
}

/** What the pages found teach: their usual height, the share of swapped ones and of marks that were kept. */
function refine(scale: Scale, hypothesis: Hypothesis, { pages }: SearchResult): Hypothesis {
  const height = learnHeight(
    pages.slice(0, -1).map((page) => scale.columnHeights(page)),
    hypothesis.height.block,
  );
  const boundaries = pages.length * (hypothesis.meaning === 'columns' ? 2 : 1);
  const swapped = pages.filter((page) => page.swapped).length;
  return {
    ...hypothesis,
    height: height ?? hypothesis.height,
    swapped: (swapped + 0.7) / (pages.length + 1.4),
    marksKept: Math.min(0.97, (scale.marks + 1) / (Math.max(boundaries, scale.marks) + 2)),
  };
}

/** Puts what the search found into words: columns with their pages, seams with their evidence. */
function describe({ pages, order }: SearchResult, weights: Weights, scale: Scale): ReadingOrder {
  const probabilities = seamProbabilities(weights);
  const position = new Map(order.map((block, index) => [block, index]));
  const before = (block: number) => order[(position.get(block) ?? 0) - 1] ?? -1;
  const columns: Column[] = [];
  const seams: Seam[] = [];
  const surest = surestOf(pages.length);
  const seam = (a: number, b: number, confidence: number) => {
    if (a === -1) return;
    const ruling = scale.ruling(a, b);
    const evidence = scale
      .evidence(a, b)
      .filter(({ weight }) => weight > 0.3)
      .sort((x, y) => y.weight - x.weight)
      .map(({ what }) => what);
    seams.push({
      after: scale.blocks[a]?.to ?? 0,
      before: scale.blocks[b]?.from ?? 0,
      confidence: ruling === undefined ? Math.round(Math.min(confidence, surest) * 1000) / 1000 : 1,
      evidence: [...new Set(evidence)],
      ...(ruling === undefined ? {} : { ruling }),
    });
  };
  const column = (page: number, number: 1 | 2, from: number, to: number) => {
    columns.push({ from: scale.blocks[from]?.from ?? 0, to: scale.blocks[to - 1]?.to ?? 0, page, column: number });
  };
  pages.forEach((page, index) => {
    const { start, split, end, swapped } = page;
    const [first, second] = swapped ? [split, start] : [start, split];
    const last = before(first);
    const neighbours = last === first - 1 ? probabilities.stays(first) : probabilities.enters(page, last);
    seam(last, first, neighbours);
    column(index + 1, 1, first, swapped ? end : split);
    seam(before(second), second, swapped ? probabilities.crosses(page) : probabilities.stays(second));
    column(index + 1, 2, second, swapped ? split : end);
  });
  return { blocks: order.map((block) => scale.blocks[block]).filter((block) => block !== undefined), columns, seams };
}

/** A few columns teach next to nothing of how high columns are, so a short record's order is never sure: 0.85 at two pages, 0.98 at five. */
function surestOf(pages: number): number {
  return 1 - 0.6 / Math.max(pages, 1) ** 2;
}
