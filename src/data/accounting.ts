import type { Corpus, Paragraph } from '../model/corpus.ts';
import type { WordOwner } from '../model/problem-codes.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { LineRange } from '../model/values.ts';
import { fragmentOf, inkOf, lineOfInk, seedInkOf, type Ink, type SeedInk } from './ink.ts';
import { Placement, type Claim, type Failure } from './placement.ts';
import { putBack } from './put-back.ts';

/** How many words of the seeds went where. A word is what stands between white space. */
export interface WordCount {
  total: number;
  paragraphs: number;
  metadata: number;
  discards: number;
}

type Kind = Exclude<keyof WordCount, 'total'>;

/** A paragraph, a metadata entry or a discard, with the name by which it is told. */
interface Share extends Claim {
  kind: Kind;
  name: string;
  whole: Ink;
}

/**
 * Checks that every character of every seed that is no white space is, once, in a paragraph (each correction put back), in metadata
 * or in a discard, on the lines that these name. It is the build's gate: an error means that something was lost, doubled or altered.
 */
export function accountForWords(
  seeds: readonly { name: string; text: string }[],
  corpus: Corpus,
): { problems: Problem[]; words: WordCount } {
  const problems = corpus.documents.flatMap(({ id, sections }) =>
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => correctionProblems(id, paragraph))),
  );
  const shares = sharesBySeed(corpus);
  const words: WordCount = { total: 0, paragraphs: 0, metadata: 0, discards: 0 };
  for (const { name, text } of seeds) {
    problems.push(...accountForSeed(name, seedInkOf(text), shares.get(name) ?? [], words));
  }
  const given = new Set(seeds.map(({ name }) => name));
  for (const name of shares.keys()) if (!given.has(name)) problems.push(problem('seed-absent', { file: `seeds/${name}` }));
  return { problems, words };
}

function sharesBySeed(corpus: Corpus): Map<string, Share[]> {
  const shares = new Map<string, Share[]>();
  const add = (seed: string, kind: Kind, name: string, text: string, ranges: readonly LineRange[]) => {
    const whole = inkOf(text);
    if (whole.ink === '') return;
    const list = shares.get(seed) ?? [];
    list.push({ kind, name, whole, ink: whole.ink, ranges });
    shares.set(seed, list);
  };
  for (const { id, sections } of corpus.documents) {
    for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
      const [first] = paragraph.source;
      if (first)
        add(first.seed, 'paragraphs', `${id}#${paragraph.id}`, putBack(paragraph.ar, paragraph.corrections).text, paragraph.source);
    }
  }
  for (const { seed, text, field, from, to } of corpus.metadata) add(seed, 'metadata', field, text, [{ from, to }]);
  for (const { seed, text, reason, from, to } of corpus.discards) {
    // Marks stand round words, each for itself, even where one entry tells of all that a line has.
    for (const part of reason === 'markup' ? text : [text]) add(seed, 'discards', reason, part, [{ from, to }]);
  }
  return shares;
}

function accountForSeed(name: string, seed: SeedInk, all: readonly Share[], words: WordCount): Problem[] {
  const outside = all.filter(({ ranges }) => ranges.some(({ from, to }) => from > to || to > seed.lines));
  const shares = outside.length === 0 ? all : all.filter((share) => !outside.includes(share));
  const problems = outside.map((share) => linesOutside(name, share, seed.lines));
  const placement = new Placement(seed, shares);
  const failures = new Map<Share, Failure>();
  for (const share of shares) {
    const failure = placement.place(share);
    if (failure !== null) failures.set(share, failure);
  }
  // What remains may lie in pieces, with a paragraph's words between them.
  for (const share of failures.keys()) if (share.kind !== 'paragraphs' && placement.placeScattered(share)) failures.delete(share);
  const owners = placement.owners as (Share | undefined)[];
  const troubled = new Set<number>();
  for (const [share, failure] of failures) {
    const { found, leavesGap } = failureProblem(name, seed, share, failure, owners);
    problems.push(found);
    if (leavesGap) for (const line of linesOf(share)) troubled.add(line);
  }
  for (const [from, to] of unowned(owners)) {
    const line = lineOfInk(seed, from);
    if (!troubled.has(line)) problems.push(problem('words-missing', { file: `seeds/${name}`, line, fragment: fragmentOf(seed, from, to) }));
  }
  countWords(seed, owners, words);
  return problems;
}

function linesOf({ ranges }: Share): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** The runs of characters that nothing claims. */
function unowned(owners: readonly (Share | undefined)[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < owners.length; at += 1) {
    if (owners[at] !== undefined) continue;
    const from = at;
    while (at < owners.length && owners[at] === undefined) at += 1;
    runs.push([from, at]);
  }
  return runs;
}

/** A word goes to whoever has most of its characters: «**الرئيس» to the attribution, not to the marks before it. */
function countWords(seed: SeedInk, owners: readonly (Share | undefined)[], words: WordCount): void {
  let at = 0;
  while (at < seed.ink.length) {
    const votes: Record<Kind, number> = { paragraphs: 0, metadata: 0, discards: 0 };
    do {
      const owner = owners[at];
      if (owner) votes[owner.kind] += 1;
      at += 1;
    } while (at < seed.ink.length && seed.offsets[at] === seed.offsets[at - 1]! + 1);
    words.total += 1;
    const most = Math.max(...Object.values(votes));
    const winner = (['paragraphs', 'metadata', 'discards'] as const).find((kind) => votes[kind] === most);
    if (most > 0 && winner) words[winner] += 1;
  }
}

function failureProblem(
  name: string,
  seed: SeedInk,
  share: Share,
  { position, matched }: Failure,
  owners: readonly (Share | undefined)[],
): { found: Problem; leavesGap: boolean } {
  const file = `seeds/${name}`;
  const fragment = fragmentOf(share.whole, wordStart(share.whole, matched), Math.min(share.ink.length, matched + 40));
  const firstLine = share.ranges[0]!.from;
  const place = seed.ink.indexOf(share.ink, seed.starts[firstLine]!);
  const last = share.ranges.at(-1)!.to;
  if (place !== -1 && place < seed.starts[last + 1]! && owners[place] !== undefined) {
    const values = { who: wordOwner(share), other: wordOwner(owners[place]) };
    return { found: problem('words-twice', { file, line: lineOfInk(seed, place), fragment }, values), leavesGap: false };
  }
  const elsewhere = seed.ink.indexOf(share.ink);
  if (elsewhere !== -1) {
    const values = { who: wordOwner(share), line: lineOfInk(seed, elsewhere) };
    return { found: problem('words-moved', { file, line: firstLine, fragment }, values), leavesGap: false };
  }
  const line = position >= 0 ? lineOfInk(seed, position) : firstLine;
  const has = position >= 0 ? fragmentOf(seed, wordStart(seed, position), position + 40) : null;
  return { found: problem('words-altered', { file, line, fragment }, { who: wordOwner(share), seed: has }), leavesGap: true };
}

function correctionProblems(document: string, { id, ar, corrections, source }: Paragraph): Problem[] {
  const { lost, plain } = putBack(ar, corrections);
  const file = source[0] ? `seeds/${source[0].seed}` : 'content';
  const line = source[0]?.from;
  const paragraph = `${document}#${id}`;
  if (lost.length > 0) return lost.map(({ corr }) => problem('correction-lost', { file, line, fragment: corr }, { paragraph }));
  return plain ? [] : [problem('correction-ambiguous', { file, line }, { paragraph })];
}

/** A share as problems name it. */
function wordOwner({ kind, name }: Share): WordOwner {
  return { kind, name };
}

/** Where the word begins that a character belongs to. */
function wordStart({ offsets }: Ink, at: number): number {
  let start = at;
  while (start > 0 && offsets[start] === offsets[start - 1]! + 1) start -= 1;
  return start;
}

function linesOutside(name: string, share: Share, lines: number): Problem {
  const { from, to } = share.ranges.find((range) => range.from > range.to || range.to > lines)!;
  return problem('lines-outside', { file: `seeds/${name}` }, { who: wordOwner(share), from, to, lines });
}
