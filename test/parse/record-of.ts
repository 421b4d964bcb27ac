import { type Catalogue, CatalogueEntry } from '../../src/model/catalogue.ts';
import type { Conversion, ParsedRecord } from '../../src/model/parsed.ts';
import { type Delegation, type Speaker } from '../../src/model/people.ts';
import { type DigestedSeed, type Known, convertArchive } from '../../src/parse/archive.ts';

/** The title page of a small meeting: the Russian Federation presides; Argentina, Morocco and Pakistan are at the table. */
export const TITLE_PAGE = `مؤقت

## مجلس الأمن

السنة التاسعة والستون

الجلسة ٧١٠٠

الاثنين، ٣ شباط/فبراير ٢٠١٤، الساعة ١٥/٠٠

نيويورك

الرئيس:	السيد تشوركين	(الاتحاد الروسي)
الأعضاء:	الأرجنتين	السيدة بيرسيفال
	المغرب	السيد لوليشكي
	باكستان	السيد مسعود خان

## جدول الأعمال

الحالة في الشرق الأوسط

يتضمن هذا المحضر نص الخطب الملقاة بالعربية والترجمة الشفوية للخطب الملقاة باللغات الأخرى.

افتتحت الجلسة الساعة ١٥/٠٥.

## إقرار جدول الأعمال

أقر جدول الأعمال.
`;

/** A record with this body after the agenda is adopted. */
export function recordOf(body: string): string {
  return `${TITLE_PAGE}\n${body}\n`;
}

/** The line of a text, from 1, on which some words stand. */
export function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

/** A seed of this text. Its digest is of no account here. */
export function seedOf(text: string, name = 'seed.txt'): DigestedSeed {
  return { name, lines: text.split('\n'), problems: [], sha256: '0'.repeat(64) };
}

export interface Setting {
  entry?: Partial<CatalogueEntry>;
  speakers?: Record<string, Partial<Speaker>>;
  delegations?: Record<string, Partial<Delegation>>;
}

/** What becomes of one seed in an archive that knows these people and nobody else. */
export function convert(text: string, { entry, speakers = {}, delegations = {} }: Setting = {}): Conversion {
  const catalogue: Catalogue = entry === undefined ? {} : { 'seed.txt': CatalogueEntry.parse(entry) };
  return convertArchive([seedOf(text)], catalogue, knownPeople(speakers, delegations));
}

/** People as `content/` gives them, with the defaults of the model. */
export function knownPeople(speakers: Record<string, Partial<Speaker>> = {}, delegations: Record<string, Partial<Delegation>> = {}): Known {
  const each = <T extends object>(entries: Record<string, T>, fill: object) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { ...fill, ...entry }]));
  const common = { status: 'confirmed', name: { ar: '', en: '' }, aliases: [], nearest: [] };
  return {
    speakers: each(speakers, { ...common, roles: [] }) as Known['speakers'],
    delegations: each(delegations, { ...common, kind: 'state' }) as Known['delegations'],
    topics: {},
  };
}

/** The one record of a conversion. */
export function onlyRecord({ documents }: Conversion): ParsedRecord {
  const [record] = documents;
  if (record?.type !== 'record' || documents.length !== 1) throw new Error('one record was expected');
  return record;
}

/** The sections after the agenda, each as its voice and its paragraphs. */
export function spoken(text: string, setting: Setting = {}) {
  return onlyRecord(convert(text, setting))
    .sections.slice(2)
    .map(({ matter: { kind, speaker, delegation, capacity, spokenIn }, paragraphs }) => ({
      voice: kind === 'narrative' ? 'narrative' : [speaker, delegation, capacity, spokenIn].map((part) => part ?? '–').join(' '),
      texts: paragraphs.map((paragraph) => paragraph.text),
    }));
}

/** Warnings and errors as `code:line`. */
export function told(problems: readonly { code: string; line?: number | undefined }[]): string[] {
  return problems.map(({ code, line }) => `${code}:${line ?? ''}`);
}
