import { coresOf } from './arabic-forms.ts';
import { unlessNotYet } from './blocks.ts';
import { exactReadings, isHardlyBegun, knownReadings, longerReadings, readingsOf } from './forms.ts';
import { nearness, type Reading } from './readings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Asked } from './question.ts';
import type { Token } from './tokens.ts';

/** From what was asked for to what is looked for: every way in which the archive may write it. */

/** Words that stand one after the other, each given by its readings; one word where there is but one. */
export type Pattern = readonly (readonly Reading[])[];

/** One thing asked for, and every way in which it may stand in a text. */
export interface Term {
  asked: Asked[];
  patterns: { pattern: Pattern; weight: number }[];
  /** Tried only where the patterns find nothing. */
  lesser: { pattern: Pattern; weight: number }[];
  /** Numbers and symbols are the same in both languages. */
  isNumber: boolean;
}

/** A word that the archive has may go on by so many letters. */
const MOST_LETTERS = 4;

/** How a question is read where its first reading finds nothing, or not everything. */
export interface Ways {
  /** The last word may be the beginning of a longer one, though the archive has it. */
  isOpen?: boolean;
  /** The words of a name need not stand together. */
  isApart?: boolean;
  /** Words are what they are, not the beginnings of others nor slips: for what is excluded. */
  isStrict?: boolean;
}

/** Turns what was asked for into terms: words that belong together become one. */
export function termsOf(all: readonly Asked[], lexicon: Lexicon, { isOpen, isApart, isStrict }: Ways = {}): Term[] {
  const typed = all.at(-1);
  // «قانون ال»: whoever has typed so little of a word sees what the words before it find.
  const asked = isOpen === true && all.length > 1 && typed?.kind === 'word' && isHardlyBegun(typed.tokens[0]!) ? all.slice(0, -1) : all;
  const terms: Term[] = [];
  for (let place = 0; place < asked.length;) {
    const together = (): Term | undefined =>
      isApart === true ? undefined : (nameAt(asked, place, lexicon) ?? joinedAt(asked, place, lexicon));
    // What cannot be told yet is asked for together with what comes after.
    const found = unlessNotYet(() => together() ?? termOf(asked[place]!, lexicon));
    if (found !== undefined) terms.push(found);
    place += found?.asked.length ?? 1;
  }
  const last = asked.at(-1);
  if (last?.kind === 'word') {
    const longer = longerOf(last.tokens[0]!, isOpen === true, lexicon);
    // A word that belongs to a name goes on as part of it or not at all.
    if (longer.length > 0 && (isOpen === true || terms.at(-1)?.asked.length === 1))
      terms.at(-1)?.patterns.push({ pattern: [longer], weight: 1 });
  }
  return isStrict === true ? terms.map(strict) : terms;
}

/** What the last word may become while it is being typed: «regard» may be «regardless», if it need not. */
function longerOf(token: Token, isOpen: boolean, lexicon: Lexicon): Reading[] {
  if (isOpen) return longerReadings(token, lexicon);
  return token.script === 'latin' && token.key.length >= 4 ? longerReadings(token, lexicon, MOST_LETTERS) : [];
}

function strict(term: Term): Term {
  const isMeant = ({ nearness: near }: Reading): boolean => nearness[near] > nearness.longer;
  return {
    ...term,
    patterns: term.patterns.map(({ pattern, weight }) => ({ weight, pattern: pattern.map((readings) => readings.filter(isMeant)) })),
    lesser: [],
  };
}

const isWord = (asked: Asked | undefined): asked is Asked => asked?.kind === 'word' && asked.tokens[0]?.script !== 'number';

/** A run of words that is a name of the archive: it stands together, in any of its spellings. */
function nameAt(asked: readonly Asked[], place: number, lexicon: Lexicon): Term | undefined {
  const run: Asked[] = [];
  for (let next = place; isPlain(asked[next]) && run.length < 6; next += 1) run.push(asked[next]!);
  for (; run.length > 0; run.pop()) {
    const tokens = run.flatMap((part) => part.tokens);
    const keys = tokens.map(({ key }) => key);
    const others = lexicon.names.spellingsOf(keys);
    if (others.length === 0 && !lexicon.names.isName(keys)) continue;
    const read = (token: Token): Reading[] => readingsOf(token, lexicon);
    const readOther = (token: Token): Reading[] => exactReadings(token, lexicon.vocabulary, true);
    return {
      asked: run,
      patterns: [tokens.map(read), ...others.map((words) => words.map(readOther))].map((pattern) => ({ pattern, weight: 1 })),
      lesser: [],
      isNumber: false,
    };
  }
  return undefined;
}

const isPlain = (asked: Asked | undefined): boolean =>
  asked !== undefined && asked.kind !== 'quoted' && asked.tokens.every(({ script }) => script !== 'number');

/** Two words of the question that the archive also writes as one. */
function joinedAt(asked: readonly Asked[], place: number, lexicon: Lexicon): Term | undefined {
  const [first, second] = [asked[place], asked[place + 1]];
  if (!isWord(first) || !isWord(second)) return undefined;
  const [one, two] = [first.tokens[0]!, second.tokens[0]!];
  const whole = { ...one, key: one.key + two.key };
  if (one.script !== two.script || whole.key.length < 5) return undefined;
  if (knownReadings(whole, lexicon).isEmpty) return undefined;
  const read = (token: Token): Reading[] => readingsOf(token, lexicon);
  return {
    asked: [first, second],
    patterns: [
      { pattern: [read(one), read(two)], weight: 1 },
      { pattern: [read(whole)], weight: 1 },
    ],
    lesser: [],
    isNumber: false,
  };
}

function termOf(asked: Asked, lexicon: Lexicon): Term {
  const { vocabulary } = lexicon;
  const { tokens, kind } = asked;
  const isNumber = tokens.some(({ script }) => script === 'number');
  if (kind === 'quoted') {
    const pattern = tokens.map((token, place) => exactReadings(token, vocabulary, place === 0));
    return { asked: [asked], patterns: [{ pattern, weight: 1 }], lesser: [], isNumber };
  }
  const read = (token: Token): Reading[] =>
    isNumber && token.script === 'latin' ? exactReadings(token, vocabulary, true) : readingsOf(token, lexicon);
  const term: Term = { asked: [asked], patterns: [{ pattern: tokens.map(read), weight: 1 }], lesser: [], isNumber };
  if (kind === 'word') addPieces(term, tokens[0]!, lexicon);
  else addCompoundWays(term, tokens, lexicon);
  return term;
}

/** A word that the archive writes in two: always where it is known to, else where the word is not known at all. */
function addPieces(term: Term, token: Token, lexicon: Lexicon): void {
  const { vocabulary } = lexicon;
  const read = (key: string): Reading[] => readingsOf({ ...token, key }, lexicon);
  const cores = token.script === 'arabic' ? coresOf(token.key, vocabulary) : [];
  for (const whole of new Set([token.key, ...cores.map((core) => vocabulary.core(core)?.key ?? '')])) {
    if (!token.key.endsWith(whole)) continue;
    for (const [one, two] of lexicon.piecesOf(whole)) term.patterns.push({ pattern: [read(one), read(two)], weight: nearness.mate });
  }
  const known = term.patterns.some(({ pattern }) => pattern[0]?.some(({ nearness: near }) => nearness[near] > nearness.longer));
  if (known || token.script === 'number') return;
  if (token.key.length < 5) return;
  for (let cut = 2; cut < token.key.length; cut += 1) {
    const [one, two] = [token.key.slice(0, cut), token.key.slice(cut)];
    if (two.length < 2 && one.length < 4) continue;
    const pattern = [one, two].map((key, place) => exactReadings({ ...token, key }, vocabulary, place === 0));
    if (pattern.every(({ length }) => length > 0)) term.lesser.push({ pattern, weight: nearness.mate });
  }
}

/** A compound may be written as one word; a symbol may be cited by its end, and its two numbers stand the other way round. */
function addCompoundWays(term: Term, tokens: readonly Token[], lexicon: Lexicon): void {
  const { vocabulary } = lexicon;
  const [first] = tokens;
  if (!term.isNumber && first !== undefined) {
    const whole = tokens.map(({ key }) => key).join('');
    if (vocabulary.wordCode(whole) !== undefined || vocabulary.coreNamed(whole) !== undefined) {
      term.patterns.push({ pattern: [readingsOf({ ...first, key: whole }, lexicon)], weight: 1 });
    }
    return;
  }
  const number = (token: Token): Reading[] => exactReadings(token, vocabulary, false);
  const tail = tokens.slice(tokens.findIndex(({ script }) => script === 'number'));
  if (tail.length < 2 || tail.some(({ script }) => script !== 'number')) return;
  if (tail.length < tokens.length) term.lesser.push({ pattern: tail.map(number), weight: nearness.longer });
  if (tail.length !== 2) return;
  // «١٨/١٦» in an Arabic text is 16/18 in its translation.
  const turned = { pattern: tail.toReversed().map(number), weight: nearness.longer };
  (tail.length < tokens.length ? term.lesser : term.patterns).push(turned);
}
