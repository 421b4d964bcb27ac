import { foldArabic, words } from '../../src/text/arabic.ts';
import {
  AR_END,
  AR_START,
  CLITICS,
  LETTERS,
  PRONOUNS,
  arabic,
  looseArabic,
  phrases,
  shuffled,
  type Draft,
  type RuleQuery,
} from './query-patterns.ts';

/** Questions in Arabic, made of an archive's texts by rule. */

/** Words of Arabic that stand somewhere with the article and so are surely nouns or adjectives, without it. */
function arabicNouns(texts: readonly string[], least: number): { core: string; written: string }[] {
  const found = new Map<string, string>();
  for (const word of texts.flatMap(words)) {
    const folded = foldArabic(word);
    if (/^ال[^ا]/u.test(folded) && !/^ال(?:ذ|ت[يى]|ل|ي$|ان$|ا$)/u.test(folded) && folded.length >= least + 2)
      found.set(folded.slice(2), word);
  }
  return [...found].map(([core, written]) => ({ core, written }));
}

type Noun = { core: string; written: string };
type Rule = (noun: Noun) => Partial<RuleQuery> | undefined;

/** Questions of one kind: nouns in an order of their own, each as the rule has it, until there are enough. */
function make(nouns: readonly Noun[], category: string, count: number, salt: number, rule: Rule): Draft[] {
  return shuffled(nouns, salt)
    .flatMap((noun) => {
      const made = rule(noun);
      const whole = { category, query: noun.written, lang: 'ar' as const, must: [arabic(noun.core)], ok: [looseArabic(noun.core)] };
      return made === undefined ? [] : [{ ...whole, ...made }];
    })
    .slice(0, count);
}

function spellings(nouns: readonly Noun[]): Draft[] {
  const marks = 'َُِْ';
  return [
    ...make(nouns, '01 exact', 14, 1, () => ({})),
    ...make(nouns, '02 diacritics', 12, 2, ({ written }) => ({
      query: [...written].map((letter, place) => letter + (marks[place % 4] ?? '')).join(''),
    })),
    ...make(nouns, '03 hamza', 12, 3, ({ written }) =>
      /[أإآؤئ]/u.test(written) ? { query: written.replace(/[أإآ]/gu, 'ا').replace(/ؤ/gu, 'و').replace(/ئ/gu, 'ي') } : undefined,
    ),
    ...make(nouns, '04 ya', 12, 4, ({ written }) =>
      /[يى]$/u.test(written) ? { query: written.endsWith('ي') ? written.replace(/ي$/u, 'ى') : written.replace(/ى$/u, 'ي') } : undefined,
    ),
    ...make(nouns, '05 ta', 12, 5, ({ written }) => (written.endsWith('ة') ? { query: written.replace(/ة$/u, 'ه') } : undefined)),
    ...make(nouns, '06 tatweel', 8, 6, ({ written }) => ({ query: `${written.slice(0, 3)}ـــ${written.slice(3)}` })),
    ...['و', 'ب', 'لل', 'وبال', 'ف', 'وال', ''].flatMap((clitic, place) =>
      make(nouns, '07 clitics', 3, 70 + place, ({ written }) => ({ query: clitic + written.slice(2) })),
    ),
  ];
}

function wordForms(nouns: readonly Noun[]): Draft[] {
  return [
    ...make(nouns, '08 sound plural', 14, 8, ({ core, written }) => {
      const [, stem = '', ending] = /^(.{3,})(ات|ون|ين)$/u.exec(core) ?? [];
      const own =
        ending === 'ات' && nouns.some((other) => other.core === `${stem}ه`)
          ? `${stem}ه`
          : nouns.some((other) => other.core === stem)
            ? stem
            : '';
      if (own === '') return undefined;
      return {
        query: written.slice(0, -2) + (own === stem ? '' : 'ة'),
        must: [arabic(`${own}|${core}`, PRONOUNS)],
        ok: [looseArabic(own)],
      };
    }),
    ...make(nouns, '14 typo', 20, 14, ({ core, written }) => {
      const typed = slip(core, core.length * 7 + core.charCodeAt(1));
      return core.length >= 6 && typed !== core && !nouns.some((other) => other.core.startsWith(typed.slice(0, -1)))
        ? { query: written.slice(0, 2) + typed }
        : undefined;
    }),
    ...make(nouns, '15 prefix', 14, 15, ({ core }) =>
      core.length >= 6
        ? {
            query: core.slice(0, core.length - 2),
            must: [arabic(core.slice(0, -2), `${LETTERS}`)],
            ok: [arabic(core.slice(0, -2), LETTERS)],
          }
        : undefined,
    ),
  ];
}

/** A word with one slip: a letter left out, two swapped, or one doubled. */
function slip(core: string, salt: number): string {
  const place = 1 + (salt % (core.length - 2));
  const [before, here, after] = [core.slice(0, place), core.charAt(place), core.charAt(place + 1)];
  return before + ['', after + here, here + here][salt % 3] + core.slice(place + (salt % 3 === 1 ? 2 : 1));
}

function numbersIn(texts: readonly string[]): Draft[] {
  const numbers = [...new Set(texts.flatMap((text) => foldArabic(text).match(/(?<![0-9])[0-9]{2,5}(?![0-9])/gu) ?? []))];
  return [
    ...shuffled(numbers, 10)
      .slice(0, 14)
      .map((number) => ({
        category: '10 digits',
        query: number,
        lang: 'ar' as const,
        must: [`(?<![\\u0621-\\u064a0-9a-z])${number}${AR_END}`],
        ok: [`(?<![0-9])${number}(?![0-9])`],
      })),
  ];
}

function arabicRuns(texts: readonly string[]): Draft[] {
  return [
    ...phrases(texts, /^[\p{Script=Arabic}\p{M}]+$/u, 14).map(({ phrase }) => {
      const [first = '', ...rest] = words(foldArabic(phrase));
      const pattern = `${AR_START}${CLITICS}(?:${first.replace(/^(?:و?ال|ول|وب|[وبلف])(?=.{3})/u, '')}|${first})\\s+${rest.join('\\s+')}${AR_END}`;
      return {
        category: '12 phrase',
        query: `"${phrase}"`,
        lang: 'ar' as const,
        must: [`${AR_START}${first}\\s+${rest.join('\\s+')}${AR_END}`],
        ok: [pattern],
      };
    }),
    ...shuffled(texts, 16)
      .flatMap((text) => {
        const own = [...new Set(arabicNouns([text], 4).map(({ core }) => core))];
        const [one = '', two = ''] = shuffled(own, text.length);
        const patterns = [one, two].map((core) => arabic(core, PRONOUNS));
        const loose = [one, two].map(looseArabic);
        return two === '' ? [] : [{ category: '16 multiword', query: `ال${one} ال${two}`, lang: 'ar' as const, must: patterns, ok: loose }];
      })
      .slice(0, 16),
  ];
}

/** Questions in Arabic of every kind of difficulty, so many of each. */
export function arabicQueries(texts: readonly string[]): Draft[] {
  const nouns = arabicNouns(texts, 4);
  return [...spellings(nouns), ...wordForms(nouns), ...numbersIn(texts), ...arabicRuns(texts)];
}
