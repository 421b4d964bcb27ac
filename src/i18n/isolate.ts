const FIRST_STRONG_ISOLATE = '\u{2068}';
const RIGHT_TO_LEFT_ISOLATE = '\u{2067}';
const POP_DIRECTIONAL_ISOLATE = '\u{2069}';

/** Sets a name, a number or a quoted text apart, so that it keeps its own direction and disturbs none around it. */
export function isolate(text: string | number): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** Sets Arabic apart in a line that begins with a file name or a code: its words and its full stop stand from right to left. */
export function rightToLeft(text: string): string {
  return `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * Arabic wording with names, numbers and quotations in it: each of them is isolated.
 *
 * say`لا ملف باسم ${file}`
 */
export function say(words: TemplateStringsArray, ...values: (string | number)[]): string {
  return words.map((part, index) => (index < values.length ? `${part}${isolate(values[index]!)}` : part)).join('');
}
