import type { Document } from '../model/corpus.ts';
import { languages } from '../model/values.ts';
import { archive } from './archive.ts';
import { pathsFor } from './href.ts';
import { viewsOf, type View } from './views.ts';

type Kind = Document['type'];

const documentsOf = (type: Kind, view: View): Document[] =>
  archive().corpus.documents.filter((document) => document.type === type && viewsOf(document).includes(view));

/** One path for each language and record that can be read so, for `getStaticPaths`. */
export const recordPaths = (view: View = 'text') => pathsFor(documentsOf('record', view), ({ id }) => id, 'document');

/** The same of articles. */
export const articlePaths = (view: View = 'text') => pathsFor(documentsOf('article', view), ({ id }) => id);

/** The same of speeches, each under its record. */
export const speechPaths = (view: View = 'text') => {
  const records = new Set(documentsOf('record', view).map(({ id }) => id));
  return languages.flatMap((lang) =>
    archive()
      .sections.filter(({ kind, document }) => kind === 'speech' && records.has(document))
      .map((section) => ({ params: { lang, document: section.document, section: section.number }, props: { section } })),
  );
};
