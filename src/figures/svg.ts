import { escapeHtml } from '../text/escape-html.ts';

/** Pictures as trees of plain values: made by pure code, looked at by tests, written out as SVG by `markup`. */

/** An element of a picture. */
export interface SvgElement {
  tag: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  children: readonly SvgNode[];
}

export type SvgNode = SvgElement | string;

/** Makes one. */
export function element(tag: string, attributes: SvgElement['attributes'], ...children: SvgNode[]): SvgElement {
  return { tag, attributes, children };
}

/** The tree as SVG markup. Attributes without a value are left out. */
export function markup(node: SvgNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(markup).join('')}</${node.tag}>`;
}

/** Every element of a tree with a tag, in its order. */
export function elementsOf(node: SvgNode, tag: string): SvgElement[] {
  if (typeof node === 'string') return [];
  return [...(node.tag === tag ? [node] : []), ...node.children.flatMap((child) => elementsOf(child, tag))];
}
