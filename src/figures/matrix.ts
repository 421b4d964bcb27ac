import { scalePoint, scaleSqrt } from 'd3-scale';
import type { Tagged } from '../i18n/index.ts';
import type { Language } from '../model/values.ts';
import { cut, inParts, link, picture, placesFor, plotsOf, textAt, type FigureTable, type PictureOptions, type Plot } from './figure.ts';
import { element, type SvgElement } from './svg.ts';

/** A count where a row and a column meet. */
export interface MatrixCell {
  value: number;
  href: string | undefined;
  /** What is met there, in words: shown when pointed at. */
  title: string;
  /** The paragraphs that were counted. */
  places: { text: string; href: string }[];
}

/** Counts of rows by columns; null where there is nothing to count. */
export interface Matrix {
  columns: Tagged[];
  rows: MatrixRow[];
}

interface MatrixRow {
  label: Tagged;
  href?: string | undefined;
  cells: (MatrixCell | null)[];
}

const heads = { letter: 6.4, longest: 26, gap: 14 };
const row = { line: 18, dots: 30 };
/** Letters of a topic's name that fit on a line of the narrowest page. */
const longestLine = 42;
const radii: [number, number] = [3.2, 9];

/**
 * The matrix in parts, each with the names of the columns upright above it, so that they are never far; those of the rows stand above
 * them, so that a phone has room for both.
 */
export function matrixPlots(matrix: Matrix, lang: Language, options: Pick<PictureOptions, 'id' | 'title'>): Plot[] {
  const columns = matrix.columns.map((label) => cut(label, heads.longest));
  const head = Math.max(0, ...columns.map(({ text }) => text.length)) * heads.letter + heads.gap;
  const most = Math.max(2, ...matrix.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0)));
  const radius = scaleSqrt([1, most], radii);
  const heightOf = ({ label }: MatrixRow) => wrapped(label.text, longestLine).length * row.line + row.dots;
  return plotsOf(inParts(matrix.rows, heightOf, head), options, lang, (rows, part) =>
    matrixPicture({ columns, rows }, lang, { ...part, head, radius }),
  );
}

interface PartOptions extends Pick<PictureOptions, 'id' | 'title'> {
  /** How tall the names of the columns are. */
  head: number;
  radius: (value: number) => number;
}

function matrixPicture({ columns, rows }: Matrix, lang: Language, { head, radius, ...options }: PartOptions): SvgElement {
  const { at } = placesFor(lang);
  const places = scalePoint(
    columns.map((_, index) => index),
    [0, 100],
  ).padding(0.5);
  const placeOf = (index: number) => at(places(index) ?? 0);
  const children: SvgElement[] = columns.map((label, index) => upright(label, placeOf(index), head - 4, lang));
  let y = head;
  for (const { label, cells } of rows) {
    for (const text of wrapped(label.text, longestLine)) {
      y += row.line;
      children.push(textAt(at(0), y, { ...label, text }, 'name', lang));
    }
    const middle = y + row.dots / 2;
    children.push(element('line', { x1: '0', x2: '100%', y1: middle, y2: middle, class: 'guide' }));
    cells.forEach((cell, index) => cell !== null && children.push(dot(cell, placeOf(index), middle, radius(cell.value))));
    y += row.dots;
  }
  return picture({ ...options, class: 'plot-matrix', links: true, height: y }, ...children);
}

/** A text in lines of so many letters at most, as far as its words allow. */
export function wrapped(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Links that repeat those of the table under the figure: out of the way of those who move by keyboard through hundreds of dots. */
function dot({ href, title }: MatrixCell, cx: string, cy: number, r: number): SvgElement {
  const attributes = href === undefined ? {} : { tabindex: -1 };
  // The finger wants more than the eye.
  const target = element('circle', { cx, cy, r: 11, class: 'area' });
  return link(href, title, attributes, target, element('circle', { cx, cy, r: Math.round(r * 10) / 10, class: 'dot' }));
}

/** Text on end above a point, read upwards from it. An inner picture turns it round a place in per cent. */
function upright(label: Tagged, x: string, y: number, lang: Language): SvgElement {
  const { rtl } = placesFor(lang);
  const text = element(
    'text',
    {
      transform: `rotate(${rtl ? 90 : -90})`,
      y: 4,
      class: 'head',
      lang: label.lang === lang ? undefined : label.lang,
    },
    label.text,
  );
  return element('svg', { x, y, width: 1, height: 1, overflow: 'visible' }, text);
}

/** The same as a table: a row for each meeting of the two, the most frequent first within a row. */
export function matrixTable(
  matrix: Matrix,
  head: [row: string, column: string, value: string, places: string],
  format: (value: number) => string,
): FigureTable {
  return {
    head,
    rows: matrix.rows.flatMap(({ label, href, cells }) =>
      cells
        .flatMap((cell, index) => (cell === null ? [] : [{ cell, column: matrix.columns[index] }]))
        .sort((a, b) => b.cell.value - a.cell.value)
        .map(({ cell, column }) => [
          { ...label, href },
          { text: column?.text ?? '', ...(column !== undefined && { lang: column.lang }), href: cell.href },
          { text: format(cell.value), numeric: true },
          { text: '', links: cell.places },
        ]),
    ),
  };
}
