import { citationFormats, formatItems, type CitationFormat } from '../citation/formats.ts';
import { cslItem } from '../citation/item.ts';
import type { Subject } from '../citation/subject.ts';
import { languages, type Language } from '../model/values.ts';
import { archive } from './archive.ts';
import { href } from './href.ts';

/** The citations of the archive as files: of each document and speech, and of all paragraphs of each. */
export interface CitationFile {
  /** `s-pv-7050/14.en.bib`, under `data/cite/`. */
  file: string;
  subjects: Subject[];
  lang: Language;
  format: CitationFormat;
}

const folder = 'data/cite';

/** Where a subject's citation, or those of its paragraphs, can be fetched in a format. */
export function citationHref(subject: Subject, lang: Language, format: CitationFormat, paragraphs = false): string {
  return href(`${folder}/${fileOf(subject, lang, format, paragraphs)}`);
}

export function citationFiles(): CitationFile[] {
  return citable().flatMap((subject) =>
    languages.flatMap((lang) =>
      citationFormats.flatMap((format) => [
        { file: fileOf(subject, lang, format), subjects: [subject], lang, format },
        ...(subject.section === undefined
          ? []
          : [{ file: fileOf(subject, lang, format, true), subjects: paragraphsOf(subject), lang, format }]),
      ]),
    ),
  );
}

export function citationText({ subjects, lang, format }: CitationFile, origin?: string): string {
  const items = subjects.map((subject) => cslItem(archive().corpus, subject, lang, origin));
  return formatItems(items, format);
}

/** Records, their speeches, and articles with their bodies. */
function citable(): Subject[] {
  return archive().corpus.documents.flatMap((document): Subject[] =>
    document.type === 'record'
      ? [{ document }, ...document.sections.filter(({ kind }) => kind === 'speech').map((section) => ({ document, section }))]
      : document.sections.slice(0, 1).map((section) => ({ document, section })),
  );
}

export function paragraphsOf({ document, section }: Subject): Subject[] {
  return (section?.paragraphs ?? []).map((paragraph) => ({ document, section, paragraph }));
}

function fileOf({ document, section }: Subject, lang: Language, format: CitationFormat, paragraphs = false): string {
  const part = section === undefined || section.kind === 'body' ? document.id : `${document.id}/${section.number}`;
  return `${part}${paragraphs ? '.paragraphs' : ''}.${lang}.${format}`;
}
