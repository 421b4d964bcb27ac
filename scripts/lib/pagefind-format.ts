import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor.ts';

/**
 * The files of Pagefind 1.6's index, as its own sources write and read them (`pagefind/src/index`, `pagefind_web/src`): CBOR, behind a
 * mark, packed with gzip. Codes of ours are the only words, they stand in pages without metadata, and nothing is weighted.
 */

/** What Pagefind puts before each file, so that its decoder knows it. */
export const MARK = Buffer.from('pagefind_dcd');

/** Where a word stands. */
export interface Posting {
  /** What the word is called in the index. */
  code: string;
  /** The pages it stands in, in order, each with its places in order. */
  pages: { page: number; places: Int32Array }[];
}

/** Part of an index: the words of which it has the places. */
export interface Chunk {
  from: string;
  to: string;
  hash: string;
}

const packed = (content: Uint8Array): Buffer => gzipSync(Buffer.concat([MARK, content]), { level: 9 });

/** Appends a word to a chunk that is being written. */
export function writePosting(writer: CborWriter, { code, pages }: Posting): void {
  writer.array(3);
  writer.text(code);
  writer.array(pages.length);
  let before = 0;
  for (const { page, places } of pages) {
    writer.array(3);
    writer.integer(page - before);
    before = page;
    writer.array(places.length);
    let last = 0;
    for (const place of places) {
      writer.integer(place - last);
      last = place;
    }
    writer.array(0);
  }
  writer.array(0);
}

/** A chunk of so many words that have been written. */
export function chunkOf(words: number, written: Uint8Array): Buffer {
  const head = new CborWriter();
  head.array(1);
  head.array(words);
  head.append(written);
  return packed(head.take());
}

/** The list of everything: pages by name, and chunks. */
export function metaOf(version: string, pages: readonly string[], chunks: readonly Chunk[]): Buffer {
  const writer = new CborWriter();
  writer.array(6);
  writer.text(version);
  writer.array(pages.length);
  for (const page of pages) {
    writer.array(2);
    writer.text(page);
    // Its words, by which Pagefind ranks: what it ranks is ranked again.
    writer.integer(1);
  }
  writer.array(chunks.length);
  for (const { from, to, hash } of chunks) {
    writer.array(3);
    for (const text of [from, to, hash]) writer.text(text);
  }
  // No filters, no orders, no metadata.
  for (let list = 0; list < 3; list += 1) writer.array(0);
  return packed(writer.take());
}
