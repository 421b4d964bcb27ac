import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { type BlockText, textOf } from './mdx-text.ts';

/** Offsets in the file. */
interface Stretch {
  from: number;
  to: number;
}

/** What gives a file its form and leads out of it. */
export interface Outline {
  headings: (Stretch & { depth: number; text: string })[];
  links: (Stretch & { url: string; text: string })[];
  images: (Stretch & { url: string; alt: string })[];
  /** Ids that tags give, and marks above a heading. */
  ids: string[];
  /** Every block of running text, paragraphs, headings and cells of tables alike. */
  blocks: BlockText[];
}

/** Collects headings, links, images and blocks of a parsed file, in their order. */
export function outlineOf(tree: Root): Outline {
  const outline: Outline = { headings: [], links: [], images: [], ids: [], blocks: [] };
  visit(tree, (node) => {
    const stretch = stretchOf(node);
    if (node.type === 'heading') outline.headings.push({ ...stretch, depth: node.depth, text: toString(node) });
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') outline.blocks.push(textOf(node));
    if (node.type === 'link') outline.links.push({ ...stretch, url: node.url, text: toString(node) });
    if (node.type === 'definition') outline.links.push({ ...stretch, url: node.url, text: node.label ?? node.identifier });
    if (node.type === 'mdxFlowExpression') outline.ids.push(...(MARKED.exec(node.value)?.slice(1) ?? []));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') outline.ids.push(...idsOf(node));
    if (node.type === 'image') outline.images.push({ ...stretch, url: node.url, alt: node.alt ?? '' });
  });
  return outline;
}

/** A comment of one word names the heading below it, as it names paragraphs elsewhere. */
const MARKED = /^\s*\/\*\s*([a-z0-9-]+)\s*\*\/\s*$/u;

function idsOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  return attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && one.name === 'id' && typeof one.value === 'string' ? one.value : [],
  );
}

function stretchOf({ position }: Nodes): Stretch {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}
