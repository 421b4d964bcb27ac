import type { Paragraph, Root, RootContent, Yaml } from 'mdast';
import type { MdxFlowExpression } from 'mdast-util-mdx-expression';

// Most files of content/ are as converting writes them: a head, and under the markers one line of plain words each. To see that a file is
// of this kind takes a hundredth of what parsing Markdown takes, and thousands of files are read before the first page is shown. Whatever
// has a sign in it that means something to Markdown is left to the parser.

/** A marker's line. What stands between the braces is no more than ids. */
const MARKER = /^\{(\/\* p-[0-9a-z -]+ \*\/)\}$/u;
/** Signs that may mean something wherever they stand; carriage returns and tabs are left to the parser too. */
const SIGN = /[\\`*_{}[\]<>&\t\r\0]/u;
/** What makes something else of a line at its beginning, and spaces at its ends. */
const BEGINS_OTHERWISE = /^(?:[ #=~:$|+-]|\d{1,9}[.)]|import\b|export\b)| $/u;
const END_OF_HEAD = /\n---[ \t]*(?:\n|$)/u;

/** The tree that the parser would make of a plain file; null where the file is not plain. */
export function plainTree(text: string): Root | null {
  const head = text.startsWith('---\n') ? END_OF_HEAD.exec(text) : null;
  if (head === null || head[0] !== '\n---\n' || text.includes('\r')) return null;
  const children: RootContent[] = [headOf(text, head.index)];
  let offset = head.index + head[0].length;
  let line = text.slice(0, offset).split('\n').length;
  let isParted = true;
  for (const words of text.slice(offset).split('\n')) {
    const node = words === '' ? null : nodeOf(words, line, offset);
    if (words !== '' && (node === null || !isParted)) return null;
    if (node !== null) children.push(node);
    isParted = words === '';
    offset += words.length + 1;
    line += 1;
  }
  return { type: 'root', children };
}

function headOf(text: string, end: number): Yaml {
  const value = text.slice(4, end);
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: value.split('\n').length + 2, column: 4, offset: end + 4 } };
  return { type: 'yaml', value, position };
}

function nodeOf(words: string, line: number, offset: number): RootContent | null {
  const start = { line, column: 1, offset };
  const position = { start, end: { line, column: words.length + 1, offset: offset + words.length } };
  const [, marker] = MARKER.exec(words) ?? [];
  if (marker !== undefined) return { type: 'mdxFlowExpression', value: marker, position } satisfies MdxFlowExpression;
  if (SIGN.test(words) || BEGINS_OTHERWISE.test(words)) return null;
  return { type: 'paragraph', children: [{ type: 'text', value: words, position }], position } satisfies Paragraph;
}
