import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { TITLE_PAGE, convert, lineOf, onlyRecord, recordOf } from './record-of.ts';
import { inEnglish } from '../in-english.ts';

const BODY = 'الرئيس (تكلم بالروسية): نبدأ.';

/** The title page's fields where some of its words are others. */
function matterWith(replaced: Readonly<Record<string, string>>) {
  return onlyRecord(convert(withReplaced(replaced))).matter;
}

function withReplaced(replaced: Readonly<Record<string, string>>): string {
  let page = recordOf(BODY);
  for (const [words, others] of Object.entries(replaced)) {
    expect(page).toContain(words);
    page = page.replace(words, others);
  }
  return page;
}

/** The one sentence for which a title page is refused. */
function refusal(text: string) {
  try {
    convert(text);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problems).toHaveLength(1);
    return inEnglish(error.problems[0]!);
  }
  throw new Error('it was converted');
}

describe('the title page of a record', () => {
  test('becomes the fields of the document', () => {
    const matter = onlyRecord(convert(recordOf(BODY))).matter;
    expect(matter).toEqual({
      symbol: 'S/PV.7100',
      title: { ar: 'مجلس الأمن، الجلسة ٧١٠٠', en: 'Security Council, 7100th meeting' },
      status: 'provisional',
      body: { ar: 'مجلس الأمن', en: 'Security Council' },
      sessionYear: { ar: 'السنة التاسعة والستون', en: '' },
      meeting: 7100,
      date: '2014-02-03',
      time: '15:00',
      place: { ar: 'نيويورك', en: 'New York' },
      president: { delegation: 'russian-federation', speaker: 'tshurkin' },
      members: [
        { delegation: 'argentina', speaker: 'birsifal' },
        { delegation: 'morocco', speaker: 'lulishki' },
        { delegation: 'pakistan', speaker: 'msud-khan' },
      ],
      agenda: [{ ar: 'الحالة في الشرق الأوسط', en: '' }],
      letter: null,
      note: { ar: 'يتضمن هذا المحضر نص الخطب الملقاة بالعربية والترجمة الشفوية للخطب الملقاة باللغات الأخرى.', en: '' },
      seed: 'seed.txt',
    });
  });

  test('is metadata line by line, as printed', () => {
    const [ledger] = convert(recordOf(BODY)).ledgers;
    const fields = ledger!.metadata.map(({ from, text, field }) => `${from} ${field} ${text}`);
    expect(fields.slice(0, 9)).toEqual([
      '1 status مؤقت',
      '3 body ## مجلس الأمن',
      '5 session-year السنة التاسعة والستون',
      '7 meeting الجلسة ٧١٠٠',
      '9 date الاثنين، ٣ شباط/فبراير ٢٠١٤، الساعة ١٥/٠٠',
      '11 place نيويورك',
      '13 president الرئيس: السيد تشوركين (الاتحاد الروسي)',
      '14 member الأعضاء: الأرجنتين السيدة بيرسيفال',
      '15 member المغرب السيد لوليشكي',
    ]);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [6821, '6821st'],
  ])('numbers the meeting %i as English records do: %s', (meeting, ordinal) => {
    expect(matterWith({ '٧١٠٠': String(meeting) }).title.en).toBe(`Security Council, ${ordinal} meeting`);
  });

  test('may do without what not every record has', () => {
    const matter = matterWith({ 'مؤقت\n': '', 'السنة التاسعة والستون\n': '', '، الساعة ١٥/٠٠': '', 'نيويورك\n': '' });
    expect(matter).toMatchObject({ status: 'final', sessionYear: null, time: null, place: null, date: '2014-02-03' });
  });

  test('takes the title from the catalogue where an editor gives one', () => {
    const record = onlyRecord(convert(recordOf(BODY), { entry: { documents: [{ id: 'syria', title: { en: 'Syria' } }] } }));
    expect([record.id, record.matter.title.en, record.matter.title.ar]).toEqual(['syria', 'Syria', 'مجلس الأمن، الجلسة ٧١٠٠']);
  });

  test.each([
    ['a tab', 'الأرجنتين\tالسيدة بيرسيفال'],
    ['spaces', 'الأرجنتين    السيدة بيرسيفال'],
    ['leader dots', 'الأرجنتين . . . . . . . السيدة بيرسيفال'],
    ['an ellipsis', 'الأرجنتين ……… السيدة بيرسيفال'],
    ['a colon', 'الأرجنتين: السيدة بيرسيفال'],
  ])('reads a row of the table of members parted by %s', (_, row) => {
    expect(matterWith({ 'الأرجنتين	السيدة بيرسيفال': row }).members[0]).toEqual({ delegation: 'argentina', speaker: 'birsifal' });
  });

  test('reads a table that the OCR set with lines between its columns', () => {
    const table = ['| الأعضاء: | الأرجنتين | السيدة بيرسيفال |', '|---|---|---|', '| | المغرب | السيد لوليشكي |'].join('\n');
    const matter = matterWith({ 'الأعضاء:	الأرجنتين	السيدة بيرسيفال': table, '	المغرب	السيد لوليشكي\n': '' });
    expect(matter.members.map(({ speaker }) => speaker)).toEqual(['birsifal', 'lulishki', 'msud-khan']);
  });

  test('reads a chair who stands under the heading', () => {
    expect(matterWith({ 'الرئيس:	': 'الرئيس:\n' })).toMatchObject({
      president: { delegation: 'russian-federation', speaker: 'tshurkin' },
      members: [{}, {}, {}],
    });
  });

  test.each([
    ['S/PV.7100', 'S/PV.7100'],
    ['S/PV.7100 (Resumption 1)', 'S/PV.7100 (Resumption 1)'],
    ['A/68/PV.45', 'A/68/PV.45'],
    ['A/ES-10/PV.3', 'A/ES-10/PV.3'],
    ['S/PV.٧١٠٠', 'S/PV.7100'],
  ])('takes the symbol that is printed: %s', (printed, symbol) => {
    expect(matterWith({ 'مؤقت\n': `${printed}\nمؤقت\n` }).symbol).toBe(symbol);
  });

  test('reads a table that begins under its heading', () => {
    expect(matterWith({ 'الأعضاء:	': 'الأعضاء:\n' }).members).toHaveLength(3);
  });
});

describe('a title page is refused, with its line and one sentence,', () => {
  test.each([
    ['a row without a title of address', 'المغرب	السيد لوليشكي', 'المغرب	لوليشكي'],
    ['a row without a delegation', 'المغرب	السيد لوليشكي', '	السيد لوليشكي'],
    ['a garbled row', 'المغرب	السيد لوليشكي', 'ا ل م غ ر ب ▯▯▯ ٪٪'],
    ['a chair without a country', 'الرئيس:	السيد تشوركين	(الاتحاد الروسي)', 'الرئيس:	السيد تشوركين'],
  ])('for %s', (_, row, garbled) => {
    const text = withReplaced({ [row]: garbled });
    expect(refusal(text)).toMatchObject({ code: 'record-members', line: lineOf(text, garbled) });
  });

  test.each([
    ['the organ', '## مجلس الأمن', 'the organ'],
    ['the meeting’s number', 'الجلسة ٧١٠٠', "the meeting's number"],
    ['the meeting’s date', 'الاثنين، ٣ شباط/فبراير ٢٠١٤، الساعة ١٥/٠٠', "the meeting's date"],
  ])('without %s', (_, line, missing) => {
    expect(refusal(withReplaced({ [line]: '' }))).toMatchObject({
      code: 'record-title-page',
      message: `the title page does not give ${missing}`,
    });
  });

  test('with a date that no calendar has', () => {
    expect(refusal(withReplaced({ '٣ شباط/فبراير ٢٠١٤': '٣١ شباط/فبراير ٢٠١٤' }))?.code).toBe('record-title-page');
  });

  test('where nobody speaks', () => {
    expect(refusal(recordOf('نبدأ الآن.'))).toMatchObject({ code: 'record-without-attribution', line: lineOf(TITLE_PAGE, 'افتتحت') });
  });

  test('where nothing follows it', () => {
    const page = TITLE_PAGE.slice(0, TITLE_PAGE.indexOf('افتتحت')).trimEnd();
    expect(refusal(page)).toMatchObject({ code: 'record-without-attribution', line: page.split('\n').length });
  });
});
