import { describe, expect, test } from 'vitest';
import { wordFamilies } from '../../src/language/word-families.ts';
import type { Language } from '../../src/model/values.ts';

/** The words of a text, those that are forms of one word together. */
function families(lang: Language, text: string): string[] {
  const words = text.split(' ');
  const { headOf } = wordFamilies([text], lang);
  return [...Map.groupBy(words, headOf).values()].map((group) => group.join(' '));
}

describe('the forms of a word are one family (ar)', () => {
  test.each([
    ['المنظمات منظمة للمنظمة ومنظمتنا المنظمتين منظمة كمنظمة'],
    ['قرار القرارات قراراته وبقرار قرارا'],
    ['اجتماع اجتماعاته الاجتماعات'],
    ['قضية القضايا بقضايا'],
    ['الدول دولة ودولها'],
    ['الصين والصين للصين'],
    ['لجنة للجنة اللجان'],
    ['تقديرٌ تقديرا تقديرنا'],
  ])('%s', (text) => {
    expect(families('ar', text)).toEqual([text]);
  });

  test.each([
    ['دوره دورة', 'his role and a session'],
    ['عشر عشرين', 'ten and twenty'],
    ['كامل الأمل', 'a first letter that is no particle'],
    ['وضع ضع', 'a first letter that is no particle'],
    ['سوريا سوري', 'a country and its adjective'],
    ['عدوان عدو', 'a word that ends like a dual'],
    ['منظمة تنظيم', 'words of one root'],
    ['عملية عملي', 'a noun and an adjective'],
    ['حوادث حادث حادثة', 'a plural that may be of either'],
  ])('but not %s: %s', (text) => {
    expect(families('ar', text)).toEqual(text.split(' '));
  });
});

describe('the forms of a word are one family (en)', () => {
  test.each([
    ['conflict conflicts'],
    ['country countries'],
    ['process processes'],
    ['crisis crises'],
    ['promote promotes promoted promoting'],
    ['commit committed committing'],
    ['seek sought seeks'],
    ['carry carried'],
    ['meeting meetings'],
    ['Türkiye Türkiye’s'],
  ])('%s', (text) => {
    expect(families('en', text)).toEqual([text]);
  });

  test.each([
    ['organ organization', 'words that Porter’s stemmer throws together'],
    ['important importance', 'words that are derived from each other'],
    ['meet meetings meeting', 'a noun and its verb', ['meet', 'meetings meeting']],
    ['United United unite', 'a name and a verb', ['United United', 'unite']],
    ['this thi', 'a word that ends in s'],
    ['red r', 'a word that ends in ed'],
  ])('but not %s: %s', (text, _why, groups?: string[]) => {
    expect(families('en', text)).toEqual(groups ?? text.split(' '));
  });
});

test('a word is shown as a reader looks for it: without what is written onto it, the article kept', () => {
  const arabic = wordFamilies(['الوساطة وللوساطة بالوساطة ووساطة التي سوريا وسوريا'], 'ar');
  expect(['وللوساطة', 'بالوساطة', 'ووساطة', 'التي', 'وسوريا'].map(arabic.formOf)).toEqual(['الوساطة', 'الوساطة', 'وساطة', 'التي', 'سوريا']);
  const english = wordFamilies(['Mediation mediation China’s'], 'en');
  expect(['Mediation', 'China’s'].map(english.formOf)).toEqual(['mediation', 'China']);
});
