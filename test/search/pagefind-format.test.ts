import { describe, expect, test } from 'vitest';
import { CborWriter } from '../../scripts/lib/cbor.ts';
import { chunkOf, writePosting, type Posting } from '../../scripts/lib/pagefind-format.ts';
import { indexOf } from '../../scripts/lib/pagefind-runtime.ts';
import { readChunk, unpacked } from './pagefind-files.ts';

/** More places, farther apart, than one, two or three bytes of a number can tell. */
const text = ['aaaa', ...Array.from({ length: 70_000 }, (_, place) => (place % 300 === 0 ? 'bbbb' : 'cccc')), 'aaaa'];
const placesOf = (code: string): Int32Array => Int32Array.from(text.flatMap((own, place) => (own === code ? [place] : [])));

function written(postings: readonly Posting[]): Buffer {
  const writer = new CborWriter();
  for (const posting of postings) writePosting(writer, posting);
  return chunkOf(postings.length, writer.take());
}

describe('a chunk of Pagefind’s index', () => {
  test('has in it what ours has when Pagefind itself indexes the same codes', async () => {
    const files = await indexOf(text.join(' '));
    const [chunk, ...others] = files.filter(({ path }) => path.endsWith('.pf_index'));
    const own = ['aaaa', 'bbbb', 'cccc'].map((code) => ({ code, pages: [{ page: 0, places: placesOf(code) }] }));
    expect(others).toEqual([]);
    const theirs = [...readChunk(unpacked(chunk!.content))].toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(theirs).toEqual(own);
    expect([...readChunk(unpacked(written(own)))]).toEqual(own);
  });

  test('tells places apart that are far away, in as many pages as there are', () => {
    const postings = ['aaaa', 'bbbb'].map((code) => ({
      code,
      pages: [3, 70, 1000].map((page) => ({ page, places: placesOf(code).map((place) => place * 1000) })),
    }));
    expect([...readChunk(unpacked(written(postings)))]).toEqual(postings);
  });
});
