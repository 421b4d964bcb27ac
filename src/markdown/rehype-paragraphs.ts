import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxFlowExpressionHast } from 'mdast-util-mdx-expression';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { Id, ParagraphId, type Language } from '../model/values.ts';
import { placeOf, type Place } from './place.ts';
import { spokenLists } from './spoken-lists.ts';

type Node = RootContent | ElementContent | MdxFlowExpressionHast | MdxJsxFlowElementHast;

/** A comment of one word; or of several ids of paragraphs, of which the first is the paragraph's own. */
const comment = /^\s*\/\*\s*(?:(\S+)|(p-[0-9a-z-]+)(?:[\s,،]+(?:[0-9a-z-]+\/)?p-[0-9a-z-]+)+)\s*\*\/\s*$/u;
const heading = /^h[1-6]$/;

/**
 * Makes ids of the comments that mark them: the block or blocks after `{/* p-9-3 *\/}` become `<Paragraph id="p-9-3">`, for the page
 * to give an address and its source; a heading after `{/* some-words *\/}` gets that id, so that it is the same in both languages.
 */
export function rehypeParagraphs() {
  return (tree: Root, file: VFile): void => {
    // Plain Markdown has no components: the page finds its paragraphs (`src/site/blocks.ts`).
    if (file.path.endsWith('.md')) return;
    const { document, section, lang } = placeOf(file.path, tree);
    const nodes = tree.children as Node[];
    const isMarked = nodes.some((node) => ParagraphId.safeParse(markerOf(node)).success);
    if (section !== undefined && !isMarked) {
      tree.children = withLists(numberBlocks(nodes, { lang, document, section }), lang) as RootContent[];
      return;
    }
    const out: Node[] = [];
    let open: MdxJsxFlowElementHast | undefined;
    let headingId: string | undefined;

    for (const node of nodes) {
      const marker = markerOf(node);
      if (marker !== undefined && ParagraphId.safeParse(marker).success) {
        open = paragraphElement(marker, { lang, document });
        out.push(open);
      } else if (open !== undefined) {
        // A marker with nothing but space after it stays an empty element: that is how a missing translation is told.
        if (!isSpace(node)) open.children.push(withId(node as ElementContent, `${open.attributes[0]?.value as string}-h`));
      } else if (marker !== undefined && Id.safeParse(marker).success) {
        headingId = marker;
      } else {
        out.push(headingId === undefined ? node : withId(node as ElementContent, headingId));
        if (isElement(node)) headingId = undefined;
      }
    }
    for (const node of out) if (isParagraph(node)) tellPlain(node);
    tree.children = withLists(out, lang) as RootContent[];
  };
}

/**
 * A text that somebody wrote by hand has no markers: its paragraphs are numbered in their order, as the corpus numbers them
 * (`src/data/pairing.ts`). A list or quotation is one block, and each further paragraph in it bears its own id.
 */
function numberBlocks(nodes: readonly Node[], place: Place): Node[] {
  const { section } = place;
  let last = 0;
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const leaves = leavesOf(node);
    if (leaves.length === 0) return node;
    const paragraph = paragraphElement(`p-${section}-${last + 1}`, place);
    for (const [index, leaf] of leaves.entries())
      if (index > 0) leaf.properties = { id: `p-${section}-${last + 1 + index}`, ...leaf.properties };
    last += leaves.length;
    paragraph.children.push(withId(node, `p-${section}-${last + 1 - leaves.length}-h`));
    tellPlain(paragraph);
    return paragraph;
  });
}

/** The paragraphs of a block: itself, or those of its list items and quotations. */
function leavesOf(node: Element): Element[] {
  if (node.tagName === 'p' || heading.test(node.tagName)) return textOf(node).trim() === '' ? [] : [node];
  const inner = node.children.filter(isElement).flatMap(leavesOf);
  return inner.length === 0 && node.tagName === 'li' ? [node] : inner;
}

/** A block of nothing but words is marked up by the page; one with Markdown of the editor's own is shown as it is. */
function tellPlain(paragraph: MdxJsxFlowElementHast): void {
  const [block, ...others] = paragraph.children;
  const isPlain = block !== undefined && others.length === 0 && isElement(block) && /^(?:p|h[1-6])$/.test(block.tagName);
  if (isPlain && block.children.every(({ type }) => type === 'text'))
    paragraph.attributes.push({ type: 'mdxJsxAttribute', name: 'plain', value: 'plain' });
}

/** Makes lists of the points that a speaker counts out loud. */
function withLists(nodes: readonly Node[], lang: Language): Node[] {
  const paragraphs = nodes.filter(isParagraph);
  let out = [...nodes];
  for (const list of spokenLists(paragraphs.map(textOf), lang)) {
    const items = list.map((places) => places.flatMap((place) => paragraphs[place] ?? []));
    const inList = new Set<Node>(items.flat());
    const first = out.findIndex((node) => inList.has(node));
    const points: Element = {
      type: 'element',
      tagName: 'ol',
      properties: { className: ['points'], role: 'list' },
      children: items.map((children): Element => ({
        type: 'element',
        tagName: 'li',
        properties: {},
        children: children as ElementContent[],
      })),
    };
    out = out.filter((node) => !inList.has(node));
    out.splice(first, 0, points);
  }
  return out;
}

function isParagraph(node: Node): node is MdxJsxFlowElementHast {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Paragraph';
}

function textOf(node: Node): string {
  return node.type === 'text' ? node.value : 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}

function markerOf(node: Node): string | undefined {
  const [, word, id] = node.type === 'mdxFlowExpression' ? (comment.exec(node.value) ?? []) : [];
  return word ?? id;
}

function isSpace(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isElement(node: Node): node is Element {
  return node.type === 'element';
}

function withId<T extends Node>(node: T, id: string): T {
  if (isElement(node) && heading.test(node.tagName)) node.properties = { id, ...node.properties };
  return node;
}

function paragraphElement(id: string, { document, lang }: Place): MdxJsxFlowElementHast {
  const attributes = Object.entries({ id, document, lang }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
  return { type: 'mdxJsxFlowElement', name: 'Paragraph', attributes, children: [] };
}
