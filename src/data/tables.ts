import type { Corpus, Reference } from '../model/corpus.ts';
import type { Correction } from '../model/section.ts';
import { wordCount } from '../text/arabic.ts';
import { toCsv, type DataTable } from './csv.ts';
import { type Placed, placedParagraphs } from './placed.ts';
import { paragraphUrl } from './urls.ts';

/** The corpus as flat tables, for those who work with spreadsheets and statistics. Several ids in one cell are parted by blanks. */

const lines = ({ paragraph }: Placed) => paragraph.source.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' ');

const paragraphs = (corpus: Corpus): DataTable<Placed> => ({
  rows: placedParagraphs(corpus),
  columns: [
    { name: 'document', value: ({ document }) => document.id },
    { name: 'date', value: ({ document }) => document.date },
    { name: 'section', value: ({ section }) => section.number },
    { name: 'paragraph', value: ({ paragraph }) => paragraph.id },
    { name: 'kind', value: ({ section }) => section.kind },
    { name: 'type', value: ({ paragraph }) => paragraph.type },
    { name: 'speaker', value: ({ section }) => section.speaker },
    { name: 'delegation', value: ({ section }) => section.delegation },
    { name: 'capacity', value: ({ section }) => section.capacity },
    { name: 'spoken_in', value: ({ section }) => section.spokenIn },
    { name: 'topics', value: ({ paragraph }) => paragraph.topics.join(' ') },
    { name: 'references', value: ({ paragraph }) => paragraph.references.join('; ') },
    { name: 'ar', value: ({ paragraph }) => paragraph.ar },
    { name: 'en', value: ({ paragraph }) => paragraph.en },
    { name: 'seed', value: ({ paragraph }) => paragraph.source[0]?.seed },
    { name: 'lines', value: lines },
    { name: 'url_ar', value: ({ section, paragraph }) => paragraphUrl(section, paragraph, 'ar') },
    { name: 'url_en', value: ({ section, paragraph }) => paragraphUrl(section, paragraph, 'en') },
  ],
});

const speeches = (corpus: Corpus): DataTable<Pick<Placed, 'document' | 'section'>> => ({
  rows: corpus.documents.flatMap((document) =>
    document.sections.filter(({ kind }) => kind === 'speech').map((section) => ({ document, section })),
  ),
  columns: [
    { name: 'document', value: ({ document }) => document.id },
    { name: 'symbol', value: ({ document }) => document.symbol },
    { name: 'date', value: ({ document }) => document.date },
    { name: 'section', value: ({ section }) => section.number },
    { name: 'speaker', value: ({ section }) => section.speaker },
    { name: 'delegation', value: ({ section }) => section.delegation },
    { name: 'capacity', value: ({ section }) => section.capacity },
    { name: 'spoken_in', value: ({ section }) => section.spokenIn },
    { name: 'paragraphs', value: ({ section }) => section.paragraphs.length },
    { name: 'words', value: ({ section }) => section.paragraphs.reduce((sum, { ar }) => sum + wordCount(ar), 0) },
    { name: 'topics', value: ({ section }) => section.topics.join(' ') },
    { name: 'url_ar', value: ({ section }) => section.url.ar },
    { name: 'url_en', value: ({ section }) => section.url.en },
  ],
});

const speakers = (corpus: Corpus): DataTable<Corpus['speakers'][number]> => {
  const said = Map.groupBy(
    corpus.documents.flatMap(({ sections }) => sections),
    ({ speaker }) => speaker ?? '',
  );
  const speechesOf = (id: string) => said.get(id) ?? [];
  return {
    rows: corpus.speakers,
    columns: [
      { name: 'speaker', value: ({ id }) => id },
      { name: 'name_ar', value: ({ name }) => name.ar },
      { name: 'name_en', value: ({ name }) => name.en },
      { name: 'aliases', value: ({ aliases }) => aliases.join('; ') },
      { name: 'delegations', value: ({ id }) => [...new Set(speechesOf(id).flatMap(({ delegation }) => delegation ?? []))].join(' ') },
      { name: 'speeches', value: ({ id }) => speechesOf(id).length },
      {
        name: 'quoted_in',
        value: ({ id }) =>
          corpus.documents
            .filter(({ quoted }) => quoted.includes(id))
            .map((document) => document.id)
            .join(' '),
      },
      { name: 'status', value: ({ status }) => status },
    ],
  };
};

const corrections = (corpus: Corpus): DataTable<Placed & { correction: Correction }> => ({
  rows: placedParagraphs(corpus).flatMap((row) => row.paragraph.corrections.map((correction) => ({ ...row, correction }))),
  columns: [
    { name: 'document', value: ({ document }) => document.id },
    { name: 'paragraph', value: ({ paragraph }) => paragraph.id },
    { name: 'sic', value: ({ correction }) => correction.sic },
    { name: 'corr', value: ({ correction }) => correction.corr },
    { name: 'reason', value: ({ correction }) => correction.reason },
    { name: 'note', value: ({ correction }) => correction.note?.en },
    { name: 'seed', value: ({ paragraph }) => paragraph.source[0]?.seed },
    { name: 'lines', value: lines },
    { name: 'url_ar', value: ({ section, paragraph }) => paragraphUrl(section, paragraph, 'ar') },
  ],
});

const references = (corpus: Corpus): DataTable<{ reference: Reference; place: string }> => ({
  rows: corpus.references.flatMap((reference) => reference.citedBy.map((place) => ({ reference, place }))),
  columns: [
    { name: 'symbol', value: ({ reference }) => reference.symbol },
    { name: 'kind', value: ({ reference }) => reference.kind },
    { name: 'document', value: ({ place }) => place.split('#')[0] },
    { name: 'paragraph', value: ({ place }) => place.split('#')[1] },
    { name: 'official_ar', value: ({ reference }) => reference.url.ar },
    { name: 'official_en', value: ({ reference }) => reference.url.en },
  ],
});

/** One table as CSV, and the names of its columns, which the page about the data explains. */
function table<Row>(make: (corpus: Corpus) => DataTable<Row>) {
  return { csv: (corpus: Corpus) => toCsv(make(corpus)), columns: (corpus: Corpus) => make(corpus).columns.map(({ name }) => name) };
}

/** The tables by the name of their file, without its ending. */
export const dataTables = {
  paragraphs: table(paragraphs),
  speeches: table(speeches),
  speakers: table(speakers),
  corrections: table(corrections),
  references: table(references),
} as const;
export type DataTableName = keyof typeof dataTables;
