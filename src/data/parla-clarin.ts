import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Corpus, Document, Section } from '../model/corpus.ts';
import { languages, type Language } from '../model/values.ts';
import { isRecord } from './akoma-ntoso.ts';

/**
 * Records as a Parla-CLARIN corpus (the TEI customisation for parliamentary proceedings): one TEI document for each record and
 * language, the persons and organisations once for all.
 */
export function parlaClarin(corpus: Corpus): string {
  const records = corpus.documents.filter(isRecord);
  const texts = records.flatMap((document) => languages.map((lang) => tei(document, lang)));
  const participants = x('profileDesc', {}, x('particDesc', {}, organisations(corpus), persons(corpus)));
  const header = teiHeader({ title: 'Mahdar', lang: 'en', source: 'Verbatim records of the United Nations', profile: participants });
  const root = x('teiCorpus', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:id': 'mahdar', 'xml:lang': 'ar' }, header, ...texts);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root)}\n`;
}

interface HeaderFacts {
  title: string;
  lang: Language;
  source: string;
  date?: string | null;
  profile?: Element;
}

const licence = 'Texts of the United Nations: reproduced for information. Unofficial translations and annotations: CC BY 4.0.';

function teiHeader({ title, lang, source, date, profile }: HeaderFacts): Element {
  const when = date === undefined || date === null ? [] : [x('date', { when: date }, date)];
  return x(
    'teiHeader',
    {},
    x(
      'fileDesc',
      {},
      x('titleStmt', {}, x('title', { 'xml:lang': lang }, title)),
      x('publicationStmt', {}, x('publisher', {}, 'Mahdar'), x('availability', {}, x('licence', {}, licence))),
      x('sourceDesc', {}, x('bibl', {}, x('title', {}, source), x('publisher', {}, 'United Nations'), ...when)),
    ),
    ...(profile === undefined ? [] : [profile]),
  );
}

function named(tag: string, { ar, en }: { ar: string; en: string }): Element[] {
  return [x(tag, { 'xml:lang': 'ar' }, ar), ...(en === '' ? [] : [x(tag, { 'xml:lang': 'en' }, en)])];
}

function persons({ speakers }: Corpus): Element {
  return x('listPerson', {}, ...speakers.map(({ id, name }) => x('person', { 'xml:id': id }, ...named('persName', name))));
}

function organisations({ delegations }: Corpus): Element {
  return x('listOrg', {}, ...delegations.map(({ id, name, kind }) => x('org', { 'xml:id': id, role: kind }, ...named('orgName', name))));
}

function tei(document: Document, lang: Language): Element {
  const prefix = `${document.id}.${lang}`;
  const title = document.title[lang] || document.title.ar;
  const header = teiHeader({ title, lang, source: document.symbol ?? document.id, date: document.date });
  const body = x('div', { type: 'debateSection' }, ...document.sections.map((section) => sectionOf(section, lang, prefix)));
  return x('TEI', { 'xml:id': prefix, 'xml:lang': lang }, header, x('text', {}, x('body', {}, body)));
}

/** A speech is an utterance of segments; what the record says itself is a note. A text not yet translated stands in Arabic. */
function sectionOf({ number, speaker, capacity, delegation, paragraphs }: Section, lang: Language, prefix: string): Element {
  const attributes = { 'xml:id': `${prefix}.s-${number}` };
  const segments = paragraphs.map(({ id, ar, en }) => {
    const inArabic = lang === 'en' && en === '' ? { 'xml:lang': 'ar' } : {};
    return x('seg', { 'xml:id': `${prefix}.${id}`, ...inArabic }, lang === 'en' && en !== '' ? en : ar);
  });
  if (speaker === null) return x('note', { type: 'narrative', ...attributes }, ...segments);
  const ana = [capacity, delegation].filter((part) => part !== null).map((part) => `#${part}`);
  return x('u', { who: `#${speaker}`, ana: ana.join(' '), ...attributes }, ...segments);
}
