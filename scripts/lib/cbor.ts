/** The little of CBOR (RFC 8949) that Pagefind's files are made of: integers, texts, and arrays of known length. */

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4] as const;

/** Writes into a buffer that grows. */
export class CborWriter {
  private bytes = Buffer.alloc(1 << 16);
  private end = 0;

  get length(): number {
    return this.end;
  }

  /** What has been written; the writer is empty afterwards, and the bytes hold until it is written to again. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.end);
    this.end = 0;
    return taken;
  }

  array(length: number): void {
    this.head(ARRAY, length);
  }

  text(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.head(TEXT, bytes.length);
    this.append(bytes);
  }

  integer(value: number): void {
    if (value < 0) this.head(NEGATIVE, -value - 1);
    else this.head(UNSIGNED, value);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  private head(kind: number, value: number): void {
    this.reserve(5);
    const { bytes } = this;
    const major = kind << 5;
    if (value < 24) bytes[this.end++] = major | value;
    else if (value < 0x100) {
      bytes[this.end++] = major | 24;
      bytes[this.end++] = value;
    } else if (value < 0x10000) {
      bytes[this.end++] = major | 25;
      this.end = bytes.writeUInt16BE(value, this.end);
    } else {
      bytes[this.end++] = major | 26;
      this.end = bytes.writeUInt32BE(value, this.end);
    }
  }

  private reserve(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.end + more));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}

/** Reads what stands next. Anything that is not of these kinds is no file of Pagefind's, and an error. */
export class CborReader {
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
