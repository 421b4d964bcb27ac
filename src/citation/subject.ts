import { paragraphUrl } from '../data/urls.ts';
import { citationWords, officeName } from '../i18n/citation.ts';
import { inLanguage, interfaceFor } from '../i18n/index.ts';
import type { Corpus, Document, Paragraph, Section } from '../model/corpus.ts';
import type { Language, Source } from '../model/values.ts';
import { printedPages, type PrintedPages } from './printed-page.ts';

/** What is cited: a document, one of its speeches, or one paragraph of it. */
export interface Subject {
  document: Document;
  section?: Section | undefined;
  paragraph?: Paragraph | undefined;
}

/** What citations look up beside their subject. */
export type Names = Pick<Corpus, 'speakers' | 'delegations' | 'seeds'>;

/** The printed pages of a subject; null for a whole document, and where they are not known. */
export function pagesOf(names: Names, { section, paragraph }: Subject): PrintedPages | null {
  const sources: Source[] = paragraph?.source ?? section?.paragraphs.flatMap(({ source }) => source) ?? [];
  return printedPages(names.seeds, sources);
}

/** The person whose words are cited, if it is one person's. */
export function speakerOf(names: Names, { section }: Subject): Corpus['speakers'][number] | undefined {
  return names.speakers.find(({ id }) => id === section?.speaker);
}

/** As whom the person spoke, as the brackets of a citation have it: the country, the office, or nothing. */
export function voiceOf(names: Names, { section }: Subject, lang: Language): string {
  if (section?.kind !== 'speech') return '';
  const office = officeName(section.capacity, lang);
  if (office !== undefined) return office;
  const delegation = names.delegations.find(({ id }) => id === section.delegation);
  return delegation === undefined ? '' : inLanguage(delegation.name, lang).text;
}

/** `p. 14`, `الصفحة ١٤`; empty where the page is not known. */
export function pageWords(names: Names, subject: Subject, lang: Language): string {
  const pages = pagesOf(names, subject);
  const { f } = interfaceFor(lang);
  return pages === null ? '' : citationWords[lang].page(f.digits(pages.first), f.digits(pages.last), pages.last - pages.first + 1);
}

/** The path of a subject's page, its paragraph's anchor included. */
export function pathOf({ document, section, paragraph }: Subject, lang: Language): string {
  const page = section ?? document;
  return paragraph === undefined ? page.url[lang] : paragraphUrl(page, paragraph, lang);
}
