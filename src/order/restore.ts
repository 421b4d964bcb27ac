import type { RecordLanguage } from '../language/language.ts';
import type { Column, Seam } from '../model/ledger.ts';
import type { Block } from '../read/blocks.ts';
import { learnAdjacency } from './adjacency.ts';
import { seamProbabilities } from './confidence.ts';
import { type Edges, readEdges } from './edges.ts';
import { type ColumnHeight, fitsEachOther, fitsHeight, heightSums, learnHeight } from './heights.ts';
import { type SearchResult, type Weights, searchPages } from './pages.ts';
import { type Evidence, RULING_WEIGHT, sum, weighSeam } from './seams.ts';

/** An editor's word: the line `before` is read directly after the line `after`. */
export interface OrderRuling {
  after: number;
  before: number;
  reason: string;
}

export interface ReadingOrder {
  /** The blocks as they are to be read. */
  blocks: Block[];
  /** The columns in reading order; empty where the record was in order already. */
  columns: Column[];
  /** Every seam between columns, with its evidence. */
  seams: Seam[];
}

/** A page has at most so many blocks, and so many characters. */
const REACH = 44;
const PAGE_HEIGHT = 9000;
/** A record may begin and end with blocks that fill no page; inside it they are odd. */
const OUTER_BLOCKS = 16;
/** What a swapped page must overcome when nothing yet speaks for this record's having any. */
const FIRST_SWAP_COST = 5;

/**
 * Restores the reading order of a record whose pages have two columns, some of them read in the wrong order by the OCR.
 *
 * First the seams alone are weighed, then once more with the column height and the share of swapped pages that this found.
 *
 * @param blocks the record's body in OCR order
 * @param background other texts in the same language, from which to learn which words belong together
 */
export function restoreOrder(
  blocks: readonly Block[],
  language: RecordLanguage,
  { background = [], rulings = [] }: { background?: readonly string[]; rulings?: readonly OrderRuling[] } = {},
): ReadingOrder {
  if (blocks.length < 2) return { blocks: [...blocks], columns: [], seams: [] };
  const scale = new Scale(blocks, language, background, rulings);
  const first = best(scale.hypotheses(null, 0.5));
  const swapped = first.result.pages.filter((page) => page.swapped);
  if (swapped.length === 0) return { blocks: [...blocks], columns: [], seams: [] };

  let found = first;
  for (let round = 0; round < 2; round++) {
    const pages = found.result.pages;
    const height = learnHeight(pages.filter((page) => page.swapped).flatMap((page) => scale.columnHeights(page)));
    const share = pages.filter((page) => page.swapped).length / Math.max(pages.length, 1);
    found = best(scale.hypotheses(height, round === 0 ? 0.7 : Math.min(0.95, Math.max(0.05, share))));
  }
  return describe(found.result, found.weights, scale);
}

interface Found {
  weights: Weights;
  result: SearchResult;
}

function best(hypotheses: readonly Weights[]): Found {
  const found = hypotheses.map((weights) => ({ weights, result: searchPages(weights) }));
  return found.reduce((most, other) => (other.result.score > most.result.score ? other : most));
}

/** Everything that a seam or a page of one record is weighed by. */
class Scale {
  readonly edges: Edges[];
  readonly blocks: readonly Block[];
  private readonly language: RecordLanguage;
  private readonly adjacency;
  private readonly heights: Float64Array;
  private readonly marks: Float64Array;
  private readonly known = new Map<number, number>();
  private readonly ruled = new Map<number, { next: number; reason: string }>();

  constructor(blocks: readonly Block[], language: RecordLanguage, background: readonly string[], rulings: readonly OrderRuling[]) {
    this.blocks = blocks;
    this.language = language;
    this.edges = readEdges(blocks, language);
    this.adjacency = learnAdjacency([...blocks.map((block) => block.text), ...background]);
    this.heights = heightSums(blocks);
    this.marks = new Float64Array(blocks.length + 1);
    blocks.forEach((block, index) => {
      this.marks[index + 1] = (this.marks[index] ?? 0) + (block.afterPageMark ? 1 : 0);
    });
    for (const ruling of rulings) {
      const a = blocks.findIndex((block) => block.from <= ruling.after && ruling.after <= block.to);
      const b = blocks.findIndex((block) => block.from <= ruling.before && ruling.before <= block.to);
      if (a !== -1 && b !== -1) this.ruled.set(a, { next: b, reason: ruling.reason });
    }
  }

  /** The reason of the ruling that block `b` follows block `a`, if there is one. */
  ruling(a: number, b: number): string | undefined {
    const ruled = this.ruled.get(a);
    return ruled?.next === b ? ruled.reason : undefined;
  }

  evidence(a: number, b: number): Evidence[] {
    const [left, right] = [this.edges[a], this.edges[b]];
    if (left === undefined || right === undefined) return [];
    const before = this.edges.slice(Math.max(0, a - 5), a).reverse();
    return weighSeam(left, right, before, this.adjacency, this.language);
  }

  seam(a: number, b: number): number {
    const key = a * this.blocks.length + b;
    let weight = this.known.get(key);
    if (weight === undefined) {
      weight = sum(this.evidence(a, b));
      const ruled = this.ruled.get(a);
      if (ruled !== undefined) weight += ruled.next === b ? RULING_WEIGHT : -RULING_WEIGHT;
      this.known.set(key, weight);
    }
    return weight;
  }

  height(from: number, to: number): number {
    return (this.heights[to] ?? 0) - (this.heights[from] ?? 0);
  }

  columnHeights({ start, split, end }: { start: number; split: number; end: number }): [number, number] {
    return [this.height(start, split), this.height(split, end)];
  }

  /** Page marks strictly inside the run `[start, end)`, and whether one stands before `split`. */
  private marksInside(start: number, end: number): number {
    return (this.marks[end] ?? 0) - (this.marks[start + 1] ?? 0);
  }

  /**
   * The ways to understand the record's page marks: they part pages; they part columns; they mean nothing.
   * `share` is the part of the pages that is thought to be swapped.
   */
  hypotheses(height: ColumnHeight | null, share: number): Weights[] {
    const marked = this.marksInside(0, this.blocks.length) > 0;
    const meanings = marked ? (['pages', 'columns', 'nothing'] as const) : (['nothing'] as const);
    return meanings.map((meaning) => this.weights(height, share, meaning));
  }

  private weights(height: ColumnHeight | null, share: number, meaning: 'pages' | 'columns' | 'nothing'): Weights {
    const swapOdds = height === null ? -FIRST_SWAP_COST : Math.log(share);
    const orderOdds = Math.log(1 - share);
    const limit = height === null ? PAGE_HEIGHT : Math.min(PAGE_HEIGHT, 2 * (height.typical + 8 * height.spread) + 400);
    const ignored = meaning === 'nothing' ? -1.5 : 0;
    return {
      count: this.blocks.length,
      reach: REACH,
      alone: (block) => (height === null ? 0 : Math.min(block, this.blocks.length - 1 - block) < OUTER_BLOCKS ? -0.8 : -4),
      seam: (a, b) => this.seam(a, b),
      page: (start, split, end, swapped) => {
        if (!swapped && height === null) return -Infinity;
        if (this.height(start, end) > limit) return -Infinity;
        const [first, second] = this.columnHeights({ start, split, end });
        const fit = height === null ? fitsEachOther(first, second) : fitsHeight(first, height) + fitsHeight(second, height);
        const inside = this.marksInside(start, end);
        const atSplit = this.blocks[split]?.afterPageMark === true ? 1 : 0;
        const marks =
          meaning === 'pages' ? -8 * inside : meaning === 'columns' ? -8 * (inside - atSplit) - 8 * (1 - atSplit) : ignored * inside;
        return fit + marks + (swapped ? swapOdds : orderOdds);
      },
    };
  }
}

/** Puts what the search found into words: columns with their pages, seams with their evidence. */
function describe({ pages, order }: SearchResult, weights: Weights, scale: Scale): ReadingOrder {
  const probabilities = seamProbabilities(weights);
  const position = new Map(order.map((block, index) => [block, index]));
  const before = (block: number) => order[(position.get(block) ?? 0) - 1] ?? -1;
  const columns: Column[] = [];
  const seams: Seam[] = [];
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
      confidence: ruling === undefined ? Math.round(confidence * 1000) / 1000 : 1,
      evidence,
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
    const neighbours = (block: number) => (last === block - 1 ? probabilities.stays(block) : probabilities.enters(page, last));
    seam(last, first, neighbours(first));
    column(index + 1, 1, first, swapped ? end : split);
    seam(before(second), second, swapped ? probabilities.crosses(page) : probabilities.stays(second));
    column(index + 1, 2, second, swapped ? split : end);
  });
  return { blocks: order.map((block) => scale.blocks[block]).filter((block) => block !== undefined), columns, seams };
}
