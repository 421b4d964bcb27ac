import { describe, expect, test } from 'vitest';
import { nameGroups } from '../../src/search/name-groups.ts';
import { type NameGroup, namesOf } from '../../src/search/names.ts';
import { tokensOf } from '../../src/search/tokens.ts';

/** The other ways to write a name, as folded words. */
function spellings(name: string, groups: readonly NameGroup[]): string[] {
  const keys = tokensOf(name).map(({ key }) => key);
  return namesOf(groups)
    .spellingsOf(keys)
    .map((tokens) => tokens.map(({ key }) => key).join(' '));
}

describe('another way to write a name', () => {
  test('is one that differs by little', () => {
    expect(spellings('إحسان أوغلو', [['إحسان أوغلو', 'إحسان أوغلي', 'الأمين العام']])).toEqual(['احسان اوغلي']);
  });

  test.each([
    ['بريطانيا', 'المملكه المتحده'],
    ['المملكة المتحدة', 'بريطانيا'],
    ['كوريا الجنوبية', 'جمهوريه كوريا'],
    ['Britain', 'united kingdom'],
    ['Russia', 'russian federation'],
  ])('is what a state is called otherwise: %s, %s', (name, other) => {
    expect(spellings(name, nameGroups)).toContain(other);
  });

  test('is in the script of the name', () => {
    expect(spellings('بريطانيا', nameGroups).filter((name) => /[a-z]/.test(name))).toEqual([]);
  });
});

test('no two states share a name', () => {
  const states = nameGroups.flatMap((group) => ('same' in group ? group.same : []));
  expect(new Set(states).size).toBe(states.length);
});
