import type { Corpus, Document, Paragraph, Section } from '../model/corpus.ts';
import type { Bilingual, Language } from '../model/values.ts';
import { inLanguage, interfaceFor, type Tagged } from '../i18n/index.ts';
import { wordCount } from '../text/arabic.ts';
import { archive } from './archive.ts';
import { sectionLabelIn } from './labels.ts';

/** What pages say about documents, sections and paragraphs, as plain text for titles, descriptions and labels. */

/** Whose words a section holds, or what it is. */
export function sectionLabel(section: Section, lang: Language): string {
  return sectionLabelIn(archive(), section, lang);
}

/** The paragraph as the page shows it: in Arabic where nobody has translated it. */
export function paragraphText(paragraph: Paragraph, lang: Language): Tagged {
  return inLanguage(paragraph, lang);
}

/** The language that a paragraph was published in: the other one is a translation. */
export function originalLanguage({ ar }: Pick<Paragraph, 'ar'>): Language {
  return ar === '' ? 'en' : 'ar';
}

/** The beginning of a text, cut after a word. */
export function beginning({ text, lang }: Tagged, length = 220): Tagged {
  if (text.length <= length) return { text, lang };
  return { text: `${text.slice(0, length).replace(/[\s،,؛;]+\S*$/u, '')}…`, lang };
}

/** The length of a section: the words of its Arabic text, the one that was published. */
export function words(section: Section): number {
  return section.paragraphs.reduce((sum, { ar }) => sum + wordCount(ar), 0);
}

/** Minutes that reading takes, at two hundred words a minute. */
export function minutes(section: Section): number {
  return Math.max(1, Math.round(words(section) / 200));
}

/** The speeches of a record, in order. */
export const speeches = (document: Document): Section[] => document.sections.filter(({ kind }) => kind === 'speech');

/** Symbols that the paragraphs of a section cite, each once, in order. */
export function citedBy(section: Section): string[] {
  return [...new Set(section.paragraphs.flatMap(({ references }) => references))];
}

/**
 * The topics of a paragraph. What an editor gave a whole text, and none of its paragraphs, stands with the first: an article that was
 * written by hand need not list its paragraphs.
 */
export function topicsOf({ topics, paragraphs }: Section, paragraph: Paragraph): string[] {
  if (paragraph !== paragraphs[0]) return paragraph.topics;
  const elsewhere = new Set(paragraphs.flatMap((other) => other.topics));
  return [...paragraph.topics, ...topics.filter((topic) => !elsewhere.has(topic))];
}

/** The topics of some sections with the number of their paragraphs, the most frequent first. */
export function topicCounts(sections: readonly Section[]): { topic: Corpus['topics'][number]; count: number }[] {
  const counts = new Map<string, number>();
  const found = sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => topicsOf(section, paragraph)));
  for (const id of found) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ topic: archive().topic(id), count })).sort((a, b) => b.count - a.count);
}

/** For each of the first topics a paragraph of some sections that takes it up, none of them twice: one that is about little else. */
export function quotesOn(topics: readonly Corpus['topics'][number][], sections: readonly Section[], most = 5) {
  const all = sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ section, paragraph })));
  const shown = new Set<Paragraph>();
  return topics.slice(0, most).flatMap((topic) => {
    const [best] = all
      .filter(({ section, paragraph }) => topicsOf(section, paragraph).includes(topic.id) && !shown.has(paragraph))
      .sort((a, b) => topicsOf(a.section, a.paragraph).length - topicsOf(b.section, b.paragraph).length);
    if (best === undefined) return [];
    shown.add(best.paragraph);
    return [{ topic, ...best }];
  });
}

/** The words of a text around a place in it, cut between words. */
export function around(text: string, from: number, to: number, reach = 140): string {
  const start = from <= reach ? 0 : text.indexOf(' ', from - reach) + 1;
  const space = text.lastIndexOf(' ', to + reach);
  const end = to + reach >= text.length || space < to ? text.length : space;
  return `${start === 0 ? '' : '…'}${text.slice(start, end)}${end === text.length ? '' : '…'}`;
}

/** Sorts by name, as the language does. */
export function byName<T extends { name: Bilingual }>(items: readonly T[], lang: Language): T[] {
  const { f } = interfaceFor(lang);
  return [...items].sort((a, b) => f.compare(inLanguage(a.name, lang).text, inLanguage(b.name, lang).text));
}

/** Sorts persons by name: in English by the family name, which `sortName` gives where it is not the last word. */
export function byPerson<T extends { name: Bilingual; sortName?: string | undefined }>(persons: readonly T[], lang: Language): T[] {
  const { f } = interfaceFor(lang);
  const key = ({ name, sortName }: T) => (lang === 'ar' || name.en === '' ? name.ar : (sortName ?? name.en.split(' ').at(-1) ?? name.en));
  return [...persons].sort((a, b) => f.compare(key(a), key(b)));
}

/** The official document on the United Nations' own host. */
export function officialUrl(symbol: string, lang: Language): string {
  return `https://docs.un.org/${lang}/${symbol.replace(' ', '')}`;
}
