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
  /** The same by stems, and by words one apart: sparse, but seen again where a speaker repeats himself. */
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
/** The share of a passage's stems that come again in the next because both speak of the same. */
const REPEATED = 0.08;

const SENTENCE_END = /[.؟!]["»”)\]*]*\s+/u;

/** Learns from texts, each a block of running prose. Linear in their length. */
export function learnAdjacency(texts: readonly string[]): Adjacency {
  const counts = new Counter();
  const stems = new Counter();
  const stemPairs = new Counter();
  const skips = new Counter();
  const pairs = new Counter();
  const triples = new Counter();
  const sentences: string[][] = [];
  for (const text of texts) {
    for (const sentence of text.split(SENTENCE_END)) sentences.push(foldedWords(sentence));
  }
  for (const list of sentences) {
    list.forEach((word, index) => {
      counts.add(word);
      if (index > 0) pairs.add(`${list[index - 1]} ${word}`);
      const stem = stemOf(word);
      stems.add(stem);
      if (index > 0) stemPairs.add(`${stemOf(list[index - 1] ?? '')} ${stem}`);
      if (index > 1) skips.add(`${list[index - 2]} ${word}`);
      if (index > 1) triples.add(`${list[index - 2]} ${list[index - 1]} ${word}`);
    });
  }
  const classOf = classesFrom(counts);
  const classes = new Counter();
  const classPairs = new Counter();
  for (const list of sentences) {
    list.forEach((word, index) => {
      classes.add(classOf(word));
      if (index > 0) classPairs.add(`${classOf(list[index - 1] ?? '')} ${classOf(word)}`);
    });
  }

  const chance = (word: string) => (counts.get(word) + 0.5) / (counts.total + 0.5 * (counts.size + 1));
  const classChance = (name: string) => (classes.get(name) + 0.5) / (classes.total + 0.5 * (classes.size + 1));
  const classRatio = (left: string, right: string) => {
    const [a, b] = [classOf(left), classOf(right)];
    const prior = classChance(b);
    return (classPairs.get(`${a} ${b}`) + CLASS_PRIOR * prior) / (classes.get(a) + CLASS_PRIOR) / prior;
  };
  const pairChance = (left: string, right: string) => {
    const back = Math.min(1, chance(right) * classRatio(left, right));
    return (pairs.get(`${left} ${right}`) + PAIR_PRIOR * back) / (counts.get(left) + PAIR_PRIOR);
  };
  const tripleChance = (first: string | undefined, left: string, right: string) => {
    const back = pairChance(left, right);
    if (first === undefined) return back;
    const seen = pairs.get(`${first} ${left}`);
    return (triples.get(`${first} ${left} ${right}`) + TRIPLE_PRIOR * back) / (seen + TRIPLE_PRIOR);
  };

  return {
    joins(left, right) {
      const last = left.at(-1);
      const next = right[0];
      if (last === undefined || next === undefined) return 0;
      let ratio = Math.log(tripleChance(left.at(-2), last, next) / chance(next));
      const second = right[1];
      if (second !== undefined) ratio += Math.log(tripleChance(last, next, second) / pairChance(next, second));
      // That words were never seen together says less than that they were.
      return ratio < 0 ? Math.max(-2.5, 0.6 * ratio) : Math.min(7, ratio);
    },
    echoes(left, right) {
      const [last, next] = [left.at(-1), right[0]];
      if (last === undefined || next === undefined) return 0;
      const [a, b] = [stemOf(last), stemOf(next)];
      const ratio = (seen: number, first: number, second: number, total: number) => {
        const prior = (second + 0.5) / (total + 1);
        return Math.max(0, Math.log((seen + 2 * prior) / (first + 2) / prior));
      };
      const skip = (x: string | undefined, y: string | undefined) =>
        x === undefined || y === undefined ? 0 : ratio(skips.get(`${x} ${y}`), counts.get(x), counts.get(y), counts.total);
      return (
        ratio(stemPairs.get(`${a} ${b}`), stems.get(a), stems.get(b), stems.total) + 0.5 * (skip(left.at(-2), next) + skip(last, right[1]))
      );
    },
    relates(left, right) {
      const [small, large] = left.size < right.size ? [left, right] : [right, left];
      let ratio = 0;
      for (const stem of small) {
        const elsewhere = Math.max(stems.get(stem) - 1, 0.5) / stems.total;
        const chance = 1 - (1 - elsewhere) ** large.size;
        ratio += large.has(stem) ? Math.log(1 + (REPEATED * (1 - chance)) / chance) : Math.log(1 - REPEATED);
      }
      return ratio / Math.sqrt(Math.max(small.size, 8));
    },
  };
}

/** Word shapes: what stands before the stem, and what ends it. Numbers are one class, very frequent words one each. */
function classesFrom(counts: Counter): (word: string) => string {
  const frequent = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, OWN_CLASS_COUNT)
      .map(([word]) => word),
  );
  const cache = new Map<string, string>();
  return (word) => {
    let name = cache.get(word);
    if (name === undefined) {
      name = frequent.has(word) ? word : shapeOf(word);
      cache.set(word, name);
    }
    return name;
  };
}

class Counter extends Map<string, number> {
  total = 0;
  add(key: string, count = 1): void {
    this.set(key, (super.get(key) ?? 0) + count);
    this.total += count;
  }
  override get(key: string): number {
    return super.get(key) ?? 0;
  }
}
