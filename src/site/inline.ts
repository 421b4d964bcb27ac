import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { interfaceFor } from '../i18n/index.ts';
import { annotate, type Span } from '../markdown/annotate.ts';
import { annotateTree } from '../markdown/annotate-tree.ts';
import { correctionMarks, type CorrectionMark } from '../markdown/correction-marks.ts';
import { quotations } from '../markdown/quotations.ts';
import type { Paragraph, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { findReferences } from '../parse/references.ts';
import { archive } from './archive.ts';
import { page } from './href.ts';
import { mentionsIn } from './names.ts';

/** A paragraph's text as HTML, and what the corrections in it say to those who cannot see the mark. */
export interface InlineText {
  html: string;
  remarks: Remark[];
}

/** What a correction says to those who cannot see its mark. */
export interface Remark {
  id: string;
  text: string;
}

/** Keeps what stands inside in the direction of its own language, where no element can. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** Which text is asked for, and for which page. */
export interface Asked {
  /** The section that the paragraph stands in. */
  section: Section;
  /** The language of the text. */
  lang: Language;
  /** The language of the page around it. */
  pageLang: Language;
  /** The source's own words, slips included. */
  printed?: boolean;
}

/** Marks up what a paragraph's words are: corrections, citations of documents, names, quotations, the other script. */
export function inlineText(paragraph: Paragraph, asked: Asked): InlineText {
  const { spans, remarks } = spansOf(paragraph, asked);
  return { html: toHtml(annotate(paragraph[asked.lang], spans, asked.lang)), remarks };
}

/**
 * The same for a text that has Markdown of its editor's: marks stand inside its elements, and where one runs over an element's end it
 * is drawn on both sides of it.
 *
 * @param leaf the element that holds the paragraph's words
 */
export function annotateLeaf(leaf: ElementContent, paragraph: Paragraph, asked: Asked): { leaf: ElementContent; remarks: Remark[] } {
  const { spans, remarks } = spansOf(paragraph, asked);
  return { leaf: annotateTree(leaf, paragraph[asked.lang], spans, asked.lang), remarks };
}

function spansOf(paragraph: Paragraph, { section, lang, pageLang, printed = false }: Asked): { spans: Span[]; remarks: Remark[] } {
  const text = paragraph[lang];
  const marks = lang === 'ar' ? correctionMarks(text, paragraph.corrections) : [];
  const remarks = marks.map((mark, index) => ({
    id: `c${paragraph.id.slice(1)}-${index + 1}`,
    text: remark(mark, printed, pageLang, (words) => words),
  }));
  const spans: Span[] = [
    ...marks.map((mark, index): Span => {
      const { from, to, sic } = mark;
      const shown = remark(mark, printed, pageLang, isolate);
      const properties = { className: ['corr'], tabIndex: 0, dataSic: shown, ariaDescribedBy: [remarks[index]?.id ?? ''] };
      return printed ? { from, to, tagName: 'del', properties, text: sic } : { from, to, tagName: 'ins', properties };
    }),
    ...citations(text, pageLang),
    ...quotations(text, lang).map(({ from, to }): Span => ({ from, to, tagName: 'q', properties: {} })),
    ...mentionsIn(section, paragraph, lang).map(({ from, to, of: { part, id } }): Span => {
      return { from, to, tagName: 'a', properties: { className: ['named'], href: page(pageLang, `${part}/${id}/`) } };
    }),
  ];
  return { spans, remarks };
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
