import { afterAll, describe, expect, test } from 'vitest';
import { CborWriter } from '../../scripts/lib/cbor.ts';
import { chunkOf, readChunk, unpacked, writePosting } from '../../scripts/lib/pagefind-format.ts';
import { endPagefind, occurrencesIn } from '../../scripts/lib/pagefind-indexer.ts';

afterAll(endPagefind);

/** More places, farther apart, than one, two or three bytes of a number can tell. */
const text = ['aaaa', ...Array.from({ length: 70_000 }, (_, place) => (place % 300 === 0 ? 'bbbb' : 'cccc')), 'aaaa'];
const placesOf = (code: string): number[] => text.flatMap((own, place) => (own === code ? [place] : []));

describe('Pagefind’s own index', () => {
  test('tells where each code stands', async () => {
    const found = await occurrencesIn(text.join(' '));
    expect(found.map(({ code }) => code)).toEqual(['aaaa', 'bbbb', 'cccc']);
    for (const { code, places } of found) expect([...places]).toEqual(placesOf(code));
  });

  test('is read as we write it, in as many pages as there are', () => {
    const writer = new CborWriter();
    const postings = ['aaaa', 'bbbb'].map((code) => ({
      code,
      pages: [3, 70, 1000].map((page) => ({ page, places: Int32Array.from(placesOf(code), (place) => place * 1000) })),
    }));
    for (const posting of postings) writePosting(writer, posting);
    expect([...readChunk(unpacked(chunkOf(postings.length, writer.take())))]).toEqual(postings);
  });

  test('is refused where it is not what it was', () => {
    expect(() => [...readChunk(Buffer.from([0x81, 0x81, 0x83, 0x61, 0x61, 0xa0]))]).toThrow('not as they were');
    expect(() => unpacked(Buffer.from('H4sIAAAAAAAAA0vKLwIAqmX2dgMAAAA=', 'base64'))).toThrow();
  });
});
