import { citationFormats, formatItems, type CitationFormat } from '../citation/formats.ts';
import { cslItem } from '../citation/item.ts';
import { paragraphReference } from '../citation/reference.ts';
import { pathOf, type Subject } from '../citation/subject.ts';
import { languages, type Language } from '../model/values.ts';
import { archive } from './archive.ts';
import { href } from './href.ts';

/** The citations of the archive as files: of each document and speech, and of all paragraphs of each. */
export interface CitationFile {
  /** `s-pv-7050/14.en.bib`, under `data/cite/`. */
  file: string;
  subjects: Subject[];
  lang: Language;
  format: CitationFormat | Words;
}

/** Paragraphs in words, a line each, for those who write a footnote: what is copied from the margin of a page that has no list of them. */
type Words = 'txt';

const folder = 'data/cite';

/** Where a subject's citation, or those of its paragraphs, can be fetched in a format. */
export function citationHref(subject: Subject, lang: Language, format: CitationFormat | Words, paragraphs = false): string {
  return href(`${folder}/${fileOf(subject, lang, format, paragraphs)}`);
}

/** Every file of citations. */
export function citationFiles(): CitationFile[] {
  const files = (subject: Subject, lang: Language, format: CitationFormat): CitationFile[] => [
    { file: fileOf(subject, lang, format), subjects: [subject], lang, format },
    { file: fileOf(subject, lang, format, true), subjects: paragraphsOf(subject), lang, format },
  ];
  const words = (subject: Subject, lang: Language): CitationFile[] =>
    isWhole(subject) ? [{ file: fileOf(subject, lang, 'txt', true), subjects: paragraphsOf(subject), lang, format: 'txt' }] : [];
  return citable().flatMap((subject) =>
    languages.flatMap((lang) => [...citationFormats.flatMap((format) => files(subject, lang, format)), ...words(subject, lang)]),
  );
}

/** What stands in one. */
export function citationText({ subjects, lang, format }: CitationFile, origin?: string): string {
  const names = archive().corpus;
  if (format !== 'txt')
    return formatItems(
      subjects.map((subject) => cslItem(names, subject, lang, origin)),
      format,
    );
  return subjects.map((subject) => `${paragraphReference(names, subject, lang)} ${origin ?? ''}${pathOf(subject, lang)}\n`).join('');
}

/** Records, their speeches, and articles with their bodies. */
function citable(): Subject[] {
  return archive().corpus.documents.flatMap((document): Subject[] =>
    document.type === 'record'
      ? [{ document }, ...document.sections.filter(({ kind }) => kind === 'speech').map((section) => ({ document, section }))]
      : document.sections.slice(0, 1).map((section) => ({ document, section })),
  );
}

const isWhole = ({ section }: Subject): boolean => section === undefined || section.kind === 'body';

/** Each paragraph of a document or of a section, as something that is cited. */
export function paragraphsOf({ document, section }: Subject): Subject[] {
  const sections = section === undefined ? document.sections : [section];
  return sections.flatMap((own) => own.paragraphs.map((paragraph) => ({ document, section: own, paragraph })));
}

function fileOf(subject: Subject, lang: Language, format: CitationFormat | Words, paragraphs = false): string {
  const { document, section } = subject;
  const part = section === undefined || isWhole(subject) ? document.id : `${document.id}/${section.number}`;
  return `${part}${paragraphs ? '.paragraphs' : ''}.${lang}.${format}`;
}
