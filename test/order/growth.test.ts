import { describe, expect, it } from 'vitest';
import { seamProbabilities } from '../../src/order/confidence.ts';
import { type Weights, searchPages } from '../../src/order/pages.ts';

/** Blocks of equal height, six a column, every page swapped: what is weighed is counted. */
function counted(count: number): { weights: Weights; work: () => number } {
  let work = 0;
  const position = (block: number) => {
    const page = Math.floor(block / 12);
    return page * 12 + ((block + 6) % 12);
  };
  const weights: Weights = {
    count,
    reach: 40,
    first: () => 0,
    last: () => 0,
    cut: (a, b) => {
      work++;
      return position(b) === position(a) + 1 ? 3 : -3;
    },
    inside: (a) => (position(a + 1) === position(a) + 1 ? 3 : -3),
    any: (a, b) => (position(b) === position(a) + 1 ? 3 : -3),
    shape: (start, split, end) => (split - start > 9 || end - split > 9 ? -Infinity : -1),
    columnEnd: (start) => Math.min(count, start + 9),
    swapped: Math.log(0.5),
    straight: Math.log(0.5),
    alone: () => -5,
  };
  return { weights, work: () => work };
}

describe('the search for pages', () => {
  it('finds columns that were swapped', () => {
    const { weights } = counted(36);
    const { order, pages } = searchPages(weights);
    expect(order.slice(0, 12)).toEqual([6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5]);
    expect(pages.every(({ swapped }) => swapped)).toBe(true);
  });

  it('is as sure of the seams it finds as they are plain', () => {
    const { weights } = counted(36);
    const { pages } = searchPages(weights);
    const probabilities = seamProbabilities(weights);
    expect(pages.map((page) => probabilities.crosses(page)).every((sure) => sure > 0.9)).toBe(true);
    expect(probabilities.stays(6)).toBeLessThan(0.1);
    expect(probabilities.stays(8)).toBeGreaterThan(0.9);
  });

  it('weighs as many seams a block in a record a hundred times as long', () => {
    const perBlock = (count: number) => {
      const { weights, work } = counted(count);
      searchPages(weights);
      return work() / count;
    };
    expect(perBlock(12_000)).toBeLessThan(1.2 * perBlock(1200));
    expect(perBlock(12_000)).toBeLessThan(1.5 * perBlock(120));
  });
});
