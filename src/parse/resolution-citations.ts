import type { ReferenceWording, ResolvingBody } from '../language/reference-wording.ts';
import { anyOf, wordPattern } from './wording.ts';

/** A resolution cited in words: its symbol, and the offsets of its number. */
export interface ResolutionCitation {
  symbol: string;
  from: number;
  to: number;
}

/** A language's wording as patterns, made once. */
export interface CompiledCitations {
  wording: ReferenceWording;
  /** The noun, what stands between, and the first number. */
  first: RegExp;
  /** The next number of a list. */
  next: RegExp;
  /** All that may stand between the noun and a number whose form alone does not prove it a resolution's. */
  plainGap: RegExp;
  otherBody: RegExp;
  bodies: readonly (readonly [ResolvingBody, RegExp])[];
}

/** «١٣٧٣ (٢٠٠١)»: the Security Council numbers its resolutions through and adds the year. */
const COUNCIL_NUMBER = '(?<council>\\d{1,4})\\s*\\((?<year>\\d{4})\\)';

/** «٣٣٦٩ (د-٣٠)», "3369 (XXX)": the Assembly did so with its session until 1976. */
const OLD_ASSEMBLY_NUMBER = '(?<old>\\d{1,4})\\s*\\((?<oldSession>[^()\\n]{1,10})\\)';

/** «٢٦٤/٦٧», "67/264": session and number, in an order to be decided. */
const PAIR = '(?<left>\\d{1,4})/(?<right>\\d{1,4})';

/** The text between two ends of sentences. The full stop of "No." ends none. */
const SENTENCE_END = /(?<!\bNos?)[.!?؟](?=\s|$)|\n/giu;

/** The sessions of the Assembly that number their resolutions by session: the thirty-first (1976) was the first. */
const ASSEMBLY_SESSIONS = { first: 31, last: 99 };
const FIRST_COUNCIL_YEAR = 1946;
const FIRST_ECOSOC_YEAR = 1978;

/** Turns a language's wording into patterns. */
export function compileCitations(wording: ReferenceWording): CompiledCitations {
  const { noun } = wording;
  const prefix = `(?:${noun.prefixes.map(wordPattern).join('|')})`;
  const number = numberPattern(wording);
  const bodyNames = anyOf(Object.values(wording.bodies).flat());
  const joiner = `(?:\\s*[،,;؛]\\s*|\\s+)(?:${anyOf(wording.joiners)}\\s*)?(?:(?:${bodyNames})\\s+)?`;
  return {
    wording,
    first: new RegExp(
      `(?<![\\p{L}\\p{M}])${prefix}${wordPattern(noun.stem)}[\\p{L}\\p{M}]{0,${noun.longestEnding}}(?![\\p{L}\\p{M}])(?<gap>[^\\d.!?؟؛\\n]{0,60}?(?:\\bNos?\\.\\s*)?)(?<number>${number})`,
      'giu',
    ),
    next: new RegExp(`${joiner}(?<number>${number})`, 'iuy'),
    plainGap: new RegExp(`^(?:[\\s:،,"«(\\u2010-\\u2015-]|${bodyNames}|${anyOf(wording.beforeNumber)})*$`, 'iu'),
    otherBody: new RegExp(`(?<!\\p{L})${anyOf(wording.otherBodies)}(?!\\p{L})`, 'iu'),
    bodies: Object.entries(wording.bodies).map(([body, names]) => [body as ResolvingBody, new RegExp(anyOf(names), 'giu')] as const),
  };
}

function numberPattern(wording: ReferenceWording): string {
  const marks = Object.keys(wording.sessionMarks).filter((mark) => wording.sessionMarks[mark] !== '');
  const special = `(?<mark>${anyOf(marks)})\\s*-\\s*(?<specialSession>\\d{1,2})/(?<specialNumber>\\d{1,3})`;
  const dated = `(?<dated>\\d{1,4})\\s*[,،]?\\s+${anyOf(wording.beforeDate)}\\s+(?:\\d{1,2}\\s+[\\p{L}\\p{M}/]+\\s+)?(?<datedYear>\\d{4})`;
  return `(?:${[special, COUNCIL_NUMBER, OLD_ASSEMBLY_NUMBER, PAIR, dated].join('|')})(?![\\d/])`;
}

/** Finds the resolutions that a text cites in words. Its digits must be Latin ones. */
export function readCitations(text: string, compiled: CompiledCitations): ResolutionCitation[] {
  return sentences(text).flatMap(({ from, sentence }) =>
    readSentence(sentence, compiled).map((citation) => ({ ...citation, from: citation.from + from, to: citation.to + from })),
  );
}

function sentences(text: string): { from: number; sentence: string }[] {
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + 1);
  return [0, ...ends].map((from, index) => ({ from, sentence: text.slice(from, ends[index] ?? text.length) }));
}

function readSentence(sentence: string, compiled: CompiledCitations): ResolutionCitation[] {
  const found: ResolutionCitation[] = [];
  // Most sentences have no number, and looking for what stands round one is what takes long.
  if (!/\d/u.test(sentence)) return found;
  // Nor have most sentences with one a noun before it: only then the bodies are looked for.
  let named: readonly Mention[] | undefined;
  for (const first of sentence.matchAll(compiled.first)) {
    const gap = first.groups?.['gap'] ?? '';
    named ??= mentions(sentence, compiled);
    for (const number of listFrom(sentence, first, compiled)) {
      const symbol = resolve(number, gap, named, compiled);
      if (symbol !== null) found.push({ symbol, from: number.from, to: number.to });
    }
  }
  return found;
}

interface CitedNumber {
  groups: Readonly<Record<string, string | undefined>>;
  from: number;
  to: number;
}

/** The number that the noun cites, and those that follow it in a list. */
function listFrom(sentence: string, first: RegExpMatchArray, { next }: CompiledCitations): CitedNumber[] {
  const list = [citedNumber(first)];
  for (;;) {
    next.lastIndex = list.at(-1)?.to ?? 0;
    const following = next.exec(sentence);
    if (following === null) return list;
    list.push(citedNumber(following));
  }
}

function citedNumber(match: RegExpMatchArray): CitedNumber {
  const groups = match.groups ?? {};
  const to = (match.index ?? 0) + match[0].length;
  return { groups, from: to - (groups['number'] ?? '').length, to };
}

interface Mention {
  body: ResolvingBody;
  at: number;
}

function mentions(sentence: string, { bodies }: CompiledCitations): Mention[] {
  return bodies.flatMap(([body, pattern]) => [...sentence.matchAll(pattern)].map((match) => ({ body, at: match.index })));
}

/** The body that a number belongs to: the one named last before it in the sentence, else the first one named after it. */
function bodyFor(number: CitedNumber, named: readonly Mention[]): ResolvingBody | undefined {
  const before = named.filter(({ at }) => at < number.from).sort((one, other) => other.at - one.at);
  const after = named.filter(({ at }) => at > number.from).sort((one, other) => one.at - other.at);
  return (before[0] ?? after[0])?.body;
}

function resolve(number: CitedNumber, gap: string, named: readonly Mention[], compiled: CompiledCitations): string | null {
  const { council, year, old, oldSession, left, right, mark, dated } = number.groups;
  if (council !== undefined) return compiled.otherBody.test(gap) ? null : councilSymbol(council, year);
  if (old !== undefined) return oldAssemblySymbol(old, oldSession ?? '', compiled.wording);
  if (!compiled.plainGap.test(gap)) return null;
  if (dated !== undefined) return bodyFor(number, named) === 'security-council' ? councilSymbol(dated, number.groups['datedYear']) : null;
  // The Security Council has no sessions, so its name in the sentence says nothing about «٢٦٤/٦٧».
  const body = bodyFor(
    number,
    named.filter((mention) => mention.body !== 'security-council'),
  );
  if (mark !== undefined) return specialSessionSymbol(number, body, compiled.wording);
  return pairSymbol(Number(left), Number(right), body, compiled.wording.numberBeforeSession);
}

function councilSymbol(number: string, year: string | undefined): string | null {
  return Number(year) >= FIRST_COUNCIL_YEAR ? `S/RES/${Number(number)} (${year})` : null;
}

/** `XXX`, `S-VI`, `ES-I`. */
const ROMAN_SESSION = /^(?:E?S-)?[IVXL]+$/u;

/** «د-٣٠», «د إ - ٦», «دإط-٥»: the mark of the session's kind, and its number. */
const MARKED_SESSION = /^([\p{L}\s]+?)\s*[-\u2010-\u2015]\s*(\d{1,2})$/u;

function oldAssemblySymbol(number: string, session: string, wording: ReferenceWording): string | null {
  if (ROMAN_SESSION.test(session)) return `A/RES/${Number(number)} (${session})`;
  const [, letters, ordinal] = MARKED_SESSION.exec(session.trim()) ?? [];
  const mark = markOf(letters ?? '', wording);
  return mark === undefined ? null : `A/RES/${Number(number)} (${mark}${toRoman(Number(ordinal))})`;
}

function markOf(letters: string, { sessionMarks }: ReferenceWording): '' | 'S-' | 'ES-' | undefined {
  const bare = letters.replace(/\s/gu, '');
  const mark = Object.keys(sessionMarks).find((known) => new RegExp(`^${wordPattern(known)}$`, 'iu').test(bare));
  return mark === undefined ? undefined : sessionMarks[mark];
}

function specialSessionSymbol(number: CitedNumber, body: ResolvingBody | undefined, wording: ReferenceWording): string | null {
  const { mark, specialSession, specialNumber } = number.groups;
  const kind = markOf(mark ?? '', wording);
  const series = body === 'human-rights-council' ? 'A/HRC/RES' : 'A/RES';
  return kind === undefined ? null : `${series}/${kind}${Number(specialSession)}/${Number(specialNumber)}`;
}

/**
 * Which of two figures is the session is told by what can be one: the Assembly's began to be cited so in the thirty-first, and no
 * session passes a hundred; the Economic and Social Council cites the year. Where both can, the order of the language decides.
 */
function pairSymbol(left: number, right: number, body: ResolvingBody | undefined, numberBeforeSession: boolean): string | null {
  const readings = numberBeforeSession
    ? [
        { session: right, number: left },
        { session: left, number: right },
      ]
    : [
        { session: left, number: right },
        { session: right, number: left },
      ];
  if (body === 'economic-and-social-council') {
    const reading = readings.find(({ session, number }) => session >= FIRST_ECOSOC_YEAR && number < 1000);
    return reading === undefined ? null : `E/RES/${reading.session}/${reading.number}`;
  }
  const ofCouncil = readings.find(({ session, number }) => isBelowHundred(session) && isBelowHundred(number));
  if (body === 'human-rights-council' && ofCouncil !== undefined) return `A/HRC/RES/${ofCouncil.session}/${ofCouncil.number}`;
  const ofAssembly = readings.find(
    ({ session, number }) => session >= ASSEMBLY_SESSIONS.first && session <= ASSEMBLY_SESSIONS.last && number >= 1 && number < 1000,
  );
  return ofAssembly === undefined ? null : `A/RES/${ofAssembly.session}/${ofAssembly.number}`;
}

function isBelowHundred(figure: number): boolean {
  return figure >= 1 && figure < 100;
}

const romanNumerals: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(ordinal: number): string {
  const [value, numeral] = romanNumerals.find(([least]) => least <= ordinal) ?? [0, ''];
  return value === 0 ? '' : numeral + toRoman(ordinal - value);
}
