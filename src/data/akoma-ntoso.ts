import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Corpus, Document, Paragraph, Section } from '../model/corpus.ts';
import { languages, type Language } from '../model/values.ts';

/**
 * Records as Akoma Ntoso 1.0 debates (OASIS LegalDocML, namespace 3.0): who speaks, as what, and what, paragraph by paragraph, under
 * the ids that the pages have.
 */

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const iso639: Record<Language, string> = { ar: 'ara', en: 'eng' };

/** Whether a document is the record of a meeting: articles are no debates. */
export const isRecord = ({ record }: Document): boolean => record !== null;

/** One record in one language. What nobody has translated stands in Arabic and says so. */
export function akomaNtosoOf(corpus: Corpus, document: Document, lang: Language): string {
  return serialize(debate(corpus, document, lang, ''));
}

/** Every record, in Arabic and in English, as one collection. */
export function akomaNtoso(corpus: Corpus): string {
  const components = corpus.documents
    .filter(isRecord)
    .flatMap((document) =>
      languages.map((lang) =>
        x('component', { eId: `${document.id}-${lang}` }, debate(corpus, document, lang, `${document.id}-${lang}__`)),
      ),
    );
  const meta = x('meta', {}, identification({ uri: '/akn/un/collection/mahdar', date: latest(corpus), lang: 'ar' }, ''));
  return serialize(x('documentCollection', { name: 'mahdar' }, meta, x('collectionBody', {}, ...components)));
}

function serialize(content: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(x('akomaNtoso', { xmlns: namespace }, content))}\n`;
}

const latest = ({ documents }: Corpus): string =>
  documents
    .flatMap(({ record }) => record?.date ?? [])
    .sort()
    .at(-1) ?? '1970-01-01';

/** @param prefix what stands before every id: in a collection they are unique across its documents */
function debate(corpus: Corpus, document: Document, lang: Language, prefix: string): Element {
  const uri = `/akn/un/debateRecord/${document.date ?? ''}/${document.id}`;
  const facts = { uri, date: document.date ?? '', lang, symbol: document.symbol, translated: lang !== 'ar' };
  const meta = x('meta', {}, identification(facts, prefix), references(corpus, document, lang, prefix));
  const title = x('p', {}, x('docTitle', {}, document.title[lang] || document.title.ar));
  const number = x('p', {}, x('docNumber', {}, document.symbol ?? document.id));
  const body = x(
    'debateSection',
    { name: 'meeting', eId: `${prefix}meeting` },
    ...document.sections.map((section) => sectionOf(section, lang, prefix)),
  );
  return x(
    'debate',
    { name: 'verbatim-record', contains: 'singleVersion' },
    meta,
    x('preface', {}, title, number),
    x('debateBody', {}, body),
  );
}

interface Facts {
  uri: string;
  date: string;
  lang: Language;
  symbol?: string | undefined;
  translated?: boolean;
}

/** Work, expression and manifestation (FRBR), as the standard wants every document named. */
function identification({ uri, date, lang, symbol, translated }: Facts, prefix: string): Element {
  const [editor, un] = [`#${prefix}mahdar`, `#${prefix}un`];
  const core = (path: string, author: string) => [
    x('FRBRthis', { value: `${path}/!main` }),
    x('FRBRuri', { value: path }),
    ...(symbol === undefined ? [] : [x('FRBRalias', { value: symbol, name: 'symbol' })]),
    x('FRBRdate', { date, name: 'meeting' }),
    x('FRBRauthor', { href: author }),
  ];
  const expression = `${uri}/${iso639[lang]}@${date}`;
  const translation = x('FRBRtranslation', { href: `${uri}/ara@${date}`, fromLanguage: 'ar', authoritative: 'false', by: editor });
  return x(
    'identification',
    { source: editor },
    x('FRBRWork', {}, ...core(uri, un), x('FRBRcountry', { value: 'un' })),
    x(
      'FRBRExpression',
      {},
      ...core(expression, translated === true ? editor : un),
      x('FRBRlanguage', { language: lang }),
      ...(translated === true ? [translation] : []),
    ),
    x('FRBRManifestation', {}, ...core(`${expression}.akn`, editor), x('FRBRformat', { value: 'application/akn+xml' })),
  );
}

/** The persons, organisations and capacities that speeches point to. */
function references({ speakers, delegations }: Corpus, { sections }: Document, lang: Language, prefix: string): Element {
  const named = (tag: string, path: string, id: string, showAs: string) =>
    x(tag, { eId: prefix + id, href: `/ontology/${path}/${id}`, showAs });
  const spoken = new Set(sections.flatMap(({ speaker }) => speaker ?? []));
  const seats = new Set(sections.flatMap(({ delegation }) => delegation ?? []));
  const capacities = [...new Set(sections.flatMap(({ capacity }) => capacity ?? []))];
  return x(
    'references',
    { source: `#${prefix}mahdar` },
    named('TLCOrganization', 'organization', 'un', 'United Nations'),
    named('TLCOrganization', 'organization', 'mahdar', 'Mahdar'),
    ...delegations
      .filter(({ id }) => seats.has(id))
      .map(({ id, name }) => named('TLCOrganization', 'organization', id, name[lang] || name.ar)),
    ...speakers.filter(({ id }) => spoken.has(id)).map(({ id, name }) => named('TLCPerson', 'person', id, name[lang] || name.ar)),
    ...capacities.map((capacity) => named('TLCRole', 'role', `capacity-${capacity}`, capacity)),
  );
}

function sectionOf(section: Section, lang: Language, prefix: string): Element {
  const eId = `${prefix}s-${section.number}`;
  const paragraphs = section.paragraphs.map((paragraph) => paragraphOf(paragraph, lang, prefix));
  if (section.kind !== 'speech' || section.speaker === null) return x('other', { eId }, ...paragraphs);
  const as = section.capacity === null ? {} : { as: `#${prefix}capacity-${section.capacity}` };
  const seat = section.delegation === null ? {} : { refersTo: `#${prefix}${section.delegation}` };
  return x('speech', { eId, by: `#${prefix}${section.speaker}`, ...as, ...seat }, ...paragraphs);
}

function paragraphOf({ id, ar, en }: Paragraph, lang: Language, prefix: string): Element {
  const eId = prefix + id;
  return lang === 'en' && en === '' ? x('p', { eId, 'xml:lang': 'ar' }, ar) : x('p', { eId }, lang === 'en' ? en : ar);
}
