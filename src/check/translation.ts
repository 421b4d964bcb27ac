import { type Problem, type ProblemPlace, problem } from '../model/problem.ts';
import { offsetIn } from '../data/mdx-text.ts';
import { type LinePlace, placeAt } from '../data/place.ts';
import type { Library } from '../data/library.ts';
import { numbersIn, spelledOut } from '../data/numbers.ts';
import { withIds } from '../data/paragraph-ids.ts';
import { type FoundReference, findReferences } from '../parse/references.ts';

/** One paragraph in both languages, with the place of its English. */
export interface TranslatedPair {
  /** `<document>#<paragraph>`. */
  place: string;
  ar: string;
  en: string;
  /** The English file and the line of the paragraph. */
  file: string;
  line: number;
  column: number;
  /** Where a character of the English stands. */
  at: (index: number) => LinePlace;
}

/** Every paragraph that has an English text, in order. */
export function translatedPairs(library: Library): TranslatedPair[] {
  return [...library.sections, ...library.articles].flatMap(({ document, section, arabic, english }) => {
    if (arabic === null || english === null) return [];
    const originals = new Map(withIds(arabic.body, section).map(({ id, text }) => [id, text]));
    return withIds(english.body, section)
      .filter(({ id, text }) => text !== '' && originals.has(id))
      .map((paragraph) => ({
        place: `${document}#${paragraph.id}`,
        ar: originals.get(paragraph.id) ?? '',
        en: paragraph.text,
        file: english.file,
        line: paragraph.line,
        column: paragraph.column,
        at: (index) => placeAt(english.source, offsetIn(english.source.text, paragraph, index)),
      }));
  });
}

/** An English text is between so many times as long as its Arabic, in characters; short lines stray further. */
const SHORTEST = 0.75;
const LONGEST = 2.2;
const SHORT_LINE = 60;

function placeOf({ file, line, column }: TranslatedPair): ProblemPlace {
  return { file, line, column };
}

/** Where the English has something that the Arabic has not; what it lacks stands nowhere. */
function inEnglish({ en, at }: TranslatedPair, fragment: string): Partial<LinePlace> {
  const index = en.indexOf(fragment);
  return index === -1 ? {} : at(index);
}

/** What both texts cite: looked for once for all checks, since that takes the longest. */
interface Cited {
  ar: readonly FoundReference[];
  en: readonly FoundReference[];
}

type Check = (pair: TranslatedPair, place: ProblemPlace, cited: Cited) => Problem | null;

/** Left-over Arabic: names and quoted words are asked for between «». */
const noArabicLeft: Check = ({ en, at }, place) => {
  const left = /\p{Script=Arabic}[\p{Script=Arabic}\s]*/u.exec(en.replace(/«[^»]*»/gu, (quoted) => ' '.repeat(quoted.length)));
  return left && problem('translation-arabic-left', { ...place, ...at(left.index), fragment: left[0].trim() });
};

function symbolsOf(cited: readonly FoundReference[]): Set<string> {
  return new Set(cited.map(({ symbol }) => symbol));
}

const sameSymbols: Check = (pair, place, cited) => {
  const [arabic, english] = [symbolsOf(cited.ar), symbolsOf(cited.en)];
  const missing = [...arabic].find((symbol) => !english.has(symbol));
  const fragment = missing ?? [...english].find((symbol) => !arabic.has(symbol));
  if (fragment === undefined) return null;
  return problem(
    'translation-symbols',
    { ...place, ...(missing === undefined ? inEnglish(pair, fragment) : {}), fragment },
    { only: missing === undefined ? 'en' : 'ar' },
  );
};

const sameNumbers: Check = (pair, place, cited) => {
  const { ar, en } = pair;
  const [arabic, english] = [numbersIn(ar, cited.ar), numbersIn(en, cited.en)];
  const missing = firstMissing(arabic, english, en);
  const fragment = missing ?? firstMissing(english, arabic, ar);
  if (fragment === undefined) return null;
  return problem(
    'translation-numbers',
    { ...place, ...(missing === undefined ? inEnglish(pair, fragment) : {}), fragment },
    { only: missing === undefined ? 'en' : 'ar' },
  );
};

/** The first number that the other text has neither in figures nor in words. */
function firstMissing(numbers: ReadonlySet<string>, other: ReadonlySet<string>, text: string): string | undefined {
  const missing = [...numbers].filter((number) => !other.has(number));
  if (missing.length === 0) return undefined;
  const words = spelledOut(text);
  return missing.find((number) => !words.has(number));
}

const sameQuotations: Check = ({ ar, en }, place) => {
  const count = (text: string) => Math.ceil((text.match(/["“”«»]/gu)?.length ?? 0) / 2);
  return count(ar) === count(en) ? null : problem('translation-quotations', place, { ar: count(ar), en: count(en) });
};

const sameBrackets: Check = ({ ar, en }, place) => {
  // The year of a resolution stands in brackets in both languages; so does every symbol.
  const count = (text: string) => text.match(/\(/gu)?.length ?? 0;
  return count(ar) === count(en) ? null : problem('translation-brackets', place, { ar: count(ar), en: count(en) });
};

const plausibleLength: Check = ({ ar, en }, place) => {
  const times = en.length / Math.max(ar.length, 1);
  const slack = ar.length < SHORT_LINE ? 1.8 : 1;
  return times >= SHORTEST / slack && times <= LONGEST * slack ? null : problem('translation-length', place, { times });
};

const checks: readonly Check[] = [noArabicLeft, sameSymbols, sameNumbers, sameQuotations, sameBrackets, plausibleLength];

/** Checks every translated paragraph against its Arabic: what can be told without knowing either language. */
export function checkTranslations(pairs: readonly TranslatedPair[]): Problem[] {
  const found = pairs.flatMap((pair) => {
    const cited = { ar: findReferences(pair.ar), en: findReferences(pair.en) };
    return checks.flatMap((check) => check(pair, placeOf(pair), cited) ?? []);
  });
  return [...found, ...repeated(pairs)];
}

/** One English text under two different Arabic ones: somebody pasted it twice. */
function repeated(pairs: readonly TranslatedPair[]): Problem[] {
  const owners = new Map<string, TranslatedPair>();
  return pairs.flatMap((pair) => {
    const owner = owners.get(pair.en);
    if (owner === undefined) owners.set(pair.en, pair);
    if (owner === undefined || owner.ar === pair.ar || pair.en.length < SHORT_LINE) return [];
    const place = { ...placeOf(pair), fragment: pair.en.slice(0, 40) };
    return problem('translation-repeated', place, { other: owner.place });
  });
}
