import type { ShikiTransformer } from 'shiki';

/** `color:var(--astro-code-token-keyword)` → `keyword`; the theme of variables writes nothing else into a token's style. */
const variable = /--astro-code-(?:token-)?([a-z-]+)/;

/** Colours code by classes: a strict content security policy forbids the style attributes that Shiki writes. */
export const classesForStyles: ShikiTransformer = {
  name: 'classes-for-styles',
  span(node) {
    const name = variable.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (name !== undefined) node.properties['class'] = `code-${name}`;
  },
  pre(node) {
    delete node.properties['style'];
  },
};
