import { paragraphUrl } from '../data/urls.ts';
import { officeName } from '../i18n/citation.ts';
import { inLanguage, interfaceFor, type Tagged } from '../i18n/index.ts';
import type { Corpus, Document, Paragraph, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { wordCount } from '../text/arabic.ts';

/** A person speaking in one capacity in one document: the chair's formulas are a voice apart from what the person says for a country. */
export interface Voice {
  speaker: Corpus['speakers'][number];
  delegation: Corpus['delegations'][number] | null;
  capacity: Section['capacity'];
  document: Document;
  sections: Section[];
}

/** The voices of a document in the order in which they first speak. */
export function voicesOf(corpus: Pick<Corpus, 'speakers' | 'delegations'>, document: Document): Voice[] {
  const speeches = document.sections.filter(({ kind, speaker }) => kind === 'speech' && speaker !== null);
  const groups = Map.groupBy(speeches, ({ speaker, capacity }) => `${speaker} ${capacity === 'president'}`);
  return [...groups.values()].flatMap((sections) => {
    const [first] = sections;
    const speaker = corpus.speakers.find(({ id }) => id === first?.speaker);
    if (first === undefined || speaker === undefined) return [];
    const delegation = corpus.delegations.find(({ id }) => id === first.delegation) ?? null;
    return [{ speaker, delegation, capacity: first.capacity, document, sections }];
  });
}

/** Whether a voice is that of whoever chairs the meeting. */
export const isChair = ({ capacity }: Voice): boolean => capacity === 'president';

/** Everything that a voice says. */
export const paragraphsOf = ({ sections }: Voice): Paragraph[] => sections.flatMap(({ paragraphs }) => paragraphs);

/** Words of the Arabic text, the one that was published. */
export const wordsOf = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, { ar }) => sum + wordCount(ar), 0);

/** The person whose voice it is. */
export function nameOf({ speaker }: Voice, lang: Language): Tagged {
  return inLanguage(speaker.name, lang);
}

/** The whole name of what a voice speaks for, or its office. */
export function seatOf({ delegation, capacity }: Voice, lang: Language): Tagged {
  const office = officeName(capacity, lang);
  if (office !== undefined) return { text: office, lang };
  return delegation === null ? { text: '', lang } : inLanguage(delegation.name, lang);
}

/** Capital letters by which an organisation is known: OIC. */
const ACRONYM = /^[A-Z]{2,6}$/u;

/** A short name for a column: an acronym where there is one in the language, the person where nothing else is known. */
export function shortSeatOf(voice: Voice, lang: Language): Tagged {
  const seat = seatOf(voice, lang);
  if (seat.text === '') return nameOf(voice, lang);
  if (lang === 'ar' || officeName(voice.capacity, lang) !== undefined) return seat;
  const acronym = voice.delegation?.aliases.find((alias) => ACRONYM.test(alias));
  return acronym === undefined ? seat : { text: acronym, lang };
}

/** Paragraphs of some sections, by their numbers, as links in a language. */
export function placesOf(sections: readonly Section[], paragraphs: readonly Paragraph[], lang: Language): { text: string; href: string }[] {
  const { f } = interfaceFor(lang);
  return paragraphs.flatMap((paragraph) => {
    const href = addressOf(sections, paragraph, lang);
    return href === undefined ? [] : [{ text: f.digits(paragraph.id.replace(/^p-/u, '')), href }];
  });
}

/** The section of a voice that a paragraph stands in, as an address in a language. */
export function addressOf(sections: readonly Section[], paragraph: Paragraph, lang: Language): string | undefined {
  const section = sections.find(({ paragraphs }) => paragraphs.includes(paragraph));
  return section === undefined ? undefined : paragraphUrl(section, paragraph, lang);
}
