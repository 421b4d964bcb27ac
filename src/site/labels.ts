import type { Document, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { inLanguage, interfaceFor } from '../i18n/index.ts';
import type { Archive } from './lookup.ts';

/** What pages and search results call documents and sections, as plain text. */

/** The symbol of a document, or its title. */
export function documentLabel(document: Document, lang: Language): string {
  return document.symbol ?? inLanguage(document.title, lang).text;
}

/** Its date in words; empty where it is not known. */
export function documentDate(document: Document, lang: Language): string {
  return document.date === null ? '' : interfaceFor(lang).f.date(document.date);
}

/** Whose words a section holds: the speaker and, in brackets, whom they speak for or that they chair; for the rest, what it is. */
export function sectionLabelIn(archive: Archive, section: Section, lang: Language): string {
  const { t } = interfaceFor(lang);
  if (section.kind === 'body') return inLanguage(archive.document(section.document).title, lang).text;
  if (section.kind === 'narrative' || section.speaker === null) return t.narrative;
  const speaker = inLanguage(archive.speaker(section.speaker).name, lang).text;
  if (section.capacity === 'president') return `${speaker} (${t.record.president})`;
  return section.delegation === null ? speaker : `${speaker} (${inLanguage(archive.delegation(section.delegation).name, lang).text})`;
}
