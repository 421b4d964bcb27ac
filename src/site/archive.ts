import { buildCorpus } from '../data/corpus.ts';
import type { Corpus, Document, Paragraph, Reference, Section } from '../model/corpus.ts';
import { ProblemError } from '../model/problem.ts';
import { readContent } from './files.ts';
import { href } from './href.ts';

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
  /** Every paragraph, in the order of the corpus. */
  all: readonly Placed[];
  /** Every section, in the order of the corpus. */
  sections: readonly Section[];
}

let cached: Archive | undefined;

/**
 * The archive that the pages are made of, read once a build. While developing it is read anew, so that an edit shows.
 *
 * @throws ProblemError with everything that an editor has to mend.
 */
export function archive(): Archive {
  if (cached === undefined || import.meta.env.DEV) cached = readArchive();
  return cached;
}

function readArchive(): Archive {
  const { corpus, problems } = buildCorpus(readContent(), { base: href('') });
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new ProblemError(errors);
  return index(corpus);
}

function index(corpus: Corpus): Archive {
  const sections = corpus.documents.flatMap((document) => document.sections);
  const all = corpus.documents.flatMap((document) =>
    document.sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ document, section, paragraph }))),
  );
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
