import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeIndex } from '../../scripts/lib/search-index.ts';
import type { SearchSource } from '../../scripts/lib/search-source.ts';
import { serveFiles } from '../../scripts/lib/serve-files.ts';
import { Plan, WordList } from '../../src/search/plan.ts';
import { storeVocabulary } from '../../src/search/vocabulary-blocks.ts';
import { readChunk, unpacked } from './pagefind-files.ts';

/** An archive of 400 sections, a paragraph each, ten to a volume: «المجلس» stands in all of them. */
const SECTIONS = 400;
/** Places of words in a part of its index; in one that has volumes of a word that stands everywhere. */
const [CHUNK, PART] = [60, 20];
const texts = Array.from({ length: SECTIONS }, (_, place) => {
  const words = ['المجلس'];
  if (place % 2 === 0) words.push('الأمن');
  // A form of it that is rare, and stands elsewhere in the index.
  if (place === 3 || place === 397) words.push('وبأمنهم');
  // In each volume, and in every other beside «الأمن».
  if (place % 20 === 5 || place % 20 === 16) words.push('الساحل');
  if (place === 52 || place === 251) words.push('1540');
  // A word, and the beginning of another.
  if (place === 21) words.push('مال');
  if (place === 200) words.push('مالديف');
  return [...words, ...'كلام آخر في الجلسة'.split(' ')].join(' ');
});

const source: SearchSource = {
  names: [],
  sections: () =>
    texts.map((ar, place) => ({
      id: `d/${place}`,
      url: { ar: `/ar/d/#s-${place}`, en: `/en/d/#s-${place}` },
      title: '',
      label: { ar: '', en: '' },
      facets: { document: ['d'], kind: ['body'], speaker: [], delegation: [], spokenIn: [], year: [] },
      paragraphs: [{ id: `p-${place}`, ar, en: '', topics: [] }],
    })),
};

describe('of a large archive', () => {
  let folder = '';
  let stopServing: () => void;
  let asked: string[] = [];
  let ask: (query: string, limit?: number) => Promise<{ sections: string[]; total: number; more: boolean; suggestions: string[] }>;

  beforeAll(async () => {
    stopServing = serveFiles();
    folder = await mkdtemp(join(tmpdir(), 'mahdar-loaded-'));
    await writeIndex(source, folder, { places: 10, frequent: 100, chunk: CHUNK, part: PART, block: 4 });
    const fetchFiles = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return fetchFiles(input, init);
    };
  });

  afterAll(async () => {
    stopServing();
    await rm(folder, { recursive: true });
  });

  // Each question is the first of a reader.
  let readers = 0;
  beforeEach(async () => {
    const api = (await import(`${join(folder, 'api.js')}?${readers++}`)) as typeof import('../../src/search/api.ts');
    await api.prepare();
    asked = [];
    ask = async (query, limit = 10) => {
      const { results, total, more = false, suggestions } = await api.search(query, { limit });
      return { sections: results.map(({ section }) => section), total, more, suggestions };
    };
  });

  /** How many places of words were loaded, in all parts of the index. */
  const places = (): number =>
    asked
      .filter((url) => url.endsWith('.pf_index'))
      .flatMap((url) => [...readChunk(unpacked(readFileSync(new URL(url))))])
      .flatMap(({ pages }) => pages)
      .reduce((sum, page) => sum + page.places.length, 0);

  test('a word that stands everywhere takes the last volumes of it, and its rare forms only where all of it is asked for', async () => {
    const first = await ask('الأمن');
    expect([first.sections.length, first.more]).toEqual([10, true]);
    // Eight volumes have enough.
    expect(places()).toBeLessThanOrEqual(3 * PART);
    const all = await ask('الأمن', SECTIONS);
    expect([all.total, all.more]).toEqual([SECTIONS / 2 + 2, false]);
    expect(all.sections).toEqual(expect.arrayContaining(['d/3', 'd/397']));
  });

  test('what is excluded is left out in every form, though only the last volumes are read', async () => {
    const { sections, total, more } = await ask('المجلس -الأمن', 39);
    expect(more).toBe(true);
    expect(total).toBeLessThan(SECTIONS / 2);
    expect(sections).toContain('d/399');
    expect(sections).not.toContain('d/397');
  });

  test('a rare word leads: of one that stands everywhere beside it, the volumes are read in which it stands', async () => {
    const { sections, more } = await ask('المجلس 1540');
    expect([sections.toSorted(), more]).toEqual([['d/251', 'd/52'], false]);
    // The part of the index that has the rare word, and two volumes of the other.
    expect(places()).toBeLessThanOrEqual(CHUNK + 2 * PART);
  });

  test('where much had to be read, no more is read than a reader wants to see', async () => {
    const { total, more } = await ask('الأمن الساحل', 10);
    expect([total, more]).toEqual([16, true]);
    const all = await ask('الأمن الساحل', 20);
    expect([all.total, all.more]).toEqual([20, false]);
  });

  test('a last word that goes on elsewhere is found there, and one that has hardly been begun keeps nothing back', async () => {
    expect((await ask('الأمن مال')).sections).toEqual(['d/200']);
    const { total, more } = await ask('المجلس ال');
    expect([total >= 30, more]).toEqual([true, true]);
  });

  test.each([
    ['الأمن ظظظظظظ', 'what of it is there', ['الأمن']],
    ['الأمنطخ', 'the nearest words, as they are written, though they stand everywhere', ['أمن', 'أمنهم']],
  ])('where «%s» finds nothing, offers %s, and reads little for it', async (query, _, suggestions) => {
    expect(await ask(query)).toEqual({ sections: [], total: 0, more: false, suggestions });
    expect(places()).toBeLessThanOrEqual(CHUNK + PART);
  });

  test('a phrase that stands nowhere is answered with its words', async () => {
    expect((await ask('"الأمن المجلس"')).suggestions).toEqual(['الأمن المجلس']);
  });
});

describe('the blocks of the vocabulary', () => {
  test('are of one size, whatever begins with an article or stands behind a clitic and an article', () => {
    const letters = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];
    const words = letters.flatMap((one) => letters.map((two) => `${one}${two}ابي`));
    const list = new WordList();
    list.read(words.map((word) => `كال${word} ${word.slice(0, 2)}اسم`).join(' '));
    const names = words.map((word) => [`ال${word} الأول`, `ال${word} الثاني`]);
    const { blocks } = storeVocabulary(new Plan(list).wordlore(names), 32);
    const sizes = blocks
      .filter(({ path }) => /^words\//.test(path))
      .map(({ content }) => JSON.stringify(content).length)
      .toSorted((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.at(-1)).toBeLessThan(4 * sizes[sizes.length >> 1]!);
  });
});
