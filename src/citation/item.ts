import { inLanguage } from '../i18n/index.ts';
import { citationWords } from '../i18n/citation.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { webWords } from './reference.ts';
import { pagesOf, pathOf, speakerOf, voiceOf, type Names, type Subject } from './subject.ts';

/** A person's name in CSL-JSON: in parts where they are known, whole where they are not. */
export type CslName = { family: string; given?: string } | { literal: string };

/** The part of CSL-JSON that this archive fills (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  id: string;
  type: 'report' | 'article-newspaper';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  publisher?: string;
  'container-title'?: string;
  number?: string;
  genre?: string;
  page?: string;
  language: Language;
  note?: string;
  URL?: string;
}

/**
 * A subject as CSL-JSON, in the language of the page it is cited from.
 *
 * @param origin `https://example.org`; without it the item has no address, since a path alone leads nowhere
 */
export function cslItem(names: Names, subject: Subject, lang: Language, origin?: string): CslItem {
  const { document, paragraph } = subject;
  const words = citationWords[lang];
  const notes = [words.translation, webWords(document, lang), paragraph === undefined ? '' : words.paragraph(paragraph.id)].filter(
    (note) => note !== '',
  );
  const pages = pagesOf(names, subject);
  return {
    id: keyOf(subject),
    title: titleOf(names, subject, lang),
    ...(document.record === null ? articleFields(subject, lang) : recordFields(names, subject, lang)),
    ...(document.date !== null && { issued: { 'date-parts': [document.date.split('-').map(Number)] } }),
    ...(pages !== null && { page: pages.first === pages.last ? `${pages.first}` : `${pages.first}-${pages.last}` }),
    language: lang,
    ...(notes.length > 0 && { note: `${notes.join('. ')}.` }),
    ...(origin !== undefined && { URL: origin + pathOf(subject, lang) }),
  };
}

function recordFields(names: Names, subject: Subject, lang: Language) {
  const { document } = subject;
  const words = citationWords[lang];
  const speaker = speakerOf(names, subject);
  const author = speaker === undefined ? { literal: words.un } : nameParts(speaker, lang);
  const genre = words.recordKind[document.record?.status ?? 'provisional'];
  return { type: 'report' as const, author: [author], publisher: words.un, number: document.symbol ?? '', genre };
}

function articleFields({ document }: Subject, lang: Language) {
  const type = 'article-newspaper' as const;
  return document.publisher === null ? { type } : { type, 'container-title': inLanguage(document.publisher, lang).text };
}

/** `s-pv-7050`, `s-pv-7050-14`, `s-pv-7050-p-14-3`. */
function keyOf({ document, section, paragraph }: Subject): string {
  return [document.id, paragraph?.id ?? (section?.kind === 'body' ? undefined : section?.number)].filter(Boolean).join('-');
}

function titleOf(names: Names, subject: Subject, lang: Language): string {
  const title = inLanguage(subject.document.title, lang).text;
  if (subject.section?.kind !== 'speech') return title;
  const voice = voiceOf(names, subject, lang);
  return `${title}: ${citationWords[lang].statement}${voice === '' ? '' : ` (${voice})`}`;
}

/**
 * Arabic names stay whole: which of their parts sorts them differs from country to country. English ones part at the name by which
 * English lists sort the person.
 */
export function nameParts({ name, sortName }: Pick<Corpus['speakers'][number], 'name' | 'sortName'>, lang: Language): CslName {
  const shown = inLanguage(name, lang);
  if (shown.lang === 'ar') return { literal: shown.text };
  const family = sortName ?? shown.text.split(' ').at(-1) ?? shown.text;
  if (shown.text === family) return { family };
  if (shown.text.endsWith(` ${family}`)) return { family, given: shown.text.slice(0, -family.length - 1) };
  if (shown.text.startsWith(`${family} `)) return { family, given: shown.text.slice(family.length + 1) };
  return { literal: shown.text };
}

/** The name of the page's language, for formats that want it in words. */
export const languageWord: Record<Language, string> = { ar: 'arabic', en: 'english' };

/** The date of a document as Highwire tags have it: `2013/10/28`. */
export const slashedDate = (date: string): string => date.replaceAll('-', '/');
