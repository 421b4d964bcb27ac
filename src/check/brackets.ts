import { type Problem, problem } from '../model/problem.ts';
import { MASK, type Run } from './runs.ts';

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '(': ')', '[': ']' };
const OPENING = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]));

interface Mark {
  mark: string;
  index: number;
}

/**
 * Finds quotation marks and brackets that nothing opens or closes, in what was written for this archive.
 *
 * A quotation of several paragraphs opens at the beginning of each and closes in the last one.
 */
export function checkBrackets(runs: readonly Run[]): Problem[] {
  return runs.flatMap((run, index) => {
    if (!run.own) return [];
    const next = runs[index + 1];
    const goesOn = run.block && next?.block === true && next.file === run.file;
    return left(run.text)
      .filter(({ mark }) => !(goesOn && isQuotation(mark) && next.text.trimStart().startsWith(mark)))
      .map(({ mark, index: at }) => {
        const fragment = run.text
          .slice(at, at + 25)
          .split(MASK)[0]!
          .trim();
        const place = { file: run.file, ...run.placeAt(at), fragment };
        const counterpart = CLOSING[mark] ?? OPENING[mark] ?? '';
        return problem(isQuotation(mark) ? 'quote-unbalanced' : 'bracket-unbalanced', place, { mark, counterpart, opens: mark in CLOSING });
      });
  });
}

function isQuotation(mark: string): boolean {
  return '«»“”'.includes(mark);
}

/** The point of a list closes a bracket that nothing opens: `1)`, `(a) … b)`. */
const POINT = /^\s*(?:\p{Nd}{1,3}|\p{L})\)/u;

/** The marks of a text that have no counterpart in it. */
function left(text: string): Mark[] {
  const point = POINT.exec(text)?.[0].length ?? 0;
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»“”()[\]]/gu)) {
    if (mark in CLOSING) open.push({ mark, index });
    else if (open.at(-1)?.mark === OPENING[mark]) open.pop();
    else if (index !== point - 1) alone.push({ mark, index });
  }
  // One that was left open makes all that close behind it look alone: tell of the first cause only.
  const [first] = open;
  const stray = alone.find(({ mark }) => !open.some((other) => other.mark === OPENING[mark] && other.index < alone[0]!.index));
  return first !== undefined && (stray === undefined || first.index < stray.index) ? [first] : alone.slice(0, 1);
}
