import { type Moved, movesIn } from '../data/moved.ts';
import type { Corpus, Document, Paragraph, Reference, Section } from '../model/corpus.ts';

/** A paragraph with everything it stands in. */
export interface Placed {
  document: Document;
  section: Section;
  paragraph: Paragraph;
}

/** The corpus, and the ways pages look things up in it. */
export interface Archive {
  corpus: Corpus;
  document(id: string): Document;
  speaker(id: string): Corpus['speakers'][number];
  delegation(id: string): Corpus['delegations'][number];
  topic(id: string): Corpus['topics'][number];
  reference(symbol: string): Reference | undefined;
  /** By document and paragraph id. */
  placed(document: string, paragraph: string): Placed;
  /** The paragraphs that left a section; without one, those that left the document. */
  movedFrom(document: Document, section?: string): readonly Moved[];
  /** Every paragraph, in the order of the corpus. */
  all: readonly Placed[];
  /** Every section, in the order of the corpus. */
  sections: readonly Section[];
}

/** Makes a corpus ready to be looked things up in. */
export function lookup(corpus: Corpus): Archive {
  const sections = corpus.documents.flatMap((document) => document.sections);
  const all = corpus.documents.flatMap((document) =>
    document.sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ document, section, paragraph }))),
  );
  const moves = movesIn(corpus.documents);
  const references = new Map(corpus.references.map((reference) => [reference.symbol, reference]));
  return {
    corpus,
    sections,
    all,
    document: finder('document', corpus.documents, ({ id }) => id),
    speaker: finder('speaker', corpus.speakers, ({ id }) => id),
    delegation: finder('delegation', corpus.delegations, ({ id }) => id),
    topic: finder('topic', corpus.topics, ({ id }) => id),
    reference: (symbol) => references.get(symbol),
    movedFrom: ({ id }, section) => (section === undefined ? (moves.leaving.get(id) ?? []) : (moves.from.get(`${id}/${section}`) ?? [])),
    placed: (() => {
      const find = finder('paragraph', all, ({ document, paragraph }) => `${document.id}#${paragraph.id}`);
      return (document, paragraph) => find(`${document}#${paragraph}`);
    })(),
  };
}

/** Looks an item up; one that is not there is a bug, since the corpus was checked for dangling ids. */
function finder<T>(what: string, items: readonly T[], key: (item: T) => string): (key: string) => T {
  const map = new Map(items.map((item) => [key(item), item]));
  return (wanted) => {
    const item = map.get(wanted);
    if (item === undefined) throw new Error(`the corpus has no ${what} «${wanted}»`);
    return item;
  };
}
