import { describe, expect, test } from 'vitest';
import { Id } from '../../src/model/values.ts';
import { regionOf } from '../../src/parse/regions.ts';
import { idFromName } from '../../src/parse/transliterate.ts';

describe('the id of a proposed person', () => {
  test.each([
    ['كوينلان', 'kuinlan'],
    ['سول كيونغ - هون', 'sul-kiungh-hun'],
    ['أكمل الدين إحسان أوغلو', 'akml-aldin-ihsan-aughlu'],
    ['مُحَمَّد', 'mhmd'],
    ['آل ثاني', 'al-thani'],
    ['Ban Ki-moon', 'ban-ki-moon'],
    ['لوكاس ٢', 'lukas'],
    ['李保东', ''],
    ['', ''],
  ])('is made of the letters of the name: %s → %s', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });

  test('is always one that addresses can carry', () => {
    const letters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگڤی'];
    const names = letters.flatMap((one) => letters.map((other) => `ب${one} ${other}`));
    expect(names.map(idFromName).filter((id) => !Id.safeParse(id).success)).toEqual([]);
  });
});

describe('a state is known in English', () => {
  test.each([
    ['المغرب', 'Morocco', 'morocco'],
    ['مغرب', 'Morocco', 'morocco'],
    ['كوت ديفوار', 'Côte d’Ivoire', 'cote-divoire'],
    ['لكسمبرغ', 'Luxembourg', 'luxembourg'],
    ['المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية', 'United Kingdom', 'united-kingdom'],
    ['جمهورية إيران الإسلامية', 'Iran (Islamic Republic of)', 'iran-islamic-republic-of'],
    ['غينيا - بيساو', 'Guinea-Bissau', 'guinea-bissau'],
    ['الأرجنتِين', 'Argentina', 'argentina'],
  ])('%s is %s', (ar, en, id) => {
    expect(regionOf(ar)).toEqual({ en, id });
  });

  test.each(['منظمة التعاون الإسلامي', 'مدينة', '', 'اتحاد'])('and nothing else is: %s', (name) => {
    expect(regionOf(name)).toBeNull();
  });

  test('by an id that addresses can carry', () => {
    const arabic = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
    const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((first) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((second) => first + second));
    const regions = codes.flatMap((code) => regionOf(arabic.of(code) ?? '') ?? []);
    expect(regions.length).toBeGreaterThan(200);
    expect(regions.filter(({ id }) => !Id.safeParse(id).success)).toEqual([]);
  });
});
