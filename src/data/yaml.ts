import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { type FieldWish, fieldRules } from '../model/field-wish.ts';
import { type Problem, problem } from '../model/problem.ts';
import { conflictIn } from './conflict-marks.ts';
import { fieldMeantBy, fieldsAt } from './field-names.ts';
import { commentsAfter, syntaxSlip } from './yaml-syntax.ts';
import { type YamlString, proseIn } from './yaml-strings.ts';

/** Where in a file something stands: finds the line and column of a field by its path. */
export type Locate = (path: readonly PropertyKey[]) => { line: number; column: number };

/** YAML that was read: its value where it is sound, and what is wrong with it where it is not. */
export interface ReadYaml<T> {
  value: T | undefined;
  problems: Problem[];
  locate: Locate;
  /** Every value that may be prose, also where the whole is not sound. */
  strings: () => YamlString[];
}

/**
 * Reads YAML and checks it against the model.
 *
 * @param first Where in the file the YAML begins: on line 2 for front matter.
 */
export function readYaml<S extends z.ZodType>(schema: S, text: string, file: string, first: Begins = AT_ONCE): ReadYaml<z.output<S>> {
  const { document, locate, placeAt } = parseYaml(text, first);
  const strings = () => proseIn(document, text, first.offset);
  const conflict = conflictIn(text, file);
  if (conflict !== null) return { value: undefined, problems: [conflict], locate, strings };
  if (document.errors.length > 0) {
    // Most that follow come of the first.
    const { reason, detail, offset, fragment } = syntaxSlip(text, document.errors);
    return {
      value: undefined,
      problems: [problem('yaml-broken', { file, ...placeAt(offset), fragment }, { reason, detail })],
      locate,
      strings,
    };
  }
  const plain = plainValue(document);
  if (plain instanceof Error) return { value: undefined, problems: [bombProblem(plain, file, first.line)], locate, strings };
  const parsed = schema.safeParse(plain.value ?? {});
  if (parsed.success) {
    const prose = strings();
    const problems = commentsAfter(document, text).map(({ offset, fragment }) =>
      problem('field-comment', { file, ...placeAt(offset), fragment }),
    );
    return { value: parsed.data, problems, locate: locateAnew(text, first, topLevel(document, placeAt)), strings: () => prose };
  }
  const problems = issuesProblems(parsed.error.issues, schema, { document, file, locate });
  return { value: undefined, problems, locate, strings };
}

/** The value of the fields; an error where they refer to each other without end, or so often that the memory would not hold it. */
function plainValue(document: YamlDocument.Parsed): { value: unknown } | Error {
  try {
    return { value: document.toJS() as unknown };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return error;
    throw error;
  }
}

function bombProblem(error: Error, file: string, line: number): Problem {
  return problem('yaml-broken', { file, line }, { reason: 'BAD_ALIAS', detail: error.message });
}

/** Where in a file YAML begins. */
interface Begins {
  line: number;
  offset: number;
}

const AT_ONCE: Begins = { line: 1, offset: 0 };

function parseYaml(text: string, first: Begins) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + first.line - 1, column: Math.max(col, 1) };
  };
  const locate: Locate = (path) => placeAt(offsetOf(document, path));
  return { document, locate, placeAt };
}

/** Where the fields of sound YAML begin, and where it begins itself: what is asked of most files, and small enough to be kept. */
interface TopLevel {
  start: ReturnType<Locate>;
  fields: ReadonlyMap<PropertyKey, ReturnType<Locate>>;
}

function topLevel({ contents }: YamlDocument.Parsed, placeAt: (offset: number) => ReturnType<Locate>): TopLevel | null {
  if (!isMap(contents)) return null;
  const fields = contents.items.flatMap(({ key }) =>
    isScalar(key) && typeof key.value === 'string' ? [[key.value, placeAt(startOf(key) ?? 0)] as const] : [],
  );
  return { start: placeAt(startOf(contents) ?? 0), fields: new Map(fields) };
}

/** Where a deeper field stands is seldom asked, and keeping what was parsed of thousands of files fills the memory: it is parsed again. */
function locateAnew(text: string, first: Begins, top: TopLevel | null): Locate {
  let locate: Locate | undefined;
  return (path) => {
    const [field] = path;
    if (top !== null && path.length === 1 && typeof field === 'string') return top.fields.get(field) ?? top.start;
    return (locate ??= parseYaml(text, first).locate)(path);
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

/** A field under a wrong name is one slip, also where the right name is missed. */
function issuesProblems(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, { document, file, locate }: Read): Problem[] {
  const told = issues.map((issue) => (issue.code === 'unrecognized_keys' ? unknownFields(issue, issues, schema, document) : []));
  const meant = new Set(told.flat().flatMap(({ path, nearest }) => (nearest === null ? [] : [pathKey([...path, nearest])])));
  return issues.flatMap((issue, index) => {
    if (issue.code !== 'unrecognized_keys')
      return meant.has(pathKey(issue.path)) && isMissing(issue, document) ? [] : issueProblem(issue, schema, { document, file, locate });
    return told[index]!.map(({ path, key, nearest, known }) =>
      problem('field-unknown', { file, ...locate([...path, key]), fragment: key }, { within: nameOf(path), nearest, known }),
    );
  });
}

/** What was read, and how its places are found. */
interface Read {
  document: YamlDocument.Parsed;
  file: string;
  locate: Locate;
}

interface UnknownField {
  path: readonly PropertyKey[];
  key: string;
  nearest: string | null;
  known: readonly string[];
}

/** The fields that one part of a file has and may not have, each with the one that was meant. */
function unknownFields(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  document: YamlDocument.Parsed,
): UnknownField[] {
  const all = fieldsAt(schema, path);
  const known = all.filter((field) => !document.hasIn([...path, field]));
  const missing = known.filter((field) => issues.some((issue) => pathKey(issue.path) === pathKey([...path, field])));
  return keys.map((key) => {
    // Of a name in another script nobody can tell how near it is; where one field is missed, it is that.
    const left = !/[a-z]/iu.test(key) && keys.length === 1 && missing.length === 1 ? missing[0]! : null;
    return { path, key, nearest: fieldMeantBy(key, missing) ?? fieldMeantBy(key, known) ?? left, known: all };
  });
}

function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n');
}

function isMissing({ path }: z.core.$ZodIssue, document: YamlDocument.Parsed): boolean {
  return (path.length === 0 ? document.toJS() : document.getIn(path)) === undefined;
}

function issueProblem(issue: z.core.$ZodIssue, schema: z.ZodType, { document, file, locate }: Read): Problem[] {
  const field = nameOf(issue.path);
  const place = { file, ...locate(issue.path) };
  if (isMissing(issue, document)) return [problem('field-missing', place, { field, name: lastOf(issue.path) })];
  const found: unknown = issue.path.length === 0 ? document.toJS() : document.getIn(issue.path);
  const fragment = typeof found === 'string' || typeof found === 'number' ? { fragment: String(found) } : {};
  return [problem('field-wrong', { ...place, ...fragment }, { field, wish: wishOf(issue, found, schema) })];
}

/** `paragraphs[3].source`, as a person counts: from 1. Null for the file as a whole. */
function nameOf(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path.map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}

function lastOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === 'string') ?? 'name');
}

function wishOf(issue: z.core.$ZodIssue, found: unknown, schema: z.ZodType): FieldWish {
  // In a list of ids an Arabic comma parts nothing.
  if (typeof found === 'string' && found.includes('،') && typeof issue.path.at(-1) === 'number') return { kind: 'latin-commas' };
  const rule = fieldRules.find((name) => name === issue.message);
  if (rule !== undefined) return { kind: 'rule', rule };
  switch (issue.code) {
    case 'invalid_value':
      return { kind: 'one-of', options: issue.values.map(String) };
    case 'invalid_type':
      return issue.expected === 'object' ? { kind: 'fields', names: fieldsAt(schema, issue.path) } : typeWish(issue.expected);
    // Only texts may be written in several ways, e.g. as a number or a date.
    case 'invalid_union':
      return { kind: 'text' };
    case 'too_small':
      if (issue.origin === 'string') return { kind: 'not-empty' };
      return { kind: issue.inclusive === false ? 'more-than' : 'at-least', limit: Number(issue.minimum) };
    case 'too_big':
      return { kind: issue.inclusive === false ? 'less-than' : 'at-most', limit: Number(issue.maximum) };
    default:
      return { kind: 'other', detail: issue.message.replace(/\.$/u, '') };
  }
}

function typeWish(expected: string): FieldWish {
  if (expected === 'string') return { kind: 'text' };
  return expected === 'array' ? { kind: 'list' } : { kind: 'type', type: expected };
}
