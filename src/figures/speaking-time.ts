import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { figureWords } from '../i18n/figures.ts';
import { interfaceFor } from '../i18n/index.ts';
import type { Corpus, Document } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { inParts, link, picture, placesFor, plotsOf, textAt, type Figure, type FigureContext } from './figure.ts';
import { element, type SvgElement } from './svg.ts';
import { isChair, nameOf, paragraphsOf, seatOf, voicesOf, wordsOf, type Voice } from './voices.ts';

/** How much a voice said. */
export interface SpeakingRow {
  voice: Voice;
  words: number;
  /** Of all words spoken in the document. */
  share: number;
  speeches: number;
  spokenIn: string[];
}

/** How much each voice of a document said, the longest first. */
export function speakingTime(corpus: Pick<Corpus, 'speakers' | 'delegations'>, document: Document): SpeakingRow[] {
  const voices = voicesOf(corpus, document).map((voice) => ({ voice, words: wordsOf(paragraphsOf(voice)) }));
  const total = voices.reduce((sum, { words }) => sum + words, 0);
  return voices
    .map(({ voice, words }) => ({
      voice,
      words,
      share: total === 0 ? 0 : words / total,
      speeches: voice.sections.length,
      spokenIn: [...new Set(voice.sections.flatMap(({ spokenIn }) => spokenIn ?? []))],
    }))
    .sort((a, b) => b.words - a.words);
}

const rowHeight = 58;

/** Who spoke how long: a bar for each voice, as long as what it said. */
export function speakingFigure(context: FigureContext, document: Document): Figure {
  const { corpus, lang } = context;
  const { t, f } = interfaceFor(lang);
  const words = figureWords[lang];
  const rows = speakingTime(corpus, document);
  const scale = scaleLinear([0, max(rows, (row) => row.words) ?? 1], [0, 100]);
  const how = ({ spokenIn }: SpeakingRow) => f.list(spokenIn.map((tag) => f.languageName(tag)));
  const named = { id: 'speaking-time', title: words.figures['speaking-time'].question };
  const plots = plotsOf(
    inParts(rows, () => rowHeight),
    named,
    lang,
    (part, options) => {
      const bars = part.map((row, index) => bar(row, index * rowHeight, scale(row.words), how(row), context));
      return picture({ ...options, height: part.length * rowHeight, class: 'plot-bars', links: true }, ...bars);
    },
  );
  return {
    id: 'speaking-time',
    plots,
    table: {
      head: [t.record.speaker, t.record.delegation, t.record.spokenIn, t.record.wordsBy, words.share, t.speakers.speeches],
      rows: rows.map((row) => [
        { ...nameOf(row.voice, lang), href: firstSpeech(row.voice, lang) },
        seatOf(row.voice, lang),
        { text: how(row) },
        { text: f.number(row.words), numeric: true },
        { text: f.percent(row.share), numeric: true },
        { text: f.number(row.speeches), numeric: true },
      ]),
    },
  };
}

const firstSpeech = ({ sections }: Voice, lang: Language) => sections[0]?.url[lang];

function bar(row: SpeakingRow, y: number, length: number, how: string, { lang }: FigureContext): SvgElement {
  const { t, f } = interfaceFor(lang);
  const { at, box } = placesFor(lang);
  const name = nameOf(row.voice, lang);
  const seat = seatOf(row.voice, lang);
  const amount = f.plural(row.words, t.counts.words);
  const beside = [seat.text, how].filter((part) => part !== '').join(' · ');
  return link(
    firstSpeech(row.voice, lang),
    `${name.text}: ${amount}`,
    { class: isChair(row.voice) ? 'row chair' : 'row' },
    textAt(at(0), y + 16, name, 'name', lang),
    textAt(at(100), y + 16, { text: amount, lang }, 'value', lang, true),
    textAt(at(0), y + 33, { text: beside, lang: seat.lang }, 'soft', lang),
    element('rect', { ...box(0, 100), y: y + 40, height: 7, class: 'track' }),
    element('rect', { ...box(0, length), y: y + 40, height: 7, class: 'bar' }),
  );
}
