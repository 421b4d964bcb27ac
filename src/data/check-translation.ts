import type { Problem } from '../model/problem.ts';
import type { BodyParagraph } from './mdx-body.ts';
import type { Library } from './library.ts';
import { symbolsIn } from './references.ts';
import { numbersIn, spelledOut } from './numbers.ts';

/** One paragraph in both languages, with the place of its English. */
export interface TranslatedPair {
  /** `<document>#<paragraph>`. */
  place: string;
  ar: string;
  en: string;
  /** The English file and the line of the paragraph. */
  file: string;
  line: number;
}

/** Every paragraph that has an English text, in order. */
export function translatedPairs(library: Library): TranslatedPair[] {
  return [...library.sections, ...library.articles].flatMap(({ document, section, arabic, english }) => {
    if (arabic === null || english === null) return [];
    const originals = new Map(withIds(arabic.body, section).map(({ id, text }) => [id, text]));
    return withIds(english.body, section)
      .filter(({ id, text }) => text !== '' && originals.has(id))
      .map(({ id, text, line }) => ({ place: `${document}#${id}`, ar: originals.get(id) ?? '', en: text, file: english.file, line }));
  });
}

/** Text that somebody wrote by hand has no ids: its paragraphs count in their order. */
function withIds(body: readonly BodyParagraph[], section: string): (BodyParagraph & { id: string })[] {
  const written = body.some(({ id }) => id !== null);
  return body.flatMap((paragraph, index) => {
    const id = written ? paragraph.id : `p-${section}-${index + 1}`;
    return id === null ? [] : { ...paragraph, id };
  });
}

/** An English text is between so many times as long as its Arabic, in characters; short lines stray further. */
const SHORTEST = 0.75;
const LONGEST = 2.2;
const SHORT_LINE = 60;

type Check = (pair: TranslatedPair) => { code: string; message: string; fragment?: string; hint: string } | null;

/** Left-over Arabic: names and quoted words are asked for between «». */
const noArabicLeft: Check = ({ en }) => {
  const left = /\p{Script=Arabic}[\p{Script=Arabic}\s]*/u.exec(en.replace(/«[^»]*»/gu, ''));
  return (
    left && {
      code: 'translation-arabic-left',
      message: 'Arabic stands in the English text',
      fragment: left[0].trim(),
      hint: 'Translate it.',
    }
  );
};

const sameSymbols: Check = ({ ar, en }) => {
  const [arabic, english] = [new Set(symbolsIn(ar)), new Set(symbolsIn(en))];
  const missing = [...arabic].find((symbol) => !english.has(symbol));
  const extra = [...english].find((symbol) => !arabic.has(symbol));
  const symbol = missing ?? extra;
  if (symbol === undefined) return null;
  const message =
    missing === undefined
      ? 'the English cites a document that the Arabic does not'
      : 'a document that the Arabic cites is missing in the English';
  return { code: 'translation-symbols', message, fragment: symbol, hint: 'Cite the same documents in both languages.' };
};

const sameNumbers: Check = ({ ar, en }) => {
  const [arabic, english] = [numbersIn(ar), numbersIn(en)];
  const missing = firstMissing(arabic, english, en);
  const extra = firstMissing(english, arabic, ar);
  const number = missing ?? extra;
  if (number === undefined) return null;
  const message =
    missing === undefined ? 'the English has a number that the Arabic does not have' : 'a number of the Arabic is missing in the English';
  return {
    code: 'translation-numbers',
    message,
    fragment: number,
    hint: 'Give the same numbers, dates and percentages in both languages.',
  };
};

/** The first number that the other text has neither in figures nor in words. */
function firstMissing(numbers: ReadonlySet<string>, other: ReadonlySet<string>, text: string): string | undefined {
  const missing = [...numbers].filter((number) => !other.has(number));
  if (missing.length === 0) return undefined;
  const words = spelledOut(text);
  return missing.find((number) => !words.has(number));
}

const sameQuotations: Check = ({ ar, en }) => {
  const count = (text: string) => Math.ceil((text.match(/["“”«»]/gu)?.length ?? 0) / 2);
  return count(ar) === count(en)
    ? null
    : {
        code: 'translation-quotations',
        message: `the Arabic has ${count(ar)} quotations and the English ${count(en)}`,
        hint: 'Quote in English what is quoted in Arabic, and nothing else.',
      };
};

const sameBrackets: Check = ({ ar, en }) => {
  // The year of a resolution stands in brackets in both languages; so does every symbol.
  const count = (text: string) => text.match(/\(/gu)?.length ?? 0;
  return count(ar) === count(en)
    ? null
    : {
        code: 'translation-brackets',
        message: `the Arabic has ${count(ar)} brackets and the English ${count(en)}`,
        hint: 'Put in brackets what the Arabic has in brackets.',
      };
};

const plausibleLength: Check = ({ ar, en }) => {
  const ratio = en.length / Math.max(ar.length, 1);
  const slack = ar.length < SHORT_LINE ? 1.8 : 1;
  if (ratio >= SHORTEST / slack && ratio <= LONGEST * slack) return null;
  return {
    code: 'translation-length',
    message: `the English is ${ratio.toFixed(1)} times as long as the Arabic`,
    hint: 'See that nothing is left out or added.',
  };
};

const checks: readonly Check[] = [noArabicLeft, sameSymbols, sameNumbers, sameQuotations, sameBrackets, plausibleLength];

/** Checks every translated paragraph against its Arabic: what can be told without knowing either language. */
export function checkTranslations(pairs: readonly TranslatedPair[]): Problem[] {
  const found = pairs.flatMap((pair) =>
    checks.flatMap((check) => {
      const problem = check(pair);
      return problem === null ? [] : [{ ...problem, file: pair.file, line: pair.line, severity: 'error' as const }];
    }),
  );
  return [...found, ...repeated(pairs)];
}

/** One English text under two different Arabic ones: somebody pasted it twice. */
function repeated(pairs: readonly TranslatedPair[]): Problem[] {
  const owners = new Map<string, TranslatedPair>();
  return pairs.flatMap((pair) => {
    const owner = owners.get(pair.en);
    if (owner === undefined) owners.set(pair.en, pair);
    if (owner === undefined || owner.ar === pair.ar || pair.en.length < SHORT_LINE) return [];
    return {
      code: 'translation-repeated',
      file: pair.file,
      line: pair.line,
      message: `the English is word for word that of ${owner.place}, and the Arabic is not`,
      fragment: pair.en.slice(0, 40),
      hint: 'Translate each paragraph for itself.',
      severity: 'error' as const,
    };
  });
}
