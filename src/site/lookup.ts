import { type Moved, movesIn } from '../data/moved.ts';
import { type Placed, placedParagraphs } from '../data/placed.ts';
import type { Corpus, Document, Reference, Section } from '../model/corpus.ts';

/** What a seed became, in the order of the corpus. */
export interface SeedEntries {
  metadata: Corpus['metadata'];
  discards: Corpus['discards'];
  paragraphs: readonly Placed[];
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
  /** The speeches of a person, in the order of the corpus. */
  speechesBy(speaker: string): readonly Section[];
  /** The speeches for a delegation, in the order of the corpus. Who chairs a meeting speaks for no delegation meanwhile. */
  speechesFor(delegation: string): readonly Section[];
  ofSeed(seed: string): SeedEntries;
  /** Every paragraph, in the order of the corpus. */
  all: readonly Placed[];
  /** Every section, in the order of the corpus. */
  sections: readonly Section[];
}

/** Makes a corpus ready to be looked things up in. */
export function lookup(corpus: Corpus): Archive {
  const sections = corpus.documents.flatMap((document) => document.sections);
  const all = placedParagraphs(corpus);
  const moves = movesIn(corpus.documents);
  const speeches = sections.filter(({ kind }) => kind === 'speech');
  const speakers = Map.groupBy(speeches, ({ speaker }) => speaker);
  const delegations = Map.groupBy(
    speeches.filter(({ capacity }) => capacity !== 'president'),
    ({ delegation }) => delegation,
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
    movedFrom: ({ id }, section) => (section === undefined ? (moves.leaving.get(id) ?? []) : (moves.from.get(`${id}/${section}`) ?? [])),
    speechesBy: (speaker) => speakers.get(speaker) ?? [],
    speechesFor: (delegation) => delegations.get(delegation) ?? [],
    ofSeed: seedFinder(corpus, all),
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

function seedFinder(corpus: Corpus, all: readonly Placed[]): Archive['ofSeed'] {
  const metadata = Map.groupBy(corpus.metadata, ({ seed }) => seed);
  const discards = Map.groupBy(corpus.discards, ({ seed }) => seed);
  const placed = all.flatMap((one) => [...new Set(one.paragraph.source.map(({ seed }) => seed))].map((seed) => ({ seed, one })));
  const paragraphs = Map.groupBy(placed, ({ seed }) => seed);
  return (seed) => ({
    metadata: metadata.get(seed) ?? [],
    discards: discards.get(seed) ?? [],
    paragraphs: (paragraphs.get(seed) ?? []).map(({ one }) => one),
  });
}
