import { figureWords } from '../i18n/figures.ts';
import { interfaceFor, siteLanguages, type Tagged } from '../i18n/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { element, type SvgElement, type SvgNode } from './svg.ts';

/** The figures of the archive; each is also a table, `data/figures/<id>.csv`. */
export const figureIds = ['speaking-time', 'topics-by-speaker', 'mentions', 'distinctive-words', 'topics-by-document', 'timeline'] as const;
export type FigureId = (typeof figureIds)[number];

/** The questions that figures answer. */
export type FigureWording = FigureId | 'timeline-of-record';

/** What a figure is drawn for: a language, and the addresses of the site's pages in it. */
export interface FigureContext {
  corpus: Corpus;
  lang: Language;
  /** The address of a page of the site in this language: `topics/gaza/`. */
  page: (path: string) => string;
}

/** A cell of a table: a text, a number, or links. */
export interface TableCell extends Partial<Tagged> {
  text: string;
  href?: string | undefined;
  numeric?: boolean;
  /** Several links in place of one text. */
  links?: { text: string; href: string }[];
}

/** What a figure shows, for those who cannot see it or would rather read. */
export interface FigureTable {
  head: string[];
  rows: TableCell[][];
}

/** One picture of a figure: one of several, each with a heading, or a part of one that is too tall for a printed sheet. */
export interface Plot {
  heading?: Tagged;
  svg: SvgElement;
}

/** A figure: its pictures, and the table that says the same. */
export interface Figure {
  id: FigureId;
  plots: Plot[];
  table: FigureTable;
  /** What is asked and how it is read, where it is not what the figure's id says: one document has a question of its own. */
  wording?: FigureWording;
  /** What the picture leaves out. */
  note?: string;
}

/**
 * Places along the line in which the language is written, in per cent: 0 is where reading begins. Pictures have no width of their own,
 * so that they fill a phone and a desk alike while their letters keep their size.
 */
export function placesFor(lang: Language) {
  const rtl = siteLanguages[lang].dir === 'rtl';
  const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
  return {
    rtl,
    at: (place: number) => percent(rtl ? 100 - place : place),
    /** Where a box begins that runs from a place, for as many per cent: SVG counts from the left. */
    box: (place: number, width: number) => ({ x: percent(rtl ? 100 - place - width : place), width: percent(width) }),
  };
}

/** A line of text at a place; `end` where it ends there. */
export function textAt(x: string, y: number, label: Tagged, name: string, lang: Language, end = false): SvgElement {
  const attributes = {
    x,
    y,
    class: name,
    'text-anchor': end ? 'end' : undefined,
    lang: label.lang === lang ? undefined : label.lang,
  };
  return element('text', attributes, label.text);
}

/** What a picture is, beside what is drawn in it. */
export interface PictureOptions {
  height: number;
  /** The name of the picture, and what it shows in a sentence. */
  title: string;
  description?: string;
  class: string;
  /** Set where something in it is a link: an image has no parts for those who hear it, a group has. */
  links: boolean;
  /** Distinguishes the picture's ids on its page. */
  id: string;
}

/** The outermost element of a picture, with its name and description. */
export function picture(options: PictureOptions, ...children: SvgNode[]): SvgElement {
  const { height, title, description, links, id } = options;
  const ids = { title: `${id}-title`, description: `${id}-desc` };
  const attributes = {
    class: options.class,
    width: '100%',
    height,
    role: links ? 'group' : 'img',
    'aria-labelledby': ids.title,
    'aria-describedby': description === undefined ? undefined : ids.description,
  };
  const described = description === undefined ? [] : [element('desc', { id: ids.description }, description)];
  return element('svg', attributes, element('title', { id: ids.title }, title), ...described, ...children);
}

/** How high a picture may be that shares a printed sheet with its question, and with the title of its page, in pixels. */
const sheet = 640;

/**
 * The rows of a picture in as many parts as have room on a printed sheet each, all about as tall as the others.
 *
 * @param head what stands above the rows of every part, in pixels
 */
export function inParts<Row>(rows: readonly Row[], heightOf: (row: Row) => number, head = 0): Row[][] {
  const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const height = whole / Math.max(1, Math.ceil(whole / (sheet - head)));
  const parts: Row[][] = [];
  let above = 0;
  for (const row of rows) {
    const part = Math.floor((above + heightOf(row) / 2) / height);
    (parts[part] ??= []).push(row);
    above += heightOf(row);
  }
  // A row that is taller than a part leaves none for the parts that it reaches over.
  return parts.filter((part) => part.length > 0);
}

/** A picture for each part: the name of each says which it is, where there are several. */
export function plotsOf<Row>(
  parts: readonly Row[][],
  options: Pick<PictureOptions, 'id' | 'title'>,
  lang: Language,
  draw: (part: Row[], options: Pick<PictureOptions, 'id' | 'title'>) => SvgElement,
): Plot[] {
  const { id, title } = options;
  const { f } = interfaceFor(lang);
  const named = (number: number) => `${title} (${figureWords[lang].partOf(f.number(number), f.number(parts.length))})`;
  return parts.map((part, index) => ({
    svg: draw(part, parts.length === 1 ? options : { id: `${id}-${index + 1}`, title: named(index + 1) }),
  }));
}

/** A link in a picture, which says where it leads when pointed at. */
export function link(href: string | undefined, title: string, attributes: SvgElement['attributes'], ...children: SvgNode[]): SvgElement {
  const named = element('title', {}, title);
  return href === undefined ? element('g', attributes, named, ...children) : element('a', { href, ...attributes }, named, ...children);
}

/** Where a text may be cut before a letter: between words, and before what joins them. */
const seam = /[\s،,؛;:]+\S*$/u;

/** A text cut to so many letters, after a word: what is left of an Arabic word that is cut would join to nothing. */
export function cut(label: Tagged, length: number): Tagged {
  if (label.text.length <= length) return label;
  const kept = label.text.slice(0, length);
  return { ...label, text: `${seam.test(kept) ? kept.replace(seam, '') : kept.slice(0, -1)}…` };
}
