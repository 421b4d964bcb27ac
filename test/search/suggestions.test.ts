import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { writeSearch } from '../../scripts/lib/search-index.ts';
import { serveFiles } from '../../scripts/lib/serve-files.ts';
import { buildCorpus } from '../../src/data/corpus.ts';

const stopServing = serveFiles();
const content = join(import.meta.dirname, 'fixtures/mission-archive/content');
let folder = '';
let search: (typeof import('../../src/search/api.ts'))['search'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-suggestions-'));
  await writeSearch(buildCorpus(readContentFolder(content).files, { base: '/', folder: content }).corpus, folder);
  ({ search } = (await import(join(folder, 'api.js'))) as typeof import('../../src/search/api.ts'));
});

afterAll(async () => {
  stopServing();
  await rm(folder, { recursive: true });
});

describe('where nothing is found', () => {
  test.each([
    ['السلاخفط', 'the nearest word that is there', 'سلاحف'],
    ['السلاحف ظظظظظظ', 'the question without the word that stands nowhere', 'السلاحف'],
    ['"السكك الحديدية" ظظظظظظ', 'a phrase with its marks', '"السكك الحديدية"'],
    ['turtles qqqqqqq', 'the same in English', 'turtles'],
  ])('«%s» offers %s', async (query, _, offered) => {
    const { results, suggestions } = await search(query, { lang: /[a-z]/.test(query) ? 'en' : 'ar' });
    expect([results.length, suggestions[0]]).toEqual([0, offered]);
  });

  test('what can be found alone comes before the nearest words', async () => {
    const { suggestions } = await search('turtles Polnadia', { lang: 'en' });
    expect([suggestions[0], suggestions.length > 1]).toEqual(['turtles', true]);
  });

  test('words of a phrase that stand otherwise are offered without its marks', async () => {
    const { total, suggestions } = await search('«الحديدية السكك»');
    expect([total, suggestions]).toEqual([0, ['الحديدية السكك']]);
    expect((await search('الحديدية السكك')).total).toBeGreaterThan(0);
  });

  test('words of a phrase that stand in no text together are offered one by one', async () => {
    expect((await search('«السلاحف بولندا»')).suggestions).toEqual(['السلاحف', 'بولندا']);
  });

  test('words that stand in no text together are offered one by one, and each is found', async () => {
    const { results, suggestions } = await search('السلاحف بولندا');
    expect([results.length, suggestions]).toEqual([0, ['السلاحف', 'بولندا']]);
    for (const word of suggestions) expect((await search(word)).total).toBe(1);
  });

  test.each(['ظ', 'والظ', 'z'])('because hardly anything was typed, nothing is offered, and it is said: «%s»', async (query) => {
    const { total, suggestions, isBegun } = await search(query);
    expect([total, suggestions, isBegun]).toEqual([0, [], true]);
  });

  test('a word of which more was typed is not merely begun', async () => {
    expect((await search('ظظظظظظ')).isBegun).toBeUndefined();
  });

  test('a single word that is like none offers nothing', async () => {
    expect((await search('ظظظظظظ')).suggestions).toEqual([]);
  });
});
