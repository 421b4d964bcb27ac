import type { Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import type { Library } from './library.ts';
import { withIds } from './paragraph-ids.ts';
import type { TextFile } from './text-file.ts';

/** Where a section's text stands in a language: its file, and the line of each paragraph by id. */
export interface TextPlace {
  file: string;
  lines: ReadonlyMap<string, number>;
}

/** Finds the file of a section's text; undefined where a language has none. */
export type FindText = (section: Pick<Section, 'document' | 'number'>, lang: Language) => TextPlace | undefined;

/** Finds the files of sections and articles, and the lines of their paragraphs, in what was read. */
export function textPlaces({ sections, articles }: Library): FindText {
  const places = new Map<string, TextPlace>();
  for (const { document, section, arabic, english, lone } of [...sections, ...articles]) {
    if (arabic !== null) places.set(`${document}/${section} ar`, placeOf(arabic, section));
    // An article may be there in English alone.
    const other = english ?? lone;
    if (other !== null && other !== undefined) places.set(`${document}/${section} en`, placeOf(other, section));
  }
  return ({ document, number }, lang) => places.get(`${document}/${number} ${lang}`);
}

function placeOf({ file, body }: TextFile<unknown>, section: string): TextPlace {
  return { file, lines: new Map(withIds(body, section).map(({ id, line }) => [id, line])) };
}
