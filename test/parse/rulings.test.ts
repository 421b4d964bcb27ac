import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { convert, lineOf, onlyRecord, recordOf, spoken, told } from './record-of.ts';

const reason = 'The printed page has it so.';

/** What a conversion is refused for, as `code:line`. */
function refused(text: string, entry: Partial<CatalogueEntry>): string[] {
  try {
    convert(text, { entry });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return told(error.problems);
  }
}

const texts = (list: ReturnType<typeof spoken>) => list.map(({ voice, texts }) => [voice, ...texts]);

describe('an editor’s ruling on who speaks', () => {
  const broken = recordOf('الرئيس: نبدأ.\n\nالسيدة بيرسيفال (الأرجنتين: نشكركم.\n\nونرحب بكم.');
  const line = lineOf(broken, 'السيدة بيرسيفال (');

  test('begins a turn where the attribution cannot be read, and takes the printed words out of the text', () => {
    const entry = { attributions: [{ line, speaker: 'maria-perceval', delegation: 'argentina', reason }] };
    const { problems, ledgers, speakers } = convert(broken, { entry });
    expect(texts(spoken(broken, { entry }))).toEqual([
      ['tshurkin russian-federation president ar', 'نبدأ.'],
      ['maria-perceval argentina member ar', 'نشكركم.', 'ونرحب بكم.'],
    ]);
    expect(ledgers[0]!.metadata.at(-1)).toEqual({ from: line, to: line, text: 'السيدة بيرسيفال (الأرجنتين:', field: 'attribution' });
    expect(problems).toEqual([]);
    expect(speakers['maria-perceval']).toMatchObject({ status: 'proposed', roles: [{ delegation: 'argentina' }] });
  });

  test('begins a turn where the attribution is lost, and all words stay', () => {
    const lost = recordOf('الرئيس: نبدأ.\nنشكركم على عقد الجلسة.');
    const entry = { attributions: [{ line: lineOf(lost, 'نشكركم'), speaker: 'maria-perceval', delegation: 'argentina', reason }] };
    expect(texts(spoken(lost, { entry }))).toEqual([
      ['tshurkin russian-federation president ar', 'نبدأ.'],
      ['maria-perceval argentina member ar', 'نشكركم على عقد الجلسة.'],
    ]);
  });

  test('is stronger than the name that is printed', () => {
    const entry = { attributions: [{ line: lineOf(broken, 'الرئيس: نبدأ'), speaker: 'petr-ilichev', delegation: 'argentina', reason }] };
    expect(texts(spoken(broken, { entry }))[0]).toEqual([
      'petr-ilichev argentina president ar',
      'نبدأ.',
      'السيدة بيرسيفال (الأرجنتين: نشكركم.',
      'ونرحب بكم.',
    ]);
  });

  test('may give the delegation alone, which decides the capacity', () => {
    const text = recordOf('السيد مدني (منظمة التعاون): نشكركم.');
    const entry = { attributions: [{ line: lineOf(text, 'السيد مدني'), delegation: 'morocco', reason }] };
    expect(texts(spoken(text, { entry }))).toEqual([['mdni morocco member ar', 'نشكركم.']]);
  });

  test('is refused on a line on which no text of the meeting begins', () => {
    for (const idle of [1, line + 1, 999]) {
      const entry = { attributions: [{ line: idle, speaker: 'maria-perceval', reason }] };
      expect(refused(broken, entry)).toEqual([`attribution-not-found:${idle}`]);
    }
  });

  test('is refused where neither it nor the record names anybody', () => {
    const entry = { attributions: [{ line: line + 2, delegation: 'argentina', reason }] };
    expect(refused(broken, entry)).toEqual([`attribution-nameless:${line + 2}`]);
  });
});

describe('an editor’s ruling that lines are left out', () => {
  const text = recordOf('الرئيس: نبدأ.\n\nطبع في الأمم المتحدة، نيويورك.\n١٢٣ ٤٥٦ أ ب ج\n\nنشكركم جميعا.');
  const line = lineOf(text, 'طبع');

  test('holds for a record: they are discards, and the other lines keep their numbers', () => {
    const entry = { discards: [{ from: line, to: line + 1, reason }] };
    expect(spoken(text, { entry })[0]?.texts).toEqual(['نبدأ.', 'نشكركم جميعا.']);
    const [ledger] = convert(text, { entry }).ledgers;
    expect(ledger!.discards.filter((discard) => discard.reason === 'ruled-out')).toEqual([
      { from: line, to: line, text: 'طبع في الأمم المتحدة، نيويورك.', reason: 'ruled-out' },
      { from: line + 1, to: line + 1, text: '١٢٣ ٤٥٦ أ ب ج', reason: 'ruled-out' },
    ]);
  });

  test('holds for the title page of one, which may be garbled there', () => {
    const garbled = text.replace('	المغرب	السيد لوليشكي', '▯▯ ٪٪');
    const row = lineOf(garbled, '▯▯');
    expect(refused(garbled, {})).toEqual([`record-members:${row}`]);
    expect(refused(garbled, { discards: [{ from: row, to: row, reason }] })).toEqual([]);
  });

  test('holds for an article', () => {
    const article = 'عنوان الخبر\n\nأكد الأمين العام اليوم في نيويورك أن التعاون مع المنظمات الإقليمية ضروري.\n\nسطر لا شأن له بالخبر.';
    const { documents, ledgers } = convert(article, { entry: { discards: [{ from: 5, to: 5, reason }] } });
    expect(documents[0]).toMatchObject({ paragraphs: [{ matter: { source: [{ from: 3, to: 3 }] } }] });
    expect(ledgers[0]!.discards).toEqual([{ from: 5, to: 5, text: 'سطر لا شأن له بالخبر.', reason: 'ruled-out' }]);
  });

  test.each([
    ['that are blank', [line - 1, line - 1]],
    ['that the seed does not have', [900, 901]],
    ['that run backwards', [line + 1, line]],
  ])('is refused for lines %s', (_, [from, to]) => {
    expect(refused(text, { discards: [{ from: from!, to: to!, reason }] })).toEqual([`discard-not-found:${from}`]);
  });
});

describe('an editor’s ruling on the order', () => {
  // Two columns of one page, the left one before the right.
  const left = 'ثانيا، نشكر الوفود على ما بذلته من جهود كبيرة في هذا المجال.\n\nثالثا، نرحب بالتقرير وبما جاء فيه من توصيات.';
  const right = 'أولا، نرحب بالأمين العام وبجميع من حضر معه إلى هذه القاعة اليوم.\n\nونشكره على الإحاطة التي قدمها لنا.';
  const text = recordOf(`الرئيس: نبدأ الآن.\n\n${left}\n\n${right}\n\nرفعت الجلسة الساعة ١٦/٢٠.`);
  const entry = { order: [{ after: lineOf(text, 'الرئيس: نبدأ'), before: lineOf(text, 'أولا'), reason }] };

  test('is followed', () => {
    expect(spoken(text, { entry })[0]?.texts.slice(0, 2)).toEqual([
      'نبدأ الآن.',
      'أولا، نرحب بالأمين العام وبجميع من حضر معه إلى هذه القاعة اليوم.',
    ]);
  });

  test.each([
    ['names lines that have no text', { after: lineOf(text, 'أولا'), before: lineOf(text, 'أولا') + 1 }],
    ['names lines that the seed does not have', { after: 900, before: 901 }],
    ['lets a line follow itself', { after: lineOf(text, 'أولا'), before: lineOf(text, 'أولا') }],
  ])('is refused where it %s', (_, lines) => {
    expect(refused(text, { order: [{ ...lines, reason }] })).toEqual([`order-not-followed:${lines.before}`]);
  });

  test('is refused where two contradict each other', () => {
    const other = { after: entry.order[0]!.after, before: lineOf(text, 'ثالثا'), reason };
    expect(refused(text, { order: [...entry.order, other] })).toHaveLength(1);
  });
});

describe('an editor’s correction', () => {
  const text = recordOf('الرئيس: نرحب بالأمين الصام.\n\nونشكركم.');
  const line = lineOf(text, 'نرحب');
  const correction = { sic: 'الصام', corr: 'العام', reason: 'wrong-letter' as const };

  test('is made, with the seed’s words beside it', () => {
    const { sections } = onlyRecord(convert(text, { entry: { corrections: [{ line, ...correction }] } }));
    expect(sections[2]!.paragraphs[0]).toMatchObject({ text: 'نرحب بالأمين العام.', matter: { corrections: [correction] } });
  });

  test.each([
    ['on another line', line + 2],
    ['on a line of the title page', 5],
    ['after the end of the seed', 900],
  ])('is refused %s', (_, wrong) => {
    expect(refused(text, { corrections: [{ line: wrong, ...correction }] })).toEqual([`correction-not-found:${wrong}`]);
  });
});

test('more documents in the catalogue than in the seed are refused', () => {
  const documents = [{ id: 'one' }, { id: 'two' }];
  expect(refused(recordOf('الرئيس: نبدأ.'), { documents })).toEqual(['document-not-found:']);
});
