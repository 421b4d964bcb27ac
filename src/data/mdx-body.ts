import type { Nodes, Paragraph, Heading, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MdxCode } from '../model/problem-codes.ts';
import { type Problem, problem } from '../model/problem.ts';
import { ParagraphId } from '../model/values.ts';
import { commentOf, idsOf } from '../render/marker.ts';

/** A paragraph as the body of a file has it: the id of the marker above it, null where none stands there. */
export interface BodyParagraph {
  id: string | null;
  /** Ids that it had before, or that belonged to what was joined to it: links to them lead here. */
  formerly: string[];
  type: 'paragraph' | 'heading';
  /** On one line; empty where a marker has no text under it. */
  text: string;
  line: number;
}

/** A file of front matter and marked paragraphs, read but not yet checked against the model. */
export interface MdxFile {
  /** The YAML of the front matter and the line it begins on; null where the file has none. */
  frontMatter: { text: string; line: number } | null;
  paragraphs: BodyParagraph[];
  problems: Problem[];
}

const parsers = {
  mdx: unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze(),
  /** Plain Markdown: braces are braces, and there are no markers in it. */
  md: unified().use(remarkParse).use(remarkFrontmatter).freeze(),
};

/** Reads an MDX file, or one of plain Markdown (`.md`), into paragraphs. Broken MDX is a problem with its line and column, and then there are no paragraphs. */
export function readMdx(text: string, file: string): MdxFile {
  let tree: Root;
  try {
    tree = (file.endsWith('.md') ? parsers.md : parsers.mdx).parse(text);
  } catch (error) {
    if (!isParserMessage(error)) throw error;
    return { frontMatter: null, paragraphs: [], problems: [brokenMdx(error, text, file)] };
  }
  const yaml = tree.children[0]?.type === 'yaml' ? tree.children[0] : null;
  const body = new Body(file);
  for (const node of tree.children) if (node.type !== 'yaml') body.add(node);
  return {
    frontMatter: yaml && { text: yaml.value, line: lineOf(yaml) + 1 },
    paragraphs: body.close(),
    problems: body.problems,
  };
}

/** What unified's parsers throw: a VFileMessage, told from a bug by its shape since `vfile-message` is no dependency of ours. */
interface ParserMessage {
  reason: string;
  line?: number;
  column?: number;
}

function isParserMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

function brokenMdx({ reason, line, column }: ParserMessage, text: string, file: string): Problem {
  const why = reason.replace(/\s+/gu, ' ').replace(/\.$/u, '');
  // The parser names the end of the file; a person looks for the brace.
  if (/end of file in expression/u.test(reason))
    return problem('mdx-broken', { file, line: openBrace(text) ?? line }, { what: 'open-brace', reason: why });
  const what = /expression with acorn/u.test(reason) ? 'code' : /name|attribute|tag|slash/u.test(reason) ? 'tag' : 'other';
  return problem('mdx-broken', { file, line, column }, { what, reason: why });
}

/** The first line below the front matter that opens a brace and does not close it. */
function openBrace(text: string): number | undefined {
  const lines = text.split('\n');
  const head = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  const index = lines.findIndex((line, at) => at > head && /(?<!\\)\{[^}]*$/u.test(line));
  return index === -1 ? undefined : index + 1;
}

/** Collects the paragraphs of a body block by block; a marker waits for the block that follows it. */
class Body {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #paragraphs: BodyParagraph[] = [];
  #marker: { id: string; formerly: string[]; line: number } | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  add(node: RootContent): void {
    if (node.type === 'mdxFlowExpression') this.#addExpression(node.value, lineOf(node));
    else if (node.type === 'paragraph' || node.type === 'heading') this.#addText(node);
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      node.children.forEach((child) => this.add(child));
    else if (node.type !== 'definition' && node.type !== 'thematicBreak') this.#refuse(node);
  }

  close(): BodyParagraph[] {
    this.#leaveMarkerEmpty();
    return this.#paragraphs;
  }

  #addExpression(value: string, line: number): void {
    const comment = commentOf(value);
    if (comment === null)
      return void this.problems.push(problem('mdx-code', { file: this.#file, line, fragment: value }, { what: 'braces' }));
    // A marker without its end goes on to the end of the next one, and takes the text between them with it.
    if (/^p-\d.*\{\/\*/su.test(comment)) {
      const marker = /^\S+/u.exec(comment)![0];
      return void this.problems.push(problem('paragraph-id', { file: this.#file, line, fragment: marker }, { unclosed: marker }));
    }
    // Any other comment is an editor's note to editors.
    const [id = '', ...formerly] = idsOf(comment);
    if (![id, ...formerly].every((one) => /^p-\S*$/u.test(one))) return;
    const unsound = [id, ...formerly].find((one) => !ParagraphId.safeParse(one).success);
    if (unsound !== undefined)
      return void this.problems.push(problem('paragraph-id', { file: this.#file, line, fragment: unsound }, { unclosed: null }));
    this.#leaveMarkerEmpty();
    this.#marker = { id, formerly, line };
  }

  #addText(node: Paragraph | Heading): void {
    const text = this.#plainText(node);
    if (text.trim() === '') return;
    const { id, formerly } = this.#marker ?? { id: null, formerly: [] };
    this.#paragraphs.push({ id, formerly, type: node.type, text, line: lineOf(node) });
    this.#marker = null;
  }

  #leaveMarkerEmpty(): void {
    if (this.#marker) this.#paragraphs.push({ ...this.#marker, type: 'paragraph', text: '' });
    this.#marker = null;
  }

  /** The words of a block without their markup: what is searched, cited and counted. */
  #plainText(node: Nodes): string {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\r\n?|\n/gu, ' ');
    if (node.type === 'break') return ' ';
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
    const isCode =
      node.type === 'html' || node.type === 'mdxJsxTextElement' || (node.type === 'mdxTextExpression' && commentOf(node.value) === null);
    if (isCode) this.#refuse(node);
    return 'children' in node && !isCode ? node.children.map((child) => this.#plainText(child)).join('') : '';
  }

  #refuse(node: Nodes): void {
    this.problems.push(problem('mdx-code', { file: this.#file, line: lineOf(node) }, { what: KINDS[node.type] ?? 'other' }));
  }
}

/** What a person calls the nodes that are refused. */
const KINDS: Readonly<Record<string, MdxCode>> = {
  code: 'code-block',
  mdxjsEsm: 'module',
  mdxJsxFlowElement: 'tags',
  mdxJsxTextElement: 'tags',
  html: 'tags',
};

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
