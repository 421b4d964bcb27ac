import { describe, expect, test } from 'vitest';
import { type TranslatedPair, checkTranslations, translatedPairs } from '../../src/check/translation.ts';
import { readLibrary } from '../../src/data/library.ts';
import { inEnglish } from '../in-english.ts';

const pairOf = (ar: string, en: string, place = 'd#p-1-1'): TranslatedPair => ({
  place,
  ar,
  en,
  file: 'd.en.mdx',
  line: 7,
  column: 1,
  at: () => ({ line: 7, column: 1 }),
});
const codes = (...pairs: TranslatedPair[]) => checkTranslations(pairs).map(({ code }) => code);

describe('a translation is checked for', () => {
  test.each([
    [
      'Arabic that was left in it',
      'translation-arabic-left',
      'نرحب بالأمين العام.',
      'We welcome the Secretary-General.',
      'We welcome the أمين العام.',
    ],
    [
      'Arabic that stands outside «»',
      'translation-arabic-left',
      'مجلة «المنار» في القاهرة.',
      'The journal «المنار», in Cairo.',
      'The journal «Al-Manar», in القاهرة.',
    ],
    [
      'the documents it cites',
      'translation-symbols',
      'نرحب بالبيان (S/PRST/2013/16).',
      'We welcome the statement (S/PRST/2013/16).',
      'We welcome the statement (S/PRST/2013/15).',
    ],
    [
      'documents that the Arabic does not cite',
      'translation-symbols',
      'نرحب بالقرار الذي اتخذه المجلس اليوم.',
      'We welcome the resolution that the Council adopted today.',
      'We welcome resolution 67/264, which was adopted today.',
    ],
    [
      'resolutions in either way of citing them',
      'translation-symbols',
      'القرار ٢٦٤/٦٧ الذي اتخذته الجمعية العامة',
      'resolution 67/264, adopted by the General Assembly',
      'resolution 67/246, adopted by the General Assembly',
    ],
    ['its numbers', 'translation-numbers', 'تضم المنظمة ٥٧ دولة.', 'The organization has 57 States.', 'The organization has 75 States.'],
    ['a number left out', 'translation-numbers', 'في عام ١٩٩٣ أربعة قرارات.', 'Four resolutions in 1993.', 'Four resolutions that year.'],
    [
      'a number put in',
      'translation-numbers',
      'تضم المنظمة دولا كثيرة من القارات كلها.',
      'The organization has many States from all continents.',
      'The organization has 57 States from all of the continents.',
    ],
    [
      'its quotations',
      'translation-quotations',
      'مؤتمر "جنيف الثاني" للسلام',
      'the “Geneva II” peace conference',
      'the Geneva II peace conference',
    ],
    [
      'quotations put in',
      'translation-quotations',
      'نأمل نجاح المؤتمر المقبل.',
      'We hope the coming conference succeeds.',
      'We hope the “coming” conference succeeds.',
    ],
    [
      'its brackets',
      'translation-brackets',
      'منظمة التعاون (جدة) شريك لنا.',
      'The organization (Jeddah) is our partner.',
      'The organization is our partner in Jeddah.',
    ],
    [
      'words left out',
      'translation-length',
      'نرحب بالأمين العام وبجميع من حضر معه إلى هذه القاعة اليوم ليشاركنا في النقاش.',
      'We welcome the Secretary-General and all who came with him to this Chamber today to take part in our debate.',
      'We welcome the Secretary-General.',
    ],
    [
      'words put in',
      'translation-length',
      'نرحب بالأمين العام وبجميع من حضر معه إلى هذه القاعة اليوم ليشاركنا في النقاش.',
      'We welcome the Secretary-General and all who came with him to this Chamber today to take part in our debate.',
      `We welcome the Secretary-General, ${'and all who came with him, '.repeat(7)}to this Chamber.`,
    ],
  ])('%s', (_, code, ar, right, wrong) => {
    expect(codes(pairOf(ar, right))).toEqual([]);
    expect(codes(pairOf(ar, wrong))).toEqual([code]);
  });

  test.each([
    ['numbers in words stand for figures', 'ينقل ٣ ملايين طن', 'It carries three million tons'],
    ['figures stand for numbers in words', 'خلال الأعوام التسعة الماضية', 'over the past 9 years'],
    ['a short line may be much longer in English', 'ختاما،', 'In conclusion,'],
  ])('no more than that: %s', (_, ar, en) => {
    expect(codes(pairOf(ar, en))).toEqual([]);
  });

  test('one text pasted under two paragraphs', () => {
    const en = 'We welcome the Secretary-General and all who came with him to this Chamber today.';
    const ar = 'نرحب بالأمين العام وبجميع من حضر معه إلى هذه القاعة اليوم.';
    const other = 'ونشكر السيد إحسان أوغلو على ما قدمه للمجلس في هذه القاعة اليوم.';
    expect(codes(pairOf(ar, en), pairOf(ar, en, 'd#p-1-2'))).toEqual([]);
    const [problem, ...others] = checkTranslations([pairOf(ar, en), pairOf(other, en, 'd#p-1-2')]).map(inEnglish);
    expect([problem?.code, others]).toEqual(['translation-repeated', []]);
    expect(problem?.message).toContain('d#p-1-1');
  });

  test('short lines that come back', () => {
    expect(codes(pairOf('نعم بالتأكيد.', 'Yes indeed.'), pairOf('أجل، نعم هو.', 'Yes indeed.', 'd#p-1-2'))).toEqual([]);
  });
});

test('what is wrong is told as an error, with file and line', () => {
  expect(checkTranslations([pairOf('تضم المنظمة ٥٧ دولة.', 'The organization has States.')]).map(inEnglish)).toEqual([
    expect.objectContaining({ severity: 'error', file: 'd.en.mdx', line: 7, fragment: '57', code: 'translation-numbers' }),
  ]);
});

describe('pairs are', () => {
  const ar = (...texts: string[]) => ({ path: 'articles/a.ar.mdx', text: `---\ntitle: عنوان\n---\n\n${texts.join('\n\n')}\n` });
  const en = (...texts: string[]) => ({ path: 'articles/a.en.mdx', text: `---\ntitle: Title\n---\n\n${texts.join('\n\n')}\n` });
  const pairs = (...files: { path: string; text: string }[]) => translatedPairs(readLibrary(files, 'content'));

  test('paragraphs of one id in both languages, with the line of the English', () => {
    expect(pairs(ar('{/* p-1-1 */}', 'نص', '{/* p-1-2 */}', 'آخر'), en('{/* p-1-1 */}', 'Text', '{/* p-1-2 */}', 'Other'))).toEqual([
      {
        place: 'a#p-1-1',
        ar: 'نص',
        en: 'Text',
        file: 'content/articles/a.en.mdx',
        line: 7,
        column: 1,
        at: expect.any(Function) as unknown,
      },
      {
        place: 'a#p-1-2',
        ar: 'آخر',
        en: 'Other',
        file: 'content/articles/a.en.mdx',
        line: 11,
        column: 1,
        at: expect.any(Function) as unknown,
      },
    ]);
  });

  test('none where nothing is translated yet', () => {
    expect(pairs(ar('{/* p-1-1 */}', 'نص'), en('{/* p-1-1 */}'))).toEqual([]);
    expect(pairs(ar('{/* p-1-1 */}', 'نص'))).toEqual([]);
  });

  test('also of text written by hand, whose paragraphs have no ids', () => {
    expect(pairs(ar('نص', 'آخر'), en('Text', 'Other')).map(({ place }) => place)).toEqual(['a#p-1-1', 'a#p-1-2']);
  });
});
