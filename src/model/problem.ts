/**
 * Something wrong with what a person gave us, told to that person: one clear sentence, where it is, and what to do.
 * A bug throws an ordinary Error instead.
 */
export interface Problem {
  /** A stable code, e.g. `seed-empty`. */
  code: string;
  /** The file as the person knows it, e.g. `seeds/003.txt`. */
  file: string;
  /** Counted from 1; absent where the whole file is meant. */
  line?: number | undefined;
  column?: number | undefined;
  /** What is wrong, as one sentence without a full stop at its end. */
  message: string;
  /** The stretch of text that is meant, where one is. */
  fragment?: string | undefined;
  /** What to do about it, as an imperative sentence. */
  hint: string;
  severity: 'error' | 'warning';
}

/** Thrown where problems stop the work. Carries all that were found. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options);
    this.problems = problems;
  }
}

/** One line for the console: `seeds/x.txt:12: error [seed-empty] message. Hint.` */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const fragment = problem.fragment === undefined ? '' : ` «${problem.fragment}»`;
  return `${place}: ${problem.severity} [${problem.code}] ${problem.message}${fragment}. ${problem.hint}`;
}
