import { type Code, type Nothing, type Severity, type ValuesOf, problemCodes } from './problem-codes.ts';

export type { Code, Severity, ValuesOf } from './problem-codes.ts';

/** Where something is wrong. */
export interface ProblemPlace {
  /** The file as the person knows it, e.g. `seeds/003.txt`; what stands for one where there is none, e.g. an option. */
  file: string;
  /** Counted from 1; absent where the whole file is meant. */
  line?: number | undefined;
  /** Counted from 1 in UTF-16 code units, as editors' programs count. */
  column?: number | undefined;
  /** The stretch of text that is meant, where one is. */
  fragment?: string | undefined;
  /** What mends it without a thought: `text` instead of what stands between two offsets of the file. */
  fix?: TextEdit | undefined;
}

/** A change of one stretch of a file. */
export interface TextEdit {
  /** UTF-16 offsets in the file as it is on the disk. */
  from: number;
  to: number;
  text: string;
}

/** A problem of one code: its place, and the values that its wording needs. */
export interface ProblemOf<C extends Code> extends ProblemPlace {
  code: C;
  values: ValuesOf<C>;
}

/**
 * Something wrong with what a person gave us. It says only what and where; how that is said to the person, in which language, and what
 * they can do about it, stands in src/i18n/problems/. A bug throws an ordinary Error instead.
 */
export type Problem = { [C in Code]: ProblemOf<C> }[Code];

type ValuesArgument<C extends Code> = Nothing extends ValuesOf<C> ? [] : [values: ValuesOf<C>];

/** Makes a problem; a code whose wording needs values asks for them. */
export function problem<C extends Code>(code: C, place: ProblemPlace, ...[values]: ValuesArgument<C>): Problem {
  // The code and its values belong together by the types of the arguments, which a union cannot be told.
  return { code, ...place, values: values ?? {} } as unknown as Problem;
}

/** How grave a problem is. */
export function severityOf({ code }: { code: Code }): Severity {
  return problemCodes[code].severity;
}

/** Whether a problem must be mended before anything is published. */
export function isError(found: { code: Code }): boolean {
  return severityOf(found) === 'error';
}

/** Thrown where problems stop the work. Carries all that were found; its message is for developers unless words are given. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions, words: (found: Problem) => string = brief) {
    super(problems.map((found) => words(found)).join('\n'), options);
    this.problems = problems;
  }
}

/** `seeds/x.txt:12: error [words-twice] «وبعد» {"line":3}`: all that is known, without wording. */
function brief({ code, file, line, column, fragment, values }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const known = Object.keys(values).length === 0 ? '' : ` ${JSON.stringify(values)}`;
  return `${place}: ${severityOf({ code })} [${code}]${fragment === undefined ? '' : ` «${fragment}»`}${known}`;
}
