import { type Document, type YAMLParseError, isNode, visit } from 'yaml';

/** Why YAML cannot be read, as a person sees it: a code of the parser's or one of ours, in capitals too, and where to look. */
export interface SyntaxSlip {
  reason: string;
  detail: string;
  offset: number;
  fragment?: string;
}

/** Finds the slip behind the first errors of a parser, which often names the place where it gave up, and not the one to mend. */
export function syntaxSlip(text: string, errors: readonly YAMLParseError[]): SyntaxSlip {
  const [error] = errors;
  if (error === undefined) throw new Error('YAML without an error has no slip');
  const [offset] = error.pos;
  const slip: SyntaxSlip = { reason: error.code, detail: error.message.replace(/\.$/u, ''), offset };
  return (
    doubled(text, slip) ??
    unclosed(text, slip) ??
    inCurlyQuotes(text, slip) ??
    oddlySpaced(text, slip) ??
    indented(text, slip, errors) ??
    slip
  );
}

function doubled(text: string, slip: SyntaxSlip): SyntaxSlip | null {
  if (slip.reason !== 'DUPLICATE_KEY') return null;
  return { ...slip, fragment: /^[^:\n]*/u.exec(text.slice(slip.offset))![0].trim() };
}

/** A quote or a bracket that nothing closes is noticed lines below, or at the end. */
function unclosed(text: string, slip: SyntaxSlip): SyntaxSlip | null {
  const [, mark] = /(?:must .*end with a |Missing closing )(["'\]}])/u.exec(slip.detail) ?? [];
  if (mark === undefined) return null;
  const opener = { ']': '[', '}': '{' }[mark] ?? mark;
  const before = text.slice(0, slip.offset);
  const lines = before.split('\n');
  const index = lines.findLastIndex((line) => opens(line, opener, mark));
  if (index === -1) return null;
  const line = lines[index]!;
  const start = lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1);
  return {
    ...slip,
    reason: 'UNCLOSED',
    offset: start + line.lastIndexOf(opener),
    fragment: line.slice(line.lastIndexOf(opener)).slice(0, 40),
  };
}

function opens(line: string, opener: string, mark: string): boolean {
  const count = (sign: string) => line.split(sign).length - 1;
  return opener === mark ? new RegExp(`[:\\-[{,]\\s*${mark}`, 'u').test(line) && count(mark) % 2 === 1 : count(opener) > count(mark);
}

/** The quotes that word processors make are letters like any other. */
function inCurlyQuotes(text: string, slip: SyntaxSlip): SyntaxSlip | null {
  const value = /^[ \t]*(?:- )?[^\s:#][^:\n]*:[ \t]+([“”„‘’].*)$/u.exec(lineAt(text, slip.offset));
  return value === null ? null : { ...slip, reason: 'CURLY_QUOTES', fragment: value[1]!.slice(0, 40) };
}

/** Programs for writing put in spaces that do not indent. */
function oddlySpaced(text: string, slip: SyntaxSlip): SyntaxSlip | null {
  const start = text.lastIndexOf('\n', slip.offset - 1) + 1;
  return /^[ \t]*[\u{A0}\u{2000}-\u{200A}\u{202F}\u{3000}]/u.test(text.slice(start))
    ? { ...slip, reason: 'ODD_SPACE', offset: start }
    : null;
}

/** A field that is indented under one that has a value already, or deeper than the one before it. */
function indented(text: string, slip: SyntaxSlip, [, next]: readonly YAMLParseError[]): SyntaxSlip | null {
  if (slip.reason !== 'BLOCK_AS_IMPLICIT_KEY' || next?.code !== 'MULTILINE_IMPLICIT_KEY') return null;
  const end = text.indexOf('\n', slip.offset);
  const [, spaces, field] = /^([ \t]+)([^\s:#][^:\n]*:(?:[ \t].*)?)$/u.exec(lineAt(text, end + 1)) ?? [];
  if (end === -1 || spaces === undefined || field === undefined) return null;
  return { ...slip, reason: 'INDENTED', offset: end + 1 + spaces.length, fragment: field.trim().slice(0, 40) };
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end);
}

/** A sign # behind a value and a space: what follows is no part of it. Behind quotes it is a remark that somebody meant. */
export function commentsAfter(document: Document.Parsed, text: string): { offset: number; fragment: string }[] {
  const found: { offset: number; fragment: string }[] = [];
  if (!/\S[ \t]+#/u.test(text)) return found;
  visit(document, {
    Scalar: (key, node) => {
      const end = key === 'key' || node.type !== 'PLAIN' || !isNode(node) ? undefined : node.range?.[1];
      const [, spaces, fragment] = (end === undefined ? null : /^([ \t]+)(#.*)/u.exec(text.slice(end))) ?? [];
      if (end !== undefined && spaces !== undefined) found.push({ offset: end + spaces.length, fragment: fragment!.slice(0, 40) });
    },
  });
  return found;
}
