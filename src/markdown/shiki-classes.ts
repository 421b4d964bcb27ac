import type { ShikiTransformer } from 'shiki';
import { visit } from 'unist-util-visit';

/** `color:var(--astro-code-token-keyword)` → `keyword`; the theme of variables writes nothing else into a token's style. */
const variable = /--astro-code-(?:token-)?([a-z-]+)/;

/** What a block of code says of its file, behind the name of its language: ```yaml file=seeds/catalogue.yaml */
const named = /(?:^|\s)(?:file|in)=(\S+)/;

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
    const file = named.exec(this.options.meta?.__raw ?? '')?.[1];
    if (file !== undefined) node.properties['data-file'] = file;
  },
  /** Before the marks of a diff, Astro puts an element of its own, so that they are not copied along. */
  root(node) {
    visit(node, 'element', ({ properties }) => {
      if (!String(properties['style'] ?? '').startsWith('user-select')) return;
      delete properties['style'];
      properties['class'] = 'code-mark';
    });
  },
};
