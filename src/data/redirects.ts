import type { Corpus, Document } from '../model/corpus.ts';

/** An address that was given up, and the one that has taken its place: what follows the language segment of both. */
export interface Redirect {
  from: string;
  to: string;
}

/** What follows a text's own address on the way to each view that there is of it, nothing for the text itself. */
type ViewPaths = (document: Document) => readonly string[];

/** Every address that a renamed document, section, speaker, delegation or topic had, view by view. */
export function redirectsOf({ documents, speakers, delegations, topics }: Corpus, viewPaths: ViewPaths): Redirect[] {
  const entries = Object.entries({ speakers, delegations, topics }).flatMap(([folder, list]) =>
    list.flatMap(({ id, formerly = [] }) => formerly.map((old) => ({ from: `${folder}/${old}/`, to: `${folder}/${id}/` }))),
  );
  return [
    ...entries,
    ...documents.flatMap((document) => documentRedirects(document, viewPaths(document))),
    ...documents.flatMap((document) => sectionRedirects(document, viewPaths(document))),
  ];
}

function documentRedirects(document: Document, views: readonly string[]): Redirect[] {
  const { id, type, formerly = [] } = document;
  return formerly.flatMap((old) =>
    pagesOf(document, views).map((page) => ({ from: `${type}s/${old}/${page}`, to: `${type}s/${id}/${page}` })),
  );
}

/** What follows a document's own address on the way to its pages. */
function pagesOf({ type, sections }: Document, views: readonly string[]): string[] {
  const speeches = type === 'record' ? sections.filter(({ kind }) => kind === 'speech') : [];
  const glance = type === 'record' ? ['glance/'] : [];
  return [...views, 'corrections/', ...glance, ...speeches.flatMap(({ number }) => views.map((view) => `${number}/${view}`))];
}

/** A section that is no speech has no page of its own: its place on the record's page is the next best. */
function sectionRedirects({ id, sections }: Document, views: readonly string[]): Redirect[] {
  return sections.flatMap(({ number, kind, formerly = [] }) =>
    formerly.flatMap((old) =>
      views.map((view) => ({
        from: `records/${id}/${old}/${view}`,
        to: kind === 'speech' ? `records/${id}/${number}/${view}` : `records/${id}/${view}#s-${number}`,
      })),
    ),
  );
}
