import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipLater } from 'node:zlib';

const gzip = promisify(gzipLater);

/** Files that may wait to be packed: enough for all threads. */
export const WAITING = 32;

/** The folder of an index while it is written: each file goes to disk at once, and into the name. */
export class IndexFolder {
  private readonly folder: string;
  private readonly made = new Set<string>();
  private readonly digest: Hash = createHash('sha256');
  private readonly waiting: { path: string; content: Promise<Uint8Array> }[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  write(path: string, content: Uint8Array): void {
    const file = join(this.folder, path);
    const parent = dirname(file);
    if (!this.made.has(parent)) mkdirSync(parent, { recursive: true });
    this.made.add(parent);
    writeFileSync(file, content);
    this.digest.update(path).update(content);
  }

  /** Packed here, so that a host that packs nothing serves no more bytes than one that does; on zlib's own threads: see `packed`. */
  pack(path: string, value: unknown): void {
    this.waiting.push({ path, content: gzip(JSON.stringify(value), { level: 9 }) });
  }

  /** Writes what has been packed, in the order in which it was given; all of it, or until no more than so many are left. */
  async packed(left = 0): Promise<void> {
    while (this.waiting.length > left) {
      const { path, content } = this.waiting.shift()!;
      this.write(path, await content);
    }
  }

  /** Gives the folder its name for good: a browser that keeps files of the last build must not mix them with this one's. */
  named(): string {
    const name = `index-${this.digest.digest('hex').slice(0, 10)}`;
    renameSync(this.folder, join(dirname(this.folder), name));
    return name;
  }
}
