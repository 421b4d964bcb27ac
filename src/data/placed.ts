import type { Corpus, Document, Paragraph, Section } from '../model/corpus.ts';

/** A paragraph with everything it stands in. */
export interface Placed {
  document: Document;
  section: Section;
  paragraph: Paragraph;
}

/** Every paragraph of a corpus, in its order. */
export function placedParagraphs({ documents }: Pick<Corpus, 'documents'>): Placed[] {
  return documents.flatMap((document) =>
    document.sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ document, section, paragraph }))),
  );
}
