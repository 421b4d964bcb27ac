import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { ParagraphId } from '../model/values.ts';
import { annotateLeaf, type Asked, type InlineText } from './inline.ts';

/**
 * Text with Markdown of its editor's, as the page is given it: a block as HTML. It may hold several paragraphs, a list's points for
 * one; the first bears the block's id, each other one its own.
 */

/** A paragraph of a block, and the elements around it from the outermost. */
interface Leaf {
  id: string;
  element: Element;
  around: Element[];
}

/** A block with everything marked in it that a plain paragraph has marked. */
export function annotateBlock(id: string, html: string, asked: Asked): InlineText {
  const root = fromHtml(html, { fragment: true });
  const remarks = leavesIn(root, id).flatMap((leaf) => annotate(leaf, asked));
  return { html: toHtml(root), remarks };
}

/**
 * A text of plain Markdown as blocks like those that `rehypeParagraphs` makes of MDX: numbered in the order of their paragraphs, as the
 * corpus numbers them. `plain` where a block is one run of words.
 */
export function markdownBlocks(html: string, section: string): { id: string; plain: boolean; html: string }[] {
  let count = 0;
  const idAt = (index: number) => `p-${section}-${index}`;
  return fromHtml(html, { fragment: true }).children.flatMap((node) => {
    if (node.type !== 'element') return [];
    const leaves = leavesOf(node, []);
    if (leaves.length === 0) return [];
    for (const [index, { element }] of leaves.entries()) {
      const { id: _slug, ...properties } = element.properties;
      element.properties = index === 0 ? properties : { id: idAt(count + index + 1), ...properties };
    }
    // The title of the page is its one heading of the first level.
    if (node.tagName === 'h1') node.tagName = 'h2';
    const id = idAt(count + 1);
    count += leaves.length;
    const plain = /^(?:p|h[1-6])$/u.test(node.tagName) && node.children.every(isWords);
    return { id, plain, html: toHtml(node) };
  });
}

/** Words, those in the other script included, which are set apart. */
function isWords(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && node.tagName === 'bdi' && node.children.every(isWords));
}

/** The paragraphs of a block one by one, each in the elements that it stands in: a point is still a point, and keeps its number. */
export function splitBlock(id: string, html: string): { id: string; html: string }[] {
  return leavesIn(fromHtml(html, { fragment: true }), id).map(({ id: own, element, around }) => {
    const { id: _id, ...properties } = element.properties;
    const chain = [...around, element];
    const alone = around.reduceRight<Element>((child, parent, depth) => ({ ...startingAt(parent, chain[depth + 1]), children: [child] }), {
      ...element,
      properties,
    });
    return { id: own, html: toHtml(alone) };
  });
}

function startingAt(parent: Element, child: Element | undefined): Element {
  const points = parent.children.filter(({ type }) => type === 'element');
  const place = points.findIndex((point) => point === child);
  if (parent.tagName !== 'ol' || place < 1) return parent;
  return { ...parent, properties: { ...parent.properties, start: Number(parent.properties['start'] ?? 1) + place } };
}

function annotate({ id, element }: Leaf, asked: Asked): InlineText['remarks'] {
  const paragraph = asked.section.paragraphs.find((one) => one.id === id);
  if (paragraph === undefined) return [];
  const { leaf, remarks } = annotateLeaf(element, paragraph, asked);
  element.children = (leaf as Element).children;
  return remarks;
}

function leavesIn(root: Root, first: string): Leaf[] {
  const found = root.children.flatMap((child) => (child.type === 'element' ? leavesOf(child, []) : []));
  return found.map((leaf, index) => ({ ...leaf, id: index === 0 ? first : leaf.id }));
}

/** The paragraphs of an element, told as `rehypeParagraphs` tells them. */
function leavesOf(element: Element, around: Element[]): Leaf[] {
  if (/^(?:p|h[1-6])$/u.test(element.tagName)) return hasWords(element) ? [leafOf(element, around)] : [];
  const inner = element.children.flatMap((child) => (child.type === 'element' ? leavesOf(child, [...around, element]) : []));
  return inner.length === 0 && element.tagName === 'li' ? [leafOf(element, around)] : inner;
}

function leafOf(element: Element, around: Element[]): Leaf {
  const id = ParagraphId.safeParse(element.properties['id']);
  return { id: id.success ? id.data : '', element, around };
}

function hasWords(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasWords));
}
