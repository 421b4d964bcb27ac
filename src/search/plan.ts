import { endings, stopWords } from '../text/arabic-affixes.ts';
import { brokenPlurals } from '../text/broken-plurals.ts';
import { inLetters, lettersFor } from './codes.ts';
import { groupWords, possibleRests, type Core, type WordUse } from './cores.ts';
import { englishStopWords } from './english.ts';
import { nameVariants } from './name-variants.ts';
import { namesOf } from './names.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Wordlore } from './vocabulary-blocks.ts';

/** What is learned of an archive's words when its texts are read for the first time, and for the second. */

/** A core that stands more often than this in the whole archive is asked for in parts. */
const FREQUENT = 16384;

/** Counts the words of all texts. */
export class WordCount {
  readonly uses = new Map<string, WordUse>();
  words = 0;

  add(text: string): void {
    for (const { key, script, start } of tokensOf(text)) {
      let use = this.uses.get(key);
      if (use === undefined) this.uses.set(key, (use = { script, count: 0, hamza: 0 }));
      use.count += 1;
      if ('أإآ'.includes(text.charAt(start))) use.hamza += 1;
      this.words += 1;
    }
  }
}

/** The words of an archive, grouped and numbered, and what the second reading finds out about them. */
export class Plan {
  readonly cores: readonly Core[];
  readonly frequent: readonly number[];
  readonly coreLetters: number;
  private readonly uses: ReadonlyMap<string, WordUse>;
  private readonly codes = new Map<string, string>();
  private readonly split = new Map<string, [string, string, string]>();

  constructor({ uses }: WordCount, most = FREQUENT) {
    this.uses = uses;
    this.cores = groupWords(uses);
    const count = ({ words }: Core): number => words.reduce((sum, word) => sum + (uses.get(word)?.count ?? 0), 0);
    this.frequent = this.cores.flatMap((core, number) => (count(core) > most ? [number] : []));
    this.coreLetters = lettersFor(this.cores.length);
    const wordLetters = lettersFor(this.cores.reduce((most, { words }) => Math.max(most, words.length), 1));
    this.cores.forEach(({ words }, core) => {
      const code = inLetters(core, this.coreLetters);
      words.forEach((word, place) => this.codes.set(word, code + inLetters(place, wordLetters)));
    });
  }

  /** The codes of a text's words, as many as can be found; notes words that it has in two pieces. */
  codesOf(text: string, most: number): string[] {
    const tokens = tokensOf(text);
    this.findSplit(tokens);
    return tokens.slice(0, most).map(({ key }) => this.codes.get(key) ?? '');
  }

  /** The codes of the words of each frequent core. */
  frequentCodes(): Map<number, string[]> {
    return new Map(this.frequent.map((core) => [core, (this.cores[core]?.words ?? []).map((word) => this.codes.get(word) ?? '')]));
  }

  /** All that the vocabulary is stored with; complete once every text has been read. */
  wordlore(names: readonly (readonly string[])[]): Wordlore {
    const lettersOf = (name: string): string =>
      tokensOf(name)
        .map(({ key }) => key)
        .join('');
    return {
      cores: this.cores,
      frequent: this.frequent,
      mates: matesOf(this.cores, namesOf(names).words),
      names: names.map((group) => ({ letters: [...new Set(group.map(lettersOf))], group })),
      split: [...this.split.values()],
    };
  }

  /** Finds words of the archive that a text has in two pieces («دارفور», «دار فور»): by OCR, or because both are written. */
  private findSplit(tokens: readonly Token[]): void {
    tokens.forEach((token, place) => {
      const before = tokens[place - 1];
      if (before === undefined || before.key.length + token.key.length < 5) return;
      const whole = before.key + token.key;
      if (this.uses.has(whole) && isPiece(before) && isPiece(token))
        this.split.set(`${before.key} ${token.key}`, [whole, before.key, token.key]);
    });
  }
}

const isPiece = ({ key, script }: Token): boolean =>
  script !== 'number' && key.length >= 2 && !stopWords.has(key) && !englishStopWords.has(key);

/** By word, those that stand for it: from the rows of the tables of which the archive has a word with any ending, and from names. */
function matesOf(cores: readonly Core[], fromNames: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const keys = new Set(cores.flatMap((core) => [core.key, ...possibleRests(core)]));
  const rows = [...brokenPlurals, ...nameVariants].filter((row) => row.some((word) => endings.some((ending) => keys.has(word + ending))));
  const mates = new Map<string, string[]>();
  const add = (word: string, others: readonly string[]): void => {
    mates.set(word, [...new Set([...(mates.get(word) ?? []), ...others.filter((other) => other !== word)])]);
  };
  for (const [first = '', ...rest] of rows) {
    const row = first === '>' ? rest : [first, ...rest];
    for (const word of first === '>' ? rest.slice(0, 1) : row) add(word, row);
  }
  for (const [word, others] of fromNames) add(word, others);
  return mates;
}
