import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideParts } from '../../src/model/prose.ts';
import { guideChapters, headingsOf } from './fences.ts';

const chapters = guideChapters();
const twin = (slug: string, language: string) => chapters.find((chapter) => chapter.slug === slug && chapter.language === language);
const headOf = (text = '') => parse(/^---\n(.*?)\n---/su.exec(text)?.[1] ?? '') as { part?: string; order?: number };
const english = chapters.filter(({ language }) => language === 'en');

describe('the chapters of the guide', () => {
  test.each(english)('$slug has the same headings in both languages, under the same ids', ({ slug, text }) => {
    expect(headingsOf(twin(slug, 'ar')?.text ?? '')).toEqual(headingsOf(text));
  });

  test.each(english)('$slug stands in the same place in both languages', ({ slug, text }) => {
    const { part, order } = headOf(text);
    expect(headOf(twin(slug, 'ar')?.text)).toMatchObject({ part, order });
    expect(guideParts).toContain(part);
  });

  test('have each a place of their own', () => {
    const places = english.map(({ text }) => `${headOf(text).part} ${headOf(text).order}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  test('are there for the editor, the host and the developer', () => {
    expect(new Set(english.map(({ text }) => headOf(text).part))).toEqual(new Set(guideParts));
  });
});
