import { describe, expect, test } from 'vitest';
import { POSITIONS_OF_PAGE, paragraphAt, readPlace, startOf, titleUnit, unitOf, writtenPlace } from '../../src/search/layout.ts';

/** Positions in a page: of words in titles, in first and in late paragraphs of its first and its last sections, near the beginning and far into a text. */
const places = [0, 1, 255, 256, 2047];
const units = places.flatMap((place) => [
  titleUnit(place),
  ...[0, 1, 14, 15, 16, 62].flatMap((index) => [unitOf(paragraphAt(place, index), 'ar'), unitOf(paragraphAt(place, index), 'en')]),
]);
const positions = units.flatMap((unit) => [0, 1, 127, 128, 129, 4095].map((word) => startOf(unit) + word));

describe('a position in the index', () => {
  test('is read as it was written, and no two are written alike, as far as Pagefind counts', () => {
    const written = positions.map(writtenPlace);
    expect(written.map(readPlace)).toEqual(positions);
    expect(new Set(written).size).toBe(positions.length);
    expect(Math.max(...positions)).toBe(POSITIONS_OF_PAGE - 1);
    expect(Math.max(...written)).toBeLessThan(2 ** 31);
  });

  test('is near that of the same word in the next sections', () => {
    const opening = (place: number): number => writtenPlace(startOf(unitOf(paragraphAt(place, 0), 'ar')));
    expect(opening(256) - opening(255)).toBe(opening(1) - opening(0));
    expect(opening(1) - opening(0)).toBeLessThan(2 ** 16);
  });
});
