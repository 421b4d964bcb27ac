import { foldedWords } from '../text/arabic.ts';

/** What is looked for, by id: the terms of topics, or the forms of a glossary's terms. */
export type TermTable = Readonly<Record<string, { terms: readonly string[] }>>;

/** One word of a term: its folded letters without the article, and whether a word of the text may go on after them. */
interface TermWord {
  letters: string;
  open: boolean;
}

/** Words that must follow each other in the text: a term, or what stands between its `+` signs. */
interface Phrase {
  words: readonly TermWord[];
}

/** The terms of all topics, made ready for looking up by their first words. */
export interface CompiledTopics {
  terms: readonly { topic: string; phrases: readonly Phrase[] }[];
  /** Phrases by the letters of their first word: `whole` words, and those that may go on. */
  whole: ReadonlyMap<string, readonly Phrase[]>;
  open: ReadonlyMap<string, readonly Phrase[]>;
  /** Words of texts that have been met: most of any text is the same few thousand words. */
  met: Map<string, MetWord>;
}

/** A word of a text: how it may be read, and the phrases that may begin with it. */
interface MetWord {
  readings: readonly string[];
  starting: readonly Phrase[];
}

/** How many words are remembered: more than a language uses, and no more memory than that. */
const MOST_WORDS = 100_000;

const cache = new WeakMap<TermTable, CompiledTopics>();

/**
 * The topics whose terms stand in a paragraph, in the order in which the topics are given.
 *
 * What a term finds is told in the docstring of `Topic.terms`. The work is linear in the length of the text: the number of terms
 * does not count.
 */
export function proposeTopics(text: string, topics: TermTable): string[] {
  const compiled = cache.get(topics) ?? compileTopics(topics);
  cache.set(topics, compiled);
  const found = findPhrases(text, compiled);
  const proposed = compiled.terms.filter(({ phrases }) => phrases.every((phrase) => found.has(phrase)));
  return [...new Set(proposed.map(({ topic }) => topic))];
}

/** Makes the terms of topics ready; `proposeTopics` does it once for each set of topics it is given. */
function compileTopics(topics: TermTable): CompiledTopics {
  const terms = Object.entries(topics).flatMap(([topic, { terms }]) =>
    terms.map((term) => ({ topic, phrases: term.split('+').map(compilePhrase) })),
  );
  const whole = new Map<string, Phrase[]>();
  const open = new Map<string, Phrase[]>();
  for (const phrase of terms.flatMap(({ phrases }) => phrases)) {
    const first = phrase.words[0];
    if (first === undefined) continue;
    const index = first.open ? open : whole;
    index.set(first.letters, [...(index.get(first.letters) ?? []), phrase]);
  }
  return { terms, whole, open, met: new Map() };
}

function compilePhrase(phrase: string): Phrase {
  const parts = phrase.trim().split(/\s+/u);
  return { words: parts.flatMap((part) => foldedWords(part).map((word) => ({ letters: withoutArticle(word), open: part.endsWith('*') }))) };
}

/** The article, where enough is left of the word for it to be one. */
const ARTICLE = /^ال(?=\p{L}{2})/u;

function withoutArticle(word: string): string {
  return word.replace(ARTICLE, '');
}

/** What may be written onto the front of a word: a conjunction, a preposition, and the article, «لل» being «ل» and the article. */
const CLITICS = /^(?<conjunction>[وف])?(?<preposition>[بكل])?(?<article>ال|(?<=ل)ل)?(?=\p{L}{2})/u;

/**
 * «للأجيال»: the second lam is the article, since next to no word begins with lam and an alif that carries its hamza. Folding would hide
 * that, and «الأجيال» would be «لاجئين»: in the text such an article is written in full before.
 */
const SHORT_ARTICLE = /(?<!\p{L})([وف]?)لل(?=[أإآ])/gu;

/**
 * The readings of a folded word of the text: as written, and with each clitic that it may begin with taken off. «وللإرهاب» is read
 * as itself, as «للارهاب» and as «ارهاب», among others.
 */
function readings(word: string): string[] {
  const { conjunction, preposition, article } = CLITICS.exec(word)?.groups ?? {};
  const lengths = [0, (conjunction ?? '').length];
  if (preposition !== undefined) lengths.push((conjunction ?? '').length + 1);
  const longest = (conjunction ?? '').length + (preposition ?? '').length + (article ?? '').length;
  const stripped = [word.replace(/^([وف]?)لال/u, '$1لل'), ...[...lengths, longest].map((length) => word.slice(length))];
  return [...new Set(stripped.flatMap((reading) => [reading, withoutArticle(reading)]))];
}

function findPhrases(text: string, compiled: CompiledTopics): Set<Phrase> {
  const tokens = foldedWords(text.replace(SHORT_ARTICLE, '$1لال')).map((word) => meet(word, compiled));
  const found = new Set<Phrase>();
  tokens.forEach(({ starting }, at) => {
    for (const phrase of starting) {
      if (phrase.words.every((word, offset) => (tokens[at + offset]?.readings ?? []).some((reading) => matches(reading, word))))
        found.add(phrase);
    }
  });
  return found;
}

function meet(word: string, { whole, open, met }: CompiledTopics): MetWord {
  const before = met.get(word);
  if (before !== undefined) return before;
  const read = readings(word);
  const starting = read.flatMap((reading) => [
    ...(whole.get(reading) ?? []),
    ...beginnings(reading).flatMap((letters) => open.get(letters) ?? []),
  ]);
  if (met.size >= MOST_WORDS) met.clear();
  met.set(word, { readings: read, starting });
  return { readings: read, starting };
}

function beginnings(reading: string): string[] {
  return Array.from(reading, (_, index) => reading.slice(0, index + 1));
}

function matches(reading: string, { letters, open }: TermWord): boolean {
  return open ? reading.startsWith(letters) : reading === letters;
}
