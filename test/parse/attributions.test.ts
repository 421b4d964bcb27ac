import { describe, expect, test } from 'vitest';
import { convert, lineOf, recordOf, spoken, told } from './record-of.ts';

const WORDS = 'نشكر الأمين العام على إحاطته.';

/** Who speaks, with what words, where the chair speaks first and this follows. */
function after(body: string) {
  return spoken(recordOf(`الرئيس (تكلم بالروسية): أفتتح الجلسة.\n\n${body}`));
}

const CHAIR = { voice: 'tshurkin russian-federation president ru', texts: ['أفتتح الجلسة.'] };
const ARGENTINA = { voice: 'birsifal argentina member es', texts: [WORDS] };

describe('an attribution is read', () => {
  test.each([
    ['in bold', `**السيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية):** ${WORDS}`],
    ['in half bold', `**السيدة بيرسيفال** (الأرجنتين) (تكلمت بالإسبانية): ${WORDS}`],
    ['with its country bold, too', `**السيدة بيرسيفال (الأرجنتين)** (تكلمت بالإسبانية): ${WORDS}`],
    ['with its colon alone in bold', `السيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية)**:** ${WORDS}`],
    ['in plain letters', `السيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية): ${WORDS}`],
    ['with the language before the country', `السيدة بيرسيفال (تكلمت بالإسبانية) (الأرجنتين): ${WORDS}`],
    ['with «بلغة إسبانية»', `السيدة بيرسيفال (الأرجنتين) (تكلمت بلغة إسبانية): ${WORDS}`],
    ['with «باللغة الإسبانية»', `السيدة بيرسيفال (الأرجنتين) (تكلمت باللغة الإسبانية): ${WORDS}`],
    ['in a spelling of the masculine', `السيد بيرسيفال (الأرجنتين) (تكلم بالاسبانية): ${WORDS}`],
    ['on a line of its own', `**السيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية):**\n\n${WORDS}`],
    ['split over two paragraphs before the language', `**السيدة بيرسيفال (الأرجنتين)**\n\n(تكلمت بالإسبانية): ${WORDS}`],
    ['split inside its bracket', `**السيدة بيرسيفال** (الأرجنتين) (تكلمت\n\nبالإسبانية): ${WORDS}`],
    ['split before its colon', `السيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية)\n\n: ${WORDS}`],
    ['split over two lines', `السيدة بيرسيفال (الأرجنتين)\n(تكلمت بالإسبانية): ${WORDS}`],
    ['with other words on the line before it', `\nالسيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية):\n${WORDS}`],
  ])('%s', (_, body) => {
    expect(after(body)).toEqual([CHAIR, ARGENTINA]);
  });

  test('as metadata, all of it, and none of it stays in the text', () => {
    const text = recordOf(`الرئيس: نبدأ.\n\n**السيدة بيرسيفال (الأرجنتين)**\n\n(تكلمت بالإسبانية): ${WORDS}`);
    const [ledger] = convert(text).ledgers;
    const attributions = ledger!.metadata.filter(({ field }) => field === 'attribution');
    const line = lineOf(text, '**السيدة');
    expect(attributions.slice(1)).toEqual([
      { from: line, to: line, text: '**السيدة بيرسيفال (الأرجنتين)**', field: 'attribution' },
      { from: line + 2, to: line + 2, text: '(تكلمت بالإسبانية):', field: 'attribution' },
    ]);
  });

  test.each([
    ['none stated means the language of the record', 'السيدة بيرسيفال (الأرجنتين):', 'ar'],
    ['French', 'السيدة بيرسيفال (الأرجنتين) (تكلمت بالفرنسية):', 'fr'],
    ['Chinese', 'السيدة بيرسيفال (الأرجنتين) (تكلمت باللغة الصينية):', 'zh'],
    ['Arabic, stated', 'السيدة بيرسيفال (الأرجنتين) (تكلمت بالعربية):', 'ar'],
  ])('with the language of delivery as a tag: %s', (_, attribution, tag) => {
    expect(after(`${attribution} ${WORDS}`)[1]?.voice).toBe(`birsifal argentina member ${tag}`);
  });
});

describe('an office speaks without a name', () => {
  test('the chair, in either gender, is who presides on the title page', () => {
    for (const office of ['الرئيس', 'الرئيسة', '**الرئيس**']) {
      expect(spoken(recordOf(`${office} (تكلم بالروسية): أفتتح الجلسة.`))).toEqual([CHAIR]);
    }
  });

  test('who acts as president is not who presides on the title page', () => {
    const found = spoken(recordOf('الرئيس: نبدأ.\n\nالرئيس بالنيابة (تكلم بالفرنسية): نواصل.'));
    expect(found.map(({ voice }) => voice)).toEqual(['tshurkin russian-federation president ar', 'alriis-balniaba – president fr']);
  });

  test('a head of state speaks under the office and the name', () => {
    expect(after('الرئيس كاغامي (رواندا) (تكلم بالإنكليزية): نشكركم.')[1]).toEqual({
      voice: 'kaghami rwanda observer en',
      texts: ['نشكركم.'],
    });
  });

  test('the Secretary-General is who held the office on the day', () => {
    const title = { ar: '', en: 'Secretary-General' };
    const role = { title, delegation: 'un', from: '2007-01-01', to: '2016-12-31' };
    const elect = { title: { ar: '', en: 'Secretary-General-elect' }, delegation: 'un', at: '2014-02-03' };
    const found = spoken(recordOf(`الرئيس: نبدأ.\n\nالأمين العام (تكلم بالإنكليزية): ${WORDS}`), {
      speakers: { next: { roles: [elect] }, 'ban-ki-moon': { roles: [role] } },
      delegations: { un: { name: { ar: 'الأمم المتحدة', en: 'United Nations' }, kind: 'secretariat' } },
    });
    expect(found[1]?.voice).toBe('ban-ki-moon un secretary-general en');
  });

  test('the Secretary-General nobody knows is proposed by the name that the record gives', () => {
    const record = recordOf(`الرئيس: أعطي الكلمة للأمين العام، معالي السيد بان كي - مون.\n\nالأمين العام (تكلم بالإنكليزية): ${WORDS}`);
    expect(spoken(record)[1]?.voice).toBe('ban-ki-mun united-nations secretary-general en');
    expect(convert(record).delegations['united-nations']).toMatchObject({ kind: 'secretariat', name: { en: 'United Nations' } });
  });

  test.each([
    ['نائبة الأمين العام، السيدة أمينة محمد', 'the Deputy'],
    ['وكيلة الأمين العام، السيدة أمينة محمد', 'an Under-Secretary-General'],
    ['الممثلة الخاصة للأمين العام، السيدة أمينة محمد', 'a Special Representative'],
  ])('the Secretary-General is nobody else whose office names him: %s', (named) => {
    const record = recordOf(`الرئيس: نرحب ب${named}. وأعطي الكلمة للأمين العام، السيد غوتيريش.\n\nالأمين العام: ${WORDS}`);
    expect(spoken(record)[1]?.voice).toBe('ghutirish united-nations secretary-general ar');
  });

  test('the Deputy Secretary-General nobody knows is proposed by the name that the record gives', () => {
    const record = recordOf(`الرئيسة: أعطي الكلمة الآن لنائبة الأمين العام، السيدة أمينة محمد.\n\nنائبة الأمين العام: ${WORDS}`);
    expect(spoken(record)[1]?.voice).toBe('amina-mhmd united-nations deputy-secretary-general ar');
  });

  test('the Deputy Secretary-General is not the Secretary-General', () => {
    const record = recordOf(`الرئيس: أشكر الأمين العام، السيد بان كي - مون.\n\nنائب الأمين العام (تكلم بالإنكليزية): ${WORDS}`);
    expect(spoken(record)[1]?.voice).toBe('naib-alamin-alam united-nations deputy-secretary-general en');
    const title = { ar: '', en: 'Deputy Secretary-General' };
    const known = { speakers: { 'jan-eliasson': { roles: [{ title, delegation: 'un', from: '2012-07' }] } } };
    const un = { delegations: { un: { name: { ar: 'الأمم المتحدة', en: 'United Nations' } } } };
    expect(spoken(record, { ...known, ...un })[1]?.voice).toBe('jan-eliasson un deputy-secretary-general en');
  });
});

describe('a guest without a country', () => {
  const voices = (body: string, setting = {}) => spoken(recordOf(body), setting).map(({ voice }) => voice);

  test.each([
    'أعطي الكلمة الآن للسيدة بحوث.',
    'أشكر السيد خان. وأعطي الكلمة إلى السيدة سيما بحوث، المديرة التنفيذية.',
    'أعطي الكلمة للسيد خان وللسيدة بحوث.',
  ])('who speaks in the language of the record has no bracket, and the chair has called her: %s', (called) => {
    expect(spoken(recordOf(`الرئيسة: ${called}\n\nالسيدة بحوث: أشكركم.`))[1]?.texts).toEqual(['أشكركم.']);
  });

  test('is proposed by the full name that the record gives', () => {
    const invited = 'الرئيسة: أدعو السيدة ليلى السالم، وكيلة الأمين العام، والسيدة نادية أحمد. أعطي الكلمة للسيدة أحمد.';
    expect(voices(`${invited}\n\nالسيدة أحمد: أشكركم.\n\nالسيدة السالم (تكلمت بالإنكليزية): أشكركم.`).slice(1)).toEqual([
      'nadia-ahmd – briefer ar',
      'lila-alsalm – briefer en',
    ]);
  });

  test('is not the man at the table who has her family name', () => {
    expect(voices('السيدة مسعود خان (تكلمت بالإنكليزية): أشكركم.')).toEqual(['msud-khan-2 – briefer en']);
  });

  test('is not the person at the table who has the family name, where another full name is given', () => {
    const body =
      'الرئيس: أدعو السيد كريم لوليشكي، مدير المعهد.\n\nالسيد لوليشكي (تكلم بالفرنسية): أشكركم.\n\nالسيد لوليشكي (المغرب): نشكركم.';
    expect(voices(body).slice(1)).toEqual(['krim-lulishki – briefer fr', 'lulishki morocco member ar']);
  });

  test('is not the person of another record who has the family name and another first name', () => {
    const lucas = { name: { ar: 'سيلفي لوكاس', en: 'Sylvie Lucas' }, aliases: ['لوكاس'] };
    const guest = (first: string) => `الرئيس: أدعو السيدة ${first} لوكاس، المديرة.\n\nالسيدة لوكاس (تكلمت بالفرنسية): أشكركم.`;
    expect(voices(guest('ماريا'), { speakers: { 'sylvie-lucas': lucas } })[1]).toBe('maria-lukas – briefer fr');
    expect(voices(guest('سيلفي'), { speakers: { 'sylvie-lucas': lucas } })[1]).toBe('sylvie-lucas – briefer fr');
    expect(voices(guest('سلفي'), { speakers: { 'sylvie-lucas': lucas } })[1]).toBe('sylvie-lucas – briefer fr');
  });

  test('is the person at the table where nothing speaks against it: the OCR lost the country', () => {
    expect(voices('السيدة بيرسيفال (تكلمت بالإسبانية): نشكركم.')).toEqual(['birsifal argentina member es']);
  });
});

describe('no attribution is', () => {
  test.each([
    ['a vocative', 'السيد الرئيس، نشكركم على عقد الجلسة.'],
    ['a vocative with a colon', 'السيد الرئيس: نشكركم على عقد الجلسة.'],
    ['a name at the head of a sentence', 'السيد مسعود خان قال في هذا الصدد: نشكركم.'],
    ['a sentence that brackets something before a colon', 'ونؤكد ما يلي (انظر المرفق): السلام أولا.'],
    ['an office in a sentence', 'الأمين العام محق حين يقول: السلام أولا.'],
  ])('%s', (_, line) => {
    expect(after(line)).toEqual([{ ...CHAIR, texts: ['أفتتح الجلسة.', line] }]);
    expect(told(convert(recordOf(`الرئيس: نبدأ.\n\n${line}`)).problems)).toEqual([]);
  });
});

describe('an editor is told, by line,', () => {
  const problemsOf = (body: string) => {
    const text = recordOf(`الرئيس: نبدأ.\n\n${body}`);
    return { problems: convert(text).problems, line: lineOf(text, body) };
  };

  test.each([
    ['whole', 'السيدة بيرسيفال (الأرجنتين) (تكلمت بالسواحيلية): نشكركم.'],
    ['split', 'السيدة بيرسيفال (الأرجنتين)\n\n(تكلمت بالسواحيلية): نشكركم.'],
  ])('of a language of delivery that nobody knows, which is left open: %s', (_, body) => {
    const { problems, line } = problemsOf(body);
    expect(told(problems)).toEqual([`language-unknown:${line}`]);
    expect(problems[0]?.fragment).toContain('السواحيلية');
    expect(after(body)[1]?.voice).toBe('birsifal argentina member –');
  });

  test.each([
    ['an open bracket', 'السيدة بيرسيفال (الأرجنتين: نشكركم على عقد الجلسة.'],
    ['a missing colon', 'السيدة بيرسيفال (الأرجنتين) نشكركم على عقد الجلسة.'],
    ['no country', 'السيدة بيرسيفال: نشكركم على عقد الجلسة.'],
    ['the chair’s open bracket', 'الرئيس (تكلم بالإنكليزية: أعطي الكلمة للأرجنتين.'],
    ['bold and an open bracket', '**السيدة بيرسيفال** (الأرجنتين نشكركم على عقد الجلسة.'],
  ])('of what begins like an attribution and cannot be read: %s', (_, body) => {
    const { problems, line } = problemsOf(body);
    expect(told(problems)).toEqual([`attribution-doubtful:${line}`]);
  });

  test('of an attribution that nothing follows', () => {
    const { problems, line } = problemsOf('السيدة بيرسيفال (الأرجنتين):');
    expect(told(problems)).toEqual([`speech-empty:${line}`]);
    expect(after('السيدة بيرسيفال (الأرجنتين):')).toEqual([CHAIR]);
  });
});
