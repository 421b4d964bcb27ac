import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { stockPagefindOf } from './search-contestants.ts';
import { writeIndex } from './search-index.ts';
import type { SearchSource } from './search-source.ts';

/** What search costs as an archive grows: to index it, and to ask it one question. */
export interface Cost {
  name: string;
  paragraphs: number;
  /** Seconds of indexing, what it takes to make the texts included. */
  seconds: number;
  /** The most memory that this process, and Pagefind's, have held so far, in megabytes. */
  memory: number;
  /** Kilobytes of each question, asked of a search that has loaded nothing yet. */
  firstBytes: number[];
  /** Milliseconds of each answer, with nothing left to load. */
  times: number[];
}

/** Questions of every kind: rare and frequent words, names, symbols, phrases, slips, and words that are nowhere. */
export const growthQuestions = [
  'الوساطة',
  'ناغورني كاراباخ',
  'S/PRST/2013/16',
  '"حل الدولتين"',
  'مكافحة الإرهاب في الساحل',
  'ميانمر',
  'الأمم المتحدة',
  'السلام في الشرق الأوسط',
  'القوقز',
  'refugees',
  'chemical weapons',
  'Ihsanoglu',
  'United Nations',
];

const LIMIT = 10;

type Api = typeof import('../../src/search/api.ts');

export async function costOfMahdar(source: SearchSource, folder: string): Promise<Cost> {
  const paragraphs = countOf(source);
  const memory = new MemoryWatch();
  const start = performance.now();
  await writeIndex(source, folder);
  const seconds = (performance.now() - start) / 1000;
  const firstBytes: number[] = [];
  const times: number[] = [];
  for (const [place, query] of growthQuestions.entries()) {
    const loaded = countLoaded();
    const { search } = (await import(`${join(folder, 'api.js')}?${place}`)) as Api;
    await search(query, { lang: 'ar', limit: LIMIT });
    const [index = ''] = /index-[0-9a-f]+/.exec(readFileSync(join(folder, 'api.js'), 'utf8')) ?? [];
    const modules = [join(folder, 'api.js'), join(folder, index, 'pagefind.js')].map((path) => packedSize(readFileSync(path)));
    firstBytes.push((loaded.stop() + modules.reduce((sum, own) => sum + own, 0)) / 1024);
    times.push(...(await timed(() => search(query, { lang: 'ar', limit: LIMIT }))));
  }
  return { name: 'Mahdar', paragraphs, seconds, memory: memory.stop(), firstBytes, times };
}

/** Stock Pagefind: one index a language, asked in the language of the question; with the texts of the results that it would show. */
export async function costOfStockPagefind(source: SearchSource, folder: string): Promise<Cost> {
  const paragraphs = countOf(source);
  const memory = new MemoryWatch();
  const start = performance.now();
  const open = await stockPagefindOf(textsOf(source), folder);
  const seconds = (performance.now() - start) / 1000;
  const firstBytes: number[] = [];
  const times: number[] = [];
  for (const query of growthQuestions) {
    const lang = /[\u0621-\u064a]/u.test(query) ? 'ar' : 'en';
    const loaded = countLoaded();
    const ask = await open(lang);
    await ask(query, LIMIT);
    firstBytes.push((loaded.stop() + packedSize(readFileSync(join(folder, lang, 'pagefind.js')))) / 1024);
    times.push(...(await timed(() => ask(query, LIMIT))));
  }
  return { name: 'stock Pagefind', paragraphs, seconds, memory: memory.stop(), firstBytes, times };
}

/** MiniSearch loads the index whole; the texts that it shows are not counted. */
export async function costOfMiniSearch(source: SearchSource): Promise<Cost> {
  const memory = new MemoryWatch();
  const start = performance.now();
  const index = new MiniSearch<{ id: string; ar: string; en: string }>({ fields: ['ar', 'en'] });
  for (const { key, ar, en } of textsOf(source)) index.add({ id: key, ar, en });
  const seconds = (performance.now() - start) / 1000;
  const bytes = packedSize(Buffer.from(JSON.stringify(index))) / 1024;
  const times: number[] = [];
  for (const query of growthQuestions)
    times.push(...(await timed(() => Promise.resolve(index.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' })))));
  return { name: 'MiniSearch', paragraphs: index.documentCount, seconds, memory: memory.stop(), firstBytes: [bytes], times };
}

function* textsOf(source: SearchSource): Generator<{ key: string; ar: string; en: string }> {
  for (const { id, paragraphs } of source.sections())
    for (const own of paragraphs) yield { key: `${id}#${own.id}`, ar: own.ar, en: own.en };
}

const countOf = (source: SearchSource): number => [...source.sections()].reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);

/** Three times each: the first of an answer may still warm up. */
async function timed(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times;
}

/** Counts what is fetched, as a host that packs text sends it; a file that the browser would have kept counts once. */
function countLoaded(): { stop(): number } {
  const fetchFiles = globalThis.fetch;
  const seen = new Map<string, number>();
  globalThis.fetch = async (input, init) => {
    const answer = await fetchFiles(input, init);
    seen.set(input instanceof Request ? input.url : String(input), packedSize(new Uint8Array(await answer.clone().arrayBuffer())));
    return answer;
  };
  return {
    stop: () => {
      globalThis.fetch = fetchFiles;
      return [...seen.values()].reduce((sum, own) => sum + own, 0);
    },
  };
}

/** What is packed already is sent as it is. */
const packedSize = (content: Uint8Array): number =>
  content[0] === 0x1f && content[1] === 0x8b ? content.length : gzipSync(content, { level: 9 }).length;

/** The most memory held at once by this process and those that it started, looked at five times a second. */
class MemoryWatch {
  private most = 0;
  private readonly timer = setInterval(() => this.look(), 200);

  stop(): number {
    clearInterval(this.timer);
    this.look();
    return this.most;
  }

  private look(): void {
    const kilobytes = (process_: string): number => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process_}/status`, 'utf8'))?.[1] ?? 0);
      } catch {
        // It has ended, or this is no Linux.
        return 0;
      }
    };
    const children = (): string[] => {
      try {
        return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
      } catch {
        return [];
      }
    };
    const own = process.memoryUsage.rss() / 1024;
    this.most = Math.max(this.most, [own, ...children().map(kilobytes)].reduce((sum, next) => sum + next, 0) / 1024);
  }
}
