import type { Document, Paragraph, Section } from '../model/corpus.ts';

/** A paragraph that left a section: the id that it had there, and where it stands now. */
export interface Moved {
  from: string;
  paragraph: Paragraph;
  section: Section;
}

/** The paragraphs that once stood in a section and now stand in another of the document: their old addresses are on its page. */
export function movedFrom({ sections }: Document, number: string): Moved[] {
  return sections
    .filter((section) => section.number !== number)
    .flatMap((section) =>
      section.paragraphs.flatMap((paragraph) =>
        (paragraph.formerly ?? []).filter((id) => id.startsWith(`p-${number}-`)).map((from) => ({ from, paragraph, section })),
      ),
    );
}
