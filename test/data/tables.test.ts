import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { akomaNtoso, akomaNtosoOf } from '../../src/data/akoma-ntoso.ts';
import { parlaClarin } from '../../src/data/parla-clarin.ts';
import { dataTables, type DataTableName } from '../../src/data/tables.ts';
import { dataWords } from '../../src/i18n/data.ts';
import { languages } from '../../src/model/values.ts';
import { meetingOf } from '../figures/meeting.ts';

const corpus = meetingOf([
  { ar: ['افتتحت الجلسة.'], en: ['The meeting was called to order.'] },
  {
    speaker: 'sylvie-lucas',
    delegation: 'luxembourg',
    capacity: 'member',
    spokenIn: 'fr',
    ar: ['قال: "نعم، و<لا>".', 'شكرا.'],
    en: ['Yes & no.', ''],
  },
]);

describe('a table of the corpus', () => {
  test('gives back every paragraph as it is, whatever marks stand in it', () => {
    const rows = csvParse(dataTables.paragraphs.csv(corpus).replace(/^\uFEFF/u, ''));
    const texts = corpus.documents.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs.map(({ ar }) => ar)));
    expect(rows.map(({ ar }) => ar)).toEqual(texts);
    expect(rows[1]).toMatchObject({
      document: 's-pv-1',
      paragraph: 'p-2-1',
      speaker: 'sylvie-lucas',
      spoken_in: 'fr',
      lines: '21',
      url_ar: '/ar/records/s-pv-1/2/#p-2-1',
    });
  });

  test('counts the speeches of each person, and names those that nobody heard', () => {
    const rows = csvParse(dataTables.speakers.csv(corpus).replace(/^\uFEFF/u, ''));
    expect(rows.filter(({ speeches }) => speeches !== '0').map(({ speaker }) => speaker)).toEqual(['sylvie-lucas']);
    expect(rows).toHaveLength(corpus.speakers.length);
  });

  test.each(Object.keys(dataTables) as DataTableName[])('has every column of %s explained in both languages', (name) => {
    for (const lang of languages) {
      expect(dataTables[name].columns(corpus).filter((column) => dataWords[lang].columns[column] === undefined)).toEqual([]);
    }
  });
});

/** Both schemas want every id once in a file. */
const ids = (xml: string) => [...xml.matchAll(/ (?:eId|xml:id)="([^"]+)"/gu)].map((match) => match[1]!);

describe('a record as XML', () => {
  test('in Akoma Ntoso says who speaks as what, under the ids of the pages', () => {
    const xml = akomaNtosoOf(corpus, corpus.documents[0]!, 'ar');
    expect(xml).toContain(
      '<speech eId="s-2" by="#sylvie-lucas" as="#capacity-member" refersTo="#luxembourg"><p eId="p-2-1">قال: "نعم، و&#x3C;لا>".</p>',
    );
    expect(xml).toContain('<other eId="s-1"><p eId="p-1-1">افتتحت الجلسة.</p></other>');
    expect(xml).not.toContain('FRBRtranslation');
  });

  test('in English is a translation without authority, and Arabic where there is none yet', () => {
    const xml = akomaNtosoOf(corpus, corpus.documents[0]!, 'en');
    expect(xml).toContain('authoritative="false"');
    expect(xml).toContain('<p eId="p-2-1">Yes &#x26; no.</p><p eId="p-2-2" xml:lang="ar">شكرا.</p>');
  });

  test('in Parla-CLARIN is an utterance of a person who is described once', () => {
    const xml = parlaClarin(corpus);
    expect(xml).toContain('<u who="#sylvie-lucas" ana="#member #luxembourg" xml:id="s-pv-1.ar.s-2">');
    expect(xml).toContain('<person xml:id="sylvie-lucas"><persName xml:lang="ar">سيلفي لوكاس</persName>');
  });

  test.each([
    ['a collection in Akoma Ntoso', akomaNtoso],
    ['a corpus in Parla-CLARIN', parlaClarin],
  ])('has every id once in %s', (_, make) => {
    const all = ids(make(corpus));
    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test('points with # only to ids that are there', () => {
    const xml = akomaNtosoOf(corpus, corpus.documents[0]!, 'en');
    const known = new Set(ids(xml));
    const pointers = [...xml.matchAll(/ (?:by|as|refersTo|source|href)="#([^"]+)"/gu)].map((match) => match[1]!);
    expect(pointers.filter((id) => !known.has(id))).toEqual([]);
  });
});
