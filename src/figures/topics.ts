import { figureWords } from '../i18n/figures.ts';
import { inLanguage, interfaceFor, type Tagged } from '../i18n/index.ts';
import type { Corpus, Document, Paragraph, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { compareText } from '../text/compare.ts';
import type { Figure, FigureContext, FigureId } from './figure.ts';
import { matrixPlots, matrixTable, type Matrix } from './matrix.ts';
import { isChair, paragraphsOf, placesOf, shortSeatOf, voicesOf, type Voice } from './voices.ts';

/** How many paragraphs of somebody, or of a document, take a topic up. */
export interface TopicRow<T> {
  topic: Corpus['topics'][number];
  counts: { of: T; paragraphs: Paragraph[] }[];
}

/** The topics that anybody takes up, the most frequent first, with the paragraphs of each who does. */
function topicRows<T>(topics: Corpus['topics'], of: readonly { of: T; paragraphs: readonly Paragraph[] }[]): TopicRow<T>[] {
  const total = ({ counts }: TopicRow<T>) => counts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return topics
    .map((topic) => ({
      topic,
      counts: of
        .map((one) => ({ of: one.of, paragraphs: one.paragraphs.filter(({ topics: own }) => own.includes(topic.id)) }))
        .filter(({ paragraphs }) => paragraphs.length > 0),
    }))
    .filter(({ counts }) => counts.length > 0)
    .sort((a, b) => total(b) - total(a));
}

/** Who speaks of something in a document: everyone but the chair, whose formulas are no speech. */
export const speakersOf = (corpus: Corpus, document: Document): Voice[] => voicesOf(corpus, document).filter((voice) => !isChair(voice));

/** Which topics each voice took up. */
export function topicsBySpeaker(corpus: Corpus, voices: readonly Voice[]): TopicRow<Voice>[] {
  return topicRows(
    corpus.topics,
    voices.map((voice) => ({ of: voice, paragraphs: paragraphsOf(voice) })),
  );
}

/** Which topics each document takes up. */
export function topicsByDocument(corpus: Corpus): TopicRow<Document>[] {
  const paragraphs = ({ sections }: Document) => sections.flatMap((section) => section.paragraphs);
  return topicRows(
    corpus.topics,
    corpus.documents.map((document) => ({ of: document, paragraphs: paragraphs(document) })),
  );
}

/** Where a topic's page shows what the first of some paragraphs' sections says of it. */
function placeOnTopic(topic: string, paragraphs: readonly Paragraph[], sections: readonly Section[]): string | undefined {
  const section = sections.find((one) => one.paragraphs.some((paragraph) => paragraphs.includes(paragraph)));
  return section === undefined ? undefined : `topics/${topic}/#${section.document}-${section.number}`;
}

/** Who speaks of what in a record: topics down the page, voices along it. */
export function topicsFigure(context: FigureContext, document: Document): Figure {
  const { corpus, lang } = context;
  const voices = speakersOf(corpus, document);
  return topicMatrix(context, 'topics-by-speaker', {
    columns: voices.map((voice) => ({ of: voice, label: shortSeatOf(voice, lang) })),
    rows: topicsBySpeaker(corpus, voices),
    sectionsOf: ({ sections }) => sections,
    head: interfaceFor(lang).t.record.speaker,
  });
}

/** The documents that fit into a picture: the latest, in their order. */
const mostDocuments = 24;

/** The latest documents, in their order. */
export function latestDocuments(corpus: Corpus): Document[] {
  const dated = corpus.documents.toSorted((a, b) => compareText(a.date ?? '', b.date ?? ''));
  return dated.slice(-mostDocuments);
}

/** Says that a picture has not every document, where it has not. */
export function leftOut({ documents }: Corpus, drawn: readonly Document[], lang: Language): string | undefined {
  const { f } = interfaceFor(lang);
  if (drawn.length === documents.length) return undefined;
  return figureWords[lang].leftOut(f.number(drawn.length), f.number(documents.length));
}

/** What the documents of the archive are about: topics down the page, documents along it. */
export function topicsByDocumentFigure(context: FigureContext, label: (document: Document) => Tagged): Figure {
  const { corpus, lang } = context;
  const documents = latestDocuments(corpus);
  return topicMatrix(context, 'topics-by-document', {
    columns: documents.map((document) => ({ of: document, label: label(document) })),
    rows: topicsByDocument({ ...corpus, documents }),
    sectionsOf: ({ sections }) => sections,
    head: figureWords[lang].document,
    note: leftOut(corpus, documents, lang),
  });
}

interface TopicColumns<T> {
  columns: { of: T; label: Tagged }[];
  rows: TopicRow<T>[];
  sectionsOf: (of: T) => readonly Section[];
  head: string;
  note?: string | undefined;
}

function topicMatrix<T>({ lang, page }: FigureContext, id: FigureId, topics: TopicColumns<T>): Figure {
  const { columns, rows, sectionsOf, head, note } = topics;
  const { t, f } = interfaceFor(lang);
  const words = figureWords[lang];
  const matrix: Matrix = {
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ topic, counts }) => {
      const name = inLanguage(topic.name, lang);
      return {
        label: name,
        href: page(`topics/${topic.id}/`),
        cells: columns.map(({ of, label }) => {
          const found = counts.find((count) => count.of === of);
          if (found === undefined) return null;
          const value = found.paragraphs.length;
          const title = `${label.text} · ${name.text}: ${f.plural(value, t.counts.paragraphs)}`;
          const places = placesOf(sectionsOf(of), found.paragraphs, lang);
          const place = placeOnTopic(topic.id, found.paragraphs, sectionsOf(of));
          return { value, href: place === undefined ? undefined : page(place), title, places };
        }),
      };
    }),
  };
  const title = words.figures[id].question;
  const table = matrixTable(matrix, [words.topic, head, words.paragraphs, words.where], f.number);
  return { id, plots: matrixPlots(matrix, lang, { id, title }), table, ...(note !== undefined && { note }) };
}
