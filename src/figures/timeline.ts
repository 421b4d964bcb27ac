import { extent, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { paragraphUrl } from '../data/urls.ts';
import { figureWords } from '../i18n/figures.ts';
import { interfaceFor, type Tagged } from '../i18n/index.ts';
import type { Document } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { cut, inParts, link, picture, placesFor, plotsOf, textAt, type Figure, type FigureContext, type TableCell } from './figure.ts';
import { element, type SvgElement } from './svg.ts';
import { latestDocuments, leftOut } from './topics.ts';
import { quoteOf, yearRows, type YearRow } from './years.ts';

const axis = 28;
const rowHeight = 52;
const longestTitle = 46;

/** The documents and the years they name, a line for each document, the earliest years where reading begins. */
export function timelineFigure(context: FigureContext, label: (document: Document) => Tagged): Figure {
  const documents = latestDocuments(context.corpus);
  const note = leftOut(context.corpus, documents, context.lang);
  return { ...drawYears(context, documents, label, 'timeline'), ...(note !== undefined && { note }) };
}

/** The years that one document names. */
export function ownTimelineFigure(context: FigureContext, document: Document, label: (document: Document) => Tagged): Figure {
  return drawYears(context, [document], label, 'timeline-of-record');
}

function drawYears(
  context: FigureContext,
  documents: readonly Document[],
  label: (document: Document) => Tagged,
  wording: 'timeline' | 'timeline-of-record',
): Figure {
  const { lang } = context;
  const words = figureWords[lang];
  const rows = yearRows(documents);
  const [first = 0, last = 1] = extent(rows, ({ year }) => year) as [number?, number?];
  const scale = scaleLinear([first, last], [2, 98]);
  const years = [...new Set([first, ...ticks(first, last, 6).filter((year) => year - first > 4 && last - year > 6), last])];
  const parts = inParts(documents, () => rowHeight, axis);
  const plots = plotsOf(parts, { id: 'timeline', title: words.figures[wording].question }, lang, (part, options) => {
    const height = axis + part.length * rowHeight;
    const grid = years.flatMap((year) => gridLine(year, scale(year), height, lang));
    const lines = part.flatMap((document, index) => {
      const own = rows.filter((row) => row.document === document);
      return documentLine(document, label(document), own, axis + index * rowHeight, scale, context);
    });
    return picture({ ...options, height, class: 'plot-timeline', links: true }, ...grid, ...lines);
  });
  return {
    id: 'timeline',
    plots,
    table: timelineTable(rows, context, label),
    wording,
  };
}

function documentLine(
  document: Document,
  label: Tagged,
  rows: readonly YearRow[],
  y: number,
  scale: (year: number) => number,
  context: FigureContext,
): SvgElement[] {
  const { lang } = context;
  const name = textAt(placesFor(lang).at(0), y + 18, cut(label, longestTitle), 'name', lang);
  return [
    link(document.url[lang], label.text, {}, name),
    element('line', { x1: '0', x2: '100%', y1: y + 36, y2: y + 36, class: 'guide' }),
    ...rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map((row) => mark(row, y + 36, scale(row.year), context)),
  ];
}

/** What is drawn later lies on top. */
const order: readonly YearRow['kind'][] = ['own', 'cited', 'named'];

function gridLine(year: number, place: number, height: number, lang: Language): SvgElement[] {
  const { at } = placesFor(lang);
  const { f } = interfaceFor(lang);
  const x = at(place);
  const anchor = place < 4 ? undefined : place > 96 ? 'end' : 'middle';
  return [
    element('line', { x1: x, x2: x, y1: axis - 8, y2: height, class: 'grid' }),
    element(
      'text',
      { x: anchor === undefined ? at(0) : anchor === 'end' ? at(100) : x, y: 13, class: 'head', 'text-anchor': anchor },
      f.digits(year),
    ),
  ];
}

function mark(row: YearRow, y: number, place: number, context: FigureContext): SvgElement {
  const { lang } = context;
  const { f, t } = interfaceFor(lang);
  const words = figureWords[lang];
  const cx = placesFor(lang).at(place);
  const year = f.digits(row.year);
  if (row.kind === 'own')
    return link(row.document.url[lang], `${year}: ${words.kinds.own}`, {}, element('circle', { cx, cy: y, r: 9, class: 'ring' }));
  const count = f.plural(row.places.length, t.counts.paragraphs);
  const title = `${year}: ${words.kinds[row.kind]}, ${count}`;
  const shape =
    row.kind === 'named'
      ? element('circle', { cx, cy: y, r: Math.min(6, 3 + row.places.length / 2), class: 'dot' })
      : element('line', { x1: cx, x2: cx, y1: y + 2, y2: y + 12, class: 'tick' });
  return link(hrefOf(row, lang), title, { tabindex: -1 }, shape);
}

function hrefOf({ places: [first] }: YearRow, lang: Language): string | undefined {
  return first === undefined ? undefined : paragraphUrl(first.section, first.paragraph, lang);
}

function timelineTable(rows: readonly YearRow[], { lang }: FigureContext, label: (document: Document) => Tagged) {
  const { f } = interfaceFor(lang);
  const words = figureWords[lang];
  const cells = (row: YearRow, quote: TableCell): TableCell[] => [
    { text: f.digits(row.year), numeric: true },
    { ...label(row.document), href: row.document.url[lang] },
    { text: words.kinds[row.kind] },
    quote,
  ];
  return {
    head: [words.year, words.document, words.kind, words.where],
    rows: rows
      .toSorted((a, b) => a.year - b.year)
      .flatMap((row) => {
        if (row.kind === 'own') return [cells(row, { text: '' })];
        return row.places.map((place) => cells(row, { ...quoteOf(place, row, lang), href: hrefOf({ ...row, places: [place] }, lang) }));
      }),
  };
}
