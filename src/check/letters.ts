import { type Problem, type ProblemPlace, problem } from '../model/problem.ts';
import { nameOf } from '../text/codepoints.ts';
import { MASK, type Run } from './runs.ts';

/** Finds letters and marks that do not belong to the language of a text. What was taken from a source is left as it stands. */
export function checkLetters(runs: readonly Run[]): Problem[] {
  const own = runs.filter((run) => run.own);
  return own.flatMap((run) => [...(run.lang === 'ar' ? arabic(run) : english(run)), ...quotedWhole(run)]);
}

/** Quotes that a word processor put round the value of a field: YAML knows them not, and readers see them. */
function quotedWhole(run: Run): Problem[] {
  if (run.block || !/^[“”„‘’‚][^“”„‘’‚]+[“”‘’]$/u.test(run.text)) return [];
  return [problem('quote-whole', { file: run.file, ...run.placeAt(0), fragment: run.text.slice(0, 40) })];
}

function arabic(run: Run): Problem[] {
  if (!/\p{Script=Arabic}/u.test(run.text)) return [];
  return [...presentationForms(run), ...foreignLetters(run), ...latinMarks(run), ...straightQuotes(run)];
}

/** The shapes that letters have in print, as letters of their own: no search finds them. Signs such as ﷺ are left. */
function presentationForms(run: Run): Problem[] {
  return [...run.text.matchAll(/[\u{FB50}-\u{FBC1}\u{FBD3}-\u{FD3D}\u{FD50}-\u{FDF9}\u{FE70}-\u{FEFC}]+/gu)].map((match) => {
    const letters = match[0].normalize('NFKC');
    return problem('letter-presentation', placeOf(run, match.index, match[0], letters), { letters });
  });
}

/** Letters of Persian and Urdu that keyboards of those languages write for Arabic ones, and the Arabic ones. */
const FOREIGN: Readonly<Record<string, string>> = {
  '\u{06A9}': 'ك',
  '\u{06AA}': 'ك',
  '\u{06CC}': 'ي / ى',
  '\u{06D2}': 'ي / ى',
  '\u{06C0}': 'ه',
  '\u{06C1}': 'ه',
  '\u{06BE}': 'ه',
  '\u{06D5}': 'ه / ة',
  '\u{06C3}': 'ة',
};

function foreignLetters(run: Run): Problem[] {
  return [...run.text.matchAll(/[\u{06A9}\u{06AA}\u{06CC}\u{06D2}\u{06C0}\u{06C1}\u{06BE}\u{06D5}\u{06C3}]/gu)].flatMap((match) => {
    const word = wordAt(run.text, match.index);
    // A letter by itself is spoken of.
    if (word.length === 1) return [];
    const letter = FOREIGN[match[0]] ?? '';
    // Which of two letters is meant, only a reader can tell.
    const instead = letter.includes('/') ? undefined : letter;
    const place = placeOf(run, match.index, match[0], instead);
    return problem('letter-foreign', { ...place, fragment: word }, { character: nameOf(match[0]), letter });
  });
}

function wordAt(text: string, at: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(at))?.[0] ?? '';
  return before + after;
}

const MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** After an Arabic word, and what closes behind it. A comma between digits is a number's, one after a Latin word that word's. */
const LATIN_MARK = new RegExp(`(?<=[\\p{Script=Arabic}${MASK}][\\p{M}»”")\\]]*\\s*)[,;?](?=[\\s»”")\\]]|\\p{Script=Arabic}|$)`, 'gu');

function latinMarks(run: Run): Problem[] {
  return [...run.text.matchAll(LATIN_MARK)].map(({ 0: mark, index }) => {
    const right = MARKS[mark] ?? '';
    const place = placeOf(run, index, mark, right);
    return problem('punctuation-latin', { ...place, fragment: before(run.text, index + 1) }, { mark, right });
  });
}

/** Straight quotation marks round Arabic words; with an even number of them it is plain which open. */
function straightQuotes(run: Run): Problem[] {
  const found = [...run.text.matchAll(/"/gu)];
  return found.map(({ index }, number) => {
    const instead = found.length % 2 === 0 ? (number % 2 === 0 ? '«' : '»') : undefined;
    return problem('quote-straight', {
      ...placeOf(run, index, '"', instead),
      fragment: run.text
        .slice(index, index + 20)
        .split(MASK)[0]!
        .trim(),
    });
  });
}

const ENGLISH_MARKS: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?' };

function english(run: Run): Problem[] {
  return [...run.text.matchAll(/(?<=[\p{Script=Latin}\d”"’)]\s*)[،؛؟]/gu)].map(({ 0: mark, index }) => {
    const right = ENGLISH_MARKS[mark] ?? '';
    const place = placeOf(run, index, mark, right);
    return problem('punctuation-arabic', { ...place, fragment: before(run.text, index + 1) }, { mark, right });
  });
}

/** The last words before a place, for a fragment that can be found in the file. */
function before(text: string, end: number): string {
  return text
    .slice(0, end)
    .split(/(?<=\s)(?=\S)/u)
    .slice(-2)
    .join('')
    .replaceAll(MASK, '…')
    .trim();
}

/** Where something stands, and what mends it; where the file has it otherwise, escaped for instance, a person must. */
function placeOf(run: Run, index: number, found: string, instead: string | undefined): ProblemPlace {
  const from = run.offsetAt(index);
  const place = { file: run.file, ...run.placeAt(index), fragment: found };
  if (instead === undefined || !run.source.startsWith(found, from)) return place;
  return { ...place, fix: { from, to: from + found.length, text: instead } };
}
