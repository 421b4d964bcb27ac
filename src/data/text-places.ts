import type { Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import type { Library } from './library.ts';

/** Where a section's text stands in a language: its file, and the line of each paragraph by id. */
export interface TextPlace {
  file: string;
  lines: ReadonlyMap<string, number>;
}

/** Finds the file of a section's text; undefined where a language has none. */
export type FindText = (section: Pick<Section, 'document' | 'number'>, lang: Language) => TextPlace | undefined;

/** Finds the files of sections and articles, and the lines of their paragraphs, in what was read. */
export function textPlaces({ sections, articles }: Library): FindText {
  const pairs = new Map([...sections, ...articles].map((pair) => [`${pair.document}/${pair.section}`, pair]));
  return ({ document, number }, lang) => {
    const pair = pairs.get(`${document}/${number}`);
    // An article may be there in English alone.
    const text = lang === 'ar' ? pair?.arabic : (pair?.english ?? pair?.lone);
    if (text === null || text === undefined) return undefined;
    const isMarked = text.body.some(({ id }) => id !== null);
    const lines = text.body.flatMap(({ id, line }, index) => {
      // Text written by hand has no ids: its paragraphs count in their order.
      const own = isMarked ? id : `p-${number}-${index + 1}`;
      return own === null ? [] : [[own, line] as const];
    });
    return { file: text.file, lines: new Map(lines) };
  };
}
