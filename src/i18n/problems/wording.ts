import type { Code, ValuesOf } from '../../model/problem.ts';

/** A sentence, or how to make it of a problem's values. */
export type Sentence<Values> = string | ((values: Values) => string);

/** How a code is said: what is wrong, as a sentence without a full stop at its end, and what to do, as a whole sentence. */
export interface Wording<Values> {
  message: Sentence<Values>;
  hint: Sentence<Values>;
}

/** All codes in one language: one that is missing, or a value that does not exist, does not compile. */
export type ProblemWordings = { [C in Code]: Wording<ValuesOf<C>> };
