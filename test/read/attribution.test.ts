import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { arabic } from '../../src/language/arabic.ts';
import { isAttributionHead, readAttribution } from '../../src/read/attribution.ts';
import { oneLine } from '../../src/text/arabic.ts';

const read = (line: string) => readAttribution(line, arabic);

describe('an attribution', () => {
  it.each([
    ['الرئيس (تكلم بالإنكليزية): أود أن أرحب', null, null, 'president', 'en'],
    ['**الرئيس (تكلم بالإنكليزية):** أعطي الكلمة', null, null, 'president', 'en'],
    ['**الرئيس** (تكلم بالإنكليزية): أشكر', null, null, 'president', 'en'],
    ['الأمين العام (تكلم بالإنكليزية): أود', null, null, 'secretary-general', 'en'],
    ['**السيد غاسانا (رواندا) (تكلم بالإنكليزية):** أود أن أبدأ', 'غاسانا', 'رواندا', null, 'en'],
    ['**السيدة لوكاس (لكسمبرغ)** (تكلمت بالفرنسية): في البداية', 'لوكاس', 'لكسمبرغ', null, 'fr'],
    ['**السيد مسعود خان** (باكستان) (تكلم بالإنكليزية): يسرنا', 'مسعود خان', 'باكستان', null, 'en'],
    ['السيد ليو جيبي بي (الصين) (تكلم باللغة الصينية): تعرب', 'ليو جيبي بي', 'الصين', null, 'zh'],
    ['**السيد تشوركين** (الاتحاد الروسي) (تكلم بالروسية): سيدي', 'تشوركين', 'الاتحاد الروسي', null, 'ru'],
    ['السيدة بوعيدة (المغرب): السيد الرئيس، أود', 'بوعيدة', 'المغرب', null, null],
    ['السير مارك لايل غرانت (المملكة المتحدة) (تكلم بالإنكليزية): أود', 'مارك لايل غرانت', 'المملكة المتحدة', null, 'en'],
    ['**السيد سكيف (الأرجنتين) (تكلم بالإسبانية):** نود', 'سكيف', 'الأرجنتين', null, 'es'],
  ])('is read from «%s»', (line, name, delegation, capacity, spokenIn) => {
    expect(read(line)).toMatchObject({ name, delegation, capacity, spokenIn });
  });

  it('takes its colon and bold marks with it', () => {
    const line = '**السيد غاسانا (رواندا) (تكلم بالإنكليزية):** أود أن أبدأ';
    expect(line.slice(read(line)?.length)).toBe('أود أن أبدأ');
  });

  it.each([
    'السيد الرئيس، إنني أقدر كل التقدير',
    'سيدي الرئيس، يسرنا أن نراكم',
    'السيد الرئيس: أود أن أشكركم',
    'وأود أن أشكر السيد إحسان أوغلو (منظمة التعاون الإسلامي) على بيانه: إنه',
    'أشكال التعاون (الثنائي): الوساطة',
    'السيد بان كي - مون الأمين العام، وسعادة السيد أكمل الدين إحسان أوغلو',
    'رفعت الجلسة الساعة ١٣/٠٠.',
    '',
  ])('is not «%s»', (line) => expect(read(line)).toBeNull());

  it('stands fifteen times and more in S/PV.7050, each with its delegation or its office', () => {
    const lines = readFileSync(new URL('../../seeds/003_2983b318448de106.txt', import.meta.url), 'utf8')
      .split('\n')
      .slice(47);
    const found = lines.map((line) => read(oneLine(line))).filter((attribution) => attribution !== null);
    expect(found.length).toBeGreaterThan(15);
    expect(found.every(({ capacity, delegation }) => (capacity === null) !== (delegation === null))).toBe(true);
  });
});

describe('half an attribution', () => {
  it.each([
    '**السيد إحسان أوغلو (منظمة التعاون',
    'السيدة لوكاس (لكسمبرغ)',
    '**السيد روسينثال (غواتيمالا) (تكلم',
    '**السيد مسعود خان** (باكستان)',
  ])('is «%s»', (line) => expect(isAttributionHead(line, arabic)).toBe(true));

  it.each(['السيد الرئيس، إنني أقدر', 'السيد إحسان أوغلو', 'الجلسة (الأولى)', '**السيد غاسانا (رواندا):**'])('is not «%s»', (line) =>
    expect(isAttributionHead(line, arabic)).toBe(false),
  );
});
