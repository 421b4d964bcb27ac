import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';
import { isolated } from './bidi.ts';
import { placeOf } from './place.ts';

/** Isolates what stands in the other script (`<bdi>`), outside code. */
export function rehypeIsolate() {
  return (tree: Root, file: VFile): void => {
    const { lang } = placeOf(file.path, tree);
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && ['code', 'pre', 'bdi'].includes(node.tagName)) return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return;
      const nodes = isolated(node.value, lang);
      parent.children.splice(index, 1, ...nodes);
      return index + nodes.length;
    });
  };
}
