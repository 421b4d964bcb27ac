import { bisectRight } from 'd3-array';
import { BIDI_CONTROLS, BYTE_ORDER_MARK, CONTROLS, NULL, SEPARATORS, ZERO_WIDTH } from '../text/codepoints.ts';

/** A text without its white space: what can be counted. Every character keeps its place in the text. */
export interface Ink {
  /** The characters that are no white space, NFC. */
  ink: string;
  /** The text, NFC. */
  text: string;
  /** For each character of the ink, its offset in the text. */
  offsets: Uint32Array;
}

/** White space, and what reading leaves out at the door since no one can see it (`readSeed`). */
const NO_INK = new RegExp(
  ['\\s', BIDI_CONTROLS.source, ZERO_WIDTH.source, CONTROLS.source, SEPARATORS.source, BYTE_ORDER_MARK, NULL].join('|'),
  'gu',
);

/** Takes the white space out of a text. */
export function inkOf(source: string): Ink {
  const text = source.normalize('NFC');
  const offsets = new Uint32Array(text.length);
  const parts: string[] = [];
  let count = 0;
  const take = (from: number, to: number) => {
    parts.push(text.slice(from, to));
    for (let at = from; at < to; at += 1) offsets[count++] = at;
  };
  let last = 0;
  for (const { 0: space, index } of text.matchAll(NO_INK)) {
    take(last, index);
    last = index + space.length;
  }
  take(last, text.length);
  return { ink: parts.join(''), text, offsets: offsets.subarray(0, count) };
}

/** The stretch of the text that some of its ink covers, shortened to be quoted. */
export function fragmentOf({ text, offsets }: Ink, from: number, to: number, limit = 60): string {
  const start = offsets[from] ?? 0;
  const end = (offsets[to - 1] ?? text.length - 1) + 1;
  const fragment = text.slice(start, end).replace(/\s+/gu, ' ');
  return fragment.length > limit ? `${fragment.slice(0, limit)}…` : fragment;
}

/** A seed's ink by line: line `n`, from 1, has the ink from `starts[n]` to `starts[n + 1]`. */
export interface SeedInk extends Ink {
  starts: Uint32Array;
  /** How many lines the seed has. */
  lines: number;
}

/** Takes the white space out of a seed, and keeps its lines. */
export function seedInkOf(source: string): SeedInk {
  const ink = inkOf(source.replace(/\r\n?/gu, '\n'));
  const breaks = [...ink.text.matchAll(/\n/gu)].map(({ index }) => index);
  const lines = breaks.length + 1;
  const starts = new Uint32Array(lines + 2);
  let at = 0;
  for (let line = 2; line <= lines; line += 1) {
    while (at < ink.offsets.length && ink.offsets[at]! < breaks[line - 2]!) at += 1;
    starts[line] = at;
  }
  starts[lines + 1] = ink.ink.length;
  return { ...ink, starts, lines };
}

/** The line, from 1, on which a character of a seed's ink stands. */
export function lineOfInk({ starts, lines }: SeedInk, position: number): number {
  return bisectRight(starts, position, 2, lines + 1) - 1;
}
