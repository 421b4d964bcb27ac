import { distance } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument, type Node } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';

/** Where in a file something stands: finds the line and column of a field by its path. */
export type Locate = (path: readonly PropertyKey[]) => { line: number; column: number };

/** YAML that was read: its value where it is sound, and what is wrong with it where it is not. */
export interface ReadYaml<T> {
  value: T | undefined;
  problems: Problem[];
  locate: Locate;
}

/**
 * Reads YAML and checks it against the model.
 *
 * @param firstLine The line of the file on which the YAML begins: 2 for front matter.
 */
export function readYaml<S extends z.ZodType>(schema: S, text: string, file: string, firstLine = 1): ReadYaml<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const locate: Locate = (path) => placeAt(offsetOf(document, path));
  if (document.errors.length > 0) {
    return { value: undefined, problems: document.errors.map((error) => syntaxProblem(error, file, placeAt(error.pos[0]))), locate };
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, problems: [], locate };
  const problems = parsed.error.issues.flatMap((issue) => issueProblems(issue, schema, document, file, locate));
  return { value: undefined, problems, locate };
}

function syntaxProblem(error: Error, file: string, place: { line: number; column: number }): Problem {
  return {
    code: 'yaml-broken',
    file,
    ...place,
    message: `the fields cannot be read as YAML: ${error.message.replace(/\.$/u, '')}`,
    hint: 'Write each field as «name: value», indent with spaces, and put a value that holds «: » or begins with a sign in quotes.',
    severity: 'error',
  };
}

/** The offset of the deepest node on a path that exists: a field that is missing is told at the entry that lacks it. */
function offsetOf(document: YamlDocument.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const next: unknown = pair ? pair.value : isNode(node) && 'get' in node ? node.get(key, true) : undefined;
    offset = startOf(pair?.key) ?? startOf(next) ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function issueProblems(issue: z.core.$ZodIssue, schema: z.ZodType, document: YamlDocument.Parsed, file: string, locate: Locate): Problem[] {
  const base = { file, severity: 'error' as const };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...base,
      code: 'field-unknown',
      ...locate([...issue.path, key]),
      message: `no field has this name${issue.path.length > 0 ? ` in ${nameOf(issue.path)}` : ''}`,
      fragment: key,
      hint: unknownFieldHint(key, issue.path.length === 0 ? fieldsOf(schema) : []),
    }));
  }
  const field = nameOf(issue.path);
  const place = locate(issue.path);
  const found: unknown = issue.path.length === 0 ? document.toJS() : document.getIn(issue.path);
  if (found === undefined) {
    return [
      {
        ...base,
        code: 'field-missing',
        ...place,
        message: `the field ${field} is missing`,
        hint: `Add a line «${lastOf(issue.path)}: …».`,
      },
    ];
  }
  const fragment = typeof found === 'string' || typeof found === 'number' ? { fragment: String(found) } : {};
  return [{ ...base, code: 'field-wrong', ...place, message: `the field ${field} is not right`, ...fragment, hint: wrongFieldHint(issue) }];
}

/** `paragraphs[3].source`, as a person counts: from 1. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'list of fields';
  return path.map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}

function lastOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === 'string') ?? 'name');
}

function fieldsOf(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

function unknownFieldHint(key: string, known: readonly string[]): string {
  const nearest = known.toSorted((a, b) => distance(key, a) - distance(key, b))[0];
  if (nearest !== undefined && distance(key, nearest) <= Math.max(2, key.length / 3)) return `Did you mean ${nearest}?`;
  return known.length > 0 ? `Remove it; the fields here are ${known.join(', ')}.` : 'Remove it or mend its name.';
}

function wrongFieldHint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return 'Write text there; a number or a date that is a text stands in quotes.';
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'Write a list there: each entry on its own line after «- ».';
  if (issue.code === 'invalid_type')
    return `Write ${issue.expected === 'object' ? 'fields under it' : `a value of the kind «${issue.expected}»`} there.`;
  const message = issue.message.replace(/\.$/u, '');
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
