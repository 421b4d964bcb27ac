import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Corpus } from '../../src/model/corpus.ts';
import { languages, type Language } from '../../src/model/values.ts';
import { writeSearch } from './search-index.ts';
import { textsOf } from './search-judge.ts';

/** A search to be measured: it gives paragraphs as `<section>#<paragraph>`, best first. */
export interface Contestant {
  name: string;
  ask(query: string, lang: Language): Promise<string[]>;
}

type Api = typeof import('../../src/search/api.ts');

const EVERYTHING = 1_000_000;

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
  const asked = new Map<Language, (query: string) => Promise<string[]>>();
  for (const lang of languages) {
    const { index } = await createIndex({ forceLanguage: lang });
    if (index === undefined) throw new Error('Pagefind did not start');
    for (const text of textsOf(corpus)) {
      await index.addCustomRecord({ url: text.key, content: rawText(corpus, text.key, lang), language: lang, meta: {} });
    }
    for (const { path, content } of (await index.getFiles()).files) {
      await mkdir(dirname(join(folder, lang, path)), { recursive: true });
      await writeFile(join(folder, lang, path), content);
    }
    const module = (await import(join(folder, lang, 'pagefind.js'))) as {
      createInstance(options: object): {
        init(): Promise<void>;
        search(query: string): Promise<{ results: { data(): Promise<{ raw_url?: string; url: string }> }[] }>;
      };
    };
    const instance = module.createInstance({ basePath: `${join(folder, lang)}/`, noWorker: true });
    await instance.init();
    asked.set(lang, async (query) => {
      const { results } = await instance.search(query);
      return (await Promise.all(results.map((result) => result.data()))).map(({ raw_url: raw, url }) => raw ?? url);
    });
  }
  await close();
  return { name: 'stock Pagefind', ask: async (query, lang) => (await asked.get(lang)?.(query)) ?? [] };
}

function rawText(corpus: Corpus, key: string, lang: Language): string {
  const [section, id] = key.split('#');
  const own = corpus.documents.flatMap(({ sections }) => sections).find((other) => other.id === section);
  return own?.paragraphs.find((paragraph) => paragraph.id === id)?.[lang] ?? '';
}

/** MiniSearch as its guide sets it up for searching while typing: prefixes, and one edit in five letters. */
export function miniSearch(corpus: Corpus): Contestant {
  const texts = new Map(textsOf(corpus).map(({ key }) => [key, key]));
  const index = new MiniSearch<{ id: string; ar: string; en: string }>({ fields: ['ar', 'en'] });
  index.addAll([...texts.keys()].map((id) => ({ id, ar: rawText(corpus, id, 'ar'), en: rawText(corpus, id, 'en') })));
  return {
    name: 'MiniSearch',
    ask: (query) => Promise.resolve(index.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).map(({ id }) => String(id))),
  };
}

/**
 * Asks each question of a search that has loaded nothing yet, and again of one that has.
 *
 * @returns kilobytes as a host that packs text sends them, for each question; and milliseconds of an answer, loading left out
 */
export async function measureRun(
  folder: string,
  queries: readonly string[],
): Promise<{ firstBytes: number[]; median: number; worst: number }> {
  const firstBytes: number[] = [];
  const times: number[] = [];
  const fetchFiles = globalThis.fetch;
  for (const [place, query] of queries.entries()) {
    let bytes = (await packedSize(join(folder, 'api.js'))) + (await pagefindSize(folder));
    globalThis.fetch = async (...request) => {
      const answer = await fetchFiles(...request);
      bytes += packed(new Uint8Array(await answer.clone().arrayBuffer()));
      return answer;
    };
    const { search } = (await import(`${join(folder, 'api.js')}?${place}`)) as Api;
    await search(query, { lang: 'ar', limit: 10 });
    firstBytes.push(bytes / 1024);
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      await search(query, { lang: 'ar', limit: 10 });
      times.push(performance.now() - start);
    }
    globalThis.fetch = fetchFiles;
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { firstBytes, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

/** What is packed already is sent as it is. */
function packed(content: Uint8Array): number {
  return content[0] === 0x1f && content[1] === 0x8b ? content.length : gzipSync(content, { level: 9 }).length;
}

async function packedSize(path: string): Promise<number> {
  return packed(new Uint8Array(await (await fetch(path)).arrayBuffer()));
}

async function pagefindSize(folder: string): Promise<number> {
  const [index = ''] = /index-[0-9a-f]+/.exec(await (await fetch(join(folder, 'api.js'))).text()) ?? [];
  return packedSize(join(folder, index, 'pagefind.js'));
}
