import { describe, expect, test } from 'vitest';
import { spokenLists } from '../../src/markdown/spoken-lists.ts';

describe('points that a speaker counts out loud', () => {
  test('are a list, paragraph by paragraph, in either language', () => {
    expect(spokenLists(['تمهيد', 'أولا، كذا', 'ثانياً، كذا', 'ثالثا، كذا', 'ختام'], 'ar')).toEqual([[[1], [2], [3]]]);
    expect(spokenLists(['First, this.', 'Secondly, that.'], 'en')).toEqual([[[0], [1]]]);
  });

  test('keep what stands between two of them with the first', () => {
    expect(spokenLists(['أولاً، كذا', 'وهذا شرحه', 'ثانياً، كذا', 'وهذا لا يُعرف لمن هو'], 'ar')).toEqual([[[0, 1], [2]]]);
  });

  test.each([
    ['a first point without a second', ['أولا، كذا', 'ثم كذا']],
    ['a word that only begins like an ordinal', ['أولاد الحي', 'ثانية واحدة']],
    ['a second point without a first', ['ثانيا، كذا', 'ثالثا، كذا']],
  ])('are none for %s', (_what, texts) => {
    expect(spokenLists(texts, 'ar')).toEqual([]);
  });

  test('may be counted twice in one speech', () => {
    const counted = ['أولا، كذا', 'ثانيا، كذا'];
    expect(spokenLists([...counted, 'بين', ...counted], 'ar')).toEqual([
      [[0], [1]],
      [[3], [4]],
    ]);
  });
});
