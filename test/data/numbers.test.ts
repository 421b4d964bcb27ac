import { describe, expect, test } from 'vitest';
import { numbersIn, spelledOut } from '../../src/data/numbers.ts';

describe('the numbers of a text are', () => {
  test.each([
    ['the same in any figures', 'تضم ٥٧ دولة', 'has 57 States', ['57']],
    ['the same with any sign for decimals', '١,٦ بليون و ١٫٥ بليون', '1.6 billion and 1.5 billion', ['1.6', '1.5']],
    ['the same with any sign for thousands', '١٬٥٠٠ شخص و 12,000 جندي', '1,500 persons and 12000 troops', ['1500', '12000']],
    ['years and days', 'في ٢٨ تشرين الأول/أكتوبر ٢٠١٣', 'on 28 October 2013', ['28', '2013']],
    ['both ends of a range', 'في الفترة ٢٠١٣-٢٠١٥', 'in 2013-2015', ['2013', '2015']],
    ['percentages', '٢٠ في المائة', '20 per cent', ['20']],
    ['hours on one clock', 'رفعت الجلسة الساعة ١٦/٢٠.', 'The meeting rose at 4.20 p.m.', ['16.20']],
    ['hours before noon', 'افتتحت الجلسة الساعة ١٠/١٠.', 'The meeting was called to order at 10.10 a.m.', ['10.10']],
    ['hours without minutes', 'افتتحت الجلسة الساعة ١٥/٠٠.', 'The meeting was called to order at 3 p.m.', ['15.00']],
    ['hours with a nought before them', 'افتتحت الجلسة الساعة ٠٩/٠٥.', 'The meeting was called to order at 9.05 a.m.', ['9.05']],
    ['hours of the evening', 'بدأ اللقاء الساعة 7 مساء.', 'The meeting began at 7 p.m.', ['19.00']],
    ['midnight and noon', 'الساعة ٠٠/١٥ والساعة ١٢/١٥', '12.15 a.m. and 12.15 p.m.', ['0.15', '12.15']],
  ])('%s', (_, ar, en, numbers) => {
    expect([[...numbersIn(ar)], [...numbersIn(en)]]).toEqual([numbers, numbers]);
  });

  test.each([
    ['of a symbol', '(S/PRST/2013/16)', '(S/PRST/2013/16)'],
    ['of a resolution', 'القرار ١٣٧٣ (٢٠٠١)', 'resolution 1373 (2001)'],
    ['of a resolution of the Assembly', 'القرار ٢٦٤/٦٧', 'resolution 67/264'],
    ['of a record', 'انظر S/PV.7015', 'see S/PV.7015'],
  ])('not those %s, which are compared as symbols', (_, ar, en) => {
    expect([[...numbersIn(ar)], [...numbersIn(en)]]).toEqual([[], []]);
  });
});

describe('a number in words', () => {
  test.each([
    ['three', 'ثلاث منظمات', 'three organizations', '3'],
    ['third', 'ثالثا، نأمل', 'Third, we hope', '3'],
    ['twenty-one', 'الدورة الحادية والعشرون', 'the twenty-first session', '21'],
    ['ten', 'عشر سنوات', 'ten years', '10'],
    ['twenty', 'قبل عشرين عاما', 'twenty years ago', '20'],
    ['sixty-eight', 'السنة الثامنة والستون', 'Sixty-eighth year', '68'],
    ['a hundred', 'مائة دولة', 'a hundred States', '100'],
    ['a hundred, spelt otherwise', 'مئة دولة', 'one hundred States', '100'],
    ['a thousand', 'ألف شخص', 'a thousand persons', '1000'],
    ['twelve', 'اثني عشر كيلومترا', 'twelve kilometres', '12'],
    ['twelve, of a feminine noun', 'اثنتا عشرة دولة', 'twelve States', '12'],
    ['two hundred', 'مائتي مليون', 'two hundred million', '200'],
    ['three hundred and five', 'ثلاثمائة وخمسة', 'three hundred and five', '305'],
    ['a hundred and forty-seven', 'مائة وسبعة وأربعين اعتداء', 'a hundred and forty-seven attacks', '147'],
    ['four thousand', 'أربعة آلاف امرأة', 'four thousand women', '4000'],
    ['two thousand', 'ألفي شخص', 'two thousand persons', '2000'],
    ['two, in a dual', 'المنظمتين', 'the two organizations', '2'],
    ['two, in a Roman figure', 'جنيف الثاني', 'Geneva II', '2'],
  ])('is understood in both languages: %s', (_, ar, en, number) => {
    expect([spelledOut(ar).has(number), spelledOut(en).has(number)]).toEqual([true, true]);
  });

  test('is not heard where none is said', () => {
    expect([[...spelledOut('السلام والأمن')], [...spelledOut('peace and security')]]).toEqual([[], []]);
  });
});
