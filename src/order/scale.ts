import type { RecordLanguage } from '../language/language.ts';
import type { OrderRuling } from '../model/catalogue.ts';
import type { Block } from '../read/blocks.ts';
import { type Adjacency, learnAdjacency } from './adjacency.ts';
import { type Edges, readEdges } from './edges.ts';
import { type ColumnHeight, HIGHEST, fitsPage, heightSums } from './heights.ts';
import type { FoundPage, Weights } from './pages.ts';
import { type Evidence, RULING_WEIGHT, sum, weighFirst, weighLast, weighNatural, weighSeam } from './seams.ts';

/** How a record's page marks may be understood: they part pages; they part columns; they mean nothing. */
export const MEANINGS = ['pages', 'columns', 'nothing'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What is supposed of a record while its pages are sought. */
export interface Hypothesis {
  height: ColumnHeight;
  meaning: Meaning;
  /** The share of swapped pages; 0 allows none. */
  swapped: number;
  /** The share of page (or column) boundaries whose mark was kept. */
  marksKept: number;
}

/** A page has at most so many blocks. */
const REACH = 60;
/** A record may begin and end with blocks that fill no page; inside it they are odd. */
const OUTER_BLOCKS = 16;
const ALONE_OUTSIDE = -0.7;
const ALONE_INSIDE = -5;
/** A mark where the hypothesis has none. */
const STRAY_MARK = -6;
/** Pages with several such marks are not thought of. */
const LEAST_MARKS = 2.5 * STRAY_MARK;
/** Where nothing is known of columns, so many seams are the natural ends of paragraphs. */
const NATURAL_SHARE = 0.6;
/** A seam leads at most so far back and forth in OCR order; each is weighed once. */
const BACK = REACH;
const FORTH = 2 * REACH;
const BAND = BACK + FORTH + 1;

/** Everything that a seam or a page of one record is weighed by. */
export class Scale {
  readonly edges: Edges[];
  readonly blocks: readonly Block[];
  readonly heights: Float64Array;
  readonly marks: number;
  private readonly language: RecordLanguage;
  private readonly adjacency: Adjacency;
  private readonly marksBefore: Float64Array;
  private readonly known: Float32Array;
  private readonly ruled = new Map<number, { next: number; reason: string }>();

  constructor(blocks: readonly Block[], language: RecordLanguage, background: readonly string[], rulings: readonly OrderRuling[]) {
    this.blocks = blocks;
    this.language = language;
    this.edges = readEdges(blocks, language);
    this.adjacency = learnAdjacency([...blocks.map((block) => block.text), ...background]);
    this.heights = heightSums(blocks);
    this.known = new Float32Array(blocks.length * BAND).fill(NaN);
    this.marksBefore = new Float64Array(blocks.length + 1);
    blocks.forEach((block, index) => {
      this.marksBefore[index + 1] = (this.marksBefore[index] ?? 0) + (block.afterPageMark && index > 0 ? 1 : 0);
    });
    this.marks = this.marksBefore[blocks.length] ?? 0;
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

  get hasRulings(): boolean {
    return this.ruled.size > 0;
  }

  evidence(a: number, b: number): Evidence[] {
    const [left, right] = [this.edges[a], this.edges[b]];
    if (left === undefined || right === undefined) return [];
    const before = this.edges.slice(Math.max(0, a - 5), a).reverse();
    return weighSeam(left, right, before, this.adjacency, this.language);
  }

  /** How well `b` reads after `a` across a cut, in nats. */
  cut(a: number, b: number): number {
    const place = a * BAND + BACK + b - a;
    const known = this.known[place];
    if (known !== undefined && !Number.isNaN(known)) return known;
    const ruled = this.ruled.get(a);
    const ruling = ruled === undefined ? 0 : ruled.next === b ? RULING_WEIGHT : -RULING_WEIGHT;
    return (this.known[place] = sum(this.evidence(a, b)) + ruling);
  }

  natural(a: number, b: number): number {
    const [left, right] = [this.edges[a], this.edges[b]];
    return left === undefined || right === undefined ? 0 : weighNatural(left, right);
  }

  height(from: number, to: number): number {
    return (this.heights[to] ?? 0) - (this.heights[from] ?? 0);
  }

  columnHeights({ start, split, end }: FoundPage): [number, number] {
    return [this.height(start, split), this.height(split, end)];
  }

  private marked(block: number): boolean {
    return this.blocks[block]?.afterPageMark === true;
  }

  /** What the search weighs under a hypothesis, for the first `count` blocks. */
  weights({ height, meaning, swapped, marksKept }: Hypothesis, count = this.blocks.length): Weights {
    const marks = this.weighMarks(meaning, marksKept);
    const fits = fitsPage(height);
    return {
      count,
      reach: REACH,
      first: (block) => this.end(block, weighFirst),
      last: (block) => (count < this.blocks.length ? 0 : this.end(block, weighLast)),
      cut: (a, b) => this.cut(a, b),
      inside: (a) => this.cut(a, a + 1) + this.natural(a, a + 1),
      any: (a, b) => this.cut(a, b) + Math.log(1 - NATURAL_SHARE + NATURAL_SHARE * Math.exp(this.natural(a, b))),
      shape: (start, split, end) => {
        const marked = marks(start, split, end);
        return marked < LEAST_MARKS
          ? -Infinity
          : marked + fits(this.height(start, split), this.height(split, end), end === this.blocks.length);
      },
      columnEnd: this.columnEnds(HIGHEST * height.typical),
      swapped: Math.log(swapped),
      straight: Math.log(1 - swapped),
      alone: (block) => (Math.min(block, count - 1 - block) < OUTER_BLOCKS ? ALONE_OUTSIDE : ALONE_INSIDE),
    };
  }

  private end(block: number, weigh: (edges: Edges) => number): number {
    const edges = this.edges[block];
    return edges === undefined ? 0 : weigh(edges);
  }

  private columnEnds(highest: number): (start: number) => number {
    let from = -1;
    let end = 0;
    return (start) => {
      if (start < from) end = start;
      from = start;
      end = Math.max(end, start);
      while (end < this.blocks.length && this.height(start, end + 1) <= highest) end++;
      return end;
    };
  }

  private weighMarks(meaning: Meaning, kept: number): (start: number, split: number, end: number) => number {
    if (meaning === 'nothing') return () => 0;
    const boundary = (block: number) => (block === 0 ? 0 : Math.log(this.marked(block) ? kept : 1 - kept));
    return (start, split, end) => {
      const inside = (this.marksBefore[end] ?? 0) - (this.marksBefore[start + 1] ?? 0);
      if (meaning === 'pages') return STRAY_MARK * inside + boundary(start);
      return STRAY_MARK * (inside - (this.marked(split) ? 1 : 0)) + boundary(start) + boundary(split);
    };
  }

  /** How plausible the record is as it came, were there no columns at all. */
  scoreWithoutColumns({ first, last, any }: Weights): number {
    const count = this.blocks.length;
    let score = first(0) + last(count - 1);
    for (let block = 1; block < count; block++) score += any(block - 1, block);
    return score;
  }

  /** What marks that mean nothing cost: each stands where it does by chance. */
  meaningCost(meaning: Meaning, count = this.blocks.length): number {
    const marks = this.marksBefore[count] ?? 0;
    if (meaning !== 'nothing' || marks === 0) return 0;
    const share = marks / count;
    return marks * Math.log(share) + (count - marks) * Math.log(1 - share);
  }
}
