import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { hostileFile } from '../../scripts/lib/hostile.ts';
import { plainTree } from '../../src/data/plain-mdx.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const content = resolve(import.meta.dirname, '../../content');

/** What the parser makes of a text, as far as anything of ours looks at it; null where it refuses. */
function parsed(text: string): unknown {
  try {
    return bare(parser.parse(text));
  } catch {
    return null;
  }
}

/** Without what only running code needs, and without the extent of the whole. */
function bare(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree.children, (key, value: unknown) => (key === 'data' ? undefined : value)));
}

const plain = (body: string) => plainTree(`---\ntitle: x\n---\n${body}`);

describe('a plain file', () => {
  test('gives the tree that the parser gives, all of this archive over', () => {
    const files = globSync('{articles,records}/**/*.mdx', { cwd: content }).map((file) => readFileSync(join(content, file), 'utf8'));
    const read = files.flatMap((text) => {
      const tree = plainTree(text);
      return tree === null ? [] : [{ text, tree }];
    });
    for (const { text, tree } of read) expect(bare(tree)).toEqual(parsed(text));
    // Were none of them plain, nothing would be gained and nothing tried.
    expect(read.length).toBeGreaterThan(files.length / 2);
  });

  test.each([
    ['nothing', ''],
    ['a marker alone', '\n{/* p-1-1 */}\n'],
    ['two ids in a marker', '\n{/* p-1-1 p-1-2b */}\n\nقال.\n'],
    ['no line at its end', '\n{/* p-1-1 */}\n\nقال.'],
    ['marks in its words', '\nقال: «نعم» (ثم ذهب)! 1. لا - بل #2 + 3 = 5 ~ | $ "x" \'y\'; https://example.org/a?b=c\n'],
    ['a year at the beginning', '\n2013 was a year.\n'],
    ['an important word', '\nimportant and exported\n'],
    ['invisible signs', '\n\u{200F}قال\u{A0}نعم\u{2028}لا\n'],
  ])('may have %s', (_, body) => {
    const tree = plain(body);
    expect(tree).not.toBeNull();
    expect(bare(tree!)).toEqual(parsed(`---\ntitle: x\n---\n${body}`));
  });
});

describe('the parser is asked where a file has', () => {
  test.each([
    ['two lines in one paragraph', '\nقال\nنعم\n'],
    ['a marker right above its words', '\n{/* p-1-1 */}\nقال\n'],
    ['emphasis', '\nقال *نعم*\n'],
    ['a link', '\n[x](y)\n'],
    ['a heading', '\n## عنوان\n'],
    ['a list', '\n- x\n'],
    ['a numbered list', '\n1. x\n'],
    ['a module', '\nimport x from "y"\n'],
    ['code', '\n{process.exit()}\n'],
    ['a tag', '\n<script>\n'],
    ['a reference', '\nx &amp; y\n'],
    ['an escape', '\n\\# x\n'],
    ['an indented line', '\n    x\n'],
    ['a hard break', '\nx  \n'],
    ['Windows line ends', '\r\nx\r\n'],
    ['a rule', '\n---\n'],
    ['a fence', '\n~~~\nx\n~~~\n'],
  ])('%s', (_, body) => {
    expect(plain(body)).toBeNull();
  });

  test('no head, or one that ends otherwise', () => {
    for (const text of ['x\n', '---\ntitle: x\n', '---\ntitle: x\n--- \nx\n---\n', '--- \ntitle: x\n---\n', '\u{FEFF}---\ntitle: x\n---\n'])
      expect(plainTree(text)).toBeNull();
  });

  test('anything hostile: what is taken for plain is what the parser says it is', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const text = hostileFile(seed);
      const tree = plainTree(text);
      if (tree !== null) expect(bare(tree), `input ${seed}`).toEqual(parsed(text));
    }
  });
});
