import { inLanguage, interfaceFor } from '../i18n/index.ts';
import { citationWords } from '../i18n/citation.ts';
import type { Document } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { pageWords, speakerOf, voiceOf, type Names, type Subject } from './subject.ts';

/**
 * The United Nations' own form: `S/PV.7050, p. 14 (Luxembourg)`. In a note a masthead document, verbatim records among them, is its
 * symbol, since its title stands in the text (United Nations Editorial Manual, "Footnotes and other references", II.A and III.A:
 * www.un.org/dgacm/en/content/editorial-manual/footnotes); the record itself cites others so, «(انظر S/PV.7015)». Paragraphs are cited
 * by their numbers, which verbatim records do not have: so the page of the print stands here, and in brackets who speaks, as one page
 * may have two. Null for what has no symbol.
 */
export function unForm(names: Names, subject: Subject, lang: Language): string | null {
  const { symbol } = subject.document;
  if (symbol === undefined) return null;
  const voice = voiceOf(names, subject, lang);
  const reference = joined([symbol, pageWords(names, subject, lang)], lang);
  return voice === '' ? reference : `${reference} (${voice})`;
}

/** How one paragraph is cited: in the United Nations' form, or in full where there is none. */
export function paragraphReference(names: Names, subject: Subject, lang: Language): string {
  return unForm(names, subject, lang) ?? fullReference(names, subject, lang);
}

/**
 * The whole reference as a bibliography has it, without its address, which stands after it. It has what the Dag Hammarskjöld Library
 * asks of authors outside the United Nations, who follow the style of their publisher: who made it, title, date, symbol, pages
 * (ask.un.org/faq/14438).
 */
export function fullReference(names: Names, subject: Subject, lang: Language): string {
  const words = citationWords[lang];
  const what = subject.document.record === null ? articleReference(subject.document, lang) : recordReference(names, subject, lang);
  const translation = words.translation === '' ? '' : `${words.translation}${words.comma}`;
  return `${what}. ${translation}${interfaceFor(lang).t.siteName}.`;
}

function recordReference(names: Names, subject: Subject, lang: Language): string {
  const { document } = subject;
  const words = citationWords[lang];
  const { f } = interfaceFor(lang);
  const kind = words.recordKind[document.record?.status ?? 'provisional'];
  const symbol = `${document.symbol ?? ''} (${joined([kind, words.published], lang)})`;
  const date = document.date === null ? words.noDate : f.date(document.date);
  const meeting = joined([words.un, inLanguage(document.title, lang).text, date, symbol, pageWords(names, subject, lang)], lang);
  const speaker = speakerOf(names, subject);
  if (speaker === undefined) return meeting;
  const voice = voiceOf(names, subject, lang);
  const who = inLanguage(speaker.name, lang).text + (voice === '' ? '' : ` (${voice})`);
  return `${joined([who, words.statementIn], lang)}: ${meeting}`;
}

function articleReference(document: Document, lang: Language): string {
  const words = citationWords[lang];
  const title = inLanguage(document.title, lang).text;
  const publisher = document.publisher === null ? '' : inLanguage(document.publisher, lang).text;
  const named = isBracketed(title) ? title : words.quote(title);
  return joined([named, publisher, dateWords(document, lang), words.published, webWords(document, lang)], lang);
}

/** Where an article was read, and when. */
export function webWords({ webAddress, accessed }: Document, lang: Language): string {
  if (webAddress === undefined) return '';
  const day = accessed === undefined ? null : interfaceFor(lang).f.date(accessed);
  return citationWords[lang].readAt(webAddress, day);
}

/** A title that an editor gave stands in brackets, as bibliographies have it, and in no quotation marks. */
const isBracketed = (title: string) => /^\[.*\]$/u.test(title);

/** A date that the text does not state stands in square brackets, as bibliographies have it. */
function dateWords({ date, dateBasis }: Document, lang: Language): string {
  if (date === null) return `[${citationWords[lang].noDate}]`;
  const said = interfaceFor(lang).f.date(date);
  return dateBasis.kind === 'stated' ? said : `[${said}]`;
}

function joined(parts: readonly string[], lang: Language): string {
  return parts.filter((part) => part !== '').join(citationWords[lang].comma);
}
