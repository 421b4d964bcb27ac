import { endings, stopWords } from '../text/arabic-affixes.ts';
import { brokenPlurals } from '../text/broken-plurals.ts';
import { groupWords, possibleRests, type Core, type WordUse } from './cores.ts';
import { englishStopWords } from './english.ts';
import { nameGroups } from './name-groups.ts';
import { nameVariants } from './name-variants.ts';
import { namesIn, namesOf, placeOfName } from './names.ts';
import { strangersTo } from './strangers.ts';
import { tokensOf, type Script } from './tokens.ts';
import type { Wordlore } from './vocabulary-blocks.ts';

/** What is learned of an archive's words while its texts are read, and what follows from it. */

/** A core that stands more often than this in the whole archive is asked for in parts. */
const FREQUENT = 4096;

/** The words of all texts, numbered as they come, with what is known of each. */
export class WordList {
  readonly uses = new Map<string, WordUse & { number: number }>();
  /** Words of text, both languages together. */
  count = 0;

  /** Reads a text: the numbers of its words, in order. */
  read(text: string): number[] {
    return tokensOf(text).map(({ key, script, start }) => {
      let use = this.uses.get(key);
      if (use === undefined) this.uses.set(key, (use = { script, count: 0, hamza: 0, number: this.uses.size }));
      use.count += 1;
      if ('أإآ'.includes(text.charAt(start))) use.hamza += 1;
      this.count += 1;
      return use.number;
    });
  }
}

/** Pairs of words that are remembered as noted: texts repeat theirs. */
const PAIRS = 1 << 18;

/** The words of an archive, grouped, in the order of their codes. */
export class Plan {
  readonly cores: readonly Core[];
  readonly frequent: readonly number[];
  /** By the number of a word: its place in the order of codes. */
  readonly ranks: Int32Array;
  /** By the number of a core: the place of its first word in that order; last, how many words there are. */
  readonly starts: Int32Array;
  private readonly uses: WordList['uses'];
  /** The words by their numbers; a piece of a word is empty where it says nothing of its own. */
  private readonly pieces: readonly string[];
  private readonly noted = { first: new Int32Array(PAIRS).fill(-1), second: new Int32Array(PAIRS).fill(-1) };
  private readonly split = new Map<string, [string, string, string]>();

  constructor({ uses }: WordList, most = FREQUENT) {
    this.uses = uses;
    this.pieces = [...uses].map(([key, { script }]) => (isPiece(key, script) ? key : ''));
    this.cores = groupWords(uses);
    const count = ({ words }: Core): number => words.reduce((sum, word) => sum + (uses.get(word)?.count ?? 0), 0);
    this.frequent = this.cores.flatMap((core, number) => (count(core) > most ? [number] : []));
    this.ranks = new Int32Array(uses.size);
    this.starts = new Int32Array(this.cores.length + 1);
    let rank = 0;
    this.cores.forEach(({ words }, core) => {
      this.starts[core] = rank;
      for (const word of words) this.ranks[uses.get(word)?.number ?? -1] = rank++;
    });
    this.starts[this.cores.length] = rank;
  }

  /** The most words of a core. */
  get mostWords(): number {
    return this.cores.reduce((most, { words }) => Math.max(most, words.length), 1);
  }

  /** Notes that two words follow one another in a text: they may be one of the archive in two pieces («دارفور», «دار فور»). */
  noteSequence(first: number, second: number): void {
    const slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14;
    if (this.noted.first[slot] === first && this.noted.second[slot] === second) return;
    this.noted.first[slot] = first;
    this.noted.second[slot] = second;
    const [one = '', two = ''] = [this.pieces[first], this.pieces[second]];
    if (one === '' || two === '' || one.length + two.length < 5) return;
    if (this.uses.has(one + two) || this.isParted(one, two)) this.split.set(`${one} ${two}`, [one + two, one, two]);
  }

  /** «المراق بون»: pieces that are no words of their own and together make another form of a word of the archive. */
  private isParted(one: string, two: string): boolean {
    const count = (word: string): number => this.uses.get(word)?.count ?? 0;
    if (Math.min(count(one), count(two)) > RARE) return false;
    const [, stem] = /^(?:[وف]?[بك]?ال|[وف]?لل)(.{4,}?)(?:ون|ين|ان|ات|ه)$/u.exec(one + two) ?? [];
    return (
      stem !== undefined && ['', 'ون', 'ين', 'ات', 'ه'].some((ending) => count(`ال${stem}${ending}`) > RARE || count(stem + ending) > RARE)
    );
  }

  /** All that the vocabulary is stored with; complete once every text has been read. */
  wordlore(names: readonly (readonly string[])[]): Wordlore {
    const placeOf = (name: string): string => placeOfName(tokensOf(name).map(({ key }) => key));
    const known = nameGroups.filter((group) =>
      namesIn(group).some((name) =>
        tokensOf(name).every(({ key }) => this.uses.has(key) || this.uses.has(`ال${key}`) || this.uses.has(`و${key}`)),
      ),
    );
    const all = [...names, ...known];
    return {
      cores: this.cores,
      frequent: this.frequent,
      mates: matesOf(this.cores, namesOf(all).words, this.uses),
      names: all.map((group) => ({ places: [...new Set(namesIn(group).map(placeOf))], group })),
      split: [...this.split.values()],
      strangers: strangersTo(this.cores),
    };
  }
}

/** «فرضالجزاءات», «عبدالرحمن»: a word of the archive, an article, and enough letters for another word. */
const JOINED = /^([^ا].{2,}?)ال(.{4,})$/u;

/** A word that stands no more often may be a piece of another. */
const RARE = 1;

/** Words may have been parted by OCR, or because both are written; words of grammar stand beside all others. */
const isPiece = (key: string, script: Script): boolean =>
  script !== 'number' && key.length >= 2 && !stopWords.has(key) && !englishStopWords.has(key);

/** By word, those that stand for it: from the rows of the tables of which the archive has a word with any ending, and from names. */
function matesOf(cores: readonly Core[], fromNames: ReadonlyMap<string, readonly string[]>, uses: WordList['uses']): Map<string, string[]> {
  const keys = new Set(cores.flatMap((core) => [core.key, ...possibleRests(core)]));
  const rows = [...brokenPlurals, ...nameVariants]
    // «مآس» is «مآسي» before a tanwin, and with an ending it would be another word: «ماسة».
    .map((row) => row.filter((word) => word.length > 3 || keys.has(word) || !row.includes(`${word}ي`)))
    .filter((row) => row.some((word) => endings.some((ending) => keys.has(word + ending))));
  const mates = new Map<string, Set<string>>();
  const add = (word: string, others: readonly string[]): void => {
    const own = mates.get(word) ?? new Set();
    mates.set(word, own);
    for (const other of others) if (other !== word) own.add(other);
  };
  for (const [first = '', ...rest] of rows) {
    const row = first === '>' ? rest : [first, ...rest];
    for (const word of first === '>' ? rest.slice(0, 1) : row) add(word, row);
  }
  for (const [word, others] of fromNames) add(word, others);
  for (const { key, script } of cores) {
    const [, one = '', two = ''] = script === 'arabic' ? (JOINED.exec(key) ?? []) : [];
    if (one === '' || (!uses.has(one) && !keys.has(one) && !keys.has(two))) continue;
    for (const word of [one, two]) add(word, [key]);
  }
  return new Map([...mates].map(([word, others]) => [word, [...others]]));
}
