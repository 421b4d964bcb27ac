import { describe, expect, test } from 'vitest';
import { putBack } from '../../src/data/put-back.ts';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { correct } from '../../src/parse/corrections.ts';
import { type Draft, textOf } from '../../src/parse/pieces.ts';
import { pick } from '../render/random.ts';

type Ruling = CatalogueEntry['corrections'][number];

/** A paragraph on lines 1, 2, … of a seed. */
const draftOf = (...lines: string[]): Draft => ({
  type: 'paragraph',
  pieces: lines.map((text, index) => ({ from: index + 1, to: index + 1, text })),
});
const slip = (line: number, sic: string, corr: string): Ruling => ({ line, sic, corr, reason: 'wrong-letter' });

/** The two ways in which readers of the data put corrections back, which must both give the seed's words. */
function backToSeed({ text, corrections }: ReturnType<typeof correct>): { byPosition: string; byReplacing: string } {
  return {
    byPosition: putBack(text, corrections).text,
    byReplacing: corrections.reduce((rest, { sic, corr }) => rest.replace(corr, () => sic), text),
  };
}

describe('a slip is corrected', () => {
  test('on its line, and said', () => {
    const corrected = correct(draftOf('من خلال جهود كاتي يبذلها تحالف الحضارات.'), [slip(1, 'كاتي', 'كالتي')]);
    expect(corrected).toMatchObject({
      text: 'من خلال جهود كالتي يبذلها تحالف الحضارات.',
      corrections: [{ sic: 'كاتي', corr: 'كالتي', reason: 'wrong-letter' }],
    });
  });

  test('where a column cut the words: a quotation may begin on one line and end on the next', () => {
    const { text } = correct(draftOf('نشكر الأمين', 'الصام على بيانه.'), [slip(1, 'الأمين الصام', 'الأمين العام')]);
    expect(text).toBe('نشكر الأمين العام على بيانه.');
  });

  test('on the line that is named, though the same words stand before and after it', () => {
    const { text, corrections } = correct(draftOf('بان كي', 'بان كي', 'بان كي'), [slip(2, 'كي', 'كى')]);
    expect(text).toBe('بان كي بان كى بان كي');
    expect(corrections).toHaveLength(1);
  });

  test('twice where two alike stand on one line and both are ruled', () => {
    const { text, corrections, used } = correct(draftOf('المنظمين والمنظمين والمنظمين'), [
      slip(1, 'المنظمين', 'المنظمتين'),
      slip(1, 'المنظمين', 'المنظمتين'),
    ]);
    expect(text).toBe('المنظمتين والمنظمتين والمنظمين');
    expect(corrections).toHaveLength(2);
    expect(used).toHaveLength(2);
  });

  test('with so much around it that its first occurrence is the right one', () => {
    const { text, corrections } = correct(draftOf('إن السلام سلام، وإن السلم سلام.'), [slip(1, 'السلم', 'السلام')]);
    expect(text).toBe('إن السلام سلام، وإن السلام سلام.');
    expect(corrections).toEqual([{ sic: 'وإن السلم سلام.', corr: 'وإن السلام سلام.', reason: 'wrong-letter' }]);
  });

  test('by leaving a word out, quoted with its neighbours', () => {
    const corrected = correct(draftOf('إلى إلى الأمام'), [slip(1, 'إلى إلى', 'إلى')]);
    expect(corrected.text).toBe('إلى الأمام');
    expect(backToSeed(corrected)).toEqual({ byPosition: 'إلى إلى الأمام', byReplacing: 'إلى إلى الأمام' });
  });

  test('with the remarks of all rulings that end up in one quotation', () => {
    const rulings = [
      { ...slip(1, 'أ', 'ب'), note: { ar: 'أولا.', en: 'First.' } },
      { ...slip(1, 'ب', 'أ'), note: { ar: 'ثانيا.', en: 'Second.' } },
    ];
    expect(correct(draftOf('أ ب'), rulings).corrections).toEqual([
      { sic: 'أ ب', corr: 'ب أ', reason: 'wrong-letter', note: { ar: 'أولا. ثانيا.', en: 'First. Second.' } },
    ]);
  });
});

describe('a slip is not corrected', () => {
  test.each([
    ['on another line', slip(2, 'كاتي', 'كالتي')],
    ['where its words do not stand', slip(1, 'كاتى', 'كالتي')],
    ['on a line of another paragraph', slip(9, 'كاتي', 'كالتي')],
  ])('%s, and the ruling counts as unused', (_, ruling) => {
    expect(correct(draftOf('جهود كاتي يبذلها', 'تحالف الحضارات.'), [ruling])).toEqual({
      text: 'جهود كاتي يبذلها تحالف الحضارات.',
      corrections: [],
      used: [],
    });
  });
});

describe('corrections can be taken back', () => {
  // Few words, much alike: whatever can be confused is.
  const words = ['إن', 'ان', 'أن', 'السلم', 'السلام', 'سلم', 'السلم،', 'و', 'ن', '(S/2013/1)', '(S/2013/11)', '$&', '$1', '\\'];

  function randomCase(random: () => number): { draft: Draft; rulings: Ruling[] } {
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 7) }, () => pick(random, words)).join(' '),
    );
    const rulings = Array.from({ length: Math.floor(random() * 6) }, () => {
      const line = Math.floor(random() * lines.length);
      const list = lines[line]!.split(' ');
      const from = Math.floor(random() * list.length);
      const sic = list.slice(from, from + 1 + Math.floor(random() * 2)).join(' ');
      const cut = random() < 0.3 ? sic.slice(0, 1 + Math.floor(random() * sic.length)) : sic;
      return slip(line + 1, cut, random() < 0.2 ? `${pick(random, words)} ${pick(random, words)}` : pick(random, words));
    });
    return { draft: draftOf(...lines), rulings };
  }

  test('by position and by replacing one after the other, whatever they are', () => {
    const random = randomFrom(7050);
    let applied = 0;
    for (let round = 0; round < 5000; round++) {
      const { draft, rulings } = randomCase(random);
      const corrected = correct(draft, rulings);
      const seed = textOf(draft);
      expect(backToSeed(corrected), JSON.stringify({ draft, rulings })).toEqual({ byPosition: seed, byReplacing: seed });
      applied += corrected.used.length;
    }
    expect(applied).toBeGreaterThan(5000);
  });
});
