/** The little of CBOR (RFC 8949) that Pagefind's files are made of: integers, texts, and arrays of known length. */

/** The major types of CBOR that are used. */
export const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4] as const;

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
