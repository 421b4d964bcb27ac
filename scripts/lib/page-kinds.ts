import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languages, type Language } from '../../src/model/values.ts';
import { filesUnder } from './paths.ts';

/** A kind of page: one route of the site, or all that was built without one. */
export interface PageKind {
  /** The route without its language, `records/[document]/[section]`; `home` where nothing is left, and with a slash before it where it has none. */
  name: string;
  /** Addresses of one page of the kind inside the built folder, `ar/records/s-pv-7050/7/`: in each language, where it has them. */
  pages: { lang: Language | undefined; path: string }[];
}

const routesFolder = resolve(import.meta.dirname, '../../src/pages');

/**
 * The kinds of pages that a built site has, each with its heaviest page, which is the hardest to keep light and right. They are read
 * from the routes, so that a new one cannot be forgotten; a route that made no page is no kind of this site.
 */
export function pageKinds(dist: string): PageKind[] {
  const routes = readRoutes();
  const built = htmlFiles(dist);
  const kinds = new Map<string, string[]>([...routes.map(({ name }) => [name, []] as [string, string[]]), ['no route', []]]);
  for (const path of built) kinds.get(routes.find(({ pattern }) => pattern.test(path))?.name ?? 'no route')!.push(path);
  return [...kinds].flatMap(([name, paths]) => (paths.length === 0 ? [] : [{ name, pages: heaviest(dist, paths) }]));
}

/** The routes that make pages; of two that fit an address, the one with fewer parameters comes first. */
function readRoutes(): { name: string; pattern: RegExp }[] {
  const files = filesUnder(routesFolder).filter((file) => file.endsWith('.astro'));
  const parameters = (file: string) => file.split('[').length;
  return files
    .toSorted((a, b) => parameters(a) - parameters(b) || a.localeCompare(b))
    .map((file) => {
      const route = file.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '');
      const fits = route.replaceAll(/\[lang\]/g, `(?:${languages.join('|')})`).replaceAll(/\[[^\]]+\]/g, '[^/]+');
      const name = route === '[lang]' ? 'home' : route.startsWith('[lang]/') ? route.slice('[lang]/'.length) : `/${route}`;
      return { name, pattern: route === '404' ? /^404\.html$/ : new RegExp(`^${fits === '' ? '' : `${fits}/`}$`) };
    });
}

/** Addresses of pages inside the built folder: `ar/records/`, `404.html`. */
function htmlFiles(dist: string): string[] {
  return filesUnder(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}

const fileOf = (dist: string, path: string) => join(dist, path.endsWith('.html') ? path : `${path}index.html`);

function heaviest(dist: string, paths: readonly string[]): PageKind['pages'] {
  const weight = (path: string) => statSync(fileOf(dist, path)).size;
  const [first = ''] = paths.toSorted((a, b) => weight(b) - weight(a));
  const lang = languages.find((one) => first.startsWith(`${one}/`));
  if (lang === undefined) return [{ lang, path: first }];
  return languages.map((own) => ({ lang: own, path: first.replace(lang, own) })).filter(({ path }) => existsSync(fileOf(dist, path)));
}
