import { describe, expect, test } from 'vitest';
import { clitics, endings, unsplit, whole } from '../../src/text/arabic-affixes.ts';
import { brokenPlurals } from '../../src/text/broken-plurals.ts';
import { nameVariants } from '../../src/search/name-variants.ts';
import { readCores, writeCores } from '../../src/search/core-lines.ts';
import { foldArabic } from '../../src/text/arabic.ts';
import { lexiconFor } from './lexicon-of.ts';

const lexicon = lexiconFor(['للجنة واللجنة لجنة وفد الوفد بلد البلد 2013', 'mediate mediation mediators organ'], [], 3);
const { cores, vocabulary } = lexicon;

describe('the vocabulary', () => {
  test('reads as it was written', () => {
    expect(readCores(writeCores(cores))).toEqual(cores);
  });

  test('gathers Arabic words that differ in clitics, and English ones with one stem', () => {
    const groups = cores.map(({ words }) => words.join(' '));
    expect(groups).toEqual(
      expect.arrayContaining(['لجنه للجنه واللجنه', 'الوفد وفد', 'البلد بلد', '2013', 'mediate mediation mediators', 'organ']),
    );
  });

  test('gives words codes of letters alone, which begin as their core’s does, and no two the same', () => {
    const codes = cores.flatMap(({ words }, core) =>
      words.map((word) => ({ core, code: lexicon.known(() => vocabulary.wordCode(word)) ?? '' })),
    );
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { core, code } of codes) {
      expect(code).toMatch(/^[a-z]+$/);
      expect(code.startsWith(vocabulary.coreCode(core))).toBe(true);
      expect(vocabulary.coreOfCode(code)).toBe(core);
    }
  });
});

test('a word that stands behind a clitic and an article alone is known with the article and without', () => {
  const { cores: own, vocabulary: words, known } = lexiconFor(['كالمملكة والملكة بالمملكات ومملكة'], [], 2);
  const keys = (key: string): (string | undefined)[] => known(() => words.coresWithClitic(key)).map((core) => own[core]?.key);
  expect([keys('المملكه'), keys('مملكه'), keys('الملكه')]).toEqual([['كالمملكه'], ['كالمملكه', 'ومملكه'], []]);
});

describe('the tables', () => {
  test('are of folded letters', () => {
    const all = [...clitics, ...endings, ...unsplit, ...whole, ...brokenPlurals.flat(), ...nameVariants.flat()];
    expect(all.filter((word) => foldArabic(word) !== word)).toEqual([]);
  });

  test('hold many hundred broken plurals, no word twice in a row', () => {
    expect(brokenPlurals.length).toBeGreaterThan(800);
    expect(brokenPlurals.filter((row) => new Set(row).size !== row.length)).toEqual([]);
  });
});
