import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Corpus } from '../../src/model/corpus.ts';
import { languages, type Language } from '../../src/model/values.ts';
import { writeSearch } from './search-index.ts';

/** A search to be measured: it gives paragraphs as `<section>#<paragraph>`, best first. */
export interface Contestant {
  name: string;
  ask(query: string, lang: Language): Promise<string[]>;
}

/** The module that `writeSearch` compiles. */
export type Api = typeof import('../../src/search/api.ts');

const EVERYTHING = 1_000_000;

/** The search of this archive. */
export async function mahdar(corpus: Corpus, folder: string): Promise<Contestant> {
  await writeSearch(corpus, folder);
  const { search } = (await import(join(folder, 'api.js'))) as Api;
  return {
    name: 'Mahdar',
    ask: async (query, lang) => {
      const { results } = await search(query, { lang, limit: EVERYTHING });
      return results.flatMap(({ section, paragraphs }) => paragraphs.map(({ id }) => `${section}#${id}`));
    },
  };
}

/** Pagefind as it comes: one index a language, one record a paragraph, its own stemmer. */
export async function stockPagefind(corpus: Corpus, folder: string): Promise<Contestant> {
  const open = await stockPagefindOf(rawTexts(corpus), folder);
  const asked = new Map(await Promise.all(languages.map(async (lang) => [lang, await open(lang)] as const)));
  return { name: 'stock Pagefind', ask: async (query, lang) => (await asked.get(lang)?.(query, EVERYTHING)) ?? [] };
}

/**
 * The same for any texts.
 *
 * @returns what loads the search of a language; it is asked for the addresses of so many results
 */
export async function stockPagefindOf(
  texts: Iterable<{ key: string; ar: string; en: string }>,
  folder: string,
): Promise<(lang: Language) => Promise<(query: string, limit: number) => Promise<string[]>>> {
  const indexes = await Promise.all(languages.map(async (lang) => ({ lang, index: (await createIndex({ forceLanguage: lang })).index })));
  for (const text of texts) {
    for (const { lang, index } of indexes) await index?.addCustomRecord({ url: text.key, content: text[lang], language: lang, meta: {} });
  }
  for (const { lang, index } of indexes) {
    for (const { path, content } of (await index?.getFiles())?.files ?? []) {
      await mkdir(dirname(join(folder, lang, path)), { recursive: true });
      await writeFile(join(folder, lang, path), content);
    }
  }
  await close();
  return async (lang) => {
    const module = (await import(join(folder, lang, 'pagefind.js'))) as {
      createInstance(options: object): {
        init(): Promise<void>;
        search(query: string): Promise<{ results: { data(): Promise<{ raw_url?: string; url: string }> }[] }>;
      };
    };
    const instance = module.createInstance({ basePath: `${join(folder, lang)}/`, noWorker: true });
    await instance.init();
    return async (query, limit) => {
      const { results } = await instance.search(query);
      return (await Promise.all(results.slice(0, limit).map((result) => result.data()))).map(({ raw_url: raw, url }) => raw ?? url);
    };
  };
}

const rawTexts = (corpus: Corpus): { key: string; ar: string; en: string }[] =>
  corpus.documents.flatMap(({ sections }) =>
    sections.flatMap(({ id, paragraphs }) => paragraphs.map((own) => ({ key: `${id}#${own.id}`, ar: own.ar, en: own.en }))),
  );

/** MiniSearch as its guide sets it up for searching while typing: prefixes, and one edit in five letters. */
export function miniSearch(corpus: Corpus): Contestant {
  const { index, ask } = emptyMiniSearch();
  for (const { key, ar, en } of rawTexts(corpus)) index.add({ id: key, ar, en });
  return { name: 'MiniSearch', ask: (query) => Promise.resolve(ask(query)) };
}

/** The same without texts: what holds them, and what gives the ids of those that it finds. */
export function emptyMiniSearch(): { index: MiniSearch<{ id: string; ar: string; en: string }>; ask: (query: string) => string[] } {
  const index = new MiniSearch<{ id: string; ar: string; en: string }>({ fields: ['ar', 'en'] });
  return { index, ask: (query) => index.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).map(({ id }) => String(id)) };
}
