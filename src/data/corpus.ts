import type { Corpus, Document, Reference } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { compareSectionNumbers } from '../model/section-numbers.ts';
import { compareText } from '../text/compare.ts';
import { completed } from './by-hand.ts';
import { checkIds } from './check-ids.ts';
import type { ContentFile } from './content-file.ts';
import { buildArticle, buildRecord } from './documents.ts';
import { readLibrary, type Entry, type Library } from './library.ts';
import { citationsIn } from './references.ts';
import { compareDates } from './sorting.ts';
import { type Urls, urlsUnder } from './urls.ts';

/** What a corpus depends on beside its files. */
export interface CorpusOptions {
  /** The path under which the archive is hosted: `/`, or `/un-oic/`. */
  base: string;
  /** What problems call the folder of the files. */
  folder?: string;
}

/**
 * Builds the archive's one value out of the files of content/.
 *
 * Never throws for what an editor wrote: what is unsound is left out of the corpus and told in `problems`, by file and line. A corpus
 * with problems of severity `error` must not be published.
 */
export function buildCorpus(files: readonly ContentFile[], options: CorpusOptions): { corpus: Corpus; problems: Problem[] } {
  return corpusOf(readLibrary(files, options.folder ?? 'content'), options);
}

/** Builds the corpus of files that have been read: for those who need both. */
export function corpusOf(library: Library, options: Pick<CorpusOptions, 'base'>): { corpus: Corpus; problems: Problem[] } {
  const problems = [...library.problems, ...checkIds(library)];
  const documents = buildDocuments(library, urlsUnder(options.base), problems);
  const ledgers = library.ledgers.map(({ value }) => value).sort((a, b) => compareText(a.seed, b.seed));
  const corpus: Corpus = {
    documents,
    speakers: byId(library.speakers),
    delegations: byId(library.delegations),
    topics: byId(library.topics),
    glossary: byId(library.glossary),
    references: collectReferences(documents),
    metadata: ledgers.flatMap(({ seed, metadata }) => metadata.map((entry) => ({ seed, ...entry }))),
    discards: ledgers.flatMap(({ seed, discards }) => discards.map((entry) => ({ seed, ...entry }))),
    seeds: ledgers.map(({ metadata: _metadata, discards: _discards, ...rest }) => rest),
  };
  return { corpus, problems: problems.sort(byPlace) };
}

/** Records by date, then articles by date. */
function buildDocuments(library: Library, urls: Urls, problems: Problem[]): Document[] {
  const sectionsOf = Map.groupBy(library.sections, ({ document }) => document);
  const records = [...library.records.values()].map((entry) => {
    const sections = (sectionsOf.get(entry.id) ?? []).toSorted((a, b) => compareSectionNumbers(a.section, b.section));
    return buildRecord(entry, sections, urls, problems);
  });
  const topics = Object.fromEntries(library.topics.map(({ id, value }) => [id, value]));
  const articles = library.articles.flatMap((pair) => {
    const article = buildArticle(pair, urls, problems);
    const proposal = article && completed(article, (pair.arabic ?? pair.lone)!.file, topics);
    if (proposal) problems.push(proposal.problem);
    return proposal?.article ?? article ?? [];
  });
  const byDate = (a: Document, b: Document) => compareDates(a.date, b.date) || compareText(a.id, b.id);
  return [...records.sort(byDate), ...articles.sort(byDate)];
}

function byId<T extends object>(entries: readonly Entry<T>[]): ({ id: string } & T)[] {
  return entries.map(({ id, value }) => ({ id, ...value })).sort((a, b) => compareText(a.id, b.id));
}

function collectReferences(documents: readonly Document[]): Reference[] {
  return citationsIn(
    documents.flatMap(({ id, sections }) =>
      sections.flatMap(({ paragraphs }) =>
        paragraphs.map((paragraph) => ({ place: `${id}#${paragraph.id}`, symbols: paragraph.references })),
      ),
    ),
  );
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}
