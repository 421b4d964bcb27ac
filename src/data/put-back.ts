import type { Correction } from '../model/section.ts';

/** A text with its corrections undone, and those that could not be. */
export interface PutBack {
  text: string;
  /** Corrections whose `corr` does not stand in the text after the one before them. */
  lost: Correction[];
  /** Whether replacing each first `corr` by its `sic`, one after the other, gives the same: what a reader of the data will do. */
  plain: boolean;
}

/** Puts each `corr` of a reading text back to its `sic`, in order, which gives the seed's own words. */
export function putBack(text: string, corrections: readonly Correction[]): PutBack {
  const lost: Correction[] = [];
  let done = '';
  let rest = text;
  let naive = text;
  for (const correction of corrections) {
    const at = rest.indexOf(correction.corr);
    naive = naive.replace(correction.corr, () => correction.sic);
    if (at === -1) {
      lost.push(correction);
      continue;
    }
    done += rest.slice(0, at) + correction.sic;
    rest = rest.slice(at + correction.corr.length);
  }
  return { text: done + rest, lost, plain: naive === done + rest };
}
