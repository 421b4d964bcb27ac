import { type Document, isMap, isNode, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { renderYaml } from '../render/yaml.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Blank lines and comments that stand below a field at the beginning of their lines: they are the next one's, or nobody's. */
const TAIL = /(?<=\n)(?:(?:#[^\n]*|[ \t]*)\n)*$/u;

/**
 * Fields written anew where their values have changed. Every other field stays as it is, to the byte, and within a changed one, comments stay and
 * the form of what was left alone. An entry of a list that was moved takes its own form along.
 *
 * @param yaml what stood there, as it was read
 * @param before its values
 * @param after what they are to be
 */
export function writeYaml(yaml: string, before: Fields, after: Fields): string {
  if (same(before, after)) return yaml;
  const { contents } = parseDocument(yaml, { logLevel: 'silent' });
  if (!isMap(contents)) return renderYaml(after, []);
  if (contents.flow === true) return rewritten(yaml, before, after);
  const fields = contents.items.map(({ key }) => ({ name: String(key), start: isNode(key) ? (key.range?.[0] ?? 0) : 0 }));
  const kept = fields.map(({ name, start }, index) => {
    const text = yaml.slice(start, fields[index + 1]?.start);
    if (same(before[name], after[name])) return text;
    const tail = TAIL.exec(text)?.[0] ?? '';
    const own = text.slice(0, text.length - tail.length);
    return (name in after ? rewritten(own, only(before, name), only(after, name)) : '') + tail;
  });
  const added = Object.keys(after).filter((name) => !(name in before));
  const more = added.length === 0 ? '' : renderYaml(Object.fromEntries(added.map((name) => [name, after[name]])), []);
  return `${yaml.slice(0, fields[0]?.start)}${kept.join('')}${more}`;
}

const only = (values: Fields, name: string): Fields => ({ [name]: values[name] });

function rewritten(yaml: string, before: Fields, after: Fields): string {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (isMap(document.contents)) changeMap(document.contents, before, after);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: !/[[{][^\s\]}]/u.test(yaml) });
}

function changeMap(map: YAMLMap, before: Fields, after: Fields): void {
  for (const key of Object.keys(before)) if (!(key in after)) map.delete(key);
  for (const [key, value] of Object.entries(after)) {
    if (same(before[key], value)) continue;
    map.set(key, changed(map.get(key, true), before[key], value));
  }
}

/** The node of a value that has changed: what stood there, changed, or a new one. */
function changed(node: unknown, before: unknown, after: unknown): unknown {
  if (isMap(node) && isFields(before) && isFields(after)) {
    changeMap(node, before, after);
    return node;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    changeList(node, before, after);
    return node;
  }
  return rendered(after);
}

function changeList(list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): void {
  const left = new Map(list.items.map((node, index) => [index, node]));
  const take = (index: number): unknown => {
    const node = left.get(index);
    left.delete(index);
    return node;
  };
  const whole = after.map((item) => [...left.keys()].find((index) => same(before[index], item) && take(index) !== undefined));
  const nodes = [...list.items];
  list.items = after.map((item, place) => {
    const index = whole[place] ?? [...left.keys()].find((known) => isSame(before[known], item, known === place));
    if (whole[place] !== undefined) return nodes[index!];
    return index === undefined ? rendered(item) : changed(take(index), before[index], item);
  });
}

/** Whether an entry is another state of the same thing: known by its id, or by its place where it has none. */
function isSame(before: unknown, after: unknown, inPlace: boolean): boolean {
  if (!isFields(before) || !isFields(after)) return false;
  return before['id'] === undefined ? inPlace : before['id'] === after['id'];
}

/** A value as converting would write it. */
function rendered(value: unknown): Node {
  const document: Document = parseDocument(renderYaml({ value }, []));
  const node: unknown = document.get('value', true);
  return isNode(node) ? node : document.createNode(value);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
