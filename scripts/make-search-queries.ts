import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { buildCorpus } from '../src/data/corpus.ts';
import { brokenPlurals } from '../src/text/broken-plurals.ts';
import { foldArabic, words } from '../src/text/arabic.ts';
import { readContentFolder } from './lib/content-folder.ts';

/**
 * Makes questions to measure search by, from the texts of an archive and by rule: never from what a search returns. The rules are those
 * of the kinds of difficulty in Arabic, and their like in English; the expected paragraphs are told by patterns on the text itself.
 */

interface Query {
  id: string;
  category: string;
  query: string;
  /** The page that asks. */
  lang: 'ar' | 'en';
  /** The text that the patterns are held against. */
  text: 'ar' | 'en';
  must: string[];
  ok: string[];
}

const AR_END = '(?![\\u0621-\\u064a0-9a-z])';
const AR_START = '(?<![\\u0621-\\u064a0-9a-z])';
const CLITICS = '(?:[وف]?(?:[بك]?ال|لل|ل|ب|ك)?)';
const PRONOUNS = '(?:ها|هم|هما|هن|نا|كم|ه|ا)?';
const arabic = (core: string, tail = ''): string => `${AR_START}${CLITICS}(?:${core})${tail}${AR_END}`;
const LETTERS = '[\\u0621-\\u064a]*';
const EN_START = '(?<![a-z0-9])';
const EN_END = '(?![a-z0-9])';
const english = (word: string, tail = ''): string => `${EN_START}(?:${word})${tail}${EN_END}`;
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Always the same order, and none that a person chose. */
function shuffled<T>(items: readonly T[], salt: number): T[] {
  let state = salt;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** What a form that a reader may be shown as well begins with: the word without the ending of its number and gender, and its plurals. */
function looseArabic(core: string): string {
  const stem = core.replace(/(?:تين|ات|ون|ين|ه)$/u, (ending, place: number) => (place >= 3 ? '' : ending));
  const mates = brokenPlurals.filter((row) => [core, stem, `${stem}ه`].some((word) => row.includes(word))).flat();
  return arabic([stem, ...mates].map((word) => word.replace(/ه$/u, '')).join('|'), LETTERS);
}

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

type Draft = Omit<Query, 'id' | 'text'>;
type Noun = { core: string; written: string };
type Rule = (noun: Noun) => Partial<Query> | undefined;

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

function arabicQueries(texts: readonly string[]): Draft[] {
  const nouns = arabicNouns(texts, 4);
  return [...spellings(nouns), ...wordForms(nouns), ...numbersIn(texts), ...arabicRuns(texts)];
}

function phrases(texts: readonly string[], word: RegExp, count: number): { phrase: string }[] {
  return shuffled(texts, 12)
    .flatMap((text) => {
      const runs = text.split(/[^\p{L}\p{M} ]+/u).map((run) => run.trim().split(/ +/u));
      const run = runs.find((own) => own.length >= 6 && own.every((one) => word.test(one)));
      return run === undefined ? [] : [{ phrase: run.slice(2, 4 + (text.length % 2)).join(' ') }];
    })
    .slice(0, count);
}

function englishQueries(texts: readonly string[]): Draft[] {
  const all = texts.flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []);
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = [...counts.keys()].filter((word) => word.length >= 5);
  const regular = known.filter((word) => counts.has(`${word}s`) && !word.endsWith('s'));
  const query = (category: string, typed: string, must: string[], ok: string[]) => ({
    category,
    query: typed,
    lang: 'en' as const,
    must,
    ok,
  });
  const loose = (word: string): string => english(word.slice(0, Math.max(4, word.length - 5)), '[a-z]*');
  const slips = known
    .filter((word) => word.length >= 7)
    .map((word) => ({ word, typed: word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5) }));
  return [
    ...shuffled(known, 21)
      .slice(0, 20)
      .map((word) => query('e1 exact', word, [english(word)], [loose(word)])),
    ...shuffled(known, 22)
      .slice(0, 6)
      .map((word) => query('e2 case', word.toUpperCase(), [english(word)], [loose(word)])),
    ...shuffled(regular, 23)
      .slice(0, 16)
      .flatMap((word) => [
        query('e3 plural', word, [english(word, 's?')], [loose(word)]),
        query('e3 plural', `${word}s`, [english(word, 's?')], [loose(word)]),
      ]),
    ...shuffled(slips, 24)
      .filter(({ word, typed }) => typed !== word && !counts.has(typed))
      .slice(0, 16)
      .map(({ word, typed }) => query('e4 typo', typed, [english(word)], [loose(word)])),
    ...shuffled(
      known.filter((word) => word.length >= 8),
      25,
    )
      .slice(0, 12)
      .map((word) => query('e5 prefix', word.slice(0, 6), [english(word)], [english(word.slice(0, 5), '[a-z]*')])),
    ...phrases(texts, /^[A-Za-z]+$/, 14).map(({ phrase }) => {
      const pattern = english(phrase.toLowerCase().split(' ').join('\\s+'));
      return query('e6 phrase', `"${phrase}"`, [pattern], [pattern]);
    }),
    ...shuffled(texts, 27)
      .flatMap((text) => {
        const [one, two] = shuffled([...new Set(text.toLowerCase().match(/[a-z]{6,}/g) ?? [])], text.length);
        return one === undefined || two === undefined
          ? []
          : [query('e7 multiword', `${one} ${two}`, [english(one), english(two)], [loose(one), loose(two)])];
      })
      .slice(0, 16),
  ];
}

function symbolQueries(symbols: readonly string[], lang: 'ar' | 'en'): Draft[] {
  const digits = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x630));
  return symbols
    .filter((symbol) => /^[A-Z]+\/[A-Z/]*[0-9./]+$/.test(symbol) || /^[A-Z]+\/(?:PRST|PV)/.test(symbol))
    .flatMap((symbol) => {
      const [tail = ''] = /[0-9].*$/.exec(symbol) ?? [];
      const pattern = `${quoted(symbol.toLowerCase())}(?!\\d)`;
      const inPart = `${quoted(tail)}(?!\\d)`;
      return [
        { category: '11 symbols', query: symbol.toLowerCase(), lang, must: [pattern], ok: [pattern] },
        { category: '11 symbols', query: digits(symbol), lang, must: [pattern], ok: [pattern] },
        ...(tail.includes('/') ? [{ category: '11 symbols', query: tail, lang, must: [`(?<!\\d)${inPart}`], ok: [inPart] }] : []),
      ];
    });
}

const options = new Command()
  .description('Makes questions to measure search by, from the texts of an archive and by rule.')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--out <file>', 'the file to write', 'test/search/queries/by-rule.json')
  .parse()
  .opts<{ content: string; out: string }>();

const { corpus } = buildCorpus(readContentFolder(options.content).files, { base: '/', folder: options.content });
const paragraphs = corpus.documents.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
const [ar, en] = (['ar', 'en'] as const).map((lang) => paragraphs.map((paragraph) => paragraph[lang]).filter((text) => text !== ''));
const symbols = shuffled(
  corpus.references.map(({ symbol }) => symbol).filter((symbol) => ar!.some((text) => text.includes(symbol))),
  11,
).slice(0, 8);
const ownArabic = [...arabicQueries(ar!), ...symbolQueries(symbols, 'ar')].map((query) => ({ ...query, text: 'ar' as const }));
const ownEnglish = [...englishQueries(en!), ...symbolQueries(symbols.slice(0, 3), 'en')].map((query) => ({
  ...query,
  text: 'en' as const,
}));
const across = [...ownArabic, ...ownEnglish]
  .filter(({ category }) => /^(?:01|05|08|12|16|e1|e3|e6|e7)/.test(category))
  .filter((_, place) => place % 2 === 0)
  .map((query) => ({ ...query, category: `x ${query.category}`, lang: query.lang === 'ar' ? ('en' as const) : ('ar' as const) }));
const queries: Query[] = [...ownArabic, ...ownEnglish, ...across].map((query, place) => ({ id: `r${place + 1}`, ...query }));
writeFileSync(options.out, `${JSON.stringify(queries, null, 1)}\n`);
console.log(`${ownArabic.length} questions in Arabic, ${ownEnglish.length} in English, ${across.length} across.`);
