import { foldedWords } from '../text/arabic.ts';
import { shapeOf, stemOf } from './stems.ts';

/**
 * How well words stand next to each other, learned from the very text whose order is sought (and from any other text given): counts of
 * words, pairs and triples inside blocks, backed off to classes of word shape (article, clitics, endings), which carry agreement.
 */
export interface Adjacency {
  /**
   * Log-likelihood ratio (nats) that `right` goes on in the sentence that `left` breaks off: against `right` standing there by chance.
   * `left` gives the last words before the seam, `right` the first after it, folded.
   */
  joins(left: readonly string[], right: readonly string[]): number;
  /** The same by stems, and by words one apart: sparse, but seen again where a speaker repeats himself. Never negative. */
  echoes(left: readonly string[], right: readonly string[]): number;
  /** Log-likelihood ratio (nats) that two passages, given as sets of stems, stand in one context, by the stems they share. */
  relates(left: ReadonlySet<string>, right: ReadonlySet<string>): number;
}

/** Words so frequent are classes of their own. */
const OWN_CLASS_COUNT = 60;
/** Strength, in observations, of what is backed off to: the class pair behind the word pair, and so on. */
const CLASS_PRIOR = 20;
const PAIR_PRIOR = 4;
const TRIPLE_PRIOR = 1.5;
const ECHO_PRIOR = 2;
/** The share of a passage's stems that come again in the next because both speak of the same. */
const REPEATED = 0.08;

/** Learns from texts, each a block of running prose. Linear in their length. */
export function learnAdjacency(texts: readonly string[]): Adjacency {
  const counts = countTexts(texts);
  return {
    joins: (left, right) => joins(counts, left, right),
    echoes: (left, right) => echoes(counts, left, right),
    relates: (left, right) => relates(counts.stems, left, right),
  };
}

interface Counts {
  words: Counter;
  pairs: Counter;
  triples: Counter;
  skips: Counter;
  stems: Counter;
  stemPairs: Counter;
  classes: Counter;
  classPairs: Counter;
  classOf: (word: string) => string;
}

const SENTENCE_END = /[.؟!]["»”)\]*]*\s+/u;

function countTexts(texts: readonly string[]): Counts {
  const sentences = texts.flatMap((text) => text.split(SENTENCE_END).map(foldedWords));
  const [words, pairs, triples, skips] = [new Counter(), new Counter(), new Counter(), new Counter()];
  const [stems, stemPairs, classes, classPairs] = [new Counter(), new Counter(), new Counter(), new Counter()];
  for (const list of sentences) {
    list.forEach((word, index) => {
      const [before, second] = [list[index - 1], list[index - 2]];
      const stem = stemOf(word);
      words.add(word);
      stems.add(stem);
      if (before !== undefined) {
        pairs.add(`${before} ${word}`);
        stemPairs.add(`${stemOf(before)} ${stem}`);
      }
      if (second !== undefined) {
        triples.add(`${second} ${before} ${word}`);
        skips.add(`${second} ${word}`);
      }
    });
  }
  const classOf = classesFrom(words);
  for (const list of sentences) {
    list.forEach((word, index) => {
      const before = list[index - 1];
      classes.add(classOf(word));
      if (before !== undefined) classPairs.add(`${classOf(before)} ${classOf(word)}`);
    });
  }
  return { words, pairs, triples, skips, stems, stemPairs, classes, classPairs, classOf };
}

function joins(counts: Counts, left: readonly string[], right: readonly string[]): number {
  const [last, next, second] = [left.at(-1), right[0], right[1]];
  if (last === undefined || next === undefined) return 0;
  let ratio = Math.log(tripleChance(counts, left.at(-2), last, next) / chance(counts.words, next));
  if (second !== undefined) ratio += Math.log(tripleChance(counts, last, next, second) / pairChance(counts, next, second));
  // That words were never seen together says less than that they were.
  return ratio < 0 ? Math.max(-2.5, 0.6 * ratio) : Math.min(7, ratio);
}

function chance(counter: Counter, key: string): number {
  return (counter.get(key) + 0.5) / (counter.total + 0.5 * (counter.size + 1));
}

function pairChance(counts: Counts, left: string, right: string): number {
  const [a, b] = [counts.classOf(left), counts.classOf(right)];
  const prior = chance(counts.classes, b);
  const classRatio = (counts.classPairs.get(`${a} ${b}`) + CLASS_PRIOR * prior) / (counts.classes.get(a) + CLASS_PRIOR) / prior;
  const back = Math.min(1, chance(counts.words, right) * classRatio);
  return (counts.pairs.get(`${left} ${right}`) + PAIR_PRIOR * back) / (counts.words.get(left) + PAIR_PRIOR);
}

function tripleChance(counts: Counts, first: string | undefined, left: string, right: string): number {
  const back = pairChance(counts, left, right);
  if (first === undefined) return back;
  const seen = counts.pairs.get(`${first} ${left}`);
  return (counts.triples.get(`${first} ${left} ${right}`) + TRIPLE_PRIOR * back) / (seen + TRIPLE_PRIOR);
}

function echoes(counts: Counts, left: readonly string[], right: readonly string[]): number {
  const [last, next] = [left.at(-1), right[0]];
  if (last === undefined || next === undefined) return 0;
  const ratio = (pairs: Counter, single: Counter, a: string | undefined, b: string | undefined) => {
    if (a === undefined || b === undefined) return 0;
    const prior = (single.get(b) + 0.5) / (single.total + 1);
    return Math.max(0, Math.log((pairs.get(`${a} ${b}`) + ECHO_PRIOR * prior) / (single.get(a) + ECHO_PRIOR) / prior));
  };
  const apart = ratio(counts.skips, counts.words, left.at(-2), next) + ratio(counts.skips, counts.words, last, right[1]);
  return ratio(counts.stemPairs, counts.stems, stemOf(last), stemOf(next)) + 0.5 * apart;
}

function relates(stems: Counter, left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let ratio = 0;
  for (const stem of small) {
    // How often the stem stands elsewhere: one of its places is the passage itself.
    const elsewhere = Math.max(stems.get(stem) - 1, 0.5) / stems.total;
    const byChance = 1 - (1 - elsewhere) ** large.size;
    ratio += large.has(stem) ? Math.log(1 + (REPEATED * (1 - byChance)) / byChance) : Math.log(1 - REPEATED);
  }
  return ratio / Math.sqrt(Math.max(small.size, 8));
}

/** Word shapes; very frequent words are a class each. */
function classesFrom(words: Counter): (word: string) => string {
  const frequent = new Set(
    [...words]
      .sort((a, b) => b[1] - a[1])
      .slice(0, OWN_CLASS_COUNT)
      .map(([word]) => word),
  );
  const cache = new Map<string, string>();
  return (word) => {
    let name = cache.get(word);
    if (name === undefined) cache.set(word, (name = frequent.has(word) ? word : shapeOf(word)));
    return name;
  };
}

class Counter extends Map<string, number> {
  total = 0;
  add(key: string): void {
    this.set(key, (super.get(key) ?? 0) + 1);
    this.total++;
  }
  override get(key: string): number {
    return super.get(key) ?? 0;
  }
}
