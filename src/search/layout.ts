import type { Language } from '../model/values.ts';

/**
 * Where each text stands in the index. Pagefind sees few, long pages: each holds many *slots* of the same number of words, and each
 * title, each Arabic and each English text of a paragraph takes as many slots as it needs. A position found is so a text and a place in
 * it, by arithmetic; nothing is kept of each paragraph but how many slots it has.
 */

/** Words in a slot. Longer texts take several. */
export const SLOT = 128;
/** Slots in one page of Pagefind. */
export const SLOTS_A_PAGE = 256;
/** Paragraphs whose texts share a file. */
export const PARAGRAPHS_A_FILE = 8;

/** The layout as it is stored. */
export interface StoredLayout {
  /** Pagefind's name of each page, in order. */
  pages: readonly string[];
  /** The number of paragraphs of each section, in order. */
  sections: readonly number[];
  /** Slots of each section's title and of each paragraph in Arabic and English, one digit of base 36 each, in order. */
  slots: string;
}

/** A text of the index. */
export interface Unit {
  section: number;
  /** Counted through the archive; -1 for the title of a section. */
  paragraph: number;
  lang: Language;
}

export interface Layout {
  pages: ReadonlyMap<string, number>;
  units: number;
  sections: number;
  paragraphs: number;
  /** The unit at a position. */
  unitAt(position: number): number;
  /** The position of a unit's first word. */
  startOf(unit: number): number;
  unit(unit: number): Unit;
  sectionOf(paragraph: number): number;
  /** The first paragraph of a section. */
  firstOf(section: number): number;
}

export function layoutOf({ pages, sections, slots }: StoredLayout): Layout {
  const total = [...slots].reduce((sum, digit) => sum + parseInt(digit, 36), 0);
  const unitOfSlot = new Int32Array(total);
  const [unitSection, unitParagraph, unitLang, unitSlot] = [0, 0, 0, 0].map(() => new Int32Array(slots.length));
  const sectionOfParagraph = new Int32Array(sections.reduce((sum, count) => sum + count, 0));
  let [unit, slot, paragraph] = [0, 0, 0];
  const place = (section: number, own: number, lang: number): void => {
    unitSection![unit] = section;
    unitParagraph![unit] = own;
    unitLang![unit] = lang;
    unitSlot![unit] = slot;
    for (let left = parseInt(slots.charAt(unit), 36); left > 0; left -= 1) unitOfSlot[slot++] = unit;
    unit += 1;
  };
  sections.forEach((count, section) => {
    place(section, -1, 0);
    for (let own = 0; own < count; own += 1) {
      sectionOfParagraph[paragraph] = section;
      place(section, paragraph, 0);
      place(section, paragraph, 1);
      paragraph += 1;
    }
  });
  return {
    pages: new Map(pages.map((name, page) => [name, page])),
    units: unit,
    sections: sections.length,
    paragraphs: paragraph,
    unitAt: (position) => unitOfSlot[Math.floor(position / SLOT)] ?? -1,
    startOf: (of) => (unitSlot![of] ?? 0) * SLOT,
    unit: (of) => ({ section: unitSection![of] ?? 0, paragraph: unitParagraph![of] ?? -1, lang: unitLang![of] === 1 ? 'en' : 'ar' }),
    firstOf: (section) => sectionOfParagraph.indexOf(section),
    sectionOf: (of) => sectionOfParagraph[of] ?? 0,
  };
}
