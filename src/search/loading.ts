/** Loads the files of an index: Pagefind, and those beside it. */

/** What Pagefind is asked for. */
export interface Pagefind {
  /** Loads the part of the index that has a code. */
  preload(code: string): Promise<void>;
  /** Where the words stand whose codes begin so: the places in each page. */
  places(code: string): Promise<{ page: number; places: number[] }[]>;
  /** Adds another index to those that are asked. */
  join(folder: string): Promise<void>;
}

/** The part of Pagefind's own interface that is used here. */
interface PagefindModule {
  createInstance(options: object): {
    init(): Promise<void>;
    preload(term: string): Promise<void>;
    search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
    mergeIndex(folder: string, options: object): Promise<void>;
  };
}

/** Tells that a file of the index could not be had. */
export class IndexUnavailable extends Error {
  override name = 'IndexUnavailable';
}

/** The same of a part of Pagefind's index, after which Pagefind answers nothing any more and has to be loaded anew. */
export class PartUnavailable extends IndexUnavailable {}

/** A module that once could not be fetched is not fetched again under the same address: each try has one of its own. */
let tries = 0;

/** Loads Pagefind with an index in a folder. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  try {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js${tries === 0 ? '' : `?${tries}`}`)) as PagefindModule;
    // A worker would double what is loaded, for work of a millisecond.
    const pagefind = module.createInstance({ basePath: folder, baseUrl: '/', noWorker: true, metaCacheTag: 'index' });
    await pagefind.init();
    // Pagefind loads on behind `init`; the first search tells whether it could. No word has this code.
    await pagefind.search('0');
    return {
      preload: (code) => pagefind.preload(code),
      places: (code) => placesOf(code, pagefind),
      join: (other) => joinedBy(pagefind, other),
    };
  } catch (cause) {
    tries += 1;
    throw new IndexUnavailable('the search index cannot be loaded', { cause });
  }
}

async function placesOf(
  code: string,
  pagefind: ReturnType<PagefindModule['createInstance']>,
): Promise<{ page: number; places: number[] }[]> {
  const { results } = await pagefind.search(code).catch((cause: unknown) => {
    throw new IndexUnavailable('the search index cannot be asked', { cause });
  });
  // Every code belongs to words of the archive; Pagefind says nothing when it could not load their part of the index.
  if (results.length === 0) throw new IndexUnavailable('a part of the search index cannot be loaded');
  return results.map(({ id, words }) => ({ page: Number(id), places: words }));
}

async function joinedBy(pagefind: ReturnType<PagefindModule['createInstance']>, folder: string): Promise<void> {
  await pagefind.mergeIndex(folder, { metaCacheTag: 'index' }).catch((cause: unknown) => {
    throw new PartUnavailable('a part of the search index cannot be loaded', { cause });
  });
}

/** Loads one of the files that stand beside Pagefind’s: JSON, packed with gzip. */
export async function loadPacked<T>(url: string): Promise<T> {
  try {
    const answer = await fetch(url);
    if (!answer.ok || answer.body === null) throw new Error(`${answer.status} for ${url}`);
    return (await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json()) as T;
  } catch (cause) {
    throw new IndexUnavailable('a file of the search index cannot be loaded', { cause });
  }
}
