import { BIDI_CONTROLS, BYTE_ORDER_MARK, CONTROLS, NULL, SEPARATORS, ZERO_WIDTH, nameOf } from '../text/codepoints.ts';
import { type Problem, ProblemError, problem } from '../model/problem.ts';

/** A source document as text: its lines, NFC, without what no one can see. Line n is `lines[n - 1]`. */
export interface Seed {
  name: string;
  lines: readonly string[];
  /** What was cleaned away at the door. */
  problems: readonly Problem[];
}

/** The largest seed that is read: a hundred verbatim records of thirty pages, twice over. */
export const SEED_BYTES_LIMIT = 32 * 1024 * 1024;

/**
 * Reads a seed's bytes.
 *
 * A byte order mark, CR line ends, NULs, control characters and stray directional controls are cleaned away and reported as warnings.
 *
 * @throws ProblemError where the bytes are no plain text: empty, too large, not UTF-8, binary, a web page.
 */
export function readSeed(name: string, bytes: Uint8Array): Seed {
  const file = `seeds/${name}`;
  if (bytes.length > SEED_BYTES_LIMIT) throw new ProblemError([tooLarge(file, bytes.length)]);
  if (isUtf16(bytes)) throw new ProblemError([problem('seed-not-utf8', { file, line: 1 }, { utf16: true })]);
  if (isBinary(bytes)) throw new ProblemError([problem('seed-binary', { file })]);
  const { text, problems } = clean(file, decode(file, bytes));
  if (text.trim() === '') throw new ProblemError([problem('seed-empty', { file })]);
  if (WEB_PAGE.test(text)) throw new ProblemError([problem('seed-web-page', { file, line: 1 })]);
  return { name, lines: text.normalize('NFC').split('\n'), problems };
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ProblemError([problem('seed-not-utf8', { file, line: lineOfFirstBadByte(bytes) }, { utf16: false })], { cause });
  }
}

/** The line, from 1, that holds the first byte sequence which is no UTF-8. No letter in UTF-8 has a line feed among its bytes. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

const LINE_FEED = 0x0a;

/** What other kinds of file begin with: PDF, ZIP and what is packed so (DOCX, ODT), PNG, GIF, JPEG, old Word, RTF. */
const SIGNATURES: readonly string[] = [
  '%PDF-',
  'PK\u{0003}\u{0004}',
  '\u{0089}PNG',
  'GIF8',
  '\u{00FF}\u{00D8}\u{00FF}',
  '\u{00D0}\u{00CF}\u{0011}\u{00E0}',
  '{\\rtf',
];

function beginsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[index] === letter.codePointAt(0));
}

/** What Windows calls “Unicode”. */
function isUtf16(bytes: Uint8Array): boolean {
  return beginsWith(bytes, '\u{00FF}\u{00FE}') || beginsWith(bytes, '\u{00FE}\u{00FF}');
}

/** Control characters other than tab, line ends and form feed, and more than a few NULs, mean that the bytes are no prose. */
function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => beginsWith(bytes, signature))) return true;
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  let nulls = 0;
  for (const byte of sample) {
    if (byte === 0) nulls++;
    else if (byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d))) controls++;
  }
  return controls > sample.length / 500 + 2 || nulls > sample.length / 20 + 2;
}

/** A page saved from a browser brings its tags along, which no reader of plain text can tell from the document's words. */
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|\?xml)[\s>]/iu;

/** What is cleaned away, in this order, and what stands in its place. */
const CLEANINGS = [
  ['seed-separator', SEPARATORS, ' '],
  ['seed-nul', new RegExp(NULL, 'gu'), ''],
  ['seed-control', CONTROLS, ''],
  ['seed-bidi-control', BIDI_CONTROLS, ''],
  ['seed-zero-width', new RegExp(`${ZERO_WIDTH.source}|${BYTE_ORDER_MARK}`, 'gu'), ''],
] as const;

function clean(file: string, decoded: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let text = decoded;
  const placeAt = (position: number) => ({ file, line: text.slice(0, position).split('\n').length });
  if (text.startsWith(BYTE_ORDER_MARK)) {
    problems.push(problem('seed-bom', { file, line: 1 }));
    text = text.slice(1);
  }
  if (text.includes('\r')) {
    problems.push(problem('seed-crlf', placeAt(text.indexOf('\r'))));
    text = text.replace(/\r\n?/gu, '\n');
  }
  for (const [code, pattern, instead] of CLEANINGS) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first === undefined) continue;
    problems.push(problem(code, placeAt(first.index), { count: found.length, character: nameOf(first[0]) }));
    text = text.replace(pattern, instead);
  }
  return { text, problems };
}

/** The problem of a seed that is too large to be one document. `size` in bytes. */
export function tooLarge(file: string, size: number): Problem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return problem('seed-too-large', { file }, { size: megabytes(size), limit: megabytes(SEED_BYTES_LIMIT) });
}
