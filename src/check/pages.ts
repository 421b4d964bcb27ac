import { placeOf } from '../data/content-file.ts';
import { type Moved, formerIdsHere, movesIn } from '../data/moved.ts';
import { seedStem } from '../model/ledger.ts';
import { languages } from '../model/values.ts';
import type { CheckedArchive } from './archive.ts';
import { headingIds } from './heading-ids.ts';

/** What anchors a page has: those that are known, or any where the page makes its own. */
export type Anchors = ReadonlySet<string> | 'any';

/** The pages that the archive will have. */
export interface SitePages {
  /** The address of the page that a file of content/ becomes; null where it becomes none. */
  addressOf(file: string): string | null;
  /** The anchors of the page at a path from the root; null where there is no such page. */
  anchorsOf(path: string): Anchors | null;
  /** Every paragraph, as `<document>#<id>`, under its former ids too. */
  paragraphs: ReadonlySet<string>;
}

/** Pages that every archive has, behind `/ar/` and `/en/`. */
const FIXED = ['', 'about/', 'data/', 'delegations/', 'documents/', 'glance/', 'glossary/', 'guide/', 'references/', 'search/', 'sources/'];
const INDEXES = ['speakers/', 'topics/'];

/** Knows every page that the archive will have, and every paragraph on them. */
export function pagesOf(archive: CheckedArchive): SitePages {
  const pages = new Map<string, Anchors>();
  const add = (path: string, anchors: Anchors = 'any') => {
    for (const lang of languages) pages.set(`/${lang}/${path}`, anchors);
  };
  for (const path of [...FIXED, ...INDEXES]) add(path);
  const paragraphs = addDocuments(archive, add);
  addUnread(archive, pages, add);
  for (const kind of ['speakers', 'delegations', 'topics'] as const) for (const { id } of archive.corpus[kind]) add(`${kind}/${id}/`);
  for (const { seed } of archive.corpus.seeds) add(`sources/${seedStem(seed)}/`);
  if (archive.library.codes.length > 0) add('guide/codes/');
  for (const { id } of archive.library.codes) add(`guide/codes/${id}/`);
  for (const page of archive.library.prose) {
    if (page.name.startsWith('guide/')) pages.set(`/${page.lang}/${page.name}/`, headingIds(page));
  }
  return { paragraphs, addressOf: (file) => addressOf(file, archive.folder), anchorsOf: (path) => anchorsOf(path, pages, archive) };
}

function addDocuments({ corpus }: CheckedArchive, add: (path: string, anchors?: Anchors) => void): Set<string> {
  const paragraphs = new Set<string>();
  const moves = movesIn(corpus.documents);
  const left = (list: readonly Moved[] | undefined) => (list ?? []).map(({ from }) => from);
  for (const { id, type, sections } of corpus.documents) {
    const all = new Set(left(moves.leaving.get(id)));
    for (const one of all) paragraphs.add(`${id}#${one}`);
    for (const { number, kind, paragraphs: blocks } of sections) {
      const here = blocks.flatMap((block) => [block.id, ...formerIdsHere(block)]);
      const own = new Set([...here, ...left(moves.from.get(`${id}/${number}`))]);
      for (const one of own) {
        all.add(one);
        paragraphs.add(`${id}#${one}`);
      }
      all.add(`s-${number}`);
      if (kind === 'speech') for (const view of ['', 'parallel/', 'printed/']) add(`records/${id}/${number}/${view}`, own);
    }
    for (const view of ['', 'parallel/', 'printed/', 'corrections/']) add(`${type}s/${id}/${view}`, all);
    if (type === 'record') add(`records/${id}/glance/`);
  }
  return paragraphs;
}

/** A document that cannot be read is told for itself, and not again wherever a link leads to it. */
function addUnread({ files }: CheckedArchive, pages: ReadonlyMap<string, Anchors>, add: (path: string) => void): void {
  for (const { path } of files) {
    const place = placeOf(path);
    if (place.kind !== 'article' && place.kind !== 'section') continue;
    const page = place.kind === 'article' ? `articles/${place.document}/` : `records/${place.document}/${place.section}/`;
    if (!pages.has(`/ar/${page}`) && !(place.kind === 'section' && pages.has(`/ar/records/${place.document}/`))) add(page);
  }
}

function anchorsOf(path: string, pages: ReadonlyMap<string, Anchors>, { published }: CheckedArchive): Anchors | null {
  const page = pages.get(path) ?? pages.get(`${path}/`);
  if (page !== undefined) return page;
  // Data files are made beside the pages; everything else that is published lies in the public folder.
  return path === '/' || /^\/(?:data|search)\/./u.test(path) || published.has(path) ? 'any' : null;
}

function addressOf(file: string, folder: string): string | null {
  const path = file.slice(folder.length + 1);
  const place = placeOf(path);
  if (place.kind === 'section') return `/${place.language}/records/${place.document}/${place.section}/`;
  if (place.kind === 'article') return `/${place.language ?? 'ar'}/articles/${place.document}/`;
  const [, kind, name, lang] = /^(guide|pages)\/(.+)\.(ar|en)\.mdx$/u.exec(path) ?? [];
  if (kind === undefined) return null;
  return kind === 'guide' ? `/${lang}/guide/${name}/` : `/${lang}/${name === 'home' ? '' : `${name}/`}`;
}
