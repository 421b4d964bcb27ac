import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visitParents } from 'unist-util-visit-parents';

/** A page of a built site, taken apart as far as the tests look at it. */
export interface BuiltPage {
  /** Its address under the site's base path, `ar/records/s-pv-7050/`. */
  path: string;
  lang: string | undefined;
  dir: string | undefined;
  title: string;
  description: string;
  alternates: Record<string, string>;
  canonical: string | undefined;
  /** Set on a page that only leads on to another: the address of that. */
  leadsTo: string | undefined;
  headings: number;
  ids: string[];
  /** What the page links to, and what it loads. */
  links: string[];
  loads: string[];
  /** Style attributes, style elements and scripts inside the page: what a strict policy refuses. */
  inlined: string[];
  /** Text in Arabic letters that is not said to be Arabic. */
  untaggedArabic: string[];
}

/** Reads every page of a built folder. */
export function readPages(dist: string): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(dist, relative(dist, join(dist, file)).split(sep).join('/')));
}

function readPage(dist: string, file: string): BuiltPage {
  const tree = fromHtml(readFileSync(join(dist, file), 'utf8'));
  const page: BuiltPage = {
    path: file.replace(/index\.html$/, ''),
    lang: undefined,
    dir: undefined,
    title: '',
    description: '',
    alternates: {},
    canonical: undefined,
    leadsTo: undefined,
    headings: 0,
    ids: [],
    links: [],
    loads: [],
    inlined: [],
    untaggedArabic: [],
  };
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element') readElement(node, page);
    if (node.type === 'text' && /[\u0621-\u064A]/u.test(node.value) && languageOf(ancestors) !== 'ar' && !isCode(ancestors))
      page.untaggedArabic.push(node.value);
  });
  return page;
}

const attribute = (element: Element, name: string): string | undefined => {
  const value = element.properties[name];
  return value === undefined || value === null || value === false ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
};

function languageOf(ancestors: readonly Parents[]): string | undefined {
  const tagged = ancestors.findLast((node) => node.type === 'element' && attribute(node, 'lang') !== undefined);
  return tagged?.type === 'element' ? attribute(tagged, 'lang') : undefined;
}

/** Code quotes files, whatever language they are in. */
const isCode = (ancestors: readonly Parents[]) => ancestors.some((node) => node.type === 'element' && node.tagName === 'code');

function readElement(element: Element, page: BuiltPage): void {
  const get = (name: string) => attribute(element, name);
  const id = get('id');
  if (id !== undefined) page.ids.push(id);
  if (get('style') !== undefined) page.inlined.push(`style="${get('style')}"`);
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  switch (element.tagName) {
    case 'html':
      Object.assign(page, { lang: get('lang'), dir: get('dir') });
      break;
    case 'title':
      page.title ||= text;
      break;
    case 'meta':
      if (get('name') === 'description') page.description = get('content') ?? '';
      if (get('httpEquiv') === 'refresh') page.leadsTo = get('content')?.replace(/^0; url=/, '');
      break;
    case 'h1':
      page.headings += 1;
      break;
    case 'a':
      if (get('href') !== undefined) page.links.push(get('href')!);
      if (get('rel') === 'alternate' && get('hrefLang') !== undefined) page.alternates[get('hrefLang')!] ??= get('href')!;
      break;
    case 'link':
      readLink(get('rel') ?? '', get('href') ?? '', get('hrefLang'), page);
      break;
    case 'style':
      page.inlined.push(text);
      break;
    case 'script':
      if (get('src') === undefined) page.inlined.push(text);
      else page.loads.push(get('src')!);
      break;
    case 'img':
    case 'source':
    case 'iframe':
      if (get('src') !== undefined) page.loads.push(get('src')!);
  }
}

function readLink(rel: string, href: string, hreflang: string | undefined, page: BuiltPage): void {
  if (rel === 'alternate' && hreflang !== undefined) page.alternates[hreflang] = href;
  else if (rel === 'canonical') page.canonical = href;
  else page.loads.push(href);
}

/**
 * The internal links, anchors and files that lead nowhere, as `page → link`.
 *
 * @param base the path the site was built for
 */
export function deadLinks(dist: string, pages: readonly BuiltPage[], base: string): string[] {
  const ids = new Map(pages.map(({ path, ids: own }) => [path, new Set(own)]));
  const leadsNowhere = (from: string, link: string): boolean => {
    const url = new URL(link, `http://site${base}${from}`);
    if (url.host !== 'site') return false;
    if (!url.pathname.startsWith(base)) return true;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const target = ids.get(path);
    if (target === undefined) return path === '' || path.endsWith('/') || !existsSync(join(dist, path));
    return url.hash !== '' && !target.has(decodeURIComponent(url.hash.slice(1)));
  };
  return pages.flatMap(({ path, links, loads, alternates }) =>
    [...links, ...loads, ...Object.values(alternates)].filter((link) => leadsNowhere(path, link)).map((link) => `${path} → ${link}`),
  );
}

/** What a page loads from another host than its own. */
export function foreignLoads(pages: readonly BuiltPage[]): string[] {
  return pages.flatMap(({ path, loads }) => loads.filter((url) => /^(?:https?:)?\/\//.test(url)).map((url) => `${path} → ${url}`));
}
