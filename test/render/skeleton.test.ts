import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/data/library.ts';
import { newKinds } from '../../src/model/new-kind.ts';
import { newFiles, numberAfter, type NewEntry } from '../../src/render/skeleton.ts';

const entry = (kind: string, more: Partial<NewEntry> = {}): NewEntry => ({
  kind,
  id: kind === 'section' || kind === 'speech' ? 's-pv-7050/9a' : 'iyad-madani',
  ar: 'إياد مدني',
  en: 'Iyad Madani',
  ...(kind === 'record' ? { date: '2014-02-03' } : {}),
  ...(kind === 'speech' ? { speaker: 'iyad-madani' } : {}),
  ...more,
});

describe('a file begun by hand', () => {
  test.each(newKinds)('is one that the model accepts: %s', (kind) => {
    const files = [...newFiles(entry(kind))].map(([path, text]) => ({ path, text }));
    expect(readLibrary(files, 'content').problems).toEqual([]);
  });

  test.each(['article', 'speech', 'section'])('comes in both languages where it holds text: %s', (kind) => {
    const paths = [...newFiles(entry(kind)).keys()];
    expect(paths.map((path) => path.replace(/^.*\.(ar|en)\.mdx$/, '$1'))).toEqual(['ar', 'en']);
  });

  test('is named so that it stands in its order: a section', () => {
    expect([...newFiles(entry('section', { speaker: 'iyad-madani' })).keys()]).toEqual([
      'records/s-pv-7050/09a-iyad-madani.ar.mdx',
      'records/s-pv-7050/09a-iyad-madani.en.mdx',
    ]);
  });

  test('keeps the name as it was given, marks of YAML and all', () => {
    const [file] = newFiles(entry('topic', { ar: 'السلام: «نعم» # ١', en: "- it's *" }));
    const [topic] = readLibrary([{ path: file![0], text: file![1] }], 'content').topics;
    expect(topic?.value.name).toEqual({ ar: 'السلام: «نعم» # ١', en: "- it's *" });
  });
});

test('a speech goes behind the last section, in the order of numbers', () => {
  expect(numberAfter(['9', '10', '9a'])).toBe('11');
  expect(numberAfter(['9', '9b', '9a'])).toBe('10');
  expect(numberAfter([])).toBe('1');
});

describe('what cannot be begun', () => {
  test.each([
    ['an unknown kind', entry('poem'), 'new-kind'],
    ['an id with capitals', entry('speaker', { id: 'Madani' }), 'new-id'],
    ['an id in Arabic', entry('speaker', { id: 'مدني' }), 'new-id'],
    ['a section without its number', entry('section', { id: 's-pv-7050' }), 'new-id'],
    ['a speaker without an English name', entry('speaker', { en: ' ' }), 'new-name'],
    ['a section of a speaker whose id is none', entry('section', { speaker: '../x' }), 'new-id'],
  ])('%s', (_, wrong, code) => {
    expect(() => newFiles(wrong)).toThrow(`[${code}]`);
  });
});
