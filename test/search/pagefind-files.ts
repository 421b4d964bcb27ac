import { gunzipSync } from 'node:zlib';
import { ARRAY, NEGATIVE, TEXT, UNSIGNED } from '../../scripts/lib/cbor.ts';
import { MARK, type Posting } from '../../scripts/lib/pagefind-format.ts';

/** Reads the files of an index that Pagefind, or we, wrote. */

export const unpacked = (file: Uint8Array): Buffer => {
  const content = gunzipSync(file);
  if (!content.subarray(0, MARK.length).equals(MARK)) throw new Error('Pagefind’s files are not as they were: a mark is missing');
  return content.subarray(MARK.length);
};

/** Reads a chunk of an index that Pagefind wrote. */
export function* readChunk(content: Buffer): Generator<Posting> {
  const reader = new CborReader(content);
  reader.array();
  for (let words = reader.array(); words > 0; words -= 1) {
    reader.array();
    const code = reader.text();
    const pages: Posting['pages'] = [];
    let page = 0;
    for (let count = reader.array(); count > 0; count -= 1) {
      reader.array();
      page += reader.integer();
      pages.push({ page, places: readPlaces(reader) });
      skip(reader);
    }
    skip(reader);
    yield { code, pages };
  }
}

function readPlaces(reader: CborReader): Int32Array {
  const length = reader.array();
  const places = new Int32Array(length);
  let count = 0;
  let last = 0;
  for (let index = 0; index < length; index += 1) {
    const value = reader.integer();
    // A negative number says what the places after it weigh; the first of them is counted from the beginning again.
    if (value < 0) last = 0;
    else places[count++] = last += value;
  }
  return places.subarray(0, count);
}

/** Codes have neither metadata nor other spellings. */
function skip(reader: CborReader): void {
  if (reader.array() !== 0) throw new Error('Pagefind’s files are not as they were: a list is not empty');
}

/** Reads what stands next. Anything that is not of these kinds is no file of Pagefind's, and an error. */
class CborReader {
  private readonly bytes: Buffer;
  private place = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  array(): number {
    return this.head(ARRAY);
  }

  text(): string {
    const length = this.head(TEXT);
    this.place += length;
    return this.bytes.toString('latin1', this.place - length, this.place);
  }

  integer(): number {
    return (this.bytes[this.place] ?? 0) >> 5 === NEGATIVE ? -1 - this.head(NEGATIVE) : this.head(UNSIGNED);
  }

  private head(kind: number): number {
    const { bytes } = this;
    const first = bytes[this.place++] ?? 0;
    const size = first & 31;
    if (first >> 5 !== kind || size > 26) throw new Error(`Pagefind's files are not as they were: byte ${first} at ${this.place - 1}`);
    if (size < 24) return size;
    if (size === 24) return bytes[this.place++] ?? 0;
    const length = size === 25 ? 2 : 4;
    this.place += length;
    return bytes.readUIntBE(this.place - length, length);
  }
}
