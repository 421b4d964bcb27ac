import type { Document } from '../model/corpus.ts';
import { languages } from '../model/values.ts';
import { archive } from './archive.ts';
import { pathsFor } from './href.ts';

/** One path for each language and record, for `getStaticPaths`. */
export const recordPaths = () =>
  pathsFor(
    archive().corpus.documents.filter(({ type }) => type === 'record'),
    ({ id }: Document) => id,
    'document',
  );

export const articlePaths = () =>
  pathsFor(
    archive().corpus.documents.filter(({ type }) => type === 'article'),
    ({ id }: Document) => id,
  );

export const speechPaths = () =>
  languages.flatMap((lang) =>
    archive()
      .sections.filter(({ kind }) => kind === 'speech')
      .map((section) => ({ params: { lang, document: section.document, section: section.number }, props: { section } })),
  );
