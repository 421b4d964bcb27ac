import { describe, expect, test } from 'vitest';
import { ProblemError, isError } from '../../src/model/problem.ts';
import { SEED_BYTES_LIMIT, readSeed } from '../../src/read/seed.ts';
import { inEnglish } from '../in-english.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Little-endian, with its mark, as Windows saves it. */
const utf16 = (text: string) =>
  Uint8Array.of(0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));

/** «محضر» in Windows-1256, with a line feed after it. */
const windows1256 = Uint8Array.of(0xe3, 0xcd, 0xd6, 0xd1, 0x0a);

/** The first problem for which a seed is refused, as `code:line`. */
function refusal(bytes: Uint8Array): string {
  try {
    readSeed('a.txt', bytes);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problems).toHaveLength(1);
    const [problem] = error.problems;
    expect(problem?.file).toBe('seeds/a.txt');
    return `${problem?.code}:${problem?.line ?? ''}`;
  }
  return 'read';
}

/** What was cleaned away, as `code:line`. */
function cleaned(text: string): { lines: readonly string[]; told: string[] } {
  const { lines, problems } = readSeed('a.txt', utf8(text));
  expect(problems.some(isError)).toBe(false);
  return { lines, told: problems.map(({ code, line }) => `${code}:${line}`) };
}

describe('a seed is refused, with the line where there is one,', () => {
  test.each([
    ['when it is empty', utf8(''), 'seed-empty:'],
    ['when it has white space only', utf8(' \n\t\u{00A0}\r\n\f'), 'seed-empty:'],
    ['when all it has is invisible', utf8('\u{FEFF}\u{200F}\u{200B}\n'), 'seed-empty:'],
    ['when it is in Windows-1256', Uint8Array.of(...utf8('محضر\nجلسة\n'), ...windows1256), 'seed-not-utf8:3'],
    ['when a letter is cut at the end of the file', utf8('محضر\nجلسة').slice(0, -1), 'seed-not-utf8:2'],
    [
      'when one byte is wrong after a lost letter that is no fault of its encoding',
      latin1('\u{00EF}\u{00BF}\u{00BD}\n\n\u{00E3}'),
      'seed-not-utf8:3',
    ],
    ['when it is in UTF-16, as Windows calls “Unicode”', utf16('محضر الجلسة'), 'seed-not-utf8:1'],
    ['when it is in UTF-16 without saying so', latin1('\u{0045}\u{0006}\u{002D}\u{0006}\u{0036}\u{0006}\u{0031}\u{0006}'), 'seed-binary:'],
    ['when it is a PDF', utf8('%PDF-1.7\nمحضر'), 'seed-binary:'],
    ['when it is a picture', latin1('\u{0089}PNG\r\n\u{001A}\n\0\0\0\rIHDR'), 'seed-binary:'],
    ['when it is a photograph', latin1('\u{00FF}\u{00D8}\u{00FF}\u{00E0}'), 'seed-binary:'],
    ['when it is a Word document', latin1('PK\u{0003}\u{0004}\u{0014}'), 'seed-binary:'],
    ['when it is an old Word document', latin1('\u{00D0}\u{00CF}\u{0011}\u{00E0}'), 'seed-binary:'],
    ['when it is RTF', utf8('{\\rtf1 محضر}'), 'seed-binary:'],
    ['when it is full of control characters', utf8('\u{0001}\u{0002}\u{0003}\u{0004}محضر'), 'seed-binary:'],
    ['when it is a web page', utf8('\n<!DOCTYPE html>\n<p>محضر الجلسة</p>'), 'seed-web-page:1'],
    ['when it is larger than any document', new Uint8Array(SEED_BYTES_LIMIT + 1).fill(0x20), 'seed-too-large:'],
  ])('%s', (_, bytes, problem) => {
    expect(refusal(bytes)).toBe(problem);
  });
});

describe('a seed is cleaned, and its editor told,', () => {
  test.each([
    ['of a byte order mark', '\u{FEFF}محضر', ['محضر'], ['seed-bom:1']],
    ['of CR LF', 'محضر\nجلسة\r\nمجلس', ['محضر', 'جلسة', 'مجلس'], ['seed-crlf:2']],
    ['of lone CRs', 'محضر\rجلسة', ['محضر', 'جلسة'], ['seed-crlf:1']],
    ['of NULs', 'محضر\nجل\0سة', ['محضر', 'جلسة'], ['seed-nul:2']],
    ['of directional controls', 'محضر\n\u{202B}جلسة\u{202C} (S/2013/588)\u{200F}', ['محضر', 'جلسة (S/2013/588)'], ['seed-bidi-control:2']],
    ['of the Arabic letter mark', '\u{061C}محضر', ['محضر'], ['seed-bidi-control:1']],
    ['of zero-width characters inside words', 'مح\u{200C}ضر\u{FEFF}', ['محضر'], ['seed-zero-width:1']],
    ['of control characters and soft hyphens', 'مح\u{0007}ضر\nco\u{00AD}operation', ['محضر', 'cooperation'], ['seed-control:1']],
    ['of separators, where a space takes their place', 'محضر\u{001F}جلسة\u{0085}مجلس', ['محضر جلسة مجلس'], ['seed-separator:1']],
  ])('%s', (_, text, lines, told) => {
    expect(cleaned(text)).toEqual({ lines, told });
  });

  test('of everything at once, each with the line as an editor counts it', () => {
    const { lines, told } = cleaned('\u{FEFF}محضر\r\n\r\nجل\0سة\r\n\u{202E}مجلس\r\nسطر\u{200B}');
    expect(lines).toEqual(['محضر', '', 'جلسة', 'مجلس', 'سطر']);
    expect(told).toEqual(['seed-bom:1', 'seed-crlf:1', 'seed-nul:3', 'seed-bidi-control:4', 'seed-zero-width:5']);
  });

  test('by name and number of what no one can see', () => {
    const [problem] = readSeed('a.txt', utf8('\u{200F}محضر\u{200F}')).problems.map(inEnglish);
    expect(problem?.message).toBe('2 invisible characters, the first of them U+200F RIGHT-TO-LEFT MARK, left out');
  });
});

describe('a seed is left as it is', () => {
  test('when there is nothing to clean: tatweel, tashkeel, no-break spaces, tabs, page marks and ligatures stay', () => {
    const text = 'محـضر\tجُلسة\u{00A0}١\f\nﷺ لا';
    expect(cleaned(text)).toEqual({ lines: text.split('\n'), told: [] });
  });

  test('but that its letters are composed', () => {
    expect(cleaned('ا\u{0653}خر').lines).toEqual(['آخر']);
  });
});
