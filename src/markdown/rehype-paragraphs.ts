import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxFlowExpressionHast } from 'mdast-util-mdx-expression';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { Id, ParagraphId } from '../model/values.ts';
import { placeOf } from './place.ts';

type Node = RootContent | ElementContent | MdxFlowExpressionHast | MdxJsxFlowElementHast;

const comment = /^\s*\/\*\s*(\S+)\s*\*\/\s*$/;
const heading = /^h[1-6]$/;

/**
 * Makes ids of the comments that mark them: the block or blocks after `{/* p-9-3 *\/}` become `<Paragraph id="p-9-3">`, for the page
 * to give an address and its source; a heading after `{/* some-words *\/}` gets that id, so that it is the same in both languages.
 */
export function rehypeParagraphs() {
  return (tree: Root, file: VFile): void => {
    const { document } = placeOf(file.path);
    const out: Node[] = [];
    let open: MdxJsxFlowElementHast | undefined;
    let headingId: string | undefined;

    for (const node of tree.children as Node[]) {
      const marker = markerOf(node);
      if (marker !== undefined && ParagraphId.safeParse(marker).success) {
        open = paragraphElement(marker, document);
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
    tree.children = out as RootContent[];
  };
}

function markerOf(node: Node): string | undefined {
  return node.type === 'mdxFlowExpression' ? comment.exec(node.value)?.[1] : undefined;
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

function paragraphElement(id: string, document: string | undefined): MdxJsxFlowElementHast {
  const attributes = Object.entries({ id, document }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
  return { type: 'mdxJsxFlowElement', name: 'Paragraph', attributes, children: [] };
}
