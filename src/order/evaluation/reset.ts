/**
 * Sets clean text again as the OCR of a two-column record would give it: what the benchmark and the tests measure the restorer by.
 * The true order is known, so every seam can be counted.
 */

/** How one record is set. */
export interface Setting {
  /** Printed lines in a column; `lineWidth` characters each. */
  columnLines: number;
  lineWidth: number;
  /** How far columns stray from `columnLines` (share of it), and whether both columns of a page stray together. */
  variation: number;
  varies: 'page' | 'column';
  /** The share of pages whose second column was read first. */
  swapped: number;
  marks: PageMarks;
  /** The share of page marks that the OCR kept. */
  marksKept: number;
  /** How a paragraph is written out: one long line, blank lines between; the same without blank lines; lines of some ten words. */
  layout: 'paragraphs' | 'dense' | 'wrapped';
  /** The share of words with a wrong or missing letter; as many paragraphs lose a full stop, as often. */
  noise: number;
  /** Whether attributions are printed bold, half bold, plain, or as the text has them. */
  bold: 'as-is' | 'mixed';
}

export type PageMarks = 'none' | 'gap' | 'form-feed' | 'symbol' | 'job-number' | 'number' | 'rule';

/** A record as the OCR gave it, with what is known of it. */
export interface ResetRecord {
  lines: string[];
  /** Line numbers (from 1) of the text in true order. */
  order: number[];
  /** Where one column ends and the next begins, in true order: the two line numbers. */
  seams: [number, number][];
  swappedPages: number;
}

/** Flows paragraphs into columns, two a page, and writes the pages out. */
export function resetRecord(paragraphs: readonly string[], setting: Setting, random: () => number): ResetRecord {
  const noisy = paragraphs.map((text) => blur(setting.bold === 'mixed' ? rebold(text, random) : text, setting.noise, random));
  const columns = flow(noisy, setting, random);
  const lines: string[] = [];
  const places: number[][] = columns.map(() => []);
  let swappedPages = 0;
  for (let first = 0; first < columns.length; first += 2) {
    const page = [first, first + 1].filter((index) => index < columns.length);
    if (page.length === 2 && random() < setting.swapped) {
      page.reverse();
      swappedPages++;
    }
    if (first > 0 && random() < setting.marksKept) lines.push(...markOf(setting.marks, first / 2 + 1, random));
    for (const index of page) writeColumn(columns[index] ?? [], setting, lines, places[index] ?? []);
  }
  const seams = places.slice(1).map((here, index): [number, number] => [places[index]?.at(-1) ?? 0, here[0] ?? 0]);
  return { lines, order: places.flat(), seams, swappedPages };
}

/** A column's pieces of paragraphs, each as its printed lines. */
type Printed = string[][];

function flow(paragraphs: readonly string[], setting: Setting, random: () => number): Printed[] {
  const columns: Printed[] = [];
  let column: Printed = [];
  const stray = () => Math.max(2, Math.round(setting.columnLines * (1 + setting.variation * (2 * random() - 1))));
  let height = stray();
  let left = height;
  for (const paragraph of paragraphs) {
    let rest = printedLines(paragraph, setting.lineWidth);
    while (rest.length > 0) {
      if (left < 1) {
        columns.push(column);
        if (setting.varies === 'column' || columns.length % 2 === 0) height = stray();
        column = [];
        left = height;
      }
      const here = rest.slice(0, left);
      column.push(here);
      left -= here.length;
      rest = rest.slice(here.length);
    }
  }
  if (column.length > 0) columns.push(column);
  return columns;
}

function printedLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Line lengths of the `wrapped` layout, in characters: some ten words. */
const WRAPPED_WIDTH = 62;

function writeColumn(column: Printed, { layout }: Setting, lines: string[], places: number[]): void {
  for (const piece of column) {
    const text = piece.join(' ');
    for (const line of layout === 'wrapped' ? printedLines(text, WRAPPED_WIDTH) : [text]) {
      lines.push(line);
      places.push(lines.length);
    }
    if (layout !== 'dense') lines.push('');
  }
}

function markOf(marks: PageMarks, page: number, random: () => number): string[] {
  const arabic = (text: string) => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0630));
  const digits = random() < 0.5 ? arabic : (text: string) => text;
  switch (marks) {
    case 'none':
      return [];
    case 'gap':
      return ['', '', ''];
    case 'form-feed':
      return ['\f'];
    case 'symbol':
      return ['', 'S/PV.7050', ''];
    case 'job-number':
      return ['', `13-53421 ${page}/30`, ''];
    case 'number':
      return ['', digits(String(page)), ''];
    case 'rule':
      return ['', '---', ''];
  }
}

const LETTER = /\p{L}/u;

/** OCR slips: a letter dropped or doubled, a full stop lost at a paragraph's end. */
function blur(text: string, noise: number, random: () => number): string {
  if (noise === 0) return text;
  const words = text.split(' ').map((word) => {
    if (word.length < 4 || random() >= noise) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    if (!LETTER.test(word[at] ?? '')) return word;
    return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + (word[at - 1] ?? '') + word.slice(at + 1);
  });
  const whole = words.join(' ');
  return random() < noise * 3 ? whole.replace(/\.$/u, '') : whole;
}

const PRINTED_ATTRIBUTION = /^\**([^:*(]{3,60}?)\**\s*((?:\([^()]*\)[\s*]*){1,2}):\**\s*/u;

/** The attribution printed bold, bold in part, or plain. */
function rebold(text: string, random: () => number): string {
  return text.replace(PRINTED_ATTRIBUTION, (_, who: string, notes: string) => {
    const name = who.trim();
    const brackets = notes.replace(/\*/gu, '').trim();
    const [first = '', ...rest] = brackets.split(/(?<=\))\s+/u);
    const form = Math.floor(random() * 4);
    if (form === 0) return `**${name} ${brackets}:** `;
    if (form === 1) return `**${name}** ${brackets}: `;
    if (form === 2) return `${name} ${brackets}: `;
    return `**${name} ${first}** ${rest.join(' ')}: `.replace(' : ', ': ');
  });
}
