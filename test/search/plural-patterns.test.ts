import { describe, expect, test } from 'vitest';
import { patternMates } from '../../src/search/plural-patterns.ts';
import { foldArabic } from '../../src/text/arabic.ts';

describe('a broken plural by its pattern', () => {
  test.each([
    ['مكتب', 'مكاتب'],
    ['مدرسة', 'مدارس'],
    ['حافز', 'حوافز'],
    ['عاصفة', 'عواصف'],
    ['قانون', 'قوانين'],
    ['حديقة', 'حدائق'],
    ['رسالة', 'رسائل'],
    ['خندق', 'خنادق'],
    ['سلسلة', 'سلاسل'],
    ['صندوق', 'صناديق'],
    ['قنديل', 'قناديل'],
    ['عنوان', 'عناوين'],
    ['وزير', 'وزراء'],
    ['سلاح', 'أسلحة'],
    ['رغيف', 'أرغفة'],
    ['سلحفاة', 'سلاحف'],
  ])('%s, %s', (singular, plural) => {
    expect(patternMates(foldArabic(singular))).toContain(foldArabic(plural));
    expect(patternMates(foldArabic(plural))).toContain(foldArabic(singular));
  });

  test.each([
    ['أسلوب', 'أساليب'],
    ['قارورة', 'قوارير'],
    ['جيب', 'جيوب'],
    ['بغل', 'بغال'],
    ['جرذ', 'جرذان'],
    ['صديق', 'أصدقاء'],
  ])('%s, %s where nothing else is found', (singular, plural) => {
    const isLoose = !patternMates(foldArabic(singular)).includes(foldArabic(plural));
    expect(patternMates(foldArabic(singular), isLoose)).toContain(foldArabic(plural));
  });

  test.each(['تبادل', 'حرب', 'إنتاج', 'دول', 'اجتماع'])('none of %s', (word) => {
    expect(patternMates(foldArabic(word))).toEqual([]);
  });
});
