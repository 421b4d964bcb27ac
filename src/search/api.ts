import type { Language } from '../model/values.ts';

/**
 * Search over the archive, in the browser. Built into `dist/search/api.js`, an ES module that any page may import; its indexes stand
 * in folders beside it, so it works wherever the folder is copied to.
 */

export interface SearchOptions {
  /** The language of the texts to search; Arabic where it is not said. */
  lang?: Language;
  /** How many sections to return at most. */
  limit?: number;
  /** Values of `document`, `kind`, `speaker`, `delegation`, `topic`, `spokenIn`, `year`; of several values of one, any may hold. */
  filters?: Record<string, string | readonly string[]>;
}

export interface SearchResult {
  /** The section's id, e.g. `s-pv-7050/9`. */
  section: string;
  url: string;
  title: string;
  /** The paragraphs of the section that match, best first. `excerpt` is safe HTML with `<mark>`. */
  paragraphs: { id: string; url: string; excerpt: string }[];
}

export interface SearchResults {
  /** How many sections match; `results` may hold fewer. */
  total: number;
  /** Best first. */
  results: SearchResult[];
}

/** What the index keeps of each paragraph beside its text (written by `scripts/lib/search-index.ts`). */
export interface ParagraphMeta {
  section: string;
  paragraph: string;
  url: string;
  title: string;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  search(query: string, options: { filters: Record<string, unknown> }): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  meta: ParagraphMeta;
}

const loading = new Map<Language, Promise<Pagefind>>();

/** The index of a language, loaded when it is first asked; a failure is not remembered. */
function index(lang: Language): Promise<Pagefind> {
  const found = loading.get(lang) ?? load(lang);
  loading.set(lang, found);
  found.catch(() => loading.delete(lang));
  return found;
}

async function load(lang: Language): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ new URL(`./${lang}/pagefind.js`, import.meta.url).href)) as {
    createInstance(options: object): Pagefind;
  };
  // Addresses are complete already, and what stands beside the text is for showing, not for finding.
  const unsearched = { section: 0, paragraph: 0, url: 0, title: 0 };
  return module.createInstance({ baseUrl: '/', excerptLength: 36, excerptEllipsis: '…', ranking: { metaWeights: unsearched } });
}

/**
 * Searches the paragraphs of one language and groups what is found by section.
 *
 * @throws where the index cannot be loaded.
 */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
  const { lang = 'ar', limit = 20, filters = {} } = options;
  if (query.trim() === '') return { total: 0, results: [] };
  const found = await (await index(lang)).search(query, { filters: pagefindFilters(filters) });
  const sections = new Map<string, SearchResult>();
  for (const { url, excerpt, meta } of await Promise.all(found.results.map((result) => result.data()))) {
    const result = sections.get(meta.section) ?? { section: meta.section, url: meta.url, title: meta.title, paragraphs: [] };
    result.paragraphs.push({ id: meta.paragraph, url, excerpt: safe(excerpt) });
    sections.set(meta.section, result);
  }
  return { total: sections.size, results: [...sections.values()].slice(0, limit) };
}

function pagefindFilters(filters: NonNullable<SearchOptions['filters']>): Record<string, unknown> {
  const given = Object.entries(filters).filter(([, value]) => value.length > 0);
  return Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : { any: value }]));
}

/** Pagefind escapes angle brackets and marks the words found; a lone ampersand it leaves as it is. */
function safe(excerpt: string): string {
  return excerpt.replace(/&(?!(?:lt|gt);)/g, '&amp;');
}
