import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchOptions } from '../../src/search/interface.ts';
import { countLoaded, packedSize, type Part } from './loaded-bytes.ts';
import { memoryOfChildren } from './memory-of-children.ts';
import { stockPagefindOf, type Api, emptyMiniSearch } from './search-contestants.ts';
import { writeIndex } from './search-index.ts';
import type { SearchSource, SourceSection } from './search-source.ts';

/** What search costs as an archive grows: to index it, and to ask it one question. Each is measured in a process of its own. */
export interface Cost {
  name: string;
  speeches: number;
  /** A paragraph is one in both languages. */
  paragraphs: number;
  /** Seconds of indexing: writing all files, but not making the texts. */
  seconds: number;
  /** The most memory that the process, and those that it started, have held while they indexed, in megabytes. */
  memory: number;
  /** Files of the index, and their megabytes. */
  files: number;
  size: number;
  questions: QuestionCost[];
}

/** What one question costs. */
export interface QuestionCost {
  query: string;
  /** Kilobytes that are loaded for it by a reader who has asked nothing before, by part. */
  loaded: Partial<Record<Part, number>>;
  /** Milliseconds of the answer when only what every question needs has been loaded; its files come from this machine's disk. */
  first?: number;
  /** Milliseconds of the answer with nothing left to load. */
  again: number;
}

/** Questions of every kind: rare and frequent words, names, symbols, phrases, slips, filters, and words that are nowhere. */
export const growthQuestions: readonly { query: string; options?: SearchOptions }[] = [
  { query: 'الوساطة' },
  { query: 'ناغورني كاراباخ' },
  { query: 'S/PRST/2013/16' },
  { query: '"حل الدولتين"' },
  { query: 'مكافحة الإرهاب في الساحل' },
  { query: 'ميانمر' },
  { query: 'الأمم المتحدة' },
  { query: 'السلام في الشرق الأوسط' },
  { query: 'القوقز' },
  { query: 'refugees' },
  { query: 'chemical weapons' },
  { query: 'Ihsanoglu' },
  { query: 'United Nations' },
  { query: 'مجلس الأمن الدولي' },
  { query: 'الدول السلام' },
  { query: '"المجتمع الدولي" -السلام' },
  { query: 'القرار 1540' },
  { query: 'زعزعة الاستقرار' },
  { query: 'التعاون', options: { facets: true } },
  { query: 'السلام', options: { facets: true, filters: { kind: 'speech', delegation: 'azerbaijan' } } },
  { query: 'security council resolution', options: { facets: true } },
];

const LIMIT = 10;

/** @param folder an empty folder for the index */
export async function costOfMahdar(source: SearchSource, folder: string): Promise<Cost> {
  const indexed = await timedIndexing(source, (watched) => writeIndex(watched, folder));
  const [index = ''] = /index-[0-9a-f]+/.exec(readFileSync(join(folder, 'api.js'), 'utf8')) ?? [];
  const modules = [join(folder, 'api.js'), join(folder, index, 'pagefind.js')];
  const scripts = modules.reduce((sum, path) => sum + packedSize(readFileSync(path)), 0) / 1024;
  const questions: QuestionCost[] = [];
  for (const [place, { query, options }] of growthQuestions.entries()) {
    const loaded = countLoaded();
    const { prepare, search } = (await import(`${join(folder, 'api.js')}?${place}`)) as Api;
    await prepare();
    const ask = (): Promise<unknown> => search(query, { lang: 'ar', limit: LIMIT, ...options });
    const first = await timed(ask);
    const parts = loaded.stop();
    questions.push({ query, loaded: { ...parts, engine: (parts.engine ?? 0) + scripts }, first, again: await middleOf(ask) });
  }
  return { name: 'Mahdar', ...indexed, ...(await sizeOf(folder)), questions };
}

/** Stock Pagefind: one index a language, asked in the language of the question; with the texts of the results that it would show. */
export async function costOfStockPagefind(source: SearchSource, folder: string): Promise<Cost> {
  let open: Awaited<ReturnType<typeof stockPagefindOf>> | undefined;
  const indexed = await timedIndexing(source, async (watched) => (open = await stockPagefindOf(textsOf(watched), folder)));
  const questions: QuestionCost[] = [];
  for (const { query } of growthQuestions) {
    const lang = /[\u0621-\u064a]/u.test(query) ? 'ar' : 'en';
    const loaded = countLoaded();
    const ask = await open!(lang);
    const first = await timed(() => ask(query, LIMIT));
    const parts = loaded.stop();
    const scripts = packedSize(readFileSync(join(folder, lang, 'pagefind.js'))) / 1024;
    const again = await middleOf(() => ask(query, LIMIT));
    questions.push({ query, loaded: { ...parts, engine: (parts.engine ?? 0) + scripts }, first, again });
  }
  return { name: 'stock Pagefind', ...indexed, ...(await sizeOf(folder)), questions };
}

/** MiniSearch loads the index whole; the texts that it shows are not counted. */
export async function costOfMiniSearch(source: SearchSource): Promise<Cost> {
  const { index, ask } = emptyMiniSearch();
  const indexed = await timedIndexing(source, (watched) => {
    for (const { key, ar, en } of textsOf(watched)) index.add({ id: key, ar, en });
    return Promise.resolve();
  });
  const kilobytes = packedSize(Buffer.from(JSON.stringify(index))) / 1024;
  const questions: QuestionCost[] = [];
  for (const { query } of growthQuestions) {
    questions.push({ query, loaded: { index: kilobytes }, again: await middleOf(() => Promise.resolve(ask(query))) });
  }
  return { name: 'MiniSearch', ...indexed, files: 1, size: kilobytes / 1024, questions };
}

function* textsOf(source: SearchSource): Generator<{ key: string; ar: string; en: string }> {
  for (const { id, paragraphs } of source.sections())
    for (const own of paragraphs) yield { key: `${id}#${own.id}`, ar: own.ar, en: own.en };
}

/** Indexes a source; what it takes to make its texts is not counted, since an archive has them. */
async function timedIndexing(
  source: SearchSource,
  index: (watched: SearchSource) => Promise<unknown>,
): Promise<Pick<Cost, 'speeches' | 'paragraphs' | 'seconds' | 'memory'>> {
  const count = { speeches: 0, paragraphs: 0 };
  let making = 0;
  const watched: SearchSource = {
    names: source.names,
    *sections() {
      const sections = source.sections()[Symbol.iterator]();
      for (;;) {
        const before = performance.now();
        const next: IteratorResult<SourceSection> = sections.next();
        making += performance.now() - before;
        if (next.done === true) return;
        if (next.value.facets.kind.includes('speech')) count.speeches += 1;
        count.paragraphs += next.value.paragraphs.length;
        yield next.value;
      }
    },
  };
  const children = memoryOfChildren();
  const start = performance.now();
  await index(watched);
  const seconds = (performance.now() - start - making) / 1000;
  return { ...count, seconds, memory: process.resourceUsage().maxRSS / 1024 + children.stop() };
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

/** The middle of five. */
async function middleOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) times.push(await timed(ask));
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

async function sizeOf(folder: string): Promise<Pick<Cost, 'files' | 'size'>> {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, size: bytes / 1024 / 1024 };
}
