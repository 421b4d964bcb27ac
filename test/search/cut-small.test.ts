import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { grownSource } from '../../scripts/lib/grown-corpus.ts';
import { writeIndex, type IndexSizes } from '../../scripts/lib/search-index.ts';
import type { Query } from '../../scripts/lib/search-judge.ts';
import { sourceOf, type SearchSource } from '../../scripts/lib/search-source.ts';
import { serveFiles } from '../../scripts/lib/serve-files.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import type { SearchOptions, SearchResults } from '../../src/search/interface.ts';

type Search = (query: string, options: SearchOptions) => Promise<SearchResults>;

/** A small archive cut as if it were very large: a few sections a volume, a few words a block; and still smaller, one section a volume. */
const small: IndexSizes = { volume: 9000, places: 12, chunk: 100, range: 10, block: 12 };
const smallest: IndexSizes = { ...small, places: 1 };

const { corpus } = buildCorpus(readContentFolder('content').files, { base: '/', folder: 'content' });
const archives: { name: string; source: SearchSource }[] = [
  { name: 'the archive', source: sourceOf(corpus) },
  { name: 'an archive twice as large', source: grownSource(corpus, 2) },
];

const stopServing = serveFiles();
afterAll(stopServing);

const asked = (query: string): Query => ({ query, id: '', category: '', must: [], ok: [] });

const sectionsOf = ({ results }: Pick<SearchResults, 'results'>): string[] => results.map(({ section }) => section).toSorted();

describe.each(archives)('an index of $name, cut small', ({ source }) => {
  let folder = '';
  let queries: Query[] = [];
  const made = new Map<string, Search>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mahdar-cut-'));
    const sets = ['by-hand.json', 'by-rule.json'].map((set) => readFile(join(import.meta.dirname, 'queries', set), 'utf8'));
    const all = (await Promise.all(sets)).flatMap((set) => JSON.parse(set) as Query[]);
    queries = all.filter((_, place) => place % 9 === 0);
    const ways = { whole: {}, small, parted: { ...small, frequent: 40 }, smallest, 'smallest, parted': { ...smallest, frequent: 40 } };
    for (const [name, sizes] of Object.entries(ways)) {
      await writeIndex(source, join(folder, name), sizes);
      made.set(name, ((await import(join(folder, name, 'api.js'))) as { search: Search }).search);
    }
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  const ask = (way: string, { query, lang = 'ar' }: Query, options: SearchOptions = {}): Promise<SearchResults> =>
    made.get(way)!(query, { lang, limit: 1_000_000, facets: true, ...options });

  test('answers as the whole one does', async () => {
    for (const query of queries) expect(await ask('small', query), query.query).toEqual(await ask('whole', query));
  });

  test('finds the same where the words that stand everywhere are read in parts', async () => {
    const found = ({ total, more, paragraphs, results, facets }: SearchResults): unknown => ({
      ...{ total, more, paragraphs, facets },
      sections: results
        .map(
          ({ section, paragraphs: own }) =>
            `${section} ${own
              .map(({ id }) => id)
              .toSorted()
              .join(' ')}`,
        )
        .toSorted(),
    });
    for (const query of queries) expect(found(await ask('parted', query)), query.query).toEqual(found(await ask('whole', query)));
  });

  test.each([{ kind: 'speech' }, { delegation: 'azerbaijan' }, { kind: ['speech', 'body'], spokenIn: 'ar' }, { year: '1066' }])(
    'finds the same with a filter, which tells the volumes to read (%o)',
    async (filters) => {
      for (const query of ['السلام', 'التعاون', 'council', '"الأمم المتحدة"'].map(asked)) {
        const { results, paragraphs } = await ask('whole', query, { filters });
        for (const way of ['small', 'parted', 'smallest', 'smallest, parted']) {
          const found = await ask(way, query, { filters });
          expect(found.paragraphs, `${way} ${query.query}`).toBe(paragraphs);
          expect(sectionsOf(found), `${way} ${query.query}`).toEqual(sectionsOf({ results }));
        }
      }
    },
  );

  test('counts facets in the last volumes where there are very many, and says so', async () => {
    const query = asked('السلام');
    const [whole, cut] = [await ask('whole', query), await ask('smallest', query)];
    expect(whole.facetsOfPart).toBeUndefined();
    expect(cut.total).toBe(whole.total);
    const [all = 0, some = 0] = [whole, cut].map(({ facets }) => Object.values(facets?.kind ?? {}).reduce((sum, own) => sum + own, 0));
    expect(cut.facetsOfPart).toBe(whole.total > 32 ? true : undefined);
    expect(some).toBe(Math.min(all, 32));
  });

  test('says that there is more where a reader wants only a few answers of very many', async () => {
    const query = asked('الأمم المتحدة');
    const few = await ask('parted', query, { limit: 3 });
    const all = await ask('parted', query);
    expect(few.results).toHaveLength(3);
    expect(few.total).toBeLessThanOrEqual(all.total);
    expect(few.more).toBe(few.total < all.total ? true : undefined);
    expect(all.more).toBeUndefined();
  });
});
