import { PARAGRAPHS_A_FILE, SLOT, SLOTS_A_PAGE, layoutOf, type Layout } from './layout.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import type { StoredFacets, StoredStart, StoredTexts } from './stored.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Language } from '../model/values.ts';

/** The index in the browser: Pagefind for the positions of words, and the files that the build put beside it. */
export interface Engine {
  layout: Layout;
  lexicon: Lexicon;
  start: StoredStart;
  /** Where the words with a code stand, in order: of one word, or of all whose codes begin with it. */
  positions(code: string): Promise<Int32Array>;
  texts(lang: Language, file: number): Promise<StoredTexts>;
  facets(): Promise<StoredFacets>;
  /** Loads all of the index in a language, so that no question needs the network any more. */
  loadAll(lang: Language): Promise<void>;
}

/** A module that once could not be fetched is not fetched again under the same address: each try has one of its own. */
let tries = 0;

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Tells that a file of the index could not be had. */
export class IndexUnavailable extends Error {
  override name = 'IndexUnavailable';
}

/**
 * Loads an index.
 *
 * @param folder the address of its folder, with a slash at the end
 * @throws IndexUnavailable where a file cannot be had
 */
export async function loadEngine(folder: string): Promise<Engine> {
  const [pagefind, start] = await Promise.all([loadPagefind(folder), loadPacked<StoredStart>(`${folder}start.bin`)]);
  const lexicon = lexiconOf(start);
  const layout = layoutOf(start.layout);
  const kept = new Map<string, Promise<unknown>>();
  const engine: Engine = {
    layout,
    lexicon,
    start,
    positions: (code) => keep(kept, code, () => positionsOf(code, pagefind, layout, lexicon.vocabulary)),
    texts: (lang, file) => keep(kept, `${lang}/${file}`, () => loadPacked<StoredTexts>(`${folder}text/${lang}/${file}.bin`)),
    facets: () => keep(kept, 'facets.bin', () => loadPacked<StoredFacets>(`${folder}facets.bin`)),
    loadAll: async (lang) => {
      const { vocabulary } = lexicon;
      for (let core = 0; core < vocabulary.cores.length; core += 1) await pagefind.preload(vocabulary.coreCode(core));
      for (let file = 0; file * PARAGRAPHS_A_FILE < layout.paragraphs; file += 1) await engine.texts(lang, file);
      await engine.facets();
    },
  };
  return engine;
}

/** Asks once; a failure is not remembered. */
function keep<T>(kept: Map<string, Promise<unknown>>, name: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const asked = ask();
  kept.set(name, asked);
  asked.catch(() => kept.delete(name));
  return asked;
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  try {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js${tries === 0 ? '' : `?${tries}`}`)) as {
      createInstance(options: object): Pagefind;
    };
    // A worker would double what is loaded, for work of a millisecond.
    const pagefind = module.createInstance({ basePath: folder, baseUrl: '/', noWorker: true, metaCacheTag: 'index' });
    await pagefind.init();
    // Pagefind loads on behind `init`; the first search tells whether it could. No word has this code.
    await pagefind.search('0');
    return pagefind;
  } catch (cause) {
    tries += 1;
    throw new IndexUnavailable('the search index cannot be loaded', { cause });
  }
}

async function loadPacked<T>(url: string): Promise<T> {
  try {
    const answer = await fetch(url);
    if (!answer.ok || answer.body === null) throw new Error(`${answer.status} for ${url}`);
    return (await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json()) as T;
  } catch (cause) {
    throw new IndexUnavailable('a file of the search index cannot be loaded', { cause });
  }
}

async function positionsOf(code: string, pagefind: Pagefind, layout: Layout, vocabulary: Vocabulary): Promise<Int32Array> {
  // Words of one core may stand in different chunks of the index, of which a search loads only the first.
  const core = vocabulary.cores[vocabulary.coreOfCode(code)];
  const words = code.length < vocabulary.codeLength ? (core?.words ?? []) : [];
  await Promise.all(words.map((word) => pagefind.preload(vocabulary.wordCode(word) ?? code)));
  const { results } = await pagefind.search(code).catch((cause: unknown) => {
    throw new IndexUnavailable('the search index cannot be asked', { cause });
  });
  // Every code belongs to words of the archive; Pagefind says nothing when it could not load their part of the index.
  if (results.length === 0) throw new IndexUnavailable('a part of the search index cannot be loaded');
  const positions = new Int32Array(results.reduce((sum, { words: own }) => sum + own.length, 0));
  let count = 0;
  for (const { id, words: own } of results) {
    const start = (layout.pages.get(id) ?? 0) * SLOT * SLOTS_A_PAGE;
    for (const place of own) positions[count++] = start + place;
  }
  return positions.sort();
}
