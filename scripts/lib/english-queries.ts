import { english, phrases, quoted, shuffled, type Draft } from './query-patterns.ts';

/** Questions in English, and for the symbols of documents in either language, made of an archive's texts by rule. */

/** Questions in English of every kind of difficulty, so many of each. */
export function englishQueries(texts: readonly string[]): Draft[] {
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

/** Questions for the symbols of documents: in small letters, in Arabic digits, and without the organ. */
export function symbolQueries(symbols: readonly string[], lang: 'ar' | 'en'): Draft[] {
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
