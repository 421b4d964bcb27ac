import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { checkArchive } from '../../src/check/index.ts';
import { mend } from '../../src/check/mend.ts';
import type { ContentFile } from '../../src/data/content-file.ts';
import { corpusOf } from '../../src/data/corpus.ts';
import { readLibrary } from '../../src/data/library.ts';
import { findingsAsJson } from '../../src/i18n/problems/formats.ts';
import { formatProblem } from '../../src/i18n/problems/index.ts';
import { CatalogueEntry } from '../../src/model/catalogue.ts';
import { type Problem, ProblemError, isError } from '../../src/model/problem.ts';
import { convertArchive } from '../../src/parse/archive.ts';
import { languages } from '../../src/model/values.ts';
import { readSeed } from '../../src/read/seed.ts';
import { renderConversion } from '../../src/render/conversion.ts';
import { commentOf } from '../../src/render/marker.ts';

/** What came of a hostile text: what it became, and what must never be. */
export interface Verdict {
  outcome: 'refused' | 'converted' | 'accepted';
  faults: string[];
}

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const html = unified().use(remarkRehype).freeze();

/** What problems call the folder of the files. */
const FOLDER = 'content';

/** Markdown that a conversion writes, and nothing else: paragraphs of words under their markers. */
const WRITTEN: ReadonlySet<string> = new Set(['root', 'yaml', 'paragraph', 'heading', 'text', 'break']);

/** Converts a text as a seed. It may be refused; of what it says, nothing may become anything but words. */
export function judgeSeed(text: string): Verdict {
  let files: Map<string, string>;
  try {
    const seed = { ...readSeed('s.txt', new TextEncoder().encode(text)), sha256: 'a'.repeat(64) };
    files = renderConversion(
      convertArchive([seed], { 's.txt': CatalogueEntry.parse({ kind: 'article' }) }, { speakers: {}, delegations: {}, topics: {} }),
    );
  } catch (error) {
    if (error instanceof ProblemError)
      return { outcome: 'refused', faults: error.problems.length === 0 ? ['refused without a problem'] : [] };
    return { outcome: 'refused', faults: [`converting failed: ${String(error)}`] };
  }
  const faults = [...files].flatMap(([path, written]) =>
    path.endsWith('.mdx') ? codeIn(written).map((fault) => `${path}: ${fault}`) : [],
  );
  const content = [...files].map(([path, written]) => ({ path, text: written }));
  const { problems } = corpusOf(readLibrary(content, FOLDER), { base: '/' });
  faults.push(...checkingFaults(content), ...checkingFaults(asTranslated(content)));
  return { outcome: 'converted', faults: [...faults, ...problems.filter(isError).map(({ code, file }) => `${file}: ${code}`)] };
}

function codeIn(written: string): string[] {
  const faults: string[] = [];
  const tree = mdx.parse(written);
  visit(tree, (node: Nodes) => {
    const isMarker = node.type === 'mdxFlowExpression' && commentOf(node.value) !== null;
    if (!WRITTEN.has(node.type) && !isMarker) faults.push(`${node.type} in what was written`);
  });
  return [...faults, ...unsafeIn(written)];
}

/** Elements and attributes that a browser would act upon, in the page that a text becomes. */
function unsafeIn(written: string): string[] {
  const tree = html.runSync(mdx.parse(written));
  const page = fromHtml(toHtml(tree as Parameters<typeof toHtml>[0]), { fragment: true });
  const faults: string[] = [];
  visit(page, 'element', ({ tagName, properties }) => {
    if (/^(?:script|iframe|object|embed|style|link|meta|base|form|svg|math)$/.test(tagName)) faults.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcDoc') faults.push(`${tagName} ${name}`);
      const address = String(value).replace(/[\p{C}\s]/gu, '');
      if (/^(?:href|src)$/.test(name) && /^(?!https?:|mailto:)[^/?#]*:/i.test(address))
        faults.push(`${tagName} ${name}=${address.slice(0, 40)}`);
    }
  });
  return faults;
}

/** The same with what stands in each Arabic file as its translation: what compares the two has something to compare. */
function asTranslated(files: readonly ContentFile[]): ContentFile[] {
  const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + '\n---\n'.length);
  const arabic = new Map(files.map(({ path, text }) => [path, bodyOf(text)]));
  return files.map(({ path, text }) => {
    const body = arabic.get(path.replace(/\.en\.mdx$/u, '.ar.mdx'));
    return path.endsWith('.en.mdx') && body !== undefined ? { path, text: text.slice(0, -bodyOf(text).length) + body } : { path, text };
  });
}

/**
 * Checks files as `npm run check -- --fix` does, and says what was found in both languages. Whatever stands in them, checking comes to an
 * end, mending loses no file, and what was mended is mended.
 */
function checkingFaults(files: readonly ContentFile[]): string[] {
  try {
    const found = findingsIn(files);
    for (const language of languages) {
      for (const one of found) formatProblem(one, language);
      findingsAsJson(found, files.length, language);
    }
    const { files: after, mended } = mend(files, FOLDER, found);
    if (after.length !== files.length) return ['mending lost a file'];
    // Where an error is left, others may have hidden behind it.
    if (mended.length === 0 || found.some((one) => isError(one) && one.fix === undefined)) return [];
    return findingsIn(after).flatMap((one) => (isError(one) ? [`mending brought in ${one.code}`] : []));
  } catch (error) {
    return [`checking failed: ${String(error).slice(0, 200)}`];
  }
}

function findingsIn(files: readonly ContentFile[]): Problem[] {
  const library = readLibrary(files, FOLDER);
  const { corpus, problems } = corpusOf(library, { base: '/' });
  const archive = { folder: FOLDER, files, library, corpus, others: [], published: new Set<string>(), today: '2026-11-22' };
  return [...problems, ...checkArchive(archive)];
}

/** Reads a text as an editor's file. It must be in the corpus or named by a problem, and where nothing is wrong its page must be safe. */
export function judgeFile(text: string, path: string): Verdict {
  try {
    const checking = checkingFaults([{ path, text }]);
    if (checking.length > 0) return { outcome: 'accepted', faults: checking };
    const { corpus, problems } = corpusOf(readLibrary([{ path, text }], FOLDER), { base: '/' });
    if (({} as { hacked?: unknown }).hacked !== undefined) return { outcome: 'accepted', faults: ['a prototype was changed'] };
    if (problems.some(isError))
      return { outcome: 'refused', faults: problems.every(({ file }) => file.endsWith(path)) ? [] : ['another file is blamed'] };
    if (corpus.documents.length === 0) return { outcome: 'accepted', faults: ['the file is lost'] };
    return { outcome: 'accepted', faults: unsafeIn(text) };
  } catch (error) {
    return { outcome: 'accepted', faults: [`reading failed: ${String(error).slice(0, 200)}`] };
  }
}
