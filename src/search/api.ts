import type { Language } from '../model/values.ts';
import { IndexUnavailable, loadEngine, type Engine } from './engine.ts';
import { SearchSession } from './session.ts';
import type { FacetName } from './stored.ts';

/**
 * Search over the archive, in the browser. Built into `dist/search/api.js`, an ES module that any page may import; its index stands
 * in a folder beside it, so it works wherever the folder is copied to.
 */

export interface SearchOptions {
  /** The language of the page that asks: excerpts, titles and addresses are in it. Arabic where it is not said. */
  lang?: Language;
  /** How many sections to return at most. */
  limit?: number;
  /** Values of `document`, `kind`, `speaker`, `delegation`, `topic`, `spokenIn`, `year`; of several values of one, any may hold. */
  filters?: Partial<Record<FacetName, string | readonly string[]>>;
  /** Whether to count, for each filter, what it would leave. */
  facets?: boolean;
  /** Whether to give every hit with its line, for a concordance. */
  lines?: boolean;
}

export interface ParagraphResult {
  id: string;
  url: string;
  /** Safe HTML of the original text, what was found in `<mark>`. */
  excerpt: string;
  /** The language of the excerpt, where it is not the one asked for because nobody has translated the paragraph. */
  lang?: Language;
  /** Where the paragraph was found by its text in the other language: that text. */
  pair?: { lang: Language; excerpt: string };
  /** Each hit in its line, for a concordance: safe text before, in and after it. */
  lines?: { before: string; hit: string; after: string }[];
}

export interface SearchResult {
  /** The section's id, e.g. `s-pv-7050/9`. */
  section: string;
  url: string;
  title: string;
  /** The paragraphs of the section that match, best first. */
  paragraphs: ParagraphResult[];
}

export interface SearchResults {
  /** How many sections match; `results` may hold fewer. */
  total: number;
  /** How many paragraphs match. */
  paragraphs: number;
  /** Best first. */
  results: SearchResult[];
  /** Where nothing was found: words of the archive that are nearest to those it does not have. */
  suggestions: string[];
  /** For each filter and value, the sections that it would leave, the other filters applied. */
  facets?: Partial<Record<FacetName, Record<string, number>>>;
}

/** The folder of the index beside this module; its name tells one build from the next. Set when the module is built. */
declare const INDEX_FOLDER: string;

let loading: Promise<Engine> | undefined;

/** Loads what every question needs, for instance when a reader enters the field. A failure is not remembered. */
export function prepare(): Promise<void> {
  return engine().then(() => undefined);
}

/** Paragraphs of an archive that is small enough to be loaded whole. */
const SMALL = 1000;

/** Loads a small archive whole, so that searching goes on without a network; does nothing for a large one. */
export async function prepareOffline(lang: Language): Promise<void> {
  const own = await engine();
  if (own.layout.paragraphs <= SMALL) await own.loadAll(lang);
}

function engine(): Promise<Engine> {
  if (loading === undefined) {
    loading = loadEngine(new URL(`./${INDEX_FOLDER}/`, import.meta.url).href);
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

/**
 * Searches every paragraph in both languages and groups what is found by section.
 *
 * @throws IndexUnavailable where a file of the index cannot be loaded
 */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
  if (query.trim() === '') return { total: 0, paragraphs: 0, results: [], suggestions: [] };
  return new SearchSession(await engine()).search(query, options);
}

export { IndexUnavailable };
