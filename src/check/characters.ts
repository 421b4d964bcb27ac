import type { ContentFile } from '../data/content-file.ts';
import { placeAt } from '../data/place.ts';
import { type Problem, problem } from '../model/problem.ts';
import { BYTE_ORDER_MARK, nameOf } from '../text/codepoints.ts';

type Code = 'text-bidi-control' | 'text-zero-width' | 'text-control' | 'text-space';

/** What no one can see in a file, and what stands in the place of each once it is mended. A run of one kind is one slip. */
const UNSEEN: readonly (readonly [code: Code, pattern: RegExp, instead: string])[] = [
  ['text-bidi-control', /[\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, ''],
  ['text-zero-width', /[\u{200B}-\u{200D}\u{2060}]|(?<!^)\u{FEFF}/gu, ''],
  // A lone carriage return is an old line end; with its line feed it is one of today.
  ['text-control', /[\u{0000}-\u{0008}\u{000B}\u{000C}\u{000E}-\u{001F}\u{007F}-\u{009F}\u{00AD}]/gu, ''],
  ['text-space', /([\u{00A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}])\1*/gu, ' '],
];

/** What converting alone writes, word for word from the seeds. */
const LEDGER = /^sources\//u;

/** Finds what no one can see in the files as they are on the disk; all of it but a lost letter can be mended without a thought. */
export function checkCharacters(files: readonly ContentFile[], folder: string): Problem[] {
  return files
    .filter(({ path }) => !LEDGER.test(path))
    .flatMap((file) => {
      const name = `${folder}/${file.path}`;
      return [...unseen(file, name), ...lost(file, name), ...decomposed(file, name), ...lineEnds(file, name)];
    });
}

function unseen(file: ContentFile, name: string): Problem[] {
  const found = UNSEEN.flatMap(([code, pattern, instead]) =>
    [...file.text.matchAll(pattern)].map((match) => {
      const fix = { from: match.index, to: match.index + match[0].length, text: instead.repeat(match[0].length) };
      return problem(
        code,
        { file: name, ...placeAt(file, match.index), fragment: around(file.text, match.index, match[0].length), fix },
        { character: nameOf(String.fromCodePoint(match[0].codePointAt(0)!)) },
      );
    }),
  );
  if (!file.text.startsWith(BYTE_ORDER_MARK)) return found;
  return [problem('text-byte-order-mark', { file: name, line: 1, column: 1, fix: { from: 0, to: 1, text: '' } }), ...found];
}

/** The words next to characters that cannot be quoted by themselves. */
function around(text: string, at: number, length = 1): string {
  const before = /[^\s]{0,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  const after = /^[^\s]{0,12}/u.exec(text.slice(at + length, at + length + 12))?.[0] ?? '';
  return before + text.slice(at, at + length) + after;
}

/** What a program writes where it could not read a letter. */
function lost(file: ContentFile, name: string): Problem[] {
  return [...file.text.matchAll(/\u{FFFD}+/gu)].map(({ index }) =>
    problem('text-letter-lost', { file: name, ...placeAt(file, index), fragment: around(file.text, index) }),
  );
}

/** Lines whose letters are written as several code points where one stands for them: they are not found by a search in the file. */
function decomposed(file: ContentFile, name: string): Problem[] {
  if (file.text === file.text.normalize('NFC')) return [];
  return [...file.text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const composed = line.normalize('NFC');
    if (composed === line) return [];
    let at = 0;
    while (line[at] === composed[at]) at += 1;
    const from = index + Math.max(at - 1, 0);
    const fix = { from: index, to: index + line.length, text: composed };
    return problem('text-not-nfc', { file: name, ...placeAt(file, from), fragment: around(file.text, from), fix });
  });
}

function lineEnds(file: ContentFile, name: string): Problem[] {
  const { text } = file;
  const trailing = [...text.matchAll(/[ \t]+(?=\r?\n|$)/gu)]
    .filter(({ 0: spaces, index }) => !isHardBreak(file, spaces, index))
    .map(({ 0: spaces, index }) => {
      const fix = { from: index, to: index + spaces.length, text: '' };
      return problem('text-trailing-space', { file: name, ...placeAt(file, index), fix });
    });
  if (text === '' || text.endsWith('\n')) return trailing;
  const end = { from: text.length, to: text.length, text: text.includes('\r\n') ? '\r\n' : '\n' };
  return [...trailing, problem('text-final-newline', { file: name, ...placeAt(file, text.length), fix: end })];
}

/** Two spaces at the end of a line are Markdown's way to break it. */
function isHardBreak({ path, text }: ContentFile, spaces: string, index: number): boolean {
  if (!/\.mdx?$/u.test(path) || !spaces.startsWith('  ')) return false;
  return /\S/u.test(text.charAt(index - 1)) && /^\r?\n[^\r\n]/u.test(text.slice(index + spaces.length, index + spaces.length + 3));
}
