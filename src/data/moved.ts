import type { Document, Paragraph, Section } from '../model/corpus.ts';

/** A paragraph that left a section: the id that it had there, and where it stands now. */
export interface Moved {
  from: string;
  document: Document;
  section: Section;
  paragraph: Paragraph;
}

/** Who left what. */
export interface Moves {
  /** By the document and the number of the section that they left: `s-pv-7050/9`. */
  from: ReadonlyMap<string, readonly Moved[]>;
  /** By the document that they left for another. */
  leaving: ReadonlyMap<string, readonly Moved[]>;
}

/**
 * Finds the paragraphs that once stood in a section and now stand in another, of the same document or of another one: their old addresses
 * are on the old page. Where a section had other numbers, its page answers for those too.
 */
export function movesIn(documents: readonly Document[]): Moves {
  const now = new Map(
    documents.flatMap(({ id, sections }) =>
      sections.flatMap(({ number, formerly = [] }) => formerly.map((old) => [`${id}/${old}`, `${id}/${number}`] as const)),
    ),
  );
  const all = documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.paragraphs.flatMap((paragraph) =>
        (paragraph.formerly ?? []).map((old) => {
          const { document: home, id: from } = oldAddress(old, document.id);
          const number = /^p-([0-9]+[a-z]*)-/u.exec(from)?.[1] ?? '';
          const left = now.get(`${home}/${number}`) ?? `${home}/${number}`;
          return { left, home, moved: { from, document, section, paragraph } };
        }),
      ),
    ),
  );
  const grouped = (list: typeof all, key: (one: (typeof all)[number]) => string) =>
    new Map([...Map.groupBy(list, key)].map(([name, group]) => [name, group.map(({ moved }) => moved)]));
  return {
    from: grouped(
      all.filter(({ left, moved }) => left !== moved.section.id),
      ({ left }) => left,
    ),
    leaving: grouped(
      all.filter(({ home, moved }) => home !== moved.document.id),
      ({ home }) => home,
    ),
  };
}

/** The document and the id in it that a former id names: `s-pv-7050/p-9-3`, or `p-9-3` in the paragraph's own document. */
export function oldAddress(old: string, document: string): { document: string; id: string } {
  const slash = old.indexOf('/');
  return slash === -1 ? { document, id: old } : { document: old.slice(0, slash), id: old.slice(slash + 1) };
}

/** The former ids that are addresses on the page of the paragraph's own document. */
export function formerIdsHere(paragraph: Paragraph): string[] {
  return (paragraph.formerly ?? []).filter((old) => !old.includes('/'));
}
