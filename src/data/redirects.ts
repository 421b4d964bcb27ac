import type { Corpus, Document } from '../model/corpus.ts';
import { movesIn } from './moved.ts';

/** An address that has no page of its own, given up or never filled, and the one that stands for it: what follows the language segment of both. */
export interface Redirect {
  from: string;
  to: string;
}

/** What follows a text's own address on the way to each view that there is of it, nothing for the text itself. */
type ViewPaths = (document: Document) => readonly string[];

/** Every address that a renamed document, section, speaker, delegation or topic had, and that of each section without a page, view by view. */
export function redirectsOf({ documents, speakers, delegations, topics }: Corpus, viewPaths: ViewPaths): Redirect[] {
  const entries = Object.entries({ speakers, delegations, topics }).flatMap(([folder, list]) =>
    list.flatMap(({ id, formerly = [] }) => formerly.map((old) => ({ from: `${folder}/${old}/`, to: `${folder}/${id}/` }))),
  );
  return [
    ...entries,
    ...documents.flatMap((document) => documentRedirects(document, viewPaths(document))),
    ...documents.flatMap((document) => sectionRedirects(document, viewPaths(document))),
    ...emptiedRedirects(documents, viewPaths),
  ];
}

/**
 * A section whose paragraphs have all been moved away, and that is gone: the page of the whole record knows where each of them stands, under
 * the anchor that an old link has.
 */
function emptiedRedirects(documents: readonly Document[], viewPaths: ViewPaths): Redirect[] {
  const records = new Map(documents.filter(({ type }) => type === 'record').map((record) => [record.id, record]));
  return [...movesIn(documents).from.keys()].flatMap((left) => {
    const [id = '', number = ''] = left.split('/');
    const record = records.get(id);
    if (record === undefined || record.sections.some((section) => section.number === number)) return [];
    return [id, ...(record.formerly ?? [])].flatMap((name) =>
      viewPaths(record).map((view) => ({ from: `records/${name}/${number}/${view}`, to: `records/${id}/${view}` })),
    );
  });
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

/**
 * The numbers that a section had; and, where it is no speech, the one that it has: a narrative line has no page of its own, and its place
 * on the record's page is the next best.
 */
function sectionRedirects({ id, type, sections, formerly = [] }: Document, views: readonly string[]): Redirect[] {
  if (type !== 'record') return [];
  return sections.flatMap(({ number, kind, formerly: numbers = [] }) => {
    const to = (view: string) => (kind === 'speech' ? `records/${id}/${number}/${view}` : `records/${id}/${view}#s-${number}`);
    const old = kind === 'speech' ? numbers : [number, ...numbers];
    return [id, ...formerly].flatMap((record) =>
      old.flatMap((own) => views.map((view) => ({ from: `records/${record}/${own}/${view}`, to: to(view) }))),
    );
  });
}
