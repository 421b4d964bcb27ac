import { BIDI_CONTROLS, BYTE_ORDER_MARK, NULL, ZERO_WIDTH, nameOf } from '../text/codepoints.ts';
import { type Problem, ProblemError } from '../model/problem.ts';

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
 * A byte order mark, CR line ends, NULs and stray directional controls are cleaned away and reported as warnings.
 *
 * @throws ProblemError where the bytes are no text: empty, too large, not UTF-8, binary.
 */
export function readSeed(name: string, bytes: Uint8Array): Seed {
  const file = `seeds/${name}`;
  if (bytes.length > SEED_BYTES_LIMIT) throw new ProblemError([tooLarge(file, bytes.length)]);
  const decoded = decode(file, bytes);
  if (looksBinary(decoded)) {
    throw new ProblemError([
      {
        code: 'seed-binary',
        file,
        message: 'the file is not a text document',
        hint: 'Save the document as plain text in UTF-8 and put that into seeds/ instead.',
        severity: 'error',
      },
    ]);
  }
  const { text, problems } = clean(file, decoded);
  if (text.trim() === '') {
    throw new ProblemError([
      {
        code: 'seed-empty',
        file,
        message: 'the file has no text in it',
        hint: 'Put the document into it, or remove the file from seeds/.',
        severity: 'error',
      },
    ]);
  }
  return { name, lines: text.normalize('NFC').split('\n'), problems };
}

/** The problem of a seed that is too large to be one document. `size` in bytes. */
export function tooLarge(file: string, size: number): Problem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return {
    code: 'seed-too-large',
    file,
    message: `the file has ${megabytes(size)} MB, and a seed may have ${megabytes(SEED_BYTES_LIMIT)}`,
    hint: 'Split it into its documents, one file each.',
    severity: 'error',
  };
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (looksBinary(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))) {
      throw new ProblemError(
        [
          {
            code: 'seed-binary',
            file,
            message: 'the file is not a text document',
            hint: 'Save the document as plain text in UTF-8 and put that into seeds/ instead.',
            severity: 'error',
          },
        ],
        { cause },
      );
    }
    throw new ProblemError(
      [
        {
          code: 'seed-not-utf8',
          file,
          line: lineOfFirstBadByte(bytes),
          message: 'the text is not encoded in UTF-8',
          hint: 'Save the file again with the encoding UTF-8 (older Arabic files are often Windows-1256).',
          severity: 'error',
        },
      ],
      { cause },
    );
  }
}

/** The line, from 1, that holds the first byte sequence which is no UTF-8: the replacement character marks it. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const position = lenient.indexOf('\u{FFFD}');
  return lenient.slice(0, Math.max(position, 0)).split('\n').length;
}

/** Control characters other than tab, line ends, form feed and a few NULs mean that the bytes are no prose. */
function looksBinary(text: string): boolean {
  if (/^(?:%PDF-|PK\u{0003}\u{0004}|\u{0089}PNG|GIF8|\{\\rtf)/u.test(text)) return true;
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/[\u{0001}-\u{0008}\u{000B}\u{000E}-\u{001F}\u{007F}]/gu)?.length ?? 0;
  const nulls = sample.split(NULL).length - 1;
  return controls > sample.length / 500 + 2 || nulls > sample.length / 20;
}

function clean(file: string, decoded: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, position: number, message: string, hint: string) => {
    problems.push({ code, file, line: decoded.slice(0, position).split('\n').length, message, hint, severity: 'warning' });
  };
  let text = decoded;
  if (text.startsWith(BYTE_ORDER_MARK)) {
    report('seed-bom', 0, 'the file begins with a byte order mark, which was left out', 'Nothing needs doing.');
    text = text.slice(1);
  }
  if (text.includes('\r')) {
    report('seed-crlf', text.indexOf('\r'), 'lines end in CR or CR LF, which were read as LF', 'Nothing needs doing.');
    text = text.replace(/\r\n?/gu, '\n');
  }
  for (const [code, pattern] of [
    ['seed-nul', new RegExp(NULL, 'gu')],
    ['seed-bidi-control', BIDI_CONTROLS],
    ['seed-zero-width', new RegExp(`${ZERO_WIDTH.source}|${BYTE_ORDER_MARK}`, 'gu')],
  ] as const) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first === undefined) continue;
    const count = found.length === 1 ? 'one invisible character' : `${found.length} invisible characters, the first of them`;
    report(code, first.index, `${count} ${nameOf(first[0])}, left out`, 'Nothing needs doing.');
    text = text.replace(pattern, '');
  }
  return { text, problems };
}
