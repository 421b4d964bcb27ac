import type { Language } from '../model/values.ts';
import { loadEngine, type Engine } from './engine.ts';
import type { SearchOptions, SearchResults } from './interface.ts';
import { SMALL_ARCHIVE } from './layout.ts';
import { IndexUnavailable, PartUnavailable } from './loading.ts';
import { SearchSession } from './session.ts';

export type { ParagraphResult, SearchOptions, SearchResult, SearchResults } from './interface.ts';

/**
 * Search over the archive, in the browser. Built into `dist/search/api.js`, an ES module that any page may import; its index stands
 * in a folder beside it, so it works wherever the folder is copied to.
 */

/** The folder of the index beside this module; its name tells one build from the next. Set when the module is built. */
declare const INDEX_FOLDER: string;

let loading: Promise<Engine> | undefined;

/** Loads what every question needs, for instance when a reader enters the field. A failure is not remembered. */
export function prepare(): Promise<void> {
  return engine().then(() => undefined);
}

/** Loads a small archive whole, so that searching goes on without a network; does nothing for a large one. */
export async function prepareOffline(lang: Language): Promise<void> {
  const own = await engine();
  if (own.layout.paragraphs <= SMALL_ARCHIVE) await own.loadAll(lang);
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
  const session = new SearchSession(await engine());
  return session.search(query, options).catch((error: unknown) => {
    if (error instanceof PartUnavailable) loading = undefined;
    throw error;
  });
}

export { IndexUnavailable };
