import type { ContentFile } from '../data/content-file.ts';
import type { Library } from '../data/library.ts';
import type { Corpus } from '../model/corpus.ts';

/** Everything that the checks look at: what was read, and what stands around it. */
export interface CheckedArchive {
  /** What problems call the folder of the files. */
  folder: string;
  /** The files as they are on the disk. */
  files: readonly ContentFile[];
  library: Library;
  corpus: Corpus;
  /** Every other file of the folder, by path: pictures, and what nothing reads. */
  others: readonly string[];
  /** Files that are published as they are, by their path from the host's root. */
  published: ReadonlySet<string>;
  /** The day of the check, `2026-11-21`: what lies after it cannot have been. */
  today: string;
}
