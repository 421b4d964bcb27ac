import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { figureWords } from '../i18n/figures.ts';
import { interfaceFor } from '../i18n/index.ts';
import type { Document } from '../model/corpus.ts';
import { link, picture, placesFor, textAt, type Figure, type FigureContext } from './figure.ts';
import { distinctiveWords, type KeyWord, type KeyWordRow } from './keyness.ts';
import { element, type SvgElement } from './svg.ts';
import { shortSeatOf } from './voices.ts';

const rowHeight = 30;
const barsBegin = 46;

/** The words each voice uses more than the others: a small picture for each, all to one scale, each word leading to the search for it. */
export function distinctiveFigure(context: FigureContext, document: Document): Figure {
  const { corpus, lang } = context;
  const { f } = interfaceFor(lang);
  const words = figureWords[lang];
  const rows = distinctiveWords(corpus, document, lang);
  const scale = scaleLinear([0, max(rows, (row) => row.words[0]?.keyness) ?? 1], [0, 100 - barsBegin]);
  return {
    id: 'distinctive-words',
    plots: rows.map((row, index) => ({ heading: shortSeatOf(row.voice, lang), svg: bars(row, index, scale, context) })),
    table: {
      head: [words.whoSpeaks, words.word, words.forms, words.here, words.elsewhere, words.keyness],
      rows: rows.flatMap(({ voice, words: own }) =>
        own.map((one) => [
          shortSeatOf(voice, lang),
          { text: one.word, href: searchFor(one, voice, context) },
          { text: formsOf(one, context) },
          { text: f.number(one.here), numeric: true },
          { text: f.number(one.elsewhere), numeric: true },
          { text: f.number(Math.round(one.keyness)), numeric: true },
        ]),
      ),
    },
  };
}

/** The forms that were counted as one word: «الوساطة ٤، للوساطة ٢». */
function formsOf({ forms }: KeyWord, { lang }: FigureContext): string {
  const { f } = interfaceFor(lang);
  return forms.map(({ form, count }) => `${form} ${f.number(count)}`).join(lang === 'ar' ? '، ' : ', ');
}

function searchFor({ word }: KeyWord, voice: KeyWordRow['voice'], { page }: FigureContext): string {
  return page(`search/?${new URLSearchParams({ q: word, speaker: voice.speaker.id }).toString()}`);
}

function bars({ voice, words: own }: KeyWordRow, index: number, scale: (value: number) => number, context: FigureContext): SvgElement {
  const { lang } = context;
  const { f } = interfaceFor(lang);
  const words = figureWords[lang];
  const { at, box } = placesFor(lang);
  const title = `${words.figures['distinctive-words'].question} ${shortSeatOf(voice, lang).text}`;
  const options = { height: own.length * rowHeight, class: 'plot-words', links: true, id: `distinctive-words-${index + 1}`, title };
  const rows = own.map((one, row) => {
    const y = row * rowHeight;
    const counts = words.counts(f.number(one.here), f.number(one.elsewhere));
    return link(
      searchFor(one, voice, context),
      one.forms.length > 1 ? `${one.word}: ${counts} (${formsOf(one, context)})` : `${one.word}: ${counts}`,
      { class: 'row' },
      element('rect', { ...box(0, 100), y, height: rowHeight, class: 'area' }),
      textAt(at(0), y + 20, { text: one.word, lang }, 'name', lang),
      element('rect', { ...box(barsBegin, scale(one.keyness)), y: y + 11, height: 8, class: 'bar' }),
    );
  });
  return picture(options, ...rows);
}
