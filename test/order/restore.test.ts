import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { compare, measure } from '../../src/order/evaluation/measure.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { type PageMarks, type Setting, resetRecord } from '../../src/order/evaluation/reset.ts';
import { restoreOrder } from '../../src/order/restore.ts';
import { COLUMN_WORDS, permuteSpeeches, randomSetting, stretch } from '../../src/order/evaluation/settings.ts';
import { turns } from '../../src/order/evaluation/truth.ts';
import { readBlocks } from '../../src/read/blocks.ts';
import { record7050 } from './record.ts';

const { blocks, truth, paragraphs } = record7050();

const setting: Setting = {
  columnLines: 35,
  lineWidth: 45,
  variation: 0.03,
  varies: 'page',
  swapped: 1,
  marks: 'none',
  marksKept: 1,
  layout: 'paragraphs',
  noise: 0,
  bold: 'as-is',
};

function blocksOf(lines: readonly string[]) {
  return readBlocks(lines, 1, lines.length, arabic).blocks;
}

describe('the reading order of S/PV.7050', () => {
  const found = restoreOrder(blocks, arabic);

  it('is restored at every seam without a ruling', () => {
    const { wrong, whole, seams } = compare(truth, blocks, found);
    expect(wrong).toEqual([]);
    expect(whole).toBe(true);
    expect(seams).toBe(55);
  });

  it('keeps every block once', () => {
    expect([...found.blocks].sort((a, b) => a.from - b.from)).toEqual(blocks);
  });

  it('gives each seam its evidence and a confidence', () => {
    expect(found.seams.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
    expect(found.seams.filter(({ evidence }) => evidence.length > 0).length).toBeGreaterThan(50);
    expect(found.columns.length).toBe(2 * new Set(found.columns.map(({ page }) => page)).size);
  });

  it('is overridden by a ruling, which gives its reason', () => {
    const ruling = { after: 170, before: 164, reason: 'read in the printed record' };
    const { seams, blocks: ruled } = restoreOrder(blocks, arabic, { rulings: [ruling] });
    const position = ruled.findIndex(({ to }) => to === 170);
    expect(ruled[position + 1]?.from).toBe(164);
    expect(seams.find(({ after, before }) => after === 170 && before === 164)).toMatchObject({ confidence: 1, ruling: ruling.reason });
  });
});

describe('a record whose pages are in order', () => {
  it.each([60, 150, 300, 500])('comes out untouched from columns of %i words', (words) => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = randomFrom(seed * 100 + words);
      const text = seed === 3 ? stretch(paragraphs, words * 9, random) : paragraphs;
      const { lines } = resetRecord(text, randomSetting(words, 'none', random), random);
      const before = blocksOf(lines);
      const found = restoreOrder(before, arabic);
      expect(found.blocks).toEqual(before);
      expect(found.seams).toEqual([]);
    }
  });

  it('comes out untouched where it was never set in columns', () => {
    const before = blocksOf(paragraphs.flatMap((text) => [text, '']));
    expect(restoreOrder(before, arabic)).toEqual({ blocks: before, columns: [], seams: [] });
  });

  it('comes out untouched where it has one block, or none', () => {
    expect(restoreOrder([], arabic).blocks).toEqual([]);
    expect(restoreOrder(blocks.slice(0, 1), arabic).blocks).toEqual(blocks.slice(0, 1));
  });
});

describe('a record whose pages were all read second column first', () => {
  it.each(['none', 'gap', 'form-feed', 'symbol', 'job-number', 'number', 'rule'] satisfies PageMarks[])(
    'is put in order where its page marks are: %s',
    (marks) => {
      const result = measure(resetRecord(paragraphs, { ...setting, marks }, randomFrom(7)), arabic);
      expect(result.right / result.seams).toBeGreaterThanOrEqual(0.96);
    },
  );

  it.each(['paragraphs', 'dense', 'wrapped'] satisfies Setting['layout'][])('is put in order where its lines are: %s', (layout) => {
    const result = measure(resetRecord(paragraphs, { ...setting, layout, noise: 0.01, bold: 'mixed' }, randomFrom(11)), arabic);
    expect(result.right / result.seams).toBeGreaterThanOrEqual(0.96);
  });
});

describe('records set again at random', () => {
  it('have most of their seams restored, in other speaking orders, lengths and columns, with slips of the OCR', () => {
    let seams = 0;
    let right = 0;
    for (let seed = 1; seed <= 3; seed++) {
      for (const words of COLUMN_WORDS) {
        const random = randomFrom(seed * 7919 + words);
        const shuffled = permuteSpeeches(paragraphs, turns(arabic), random);
        const result = measure(
          resetRecord(stretch(shuffled, words * 24, random), randomSetting(words, seed === 1 ? 'all' : 'some', random), random),
          arabic,
        );
        seams += result.seams;
        right += result.right;
      }
    }
    expect(seams).toBeGreaterThan(300);
    expect(right / seams).toBeGreaterThan(0.85);
  });
});
