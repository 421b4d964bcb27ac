import { toHtml } from 'hast-util-to-html';
import { interfaceFor } from '../i18n/index.ts';
import { annotate, type Span } from '../markdown/annotate.ts';
import { correctionMarks, type CorrectionMark } from '../markdown/correction-marks.ts';
import { quotations } from '../markdown/quotations.ts';
import type { Paragraph } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { findReferences } from '../parse/references.ts';
import { archive } from './archive.ts';
import { page } from './href.ts';

/** A paragraph's text as HTML, and what the corrections in it say to those who cannot see the mark. */
export interface InlineText {
  html: string;
  remarks: { id: string; text: string }[];
}

/** Keeps what stands inside in the direction of its own language, where no element can. */
const isolate = (text: string) => `\u2068${text}\u2069`;

interface Asked {
  /** The language of the text. */
  lang: Language;
  /** The language of the page around it. */
  pageLang: Language;
  /** The source's own words, slips included. */
  printed?: boolean;
}

/** Marks up what a paragraph's words are: corrections, citations of documents, quotations, the other script. */
export function inlineText(paragraph: Paragraph, { lang, pageLang, printed = false }: Asked): InlineText {
  const reading = paragraph[lang];
  const corrections = lang === 'ar' ? correctionMarks(reading, paragraph.corrections) : [];
  const { text, marks } = printed ? asPrinted(reading, corrections) : { text: reading, marks: corrections };
  const remarks = marks.map((mark, index) => ({
    id: `c${paragraph.id.slice(1)}-${index + 1}`,
    text: remark(mark, printed, pageLang, (words) => words),
  }));
  const spans: Span[] = [
    ...marks.map((mark, index): Span => {
      const shown = remark(mark, printed, pageLang, isolate);
      const properties = { className: ['corr'], tabIndex: 0, dataSic: shown, ariaDescribedBy: [remarks[index]?.id ?? ''] };
      return { from: mark.from, to: mark.to, tagName: printed ? 'del' : 'ins', properties };
    }),
    ...citations(text, pageLang),
    ...quotations(text, lang).map(({ from, to }): Span => ({ from, to, tagName: 'q', properties: {} })),
  ];
  return { html: toHtml(annotate(text, spans, lang)), remarks };
}

function citations(text: string, pageLang: Language): Span[] {
  return findReferences(text).flatMap(({ from, to, symbol }): Span[] => {
    const reference = archive().reference(symbol);
    return reference === undefined
      ? []
      : [{ from, to, tagName: 'a', properties: { className: ['ref'], href: page(pageLang, `references/#${reference.id}`) } }];
  });
}

function remark({ sic, corr, reason }: CorrectionMark, printed: boolean, lang: Language, quote: (words: string) => string): string {
  const { t } = interfaceFor(lang);
  const what = printed ? t.corrections.readHere(quote(corr)) : t.corrections.printedHere(quote(sic));
  return `${what} (${t.corrections.reasons[reason]})`;
}

/** The text with the source's own words put back, and where they stand in it. */
function asPrinted(reading: string, corrections: readonly CorrectionMark[]): { text: string; marks: CorrectionMark[] } {
  const marks: CorrectionMark[] = [];
  let text = '';
  let at = 0;
  for (const mark of corrections) {
    text += reading.slice(at, mark.from);
    marks.push({ ...mark, from: text.length, to: text.length + mark.sic.length });
    text += mark.sic;
    at = mark.to;
  }
  return { text: text + reading.slice(at), marks };
}
