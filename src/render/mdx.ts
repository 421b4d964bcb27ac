import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markerOf } from './marker.ts';

/** One paragraph of a body: its marker, and the text under it; an empty text leaves the marker alone. */
export interface Block {
  id: string;
  /** Other ids whose links lead here. */
  formerly?: readonly string[] | undefined;
  type: 'paragraph' | 'heading';
  text: string;
}

/**
 * What must be escaped beyond what remark-stringify escapes.
 *
 * A line that begins with `import` or `export` is a statement to MDX, and remark-mdx does not guard against it; `~` strikes words
 * through where a site renders with GFM, as Astro does. The patterns are remark-stringify's: a character and what stands round it.
 */
const unsafe = [
  { atBreak: true, character: 'i', after: 'mport(?![0-9A-Za-z])' },
  { atBreak: true, character: 'e', after: 'xport(?![0-9A-Za-z])' },
  { character: '~', inConstruct: 'phrasing' as const },
];

const writer = unified().use(remarkFrontmatter).use(remarkMdx).use(remarkStringify, { unsafe, bullet: '-', setext: false }).freeze();

/**
 * A file of front matter and marked paragraphs. Every text comes back from `readMdx` as it is, whatever Markdown or MDX would make of
 * it; it must be on one line and NFC.
 *
 * @param matter The front matter, as YAML.
 */
export function renderMdx(matter: string, blocks: readonly Block[]): string {
  const tree: Root = { type: 'root', children: [{ type: 'yaml', value: matter.replace(/\n$/u, '') }, ...blocks.flatMap(nodesOf)] };
  return writer.stringify(tree);
}

function nodesOf({ id, formerly, type, text }: Block): RootContent[] {
  const marker = { type: 'mdxFlowExpression' as const, value: markerOf(id, formerly) };
  if (text === '') return [marker];
  const children = [{ type: 'text' as const, value: text }];
  return [marker, type === 'heading' ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children }];
}
