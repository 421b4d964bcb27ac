import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { CodePage } from '../../src/model/code-page.ts';
import type { Language } from '../../src/model/values.ts';

export const root = resolve(import.meta.dirname, '../..');
const guide = join(root, 'content/guide');

/**
 * A block of code in a chapter of the guide, and what its first line says is to be done with it:
 *
 * - `sh`: commands, run line by line in a copy of the archive; `exit=1` where the last one must fail
 * - `sh serve=ar/guide/`: a command that serves the archive until it is stopped; the page must be there
 * - `txt output`: lines that the commands before it printed, in this order; `…` stands for anything
 * - `yaml file=seeds/catalogue.yaml`: a file, written as it stands; with `add`, at the end of the one that is there
 * - `diff file=…`: the lines marked `-` give way to those marked `+`; with `within`, words inside a line do
 * - `yaml in=content/…`: lines that the file has, now
 * - `yaml model`: the file of the chapter's heading, checked against the model by `front-matter.test.ts`; `model=catalogue`, the catalogue
 * - `js site`: run in a browser, on the built site, by `test/site/guide.test.ts`
 * - `nginx external="…"`: what no test here can run, and why
 */
export interface Fence {
  lang: string;
  meta: string;
  text: string;
  line: number;
}

export interface GuideChapter {
  slug: string;
  language: Language;
  text: string;
  fences: Fence[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

/** The chapters of the guide in both languages, with their blocks of code. */
export function guideChapters(): GuideChapter[] {
  return readdirSync(guide)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [slug = '', language = ''] = name.split('.');
      const text = readFileSync(join(guide, name), 'utf8');
      return { slug, language: language as Language, text, fences: fencesOf(parser.parse(text)) };
    });
}

function fencesOf(tree: Root): Fence[] {
  const fences: Fence[] = [];
  visit(tree, 'code', ({ lang, meta, value, position }) => {
    fences.push({ lang: lang ?? '', meta: meta ?? '', text: value, line: position?.start.line ?? 0 });
  });
  return fences;
}

/** The headings of a chapter: how deep each is, and what names it in both languages: its id, or itself where it is a name. */
export function headingsOf(text: string): string[] {
  const headings: string[] = [];
  let id: string | undefined;
  for (const node of parser.parse(text).children) {
    if (node.type === 'mdxFlowExpression') id = /^\/\*\s*(\S+)\s*\*\/$/.exec(node.value)?.[1];
    else {
      if (node.type === 'heading')
        headings.push(`${node.depth} ${id ?? text.slice(node.position?.start.offset, node.position?.end.offset)}`);
      id = undefined;
    }
  }
  return headings;
}

/** A word of a block's first line: `add`, or the value of `file=…` or `external="…"`. */
export function said({ meta }: Fence, name: string): string | undefined {
  // Word by word, so that nothing is found inside the quoted text of another.
  const words = [...meta.matchAll(/([^\s="]+)(?:="([^"]*)"|=(\S+))?/gu)];
  const found = words.find(([, word]) => word === name);
  return found === undefined ? undefined : (found[2] ?? found[3] ?? '');
}

/** The pages about codes, by code. */
export function codePages(): { code: string; page: CodePage }[] {
  return readdirSync(join(guide, 'codes'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ code: name.replace(/\.yaml$/, ''), page: CodePage.parse(parse(readFileSync(join(guide, 'codes', name), 'utf8'))) }));
}
