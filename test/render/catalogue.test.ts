import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { consoleWords } from '../../src/i18n/console/index.ts';
import { Catalogue } from '../../src/model/catalogue.ts';
import { proposeEntries, withConfirmed, withEntries } from '../../src/render/catalogue.ts';
import { convert, recordOf } from '../parse/record-of.ts';

const remarks = consoleWords.en.catalogueRemarks('seeds');
const SENTENCE = 'أكد الأمين العام اليوم في نيويورك أن التعاون بين المنظمتين ضروري لصون السلام في العالم.';
const proposed = (text: string) => proposeEntries(convert(text), {}, remarks);
const read = (text: string) => Catalogue.parse(parse(text));

describe('the entry that is proposed for a seed', () => {
  test('says what its text says, each fact with how it is known, and leaves empty what it does not say', () => {
    const { 'seed.txt': entry } = read(proposed(`عنوان: «الخبر»\n\n${SENTENCE}\n\n22 مايو 2014\n\nالمصدر: جريدة المدينة`)[0]!.text);
    expect(entry).toMatchObject({ proposed: true, kind: 'article', language: 'ar', rights: undefined });
    expect(entry!.documents).toEqual([
      { id: 'seed', title: { en: '' }, publisher: { ar: 'جريدة المدينة', en: '' }, date: '2014-05-22', dateBasis: { kind: 'stated' } },
    ]);
  });

  test('invents no date, title or publisher, and asks for them', () => {
    const [{ text } = { text: '' }] = proposed(SENTENCE);
    expect(read(text)['seed.txt']!.documents).toEqual([
      { id: 'seed', title: { en: '' }, publisher: undefined, date: undefined, dateBasis: undefined },
    ]);
    for (const remark of [remarks.rights, remarks.titleAr, remarks.titleEn, remarks.publisher, remarks.date])
      expect(text).toContain(`# ${remark}\n`);
  });

  test('names a record by its symbol, and asks for nothing that its title page says', () => {
    const [{ text } = { text: '' }] = proposed(recordOf('الرئيس (تكلم بالروسية): نبدأ.'));
    expect(read(text)['seed.txt']).toMatchObject({
      kind: 'verbatim-record',
      documents: [{ id: 's-pv-7100', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), dateBasis: { kind: 'stated' } }],
    });
  });

  test('gives the same documents as none, until somebody fills it in', () => {
    for (const text of [SENTENCE, `عنوان الخبر\n\n${SENTENCE}\n\n22 مايو 2014`, recordOf('الرئيس (تكلم بالروسية): نبدأ.')]) {
      const entry = read(proposed(text)[0]!.text)['seed.txt']!;
      expect(convert(text, { entry })).toEqual(convert(text));
    }
  });

  test('is not believed over a text that states another date by now', () => {
    const entry = read(proposed(`عنوان الخبر\n\n${SENTENCE}\n\n22 مايو 2014`)[0]!.text)['seed.txt']!;
    const now = `عنوان الخبر\n\n${SENTENCE}\n\n3 حزيران/يونيه 2015`;
    expect(convert(now, { entry }).documents[0]!.matter.date).toBe('2015-06-03');
    expect(convert(now, { entry: { ...entry, proposed: false } }).documents[0]!.matter.date).toBe('2014-05-22');
  });

  test('is not made where the catalogue has one', () => {
    expect(proposeEntries(convert(SENTENCE), read('seed.txt:\n  kind: article\n'), remarks)).toEqual([]);
  });
});

describe('the catalogue with a proposed entry at its end', () => {
  const entries = proposed(SENTENCE);

  test.each([
    ['of others, with remarks', '# رأي\na.txt: # أول\n  kind: article\n', '# رأي\na.txt: # أول\n  kind: article\n\nseed.txt:\n'],
    ['without an end of its last line', 'a.txt:\n  kind: article', 'a.txt:\n  kind: article\n\nseed.txt:\n'],
    ['that is empty', '', 'seed.txt:\n'],
    ['of remarks alone', '# رأي\n', '# رأي\n\nseed.txt:\n'],
    ['that is empty between braces', '# رأي\n{}\n', '# رأي\n\nseed.txt:\n'],
    ['from Windows', 'a.txt:\r\n  kind: article\r\n', 'a.txt:\r\n  kind: article\r\n\r\nseed.txt:\r\n'],
  ])('%s keeps every byte', (_, before, begins) => {
    const text = withEntries(before, entries);
    expect(text?.slice(0, begins.length)).toBe(begins);
    expect(read(text ?? '')['seed.txt']?.proposed).toBe(true);
  });

  test('is not touched where its form takes none', () => {
    expect(withEntries('{ a.txt: { kind: article } }\n', entries)).toBeNull();
    expect(withEntries('a.txt: [\n', entries)).toBeNull();
  });
});

test('confirming takes the mark and the remark above it, and nothing else', () => {
  const before = '# رأي\na.txt:\n  proposed: true\n  kind: article\n';
  const both = withEntries(before, proposed(SENTENCE))!;
  const confirmed = withConfirmed(both, 'seed.txt');
  expect(read(confirmed)).toMatchObject({ 'a.txt': { proposed: true }, 'seed.txt': { proposed: false, kind: 'article' } });
  const gone = both.split('\n').filter((line) => !confirmed.split('\n').includes(line));
  expect(gone).toEqual([`  # ${remarks.proposed('seed.txt')}`]);
  expect(withConfirmed(confirmed, 'seed.txt')).toBe(confirmed);
  expect(withConfirmed(both, 'b.txt')).toBe(both);
});
