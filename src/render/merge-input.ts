import type { Prefer } from './three-way.ts';

/** A file that moves, and its text under its new name. */
export interface Move {
  from: string;
  to: string;
  /** Nothing where only the account of what converting wrote has still the old name. */
  text?: string;
  /** Does to another text of the file, the one that converting wrote, what the new name does to it. */
  again: (text: string) => string;
}

/** What is known before anything is written. Paths are relative to content/. */
export interface MergeInput {
  /** What converting gives now (`renderConversion`). */
  rendered: ReadonlyMap<string, string>;
  /** What stands in content/ now. */
  current: ReadonlyMap<string, string>;
  /** `content/.converted.json`: the SHA-256 of what converting last wrote to each path, in hex. */
  written: Readonly<Record<string, string>>;
  /** `content/.converted/`: the texts that converting last wrote, as far as they are known. */
  base?: ReadonlyMap<string, string>;
  sha256: (text: string) => string;
  /** Who decides what both an editor and converting changed in a file; nobody unless the editor says so. */
  prefer?: (path: string) => Prefer;
  /** Remove files that no seed gives any more, unless an editor changed them. */
  prune?: boolean;
  /** What problems call the folder of the files. */
  folder?: string;
  /** The files of documents that have another id now. */
  renames?: readonly Move[];
}
