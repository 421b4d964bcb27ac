import type { Tagged } from '../i18n/index.ts';
import type { Document, Paragraph, Section } from '../model/corpus.ts';
import { findReferences } from '../parse/references.ts';
import type { Language } from '../model/values.ts';
import { toLatinDigits } from '../text/arabic.ts';

/** What puts a year on a document's line: its own date, a document it cites, or a year that it names. */
export type YearKind = 'own' | 'cited' | 'named';

/** A paragraph that names a year, or cites a document of it. */
export interface YearPlace {
  section: Section;
  paragraph: Paragraph;
  /** The words around the year, or the symbol cited. */
  quote: string;
}

/** A year on a document’s line, and where the document has it. */
export interface YearRow {
  document: Document;
  year: number;
  kind: YearKind;
  places: YearPlace[];
}

/** Four digits that stand alone and may be a year. A percentage, a sum or a part of a longer number is none. */
const YEAR = /(?<![\d.,٫٬/])(19\d{2}|20\d{2})(?![\d%]|[.,٫٬/]\d)/gu;

/** After the archive's own documents come plans, «خطة 2030»; what lies farther off is a number of something else. */
const yearsAhead = 30;

/** The year in a symbol: of a resolution in brackets, of other documents between slashes. */
const SYMBOL_YEAR = /\((\d{4})\)|\/((?:19|20)\d{2})(?:\/|$)/u;

/** The years of documents, by document and year. */
export function yearRows(documents: readonly Document[]): YearRow[] {
  const latest = Math.max(...documents.map(({ date }) => Number(date?.slice(0, 4) ?? 0)));
  return documents.flatMap((document) => {
    const rows = new Map<string, YearRow>();
    const row = (kind: YearKind, year: number) => {
      const key = `${year} ${kind}`;
      const known = rows.get(key) ?? { document, year, kind, places: [] };
      rows.set(key, known);
      return known;
    };
    if (document.date !== null) row('own', Number(document.date.slice(0, 4)));
    for (const section of document.sections) {
      for (const paragraph of section.paragraphs) {
        for (const { kind, year, quote } of yearsOf(paragraph.ar)) {
          const { places } = row(kind, year);
          const known = places.some((place) => place.paragraph === paragraph);
          if (year <= latest + yearsAhead && !known) places.push({ section, paragraph, quote });
        }
      }
    }
    return [...rows.values()].filter(({ kind, places }) => kind === 'own' || places.length > 0).sort((a, b) => a.year - b.year);
  });
}

/** The years of a text: those of the documents it cites, and those that it names beside. */
export function yearsOf(text: string): { kind: 'cited' | 'named'; year: number; quote: string }[] {
  const references = findReferences(text);
  const cited = references.flatMap(({ symbol }) => {
    const match = SYMBOL_YEAR.exec(symbol);
    return match === null ? [] : [{ kind: 'cited' as const, year: Number(match[1] ?? match[2]), quote: symbol }];
  });
  // A symbol's digits are no years of their own; blanks keep every place where it was.
  const rest = references.reduceRight((kept, { from, to }) => kept.slice(0, from) + ' '.repeat(to - from) + kept.slice(to), text);
  const named = [...toLatinDigits(rest).matchAll(YEAR)].map((match) => ({
    kind: 'named' as const,
    year: Number(match[1]),
    quote: around(text, match.index),
  }));
  return [...cited, ...named];
}

/** The words around a year in a language of the paragraph, where its digits stand there; in Arabic, where they always do. */
export function quoteOf({ paragraph, quote }: YearPlace, { kind, year }: YearRow, lang: Language): Tagged {
  if (kind === 'cited') return { text: quote, lang };
  const at = lang === 'en' ? paragraph.en.indexOf(String(year)) : -1;
  return at === -1 ? { text: quote, lang: 'ar' } : { text: around(paragraph.en, at), lang };
}

/** The words around a place of a text. */
function around(text: string, at: number, reach = 60): string {
  const from = at <= reach ? 0 : text.indexOf(' ', at - reach) + 1;
  const end = text.indexOf(' ', Math.min(text.length, at + reach));
  const to = end === -1 ? text.length : end;
  return `${from === 0 ? '' : '…'}${text.slice(from, to)}${to === text.length ? '' : '…'}`;
}
