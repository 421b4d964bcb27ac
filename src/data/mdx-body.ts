import type { Nodes, Paragraph, Heading, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MdxCode } from '../model/problem-codes.ts';
import { type Problem, problem } from '../model/problem.ts';
import { FormerParagraphId, ParagraphId } from '../model/values.ts';
import { MARKER_LINE, commentOf, idsOf } from '../render/marker.ts';
import { toLatinDigits } from '../text/arabic.ts';
import { type BlockText, textOf } from './mdx-text.ts';
import { type Outline, outlineOf } from './outline.ts';
import { placeAt } from './place.ts';
import { plainTree } from './plain-mdx.ts';

/** A paragraph as the body of a file has it: the id of the marker above it, null where none stands there. */
export interface BodyParagraph extends BlockText {
  id: string | null;
  /** Ids that it had before, or that belonged to what was joined to it: links to them lead here. */
  formerly: string[];
  type: 'paragraph' | 'heading';
  /** On one line; empty where a marker has no text under it. */
  text: string;
  line: number;
  column: number;
}

/** The YAML of the front matter, and the line and the offset at which it begins. */
export interface FrontMatter {
  text: string;
  line: number;
  offset: number;
}

/** A file of front matter and marked paragraphs, read but not yet checked against the model. */
export interface MdxFile {
  /** Null where the file has none. */
  frontMatter: FrontMatter | null;
  /** Null where a marker's id cannot be read: which paragraph is which, is then not known. */
  paragraphs: BodyParagraph[] | null;
  outline: Outline;
  problems: Problem[];
}

const parsers = {
  mdx: unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze(),
  /** Plain Markdown: braces are braces, and there are no markers in it. */
  md: unified().use(remarkParse).use(remarkFrontmatter).freeze(),
};

/** Reads an MDX file, or one of plain Markdown (`.md`), into paragraphs. Broken MDX is a problem with its line and column, and then there are no paragraphs. */
export function readMdx(text: string, file: string): MdxFile {
  const { tree, problems } = parseMdx(text, file);
  if (tree === null) return { frontMatter: null, paragraphs: [], outline: NO_OUTLINE, problems };
  const body = new Body(file, text);
  if (file.endsWith('.md')) body.problems.push(...markersInMarkdown(text, file));
  for (const node of tree.children) if (node.type !== 'yaml') body.add(node);
  const paragraphs = body.close();
  return {
    frontMatter: frontMatterOf(tree, text),
    paragraphs: body.isLost ? null : paragraphs,
    outline: outlineOf(tree),
    problems: body.problems,
  };
}

/** A page of the site's own prose, which may hold tables, code and tags. */
export function readProse(text: string, file: string): Omit<MdxFile, 'paragraphs'> {
  const { tree, problems } = parseMdx(text, file);
  if (tree === null) return { frontMatter: null, outline: NO_OUTLINE, problems };
  return { frontMatter: frontMatterOf(tree, text), outline: outlineOf(tree), problems };
}

/** Plain Markdown knows no markers: to readers they would be words. */
function markersInMarkdown(text: string, file: string): Problem[] {
  const [marker] = text.matchAll(MARKER_LINE);
  if (marker === undefined) return [];
  const place = { file, ...placeAt({ text }, marker.index), fragment: marker[0].trim() };
  return [problem('marker-in-markdown', place, { better: `${file.slice(file.lastIndexOf('/') + 1)}x` })];
}

/** The outline of what cannot be read. */
export const NO_OUTLINE: Outline = { headings: [], links: [], images: [], ids: [], blocks: [] };

function parseMdx(text: string, file: string): { tree: Root | null; problems: Problem[] } {
  const plain = file.endsWith('.mdx') ? plainTree(text) : null;
  if (plain !== null) return { tree: plain, problems: [] };
  const deep = tooDeep(text);
  if (deep !== null) return { tree: null, problems: [problem('mdx-too-deep', { file, line: deep })] };
  try {
    return { tree: (file.endsWith('.md') ? parsers.md : parsers.mdx).parse(text), problems: [] };
  } catch (error) {
    if (!isParserMessage(error)) throw error;
    return { tree: null, problems: [brokenMdx(error, text, file)] };
  }
}

function frontMatterOf({ children: [first] }: Root, source: string): FrontMatter | null {
  if (first?.type !== 'yaml') return null;
  return { text: first.value, line: lineOf(first) + 1, offset: source.indexOf('\n', first.position?.start.offset ?? 0) + 1 };
}

/** Lists and quotations in each other: no text goes so deep, and parsers take for ever or fall over. */
const DEEPEST = 50;
const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST}}`, 'u');

/** The first line that goes too deep, or null. */
function tooDeep(text: string): number | null {
  const index = text.split('\n').findIndex((line) => NESTED.test(line));
  return index === -1 ? null : index + 1;
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
    return problem('mdx-broken', { file, line, column, ...openBrace(text) }, { what: 'open-brace', reason: why });
  // A tag without its end is told where its paragraph begins; its own place is in the words.
  const [, tagLine = line, tagColumn = column] = /\((\d+):(\d+)/u.exec(reason) ?? [];
  const place = { line: Number(tagLine), column: Number(tagColumn) };
  return problem('mdx-broken', { file, ...(line === undefined ? {} : place) }, { what: slipAt(text, line, reason), reason: why });
}

function slipAt(text: string, line: number | undefined, reason: string): 'code' | 'comment' | 'address' | 'tag' | 'other' {
  if (/expression with acorn/u.test(reason)) return 'code';
  if (!/name|attribute|tag|slash/u.test(reason)) return 'other';
  const words = text.split('\n')[(line ?? 1) - 1] ?? '';
  return words.includes('<!--') ? 'comment' : /<(?:https?:|mailto:|www\.)/iu.test(words) ? 'address' : 'tag';
}

/** The first brace below the front matter that its line opens and does not close. */
function openBrace(text: string): { line?: number; column?: number } {
  const lines = text.split('\n');
  const head = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  const index = lines.findIndex((line, at) => at > head && OPEN_BRACE.test(line));
  return index === -1 ? {} : { line: index + 1, column: lines[index]!.search(OPEN_BRACE) + 1 };
}

const OPEN_BRACE = /(?<!\\)\{[^}]*$/u;

/** An id of a paragraph, also as a slip of the hand may have it: in capitals, in Arabic digits. */
const MARKER_WORD = /^p-\S*$/iu;

/** Collects the paragraphs of a body block by block; a marker waits for the block that follows it. */
class Body {
  readonly problems: Problem[] = [];
  /** Whether a marker has an id that nobody can guess: which paragraph is which, is then not known. */
  isLost = false;
  readonly #file: string;
  readonly #source: { text: string };
  readonly #paragraphs: BodyParagraph[] = [];
  #marker: { id: string; formerly: string[]; line: number; column: number } | null = null;

  constructor(file: string, source: string) {
    this.#file = file;
    this.#source = { text: source };
  }

  add(node: RootContent): void {
    if (node.type === 'mdxFlowExpression') this.#addExpression(node, node.value);
    else if (node.type === 'paragraph' || node.type === 'heading') this.#addText(node);
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      node.children.forEach((child) => this.add(child));
    else if (node.type === 'definition') this.#checkAddress(node);
    else if (node.type !== 'thematicBreak') this.#refuse(node);
  }

  close(): BodyParagraph[] {
    this.#leaveMarkerEmpty();
    return this.#paragraphs;
  }

  #addExpression(node: Nodes, value: string): void {
    const comment = commentOf(value);
    if (comment === null) {
      const bare = idsOf(value.trim());
      if (bare.length > 0 && bare.every((one) => MARKER_WORD.test(one))) return this.#mark(bare, node, 'stars');
      return void this.problems.push(problem('mdx-code', { ...this.#place(node), fragment: value }, { what: 'braces' }));
    }
    // A marker without its end goes on to the end of the next one, and takes the text between them with it.
    if (/^p-\d.*\{\/\*/su.test(comment)) {
      const marker = /^\S+/u.exec(comment)![0];
      return void this.problems.push(
        problem('paragraph-id', { ...this.#place(node), fragment: marker }, { wrong: 'unclosed', id: marker }),
      );
    }
    // Any other comment is an editor's note to editors.
    const ids = idsOf(comment);
    if (ids.length > 0 && MARKER_WORD.test(ids[0]!) && ids.every((one) => MARKER_WORD.test(one.replace(/^[^/]+\//u, ''))))
      this.#mark(ids, node);
  }

  /** What a marker says, and what is wrong with it: an id that can be guessed is told and taken, or all that follows would be told too. */
  #mark(written: readonly string[], node: Nodes, wrong?: 'stars' | 'line'): void {
    const ids = written.map((one) => toLatinDigits(one).toLowerCase());
    const [id = '', ...formerly] = ids;
    const isSound = (one: string, index: number) => (index === 0 ? ParagraphId : FormerParagraphId).safeParse(one).success;
    const unsound = ids.findIndex((one, index) => !isSound(one, index));
    const { line, column } = this.#place(node);
    const tell = (kind: 'form' | 'letters' | 'stars' | 'line', fragment: string) =>
      this.problems.push(problem('paragraph-id', { file: this.#file, line, column, fragment }, { wrong: kind, id: ids.join(' ') }));
    if (unsound !== -1) tell('form', written[unsound]!);
    else if (wrong !== undefined) tell(wrong, ids.join(' '));
    else if (ids.some((one, index) => one !== written[index])) tell('letters', written.join(' '));
    if (!isSound(id, 0)) this.isLost = true;
    this.#leaveMarkerEmpty();
    this.#marker = { id, formerly: formerly.filter((one) => isSound(one, 1)), line, column };
  }

  #addText(node: Paragraph | Heading): void {
    const [first] = node.children;
    const comment = first?.type === 'mdxTextExpression' ? commentOf(first.value) : null;
    if (first !== undefined && comment !== null && idsOf(comment).every((one) => MARKER_WORD.test(one)))
      this.#mark(idsOf(comment), first, 'line');
    this.#refuseCode(node);
    const block = textOf(node);
    if (block.text.trim() === '') return;
    const { id, formerly } = this.#marker ?? { id: null, formerly: [] };
    const { line, column } = this.#place(node);
    this.#paragraphs.push({ id, formerly, type: node.type, ...block, line, column });
    this.#marker = null;
  }

  #leaveMarkerEmpty(): void {
    if (this.#marker) this.#paragraphs.push({ ...this.#marker, type: 'paragraph', text: '', spans: [] });
    this.#marker = null;
  }

  /** Words may be marked up; they may not be computed. */
  #refuseCode(node: Nodes): void {
    const isCode =
      node.type === 'html' || node.type === 'mdxJsxTextElement' || (node.type === 'mdxTextExpression' && commentOf(node.value) === null);
    if (node.type === 'link' || node.type === 'image') this.#checkAddress(node);
    if (isCode) this.#refuse(node);
    else if ('children' in node) for (const child of node.children) this.#refuseCode(child);
  }

  /** An address leads to a page; one of another scheme may run code. Browsers leave out the white space and control signs in it. */
  #checkAddress(node: Nodes & { url: string }): void {
    const [, scheme] = /^([^/?#]*?):/u.exec(node.url.replace(/[\p{C}\s]/gu, '')) ?? [];
    if (scheme === undefined || /^(?:https?|mailto|tel)$/iu.test(scheme)) return;
    const place = { ...this.#place(node), fragment: node.url.slice(0, 60) };
    const isLocal = node.type === 'image' && OWN_MACHINE.test(`${scheme}:`);
    this.problems.push(isLocal ? problem('image-missing', place, { isLocal }) : problem('link-unsafe', place));
  }

  #refuse(node: Nodes): void {
    const fragment = this.#firstLine(node);
    const kind =
      node.type === 'html' && fragment.startsWith('<!--')
        ? 'comment'
        : node.type === 'code' && /^ {4}|^\t/u.test(fragment)
          ? 'indented'
          : null;
    this.problems.push(problem('mdx-code', { ...this.#place(node), fragment }, { what: kind ?? KINDS[node.type] ?? 'other' }));
  }

  #firstLine({ position }: Nodes): string {
    return this.#source.text.slice(position?.start.offset, position?.end.offset).split('\n')[0]!.slice(0, 40);
  }

  #place(node: Nodes): { file: string; line: number; column: number } {
    return { file: this.#file, ...placeAt(this.#source, node.position?.start.offset ?? 0) };
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

/** How the address of a file on somebody's own machine begins: `file:`, or the letter of a drive. */
export const OWN_MACHINE = /^(?:file|[a-z]):/iu;

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
