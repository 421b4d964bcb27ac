import { toCsv, type DataTable } from '../data/csv.ts';
import type { Corpus, Document, Paragraph } from '../model/corpus.ts';
import { languages, type Language } from '../model/values.ts';
import type { FigureId } from './figure.ts';
import { distinctiveWords, type KeyWord } from './keyness.ts';
import { mentions, type Mentionable } from './mentions.ts';
import { speakingTime, type SpeakingRow } from './speaking-time.ts';
import { speakersOf, topicsByDocument, topicsBySpeaker } from './topics.ts';
import type { Voice } from './voices.ts';
import { yearRows, type YearPlace, type YearRow } from './years.ts';

/** What the figures show, of all documents at once, as tables: neither cut nor rounded, with the ids that the corpus knows. */

type Columns<Row> = DataTable<Row>['columns'];

const records = ({ documents }: Corpus): Document[] => documents.filter(({ type }) => type === 'record');
const ids = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ id }) => id).join(' ');

function voiceColumns<Row>(voice: (row: Row) => Voice): Columns<Row> {
  return [
    { name: 'document', value: (row) => voice(row).document.id },
    { name: 'speaker', value: (row) => voice(row).speaker.id },
    { name: 'delegation', value: (row) => voice(row).delegation?.id },
    { name: 'capacity', value: (row) => voice(row).capacity },
  ];
}

function speaking(corpus: Corpus): DataTable<SpeakingRow> {
  return {
    rows: records(corpus).flatMap((document) => speakingTime(corpus, document)),
    columns: [
      ...voiceColumns<SpeakingRow>(({ voice }) => voice),
      { name: 'spoken_in', value: ({ spokenIn }) => spokenIn.join(' ') },
      { name: 'words', value: ({ words }) => words },
      { name: 'share', value: ({ share }) => share.toFixed(4) },
      { name: 'speeches', value: ({ speeches }) => speeches },
    ],
  };
}

type Found = { voice: Voice; what: string; paragraphs: Paragraph[] };

const foundColumns = (what: string): Columns<Found> => [
  ...voiceColumns<Found>(({ voice }) => voice),
  { name: what, value: (row) => row.what },
  { name: 'count', value: ({ paragraphs }) => paragraphs.length },
  { name: 'paragraphs', value: ({ paragraphs }) => ids(paragraphs) },
];

function speakerTopics(corpus: Corpus): DataTable<Found> {
  const rows = records(corpus).flatMap((document) =>
    topicsBySpeaker(corpus, speakersOf(corpus, document)).flatMap(({ topic, counts }) =>
      counts.map(({ of, paragraphs }) => ({ voice: of, what: topic.id, paragraphs })),
    ),
  );
  return { rows, columns: foundColumns('topic') };
}

function namings(corpus: Corpus): DataTable<Found> {
  const row = (voice: Voice, { of, paragraphs }: { of: Mentionable; paragraphs: Paragraph[] }) => ({ voice, what: of.id, paragraphs });
  const rows = records(corpus).flatMap((document) =>
    mentions(corpus, document).flatMap(({ voice, mentions: found }) => found.map((one) => row(voice, one))),
  );
  return { rows, columns: foundColumns('mentions') };
}

type Word = KeyWord & { voice: Voice; lang: Language };

function words(corpus: Corpus): DataTable<Word> {
  const rows = records(corpus).flatMap((document) =>
    languages.flatMap((lang) =>
      distinctiveWords(corpus, document, lang, Infinity).flatMap(({ voice, words: own }) => own.map((word) => ({ ...word, voice, lang }))),
    ),
  );
  return {
    rows,
    columns: [
      ...voiceColumns<Word>(({ voice }) => voice),
      { name: 'language', value: ({ lang }) => lang },
      { name: 'word', value: ({ word }) => word },
      { name: 'forms', value: ({ forms }) => forms.map(({ form, count }) => `${form} ${count}`).join('; ') },
      { name: 'here', value: ({ here }) => here },
      { name: 'elsewhere', value: ({ elsewhere }) => elsewhere },
      { name: 'log_likelihood', value: ({ keyness }) => keyness.toFixed(2) },
    ],
  };
}

function documentTopics(corpus: Corpus): DataTable<{ topic: string; document: string; paragraphs: Paragraph[] }> {
  return {
    rows: topicsByDocument(corpus).flatMap(({ topic, counts }) =>
      counts.map(({ of, paragraphs }) => ({ topic: topic.id, document: of.id, paragraphs })),
    ),
    columns: [
      { name: 'document', value: ({ document }) => document },
      { name: 'topic', value: ({ topic }) => topic },
      { name: 'count', value: ({ paragraphs }) => paragraphs.length },
      { name: 'paragraphs', value: ({ paragraphs }) => ids(paragraphs) },
    ],
  };
}

type PlacedYear = { row: YearRow; place: YearPlace | undefined };

function years(corpus: Corpus): DataTable<PlacedYear> {
  return {
    rows: yearRows(corpus.documents).flatMap((row): PlacedYear[] =>
      row.places.length === 0 ? [{ row, place: undefined }] : row.places.map((place) => ({ row, place })),
    ),
    columns: [
      { name: 'document', value: ({ row }) => row.document.id },
      { name: 'year', value: ({ row }) => row.year },
      { name: 'kind', value: ({ row }) => row.kind },
      { name: 'paragraph', value: ({ place }) => place?.paragraph.id },
      { name: 'quote', value: ({ place }) => place?.quote },
    ],
  };
}

/** The data of each figure as CSV. */
export const figureTables: Record<FigureId, (corpus: Corpus) => string> = {
  'speaking-time': (corpus) => toCsv(speaking(corpus)),
  'topics-by-speaker': (corpus) => toCsv(speakerTopics(corpus)),
  mentions: (corpus) => toCsv(namings(corpus)),
  'distinctive-words': (corpus) => toCsv(words(corpus)),
  'topics-by-document': (corpus) => toCsv(documentTopics(corpus)),
  timeline: (corpus) => toCsv(years(corpus)),
};
