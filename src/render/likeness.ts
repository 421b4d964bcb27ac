import { diffIndices } from 'node-diff3';

/** What has become of paragraphs: which new one has the place of which old ones, and which are parts of one. */
export interface Heirs {
  /** For each new paragraph the old ones whose addresses lead to it: the one that it is first, then those that were joined to it. */
  of: number[][];
  /** For each new paragraph that has none of its own: the old one that it was split from. */
  partOf: (number | undefined)[];
}

/** So much of the shorter one must two texts share to be taken for one text. */
const ALIKE = 0.5;
/** A run of so many words tells texts apart: most stand once in a document. */
const RUN = 3;

/**
 * Finds each paragraph again after a text was converted anew: unchanged, corrected, split, joined or moved. Compares words only, so that
 * marks and Markdown's escapes make no difference.
 */
export function findHeirs(before: readonly string[], now: readonly string[]): Heirs {
  const [olds, news] = [before.map(wordsOf), now.map(wordsOf)];
  const heirs: Heirs = { of: news.map(() => []), partOf: news.map(() => undefined) };
  const free = new Set(olds.keys());
  const give = (heir: number, old: number) => {
    heirs.of[heir]!.push(old);
    free.delete(old);
  };
  for (const [old, heir] of unchanged(olds, news)) give(heir, old);
  const shared = sharing(olds, news, (heir) => heirs.of[heir]!.length > 0, free);
  for (const { old, heir } of shared) if (free.has(old) && heirs.of[heir]!.length === 0) give(heir, old);
  joinOthers(olds, news, free, give);
  splitOthers(olds, news, heirs);
  replaceOthers(olds.length, heirs, free, give);
  return heirs;
}

/** Whether one of two texts has enough of the shorter one's words, in their order, for both to be states of one text. */
export function areAlike(before: string, now: string): boolean {
  const [one, other] = [runsOf(wordsOf(before)), runsOf(wordsOf(now))];
  return one.intersection(other).size >= ALIKE * Math.max(1, Math.min(one.size, other.size));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Texts that are as they were: first those in order, then those that have moved. */
function unchanged(olds: readonly string[][], news: readonly string[][]): [old: number, heir: number][] {
  const [before, now] = [olds.map((words) => words.join(' ')), news.map((words) => words.join(' '))];
  const pairs: [number, number][] = [];
  let [old, heir] = [0, 0];
  const step = (until: number) => {
    while (old < until) pairs.push([old++, heir++]);
  };
  for (const { buffer1, buffer2 } of diffIndices(before, now)) {
    step(buffer1[0]);
    [old, heir] = [buffer1[0] + buffer1[1], buffer2[0] + buffer2[1]];
  }
  step(before.length);
  const [usedOld, usedNew] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, one]) => one))];
  const waiting = Map.groupBy(
    [...now.keys()].filter((index) => !usedNew.has(index)),
    (index) => now[index]!,
  );
  for (const index of before.keys()) {
    const found = usedOld.has(index) || before[index] === '' ? undefined : waiting.get(before[index]!)?.shift();
    if (found !== undefined) pairs.push([index, found]);
  }
  return pairs;
}

/** Old and new paragraphs that share most of the shorter one's runs of words, those that share most first. */
function sharing(
  olds: readonly string[][],
  news: readonly string[][],
  isTaken: (heir: number) => boolean,
  free: ReadonlySet<number>,
): { old: number; heir: number; runs: number }[] {
  const owners = indexRuns(olds, free);
  const pairs = news.flatMap((words, heir) =>
    isTaken(heir)
      ? []
      : [...sharedRuns(runsOf(words), owners)]
          .filter(([old, runs]) => runs >= ALIKE * Math.min(runsOf(words).size, runsOf(olds[old]!).size))
          .map(([old, runs]) => ({ old, heir, runs })),
  );
  return pairs.sort((a, b) => b.runs - a.runs || a.heir - b.heir || a.old - b.old);
}

/** What is left of the old paragraphs was joined to others, where most of its words are there still. */
function joinOthers(
  olds: readonly string[][],
  news: readonly string[][],
  free: ReadonlySet<number>,
  give: (heir: number, old: number) => void,
): void {
  const owners = indexRuns(news, new Set(news.keys()));
  for (const old of [...free]) {
    const runs = runsOf(olds[old]!);
    const [best] = [...sharedRuns(runs, owners)].sort(([, a], [, b]) => b - a);
    if (best !== undefined && best[1] >= ALIKE * runs.size) give(best[0], old);
  }
}

/** A new paragraph most of whose words stood in an old one is a part of it; the part that comes first has its address. */
function splitOthers(olds: readonly string[][], news: readonly string[][], heirs: Heirs): void {
  const owners = indexRuns(olds, new Set(olds.keys()));
  const heirOf = new Map(heirs.of.flatMap((list, heir) => list.map((old) => [old, heir] as const)));
  for (const [part, words] of news.entries()) {
    if (heirs.of[part]!.length > 0) continue;
    const runs = runsOf(words);
    const [best] = [...sharedRuns(runs, owners)].sort(([, a], [, b]) => b - a);
    if (best === undefined || best[1] < ALIKE * runs.size) continue;
    const heir = heirOf.get(best[0]);
    heirs.partOf[part] = best[0];
    const before = olds[best[0]]!.join(' ');
    if (heir === undefined || !before.startsWith(words.slice(0, RUN).join(' '))) continue;
    heirs.of[part] = [best[0]];
    heirs.of[heir] = heirs.of[heir]!.filter((old) => old !== best[0]);
    heirs.partOf[part] = undefined;
    if (heirs.of[heir].length === 0) heirs.partOf[heir] = best[0];
    heirOf.set(best[0], part);
  }
}

/** Where as many paragraphs are gone as are new, between the same neighbours, each new one stands in the place of an old one. */
function replaceOthers(count: number, heirs: Heirs, free: ReadonlySet<number>, give: (heir: number, old: number) => void): void {
  const gone: number[] = [];
  const come: number[] = [];
  const close = () => {
    if (gone.length === come.length) for (const [index, old] of gone.entries()) give(come[index]!, old);
    gone.length = 0;
    come.length = 0;
  };
  let old = 0;
  const skipTo = (until: number) => {
    for (; old < until; old += 1) if (free.has(old)) gone.push(old);
  };
  for (const [heir, olds] of [...heirs.of].entries()) {
    const [first] = olds;
    if (first === undefined) {
      if (heirs.partOf[heir] === undefined) come.push(heir);
    } else if (first >= old) {
      skipTo(first);
      close();
      old = first + 1;
    }
  }
  skipTo(count);
  close();
}

/** The runs of words of a text; of a shorter text, the whole. */
function runsOf(words: readonly string[]): Set<string> {
  if (words.length <= RUN) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' ')));
}

function indexRuns(texts: readonly string[][], which: ReadonlySet<number>): Map<string, number[]> {
  const owners = new Map<string, number[]>();
  for (const index of which) {
    for (const run of runsOf(texts[index]!)) owners.set(run, [...(owners.get(run) ?? []), index]);
  }
  return owners;
}

function sharedRuns(runs: ReadonlySet<string>, owners: ReadonlyMap<string, number[]>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const run of runs) for (const owner of owners.get(run) ?? []) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}
