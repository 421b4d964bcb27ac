import type { Corpus } from '../../src/model/corpus.ts';
import { arabicForm, englishForm, nameOf, randomOf, symbolOf } from './grown-forms.ts';
import type { SearchSource, SourceSection } from './search-source.ts';
import { sourceOf } from './search-source.ts';

/**
 * An archive many times as large, for measuring, made while it is read so that it need not stand in memory. Each copy of a document has
 * the sentences of the whole archive dealt out anew, and in them a part of the words are words of an ever growing list: as in real
 * text, the words of an archive of n texts number about n to the power of six tenths (Heaps), and the k-th of them stands about 1/k as
 * often as the first (Zipf). So do its speakers.
 */
export function grownSource(corpus: Corpus, times: number): SearchSource {
  const source = sourceOf(corpus);
  const own = [...source.sections()];
  const material = materialOf(own);
  const speakers = Math.round(corpus.speakers.length * times ** SPEAKERS);
  return {
    names: [
      ...source.names,
      ...Array.from({ length: speakers }, (_, n) => [speaker(n, 'ar'), speaker(n, 'en'), nameOf(n, 'ar'), nameOf(n, 'en')]),
    ],
    *sections() {
      for (let copy = 0; copy < times; copy += 1) {
        const dealer = new Dealer(material, corpus.speakers.length, copy);
        for (const section of own) yield dealer.section(section);
      }
    },
  };
}

/** How fast words and speakers grow with the archive: their number is that of the archive, times its size to this power. */
const WORDS = { ar: 0.62, en: 0.55 };
const SPEAKERS = 0.7;
/** The share of words that come from the growing lists, and of symbols. */
const GROWING = 0.2;
const SYMBOLS = 0.004;

const speaker = (n: number, lang: 'ar' | 'en'): string => `${nameOf(n * 2 + 1_000_003, lang)} ${nameOf(n * 2 + 1_000_004, lang)}`;

interface Material {
  sentences: Record<'ar' | 'en', string[][]>;
  /** Different words. */
  words: Record<'ar' | 'en', number>;
}

function materialOf(sections: readonly SourceSection[]): Material {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const of = (lang: 'ar' | 'en'): string[][] =>
    paragraphs.flatMap((paragraph) => sentencesOf(paragraph[lang])).map((text) => text.split(' '));
  const sentences = { ar: of('ar'), en: of('en') };
  const count = (lang: 'ar' | 'en'): number => new Set(sentences[lang].flat().map((word) => word.toLowerCase())).size;
  return { sentences, words: { ar: count('ar'), en: count('en') } };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.؟!?])\s+/u).filter((sentence) => sentence !== '');

/** Deals the sentences of one copy. */
class Dealer {
  private readonly material: Material;
  private readonly speakers: number;
  private readonly copy: number;
  private readonly random: () => number;
  private readonly known: Record<'ar' | 'en', number>;
  private readonly fresh: Record<'ar' | 'en', number>;

  constructor(material: Material, speakers: number, copy: number) {
    const grown = (lang: 'ar' | 'en', copies: number): number => Math.round(material.words[lang] * (copies ** WORDS[lang] - 1));
    this.material = material;
    this.speakers = Math.max(1, Math.round(speakers * (copy + 1) ** SPEAKERS));
    this.copy = copy;
    this.random = randomOf(copy + 7);
    this.fresh = { ar: grown('ar', Math.max(1, copy)), en: grown('en', Math.max(1, copy)) };
    this.known = { ar: grown('ar', copy + 1), en: grown('en', copy + 1) };
  }

  section(own: SourceSection): SourceSection {
    const id = own.id.replace(/^[^/]+/, (document) => `${document}-${this.copy}`);
    const at = (url: string): string => url.replace(/\/([^/]+)(\/[^/]*)$/, `/$1-${this.copy}$2`);
    const who = Math.floor(this.speakers ** this.random());
    const [ar, en] = [speaker(who, 'ar'), speaker(who, 'en')];
    return {
      ...own,
      id,
      url: { ar: at(own.url.ar), en: at(own.url.en) },
      title: own.title === '' ? '' : `${ar} ${en} ${own.title}`,
      label: own.title === '' ? own.label : { ar: `${ar} · ${own.label.ar}`, en: `${en} · ${own.label.en}` },
      facets: {
        ...own.facets,
        document: own.facets.document.map((document) => `${document}-${this.copy}`),
        speaker: own.facets.speaker.length === 0 ? [] : [`speaker-${who}`],
        year: [String(1994 + Math.floor(this.copy / 100))],
      },
      paragraphs: own.paragraphs.map((paragraph) => ({
        ...paragraph,
        ar: this.dealt(paragraph.ar, 'ar'),
        en: this.dealt(paragraph.en, 'en'),
      })),
    };
  }

  private dealt(text: string, lang: 'ar' | 'en'): string {
    const sentences = this.material.sentences[lang];
    return sentencesOf(text)
      .map(() => sentences[Math.floor(this.random() * sentences.length)] ?? [])
      .map((words) => words.map((word) => this.word(word, lang)).join(' '))
      .join(' ');
  }

  private word(word: string, lang: 'ar' | 'en'): string {
    if (word.length < 4 || this.known[lang] === 0) return word;
    const chance = this.random();
    if (chance < SYMBOLS) return symbolOf(Math.floor((this.copy + 1) * this.random() * 40));
    if (chance > GROWING) return word;
    // Words that are new in this copy come in their turn, until each has stood once.
    const n = this.fresh[lang] < this.known[lang] ? this.fresh[lang]++ : Math.floor(this.known[lang] ** this.random());
    return lang === 'ar' ? arabicForm(n) : englishForm(n);
  }
}
