import type { Document, Section } from '../model/corpus.ts';
import { speeches, words } from './text.ts';

/** Whose turn it is, as far as the picture tells voices apart. */
export type Party = 'chair' | 'guest' | 'member';

/** A turn of a meeting as a stretch of a line that is a thousand units long. */
export interface Turn {
  section: Section;
  party: Party;
  x: number;
  width: number;
}

const length = 1000;

/** No turn is narrower than a hair that can be seen and pointed at. */
const narrowest = 4;

/** Lays the turns of a record out along a line, each as wide as it is long; `mirrored` begins at the right. */
export function ribbonOf(document: Document, mirrored: boolean): Turn[] {
  const turns = speeches(document).map((section) => ({ section, size: words(section) }));
  const total = turns.reduce((sum, { size }) => sum + size, 0);
  const widths = turns.map(({ size }) => Math.max(narrowest, (size / total) * length));
  const scale = length / widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return turns.map(({ section }, index) => {
    const width = (widths[index] ?? 0) * scale;
    const x = mirrored ? length - at - width : at;
    at += width;
    return { section, party: partyOf(section), x: tenth(x), width: tenth(width) };
  });
}

function partyOf({ capacity }: Section): Party {
  if (capacity === 'president') return 'chair';
  return capacity === 'member' || capacity === 'national' ? 'member' : 'guest';
}

const tenth = (value: number) => Math.round(value * 10) / 10;
