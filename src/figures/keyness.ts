import { stemmer } from 'stemmer';
import { ara, eng } from 'stopword';
import type { Corpus, Document, Paragraph } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { stemOf } from '../order/stems.ts';
import { foldedWords, foldArabic, words } from '../text/arabic.ts';
import { speakersOf } from './topics.ts';
import { paragraphsOf, type Voice } from './voices.ts';

/** A word that one voice uses more than the others together. */
export interface KeyWord {
  /** The form in which the voice uses it most. */
  word: string;
  stem: string;
  /** How often this voice, and all others, use words of the stem. */
  here: number;
  elsewhere: number;
  /** Log-likelihood (Dunning's G²): how surprising the difference is, not how large. */
  keyness: number;
}

export interface KeyWordRow {
  voice: Voice;
  words: KeyWord[];
}

interface Counted {
  total: number;
  stems: Map<string, { count: number; forms: Map<string, number> }>;
}

/** Words that carry the sentence and no subject, as their keys. */
const stopWords: Record<Language, ReadonlySet<string>> = {
  ar: new Set(ara.flatMap((word) => foldedWords(word))),
  en: new Set(eng),
};

/** What may be written onto a word and hides that it is a stop word: «وبعضها» is «بعض». */
const CLITICS = /^(?:[وف]?[بكل]?(?:ال)?|لل)/u;
const PRONOUNS = /(?:ها|هم|هما|هن|نا|كم|ه)$/u;

/** How often a word must stand in a voice's speeches before it is called the voice's own. */
const fewest = 3;

/** Above this value of G², a difference is chance in one case of a thousand. */
export const threshold = 10.83;

/** The words that each voice of a document uses more than the others do, in one of its languages. */
export function distinctiveWords(corpus: Corpus, document: Document, lang: Language, most = 6): KeyWordRow[] {
  const counted = speakersOf(corpus, document).map((voice) => ({ voice, own: countWords(paragraphsOf(voice), lang) }));
  const all = merge(counted.map(({ own }) => own));
  return counted.map(({ voice, own }) => ({ voice, words: keyWords(own, all).slice(0, most) })).filter((row) => row.words.length > 0);
}

function countWords(paragraphs: readonly Paragraph[], lang: Language): Counted {
  const stems: Counted['stems'] = new Map();
  const all = paragraphs.flatMap((paragraph) => words(paragraph[lang]));
  const known = new Set(all.map(foldArabic));
  for (const word of all) {
    const key = lang === 'ar' ? foldArabic(word) : word.toLowerCase().replace(/['’].*$/u, '');
    if (key.length < 3 || /\d/u.test(key) || isStopWord(key, lang)) continue;
    const form = lang === 'ar' ? withoutClitics(word, known) : word.replace(/['’].*$/u, '');
    const stem = lang === 'ar' ? stemOf(foldArabic(form)) : stemmer(key);
    const entry = stems.get(stem) ?? { count: 0, forms: new Map<string, number>() };
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    stems.set(stem, { ...entry, count: entry.count + 1 });
  }
  return { total: all.length, stems };
}

function isStopWord(key: string, lang: Language): boolean {
  if (lang === 'en') return stopWords.en.has(key);
  const bare = key.replace(CLITICS, '');
  return [key, bare, key.replace(PRONOUNS, ''), bare.replace(PRONOUNS, '')].some((form) => form.length < 2 || stopWords.ar.has(form));
}

/** The word as readers look for it: «والصين» and «للصين» are «الصين», and «وجامعة» is «جامعة» where that is a word of its own. */
function withoutClitics(word: string, known: ReadonlySet<string>): string {
  const plain = word.replace(/^[وف]?[بك]?(?=ال\p{L}{2})/u, '').replace(/^[وف]?لل(?=\p{L}{2})/u, 'ال');
  const stripped = plain.replace(/^[وفبكل](?=\p{L}{3})/u, '');
  return stripped !== plain && known.has(foldArabic(stripped)) ? stripped : plain;
}

function merge(parts: readonly Counted[]): Map<string, number> & { total?: number } {
  const all: Map<string, number> & { total?: number } = new Map<string, number>();
  for (const { stems } of parts) for (const [stem, { count }] of stems) all.set(stem, (all.get(stem) ?? 0) + count);
  all.total = parts.reduce((sum, { total }) => sum + total, 0);
  return all;
}

function keyWords(own: Counted, all: Map<string, number> & { total?: number }): KeyWord[] {
  const others = (all.total ?? 0) - own.total;
  return [...own.stems]
    .map(([stem, { count, forms }]) => {
      const elsewhere = (all.get(stem) ?? 0) - count;
      const word = [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? stem;
      return { word, stem, here: count, elsewhere, keyness: logLikelihood(count, own.total, elsewhere, others) };
    })
    .filter(({ here, keyness }) => here >= fewest && keyness >= threshold)
    .sort((a, b) => b.keyness - a.keyness || (a.word < b.word ? -1 : 1));
}

/**
 * Dunning's log-likelihood of a word's counts in two texts, as corpus linguists use it (Rayson and Garside, 2000): zero where the
 * first text uses it as often as the second or less.
 */
export function logLikelihood(here: number, wordsHere: number, elsewhere: number, wordsElsewhere: number): number {
  if (wordsHere === 0 || wordsElsewhere === 0) return 0;
  if (here / wordsHere <= elsewhere / wordsElsewhere) return 0;
  const rate = (here + elsewhere) / (wordsHere + wordsElsewhere);
  const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  return 2 * (part(here, wordsHere * rate) + part(elsewhere, wordsElsewhere * rate));
}
