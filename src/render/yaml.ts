import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** Longer entries stand on several lines. */
const FLOW_WIDTH = 100;

/** Fields that the model demands even where they say nothing; it puts every other one back when it is left out. */
const DEMANDED: ReadonlySet<string> = new Set(['ar', 'column', 'documents', 'evidence']);

/**
 * A value as YAML that a person likes to edit: what is empty is left out, nothing is folded, short entries of a list stand on one line.
 *
 * @param comment Lines that come first, each as a comment: where the file is from, and whose it is now.
 */
export function renderYaml(value: Readonly<Record<string, unknown>>, comment: readonly string[]): string {
  const document = new Document(withoutEmpty(value));
  document.commentBefore = comment.map((line) => ` ${line}`).join('\n');
  if (document.contents !== null) layOut(document.contents, false);
  // The comment belongs to the first field: a blank line between them would only cost the reader a line.
  return document.toString({ lineWidth: 0, singleQuote: true }).replace(/^((?:#.*\n)+)\n/u, '$1');
}

/** Leaves out null, empty strings and empty lists at every depth. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (isEmpty(entry) && !DEMANDED.has(key) ? [] : [[key, withoutEmpty(entry)]])),
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Puts short entries of lists, and lists of short words, on one line. */
function layOut(node: unknown, inList: boolean): void {
  if (isMap(node)) {
    if (inList && fitsOneLine(node)) node.flow = true;
    else for (const pair of node.items) layOut(pair.value, false);
  } else if (isSeq(node)) {
    if (node.items.every((item) => isScalar(item)) && fitsOneLine(node)) node.flow = true;
    else for (const item of node.items) layOut(item, true);
  }
}

/** Only ASCII: editors show a line out of order in which Arabic alternates with the names of fields. */
function fitsOneLine(node: Node | YAMLMap): boolean {
  const json = JSON.stringify(node);
  return json.length <= FLOW_WIDTH && /^[\x20-\x7E]*$/u.test(json) && !json.includes('\\n');
}
