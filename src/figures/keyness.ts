import { ara, eng } from 'stopword';
import { wordFamilies, type WordFamilies } from '../language/word-families.ts';
import type { Corpus, Document, Paragraph } from '../model/corpus.ts';
import { languages, type Language } from '../model/values.ts';
import { stopWords as arabicParticles } from '../text/arabic-affixes.ts';
import { foldArabic, words } from '../text/arabic.ts';
import { compareText } from '../text/compare.ts';
import { speakersOf } from './topics.ts';
import { paragraphsOf, type Voice } from './voices.ts';

/** A word that one voice uses more than the others together. */
export interface KeyWord {
  /** The form in which the voice uses it most, as a reader would look for it. */
  word: string;
  /** Every form that was counted, as it stands in the text, the most frequent first. */
  forms: { form: string; count: number }[];
  /** How often this voice, and all others, use the word in any of its forms. */
  here: number;
  elsewhere: number;
  /** Log-likelihood (Dunning's G²): how surprising the difference is, not how large. */
  keyness: number;
}

/** A voice and the words that are its own. */
export interface KeyWordRow {
  voice: Voice;
  words: KeyWord[];
}

interface Counted {
  total: number;
  families: Map<string, Map<string, number>>;
}

/** Words that carry the sentence and no subject, folded. */
const stopWords: Record<Language, ReadonlySet<string>> = {
  ar: new Set([...ara.flatMap((word) => words(foldArabic(word))), ...arabicParticles]),
  en: new Set(eng),
};

/** How often a word must stand in a voice's speeches before it is called the voice's own. */
const fewest = 3;

/** Above this value of G², a difference is chance in one case of a thousand. */
const threshold = 10.83;

const knownFamilies = new WeakMap<Corpus, Record<Language, WordFamilies>>();

/** Found in all texts of the archive, since a form that one speech has alone may be explained by another. */
function familiesOf(corpus: Corpus): Record<Language, WordFamilies> {
  const known = knownFamilies.get(corpus);
  if (known !== undefined) return known;
  const paragraphs = corpus.documents.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  const families = (lang: Language) =>
    wordFamilies(
      paragraphs.map((paragraph) => paragraph[lang]),
      lang,
    );
  const made = Object.fromEntries(languages.map((lang) => [lang, families(lang)])) as Record<Language, WordFamilies>;
  knownFamilies.set(corpus, made);
  return made;
}

/** The words that each voice of a document uses more than the others do, in one of its languages. */
export function distinctiveWords(corpus: Corpus, document: Document, lang: Language, most = 6): KeyWordRow[] {
  const families = familiesOf(corpus)[lang];
  const counted = speakersOf(corpus, document).map((voice) => ({ voice, own: countWords(paragraphsOf(voice), lang, families) }));
  const all = { total: 0, counts: new Map<string, number>() };
  for (const { own } of counted) {
    all.total += own.total;
    for (const [head, forms] of own.families) all.counts.set(head, (all.counts.get(head) ?? 0) + sum(forms));
  }
  return counted
    .map(({ voice, own }) => ({ voice, words: keyWords(own, all, families).slice(0, most) }))
    .filter((row) => row.words.length > 0);
}

const sum = (forms: ReadonlyMap<string, number>): number => [...forms.values()].reduce((total, count) => total + count, 0);

function countWords(paragraphs: readonly Paragraph[], lang: Language, { headOf, formOf }: WordFamilies): Counted {
  const families: Counted['families'] = new Map();
  const all = paragraphs.flatMap((paragraph) => words(paragraph[lang]));
  for (const word of all) {
    const head = headOf(word);
    const isStop = [word, formOf(word), head].some((form) => stopWords[lang].has(foldArabic(form)));
    if (head.length < 3 || /\d/u.test(foldArabic(word)) || isStop) continue;
    const forms = families.get(head) ?? new Map<string, number>();
    forms.set(word, (forms.get(word) ?? 0) + 1);
    families.set(head, forms);
  }
  return { total: all.length, families };
}

function keyWords(own: Counted, all: { total: number; counts: ReadonlyMap<string, number> }, { formOf }: WordFamilies): KeyWord[] {
  return [...own.families]
    .map(([head, counts]): KeyWord => {
      const here = sum(counts);
      const elsewhere = (all.counts.get(head) ?? 0) - here;
      const forms = [...counts].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count);
      const bare = new Map<string, number>();
      for (const { form, count } of forms) bare.set(formOf(form), (bare.get(formOf(form)) ?? 0) + count);
      const word = [...bare].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? head;
      return { word, forms, here, elsewhere, keyness: logLikelihood(here, own.total, elsewhere, all.total - own.total) };
    })
    .filter(({ here, keyness }) => here >= fewest && keyness >= threshold)
    .sort((a, b) => b.keyness - a.keyness || compareText(a.word, b.word));
}

/**
 * Dunning's log-likelihood of a word's counts in two texts (Ted Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", Computational Linguistics 19, 1993), as corpus linguists use it (Paul Rayson and Roger Garside, "Comparing Corpora
 * using Frequency Profiling", 2000): zero where the first text uses it as often as the second or less.
 */
export function logLikelihood(here: number, wordsHere: number, elsewhere: number, wordsElsewhere: number): number {
  if (wordsHere === 0 || wordsElsewhere === 0) return 0;
  if (here / wordsHere <= elsewhere / wordsElsewhere) return 0;
  const rate = (here + elsewhere) / (wordsHere + wordsElsewhere);
  const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  return 2 * (part(here, wordsHere * rate) + part(elsewhere, wordsElsewhere * rate));
}
