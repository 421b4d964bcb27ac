import { diff3MergeRegions } from 'node-diff3';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Prefer, TextConflict } from './three-way.ts';

/** Fields changed on both sides, told by their names. */
export interface FieldConflict extends TextConflict {
  /** `paragraphs.p-9-3.corrections`. */
  field: string;
}

/** Fields of both sides, and what nobody but a person can decide. */
export interface MergedYaml {
  text: string;
  conflicts: FieldConflict[];
}

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/**
 * Merges fields, each for itself and at any depth: lists whose entries have ids entry by entry, lists of words as sets, other lists by
 * what was put in and taken out. What the editor wrote keeps its form and its comments.
 *
 * @returns null where one of the three cannot be read as fields
 */
export function mergeYaml(base: string, ours: string, theirs: string, prefer: Prefer = null): MergedYaml | null {
  const lines = new LineCounter();
  const document = parseDocument(ours, { lineCounter: lines, logLevel: 'silent' });
  const others = [base, theirs].map((text) => parseDocument(text, { logLevel: 'silent' }));
  const [before, now] = others as [Document.Parsed, Document.Parsed];
  if ([document, before, now].some((one) => one.errors.length > 0 || !isMap(one.contents))) return null;
  const merge = new FieldMerge(document, now, prefer, (offset) => lines.linePos(offset).line);
  merge.fields([], before.toJS() as Fields, document.toJS() as Fields, now.toJS() as Fields);
  const text = merge.changed ? document.toString({ lineWidth: 0, singleQuote: true }) : ours;
  return { text, conflicts: merge.conflicts };
}

class FieldMerge {
  readonly conflicts: FieldConflict[] = [];
  changed = false;
  readonly #ours: Document;
  readonly #theirs: Document;
  readonly #prefer: Prefer;
  readonly #lineAt: (offset: number) => number;

  constructor(ours: Document, theirs: Document, prefer: Prefer, lineAt: (offset: number) => number) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#prefer = prefer;
    this.#lineAt = lineAt;
  }

  /** The fields of a map, in the order in which converting gives them. */
  fields(path: Path, base: Fields, ours: Fields, theirs: Fields, theirPath: Path = path): void {
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(base), ...Object.keys(ours)])) {
      this.#value([...path, key], base[key], ours[key], theirs[key], [...theirPath, key]);
    }
  }

  #value(path: Path, base: unknown, ours: unknown, theirs: unknown, theirPath: Path): void {
    if (same(ours, theirs) || same(base, theirs)) return;
    if (same(base, ours)) return this.#take(path, theirPath);
    if (isFields(ours) && isFields(theirs)) return this.fields(path, isFields(base) ? base : {}, ours, theirs, theirPath);
    if (Array.isArray(ours) && Array.isArray(theirs)) return this.#list(path, Array.isArray(base) ? base : [], ours, theirs, theirPath);
    this.#dispute(path, ours, theirs, theirPath);
  }

  #list(path: Path, base: readonly unknown[], ours: readonly unknown[], theirs: readonly unknown[], theirPath: Path): void {
    if ([base, ours, theirs].every((list) => list.every(hasId)))
      return this.#entries(path, base as Entry[], ours as Entry[], theirs as Entry[], theirPath);
    const keys = [ours, base, theirs].map((list) => list.map((item) => JSON.stringify(item))) as [string[], string[], string[]];
    const merged = ours.every(isWord) && theirs.every(isWord) ? asSets(...keys) : inOrder(...keys);
    if (merged === null) return this.#dispute(path, ours, theirs, theirPath);
    const nodes = new Map([
      ...itemsOf(this.#theirs, theirPath).map((node, index) => [keys[2][index]!, clone(node)] as const),
      ...itemsOf(this.#ours, path).map((node, index) => [keys[0][index]!, node] as const),
    ]);
    this.#setItems(
      path,
      merged.flatMap((key) => nodes.get(key) ?? []),
    );
  }

  /** A list whose entries have ids: each is merged by itself, wherever it stands. */
  #entries(path: Path, base: readonly Entry[], ours: readonly Entry[], theirs: readonly Entry[], theirPath: Path): void {
    const [o, a, b] = [byId(base), byId(ours), byId(theirs)];
    const back = { ours: new Set<string>(), theirs: new Set<string>() };
    for (const [id, entry] of o) {
      const [mine, other] = [a.get(id), b.get(id)];
      if (mine === undefined && other !== undefined && !same(entry, other)) this.#gone([...path, id], '', other, back.ours, 'theirs');
      if (other === undefined && mine !== undefined && !same(entry, mine)) this.#gone([...path, id], mine, '', back.theirs, 'ours');
    }
    const ids = { ours: withBack(ours, base, back.ours), base: base.map(({ id }) => id), theirs: withBack(theirs, base, back.theirs) };
    const order = mergeOrder(ids.ours, ids.base, ids.theirs);
    if (order === null) return this.#dispute(path, ids.ours.join(' '), ids.theirs.join(' '), theirPath);
    for (const [index, entry] of ours.entries()) {
      const other = b.get(entry.id);
      if (other !== undefined) this.#value([...path, index], o.get(entry.id), entry, other, [...theirPath, theirs.indexOf(other)]);
    }
    const nodes = new Map([
      ...itemsOf(this.#theirs, theirPath).map((node, index) => [theirs[index]!.id, clone(node)] as const),
      ...itemsOf(this.#ours, path).map((node, index) => [ours[index]!.id, node] as const),
    ]);
    if (order.join(' ') !== ours.map(({ id }) => id).join(' '))
      this.#setItems(
        path,
        order.flatMap((id) => nodes.get(id) ?? []),
      );
  }

  /** An entry that one side took out and the other changed: it comes back where the one that changed it decides. */
  #gone(path: Path, ours: unknown, theirs: unknown, back: Set<string>, changedBy: 'ours' | 'theirs'): void {
    if (this.#prefer === null) this.#report(path, ours, theirs);
    else if (this.#prefer === changedBy) back.add(String(path.at(-1)));
  }

  #setItems(path: Path, items: unknown[]): void {
    const list = this.#ours.getIn(path, true) as YAMLSeq;
    list.items = items;
    this.changed = true;
  }

  #take(path: Path, theirPath: Path): void {
    this.changed = true;
    const node = this.#theirs.getIn(theirPath, true);
    if (node === undefined) {
      this.#ours.deleteIn(path);
      return;
    }
    const isNew = !this.#ours.hasIn(path);
    this.#ours.setIn(path, clone(node));
    if (isNew) this.#putInPlace(path, theirPath);
  }

  /** A new field stands behind the one it stands behind in what converting gives. */
  #putInPlace(path: Path, theirPath: Path): void {
    const [mine, other] = [mapAt(this.#ours, path.slice(0, -1)), mapAt(this.#theirs, theirPath.slice(0, -1))];
    if (mine === null || other === null) return;
    const names = other.items.map(({ key }) => String(key));
    const before = new Set(names.slice(0, names.indexOf(String(path.at(-1)))));
    const added = mine.items.pop()!;
    const place = mine.items.findLastIndex(({ key }) => before.has(String(key)));
    mine.items.splice(place + 1, 0, added);
  }

  #dispute(path: Path, ours: unknown, theirs: unknown, theirPath: Path): void {
    if (this.#prefer === 'theirs') return this.#take(path, theirPath);
    if (this.#prefer === null) this.#report(path, ours, theirs);
  }

  #report(path: Path, ours: unknown, theirs: unknown): void {
    const names = path.map((key, index) => (typeof key === 'number' ? this.#idAt(path.slice(0, index + 1)) : key));
    this.conflicts.push({ field: names.join('.'), line: this.#lineOf(path), ours: shown(ours), theirs: shown(theirs) });
  }

  #idAt(path: Path): string {
    const node = this.#ours.getIn(path, true);
    return isMap(node) ? String(node.get('id')) : String(path.at(-1));
  }

  #lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const parent: unknown = length === 1 ? this.#ours.contents : this.#ours.getIn(path.slice(0, length - 1), true);
      const found = isCollection(parent)
        ? parent.items.find((item) => isPair(item) && String(item.key) === String(path[length - 1]))
        : undefined;
      const node: unknown = isPair(found) ? found.key : this.#ours.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lineAt(node.range[0]);
    }
    return 1;
  }
}

interface Entry {
  id: string;
}

function byId(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The ids of a list, those that come back behind the one they stood behind. */
function withBack(entries: readonly Entry[], base: readonly Entry[], back: ReadonlySet<string>): string[] {
  return insertAll(
    entries.map(({ id }) => id),
    base.map(({ id }) => id),
    back,
  );
}

/** Puts ids of another list into a list, each behind the one that it stands behind there. */
function insertAll(list: readonly string[], other: readonly string[], ids: ReadonlySet<string>): string[] {
  const merged = [...list];
  for (const [index, id] of other.entries()) {
    if (!ids.has(id) || merged.includes(id)) continue;
    const before = other.slice(0, index).findLast((one) => merged.includes(one));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  }
  return merged;
}

/** The order of ids that were put in, taken out and moved on both sides; null where both moved the same ones differently. */
function mergeOrder(ours: readonly string[], base: readonly string[], theirs: readonly string[]): string[] | null {
  const everywhere = new Set(base.filter((id) => ours.includes(id) && theirs.includes(id)));
  const common = (list: readonly string[]) => list.filter((id) => everywhere.has(id)).join(' ');
  const moved = { ours: common(ours) !== common(base), theirs: common(theirs) !== common(base) };
  if (moved.ours && moved.theirs && common(ours) !== common(theirs)) return null;
  const [main, other] = moved.theirs ? [theirs, ours] : [ours, theirs];
  const left = main.filter((id) => other.includes(id) || !base.includes(id));
  return insertAll(left, other, new Set(other.filter((id) => !base.includes(id))));
}

/** The items that both sides agree upon, in order; null where both put something in, or took something out, at one place. */
function inOrder(ours: readonly string[], base: readonly string[], theirs: readonly string[]): string[] | null {
  const merged: string[] = [];
  for (const region of diff3MergeRegions([...ours], [...base], [...theirs])) {
    if (region.stable) merged.push(...region.bufferContent);
    else if (same(region.aContent, region.bContent) || same(region.oContent, region.bContent)) merged.push(...region.aContent);
    else if (same(region.oContent, region.aContent)) merged.push(...region.bContent);
    else return null;
  }
  return merged;
}

/** Words of a list, whatever their order: ours, without what was taken out, and with what was put in. */
function asSets(ours: readonly string[], base: readonly string[], theirs: readonly string[]): string[] {
  const left = ours.filter((word) => theirs.includes(word) || !base.includes(word));
  return [...left, ...theirs.filter((word) => !base.includes(word) && !left.includes(word))];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Fields in any order are the same fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasId(value: unknown): boolean {
  return isFields(value) && typeof value['id'] === 'string';
}

function isWord(value: unknown): boolean {
  return typeof value === 'string';
}

function itemsOf(document: Document, path: Path): unknown[] {
  const node = document.getIn(path, true);
  return isSeq(node) ? node.items : [];
}

function mapAt(document: Document, path: Path): YAMLMap | null {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap(node) ? node : null;
}

function clone(node: unknown): unknown {
  return isNode(node) ? (node as Node).clone() : node;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
