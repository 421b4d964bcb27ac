import type { MergeInput, Move } from './merge-input.ts';

// A section's file is named after its number and its speaker. Where a ruling or a confirmed person changes either, converting gives the
// section under another name. Its files must move, the translation with them: left where they are, they would be a second section of one
// number, or the translation of another speech.

/** A section's pair of files, `<folder>/<number>-<slug>` without the endings. */
interface Pair {
  path: string;
  folder: string;
  number: string;
  slug: string;
  /** Its Arabic text, without front matter and ids: what tells it from other sections. */
  key: string;
}

const PAIR = /^((records\/[^/]+)\/0*(\d+[a-z]*)-(.+))\.ar\.mdx$/u;

/** The record that the file of a section belongs to; null for other files. */
export function recordOf(path: string): string | null {
  return /^(records\/[^/]+)\/\d+[a-z]*-.+\.(?:ar|en)\.mdx$/u.exec(path)?.[1] ?? null;
}

/**
 * The files of sections that have another name now. Sections that an editor put in by hand stay: converting never wrote them.
 */
export function movedSections({ rendered, current, written }: Pick<MergeInput, 'rendered' | 'current' | 'written'>): Move[] {
  const now = Map.groupBy(pairsIn(rendered), ({ folder }) => folder);
  const before = Map.groupBy(
    pairsIn(current).filter(({ path }) => written[`${path}.ar.mdx`] !== undefined),
    ({ folder }) => folder,
  );
  return [...now].flatMap(([folder, pairs]) => movesIn(before.get(folder) ?? [], pairs, current));
}

function pairsIn(files: ReadonlyMap<string, string>): Pair[] {
  return [...files].flatMap(([file, text]) => {
    const [, path, folder, number, slug] = PAIR.exec(file) ?? [];
    return path === undefined || folder === undefined || number === undefined || slug === undefined
      ? []
      : { path, folder, number, slug, key: keyOf(text) };
  });
}

function keyOf(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/^\{\/\* p-[0-9a-z -]+ \*\/\}\n/gmu, '');
}

function movesIn(before: readonly Pair[], now: readonly Pair[], current: ReadonlyMap<string, string>): Move[] {
  const places = new Set(now.map(({ path }) => path));
  if (before.length === places.size && before.every(({ path }) => places.has(path))) return [];
  const matches = match(before, now);
  return [...matches].filter(([{ path }, old]) => old.path !== path).flatMap(([pair, old]) => movesOf(old, pair, current));
}

/** For each section the one it was before: the same text, else the same place, else the same number where that speaker is gone. */
function match(before: readonly Pair[], now: readonly Pair[]): Map<Pair, Pair> {
  const found = new Map<Pair, Pair>();
  const free = new Set(before);
  const speaking = new Set(now.map(({ slug }) => slug));
  const ways: ((old: Pair, pair: Pair) => boolean)[] = [
    (old, pair) => old.path === pair.path && old.key === pair.key,
    (old, pair) => old.key === pair.key,
    (old, pair) => old.path === pair.path,
    (old, pair) => old.number === pair.number && !speaking.has(old.slug),
  ];
  for (const alike of ways) {
    for (const pair of now) {
      const old = found.has(pair) ? undefined : [...free].find((one) => alike(one, pair));
      if (old === undefined) continue;
      found.set(pair, old);
      free.delete(old);
    }
  }
  return found;
}

function movesOf(old: Pair, pair: Pair, current: ReadonlyMap<string, string>): Move[] {
  return ['.ar.mdx', '.en.mdx'].flatMap((ending) => {
    const text = current.get(old.path + ending);
    if (text === undefined) return [];
    const again = (one: string) => renumbered(one, old.number, pair.number);
    return { from: old.path + ending, to: pair.path + ending, text: again(text), again };
  });
}

/** Gives a section's file another number: in its front matter and in the ids of its paragraphs. */
function renumbered(text: string, from: string, to: string): string {
  if (from === to) return text;
  return text
    .replace(/^(---\r?\n[\s\S]*?\n---\r?\n)/u, (matter) =>
      matter
        .replace(/^section: .*$/mu, `section: ${to}`)
        .replaceAll(new RegExp(`^(\\s*-?\\s*\\{?\\s*id: )p-${from}-`, 'gmu'), `$1p-${to}-`),
    )
    .replace(new RegExp(`^(\\{/\\* )p-${from}-`, 'gmu'), `$1p-${to}-`);
}

/** What was known before, as if the files had been moved already. */
export function afterMoves(input: MergeInput, moves: readonly Move[]): MergeInput {
  if (moves.length === 0) return input;
  const current = new Map(input.current);
  const written = { ...input.written };
  const base = new Map(input.base);
  for (const { from } of moves) {
    current.delete(from);
    delete written[from];
    base.delete(from);
  }
  for (const { from, to, text, again } of moves) {
    const last = input.written[from];
    if (text !== undefined) current.set(to, text);
    if (last === undefined) continue;
    const known = input.base?.get(from);
    if (known !== undefined && input.sha256(known) === last) {
      base.set(to, again(known));
      written[to] = input.sha256(base.get(to)!);
      continue;
    }
    // Nobody touched it before it was moved, so nobody has touched it now.
    const was = (input.current.get(from) ?? '').replaceAll('\r\n', '\n');
    written[to] = input.sha256(was) === last ? input.sha256(again(was)) : last;
  }
  return { ...input, current, written, base };
}
