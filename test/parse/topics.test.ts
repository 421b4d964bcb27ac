import { describe, expect, it } from 'vitest';
import { Topic } from '../../src/model/people.ts';
import { proposeTopics } from '../../src/parse/topics.ts';

function topic(...terms: string[]): Topic {
  return Topic.parse({ name: { ar: 'موضوع', en: 'Topic' }, description: { ar: 'وصف', en: 'What belongs here' }, terms });
}

/** Whether a topic with this one term is proposed for a text. */
function finds(term: string, text: string): boolean {
  return proposeTopics(text, { it: topic(term) }).length === 1;
}

describe('a term', () => {
  const found: [term: string, text: string, why: string][] = [
    ['سوريا', 'الأزمة في سوريا.', 'a whole word'],
    ['سوريا', 'وبسوريا نبدأ', 'one-letter clitics'],
    ['وساطة', 'أعمال الوساطة', 'the article'],
    ['الوساطة', 'أعمال وساطة', 'a term given with the article'],
    ['إرهاب', 'ولا ينبغي للإرهاب أن ينتصر', 'a preposition joined to the article'],
    ['ارهاب', 'وللإرهاب أسباب', 'all clitics at once, and hamza'],
    ['القدس', 'وبالقدس الشريف', 'the article after two clitics'],
    ['مدني', 'السيد مدنى', 'alif maqsura'],
    ['دولة', 'دوله', 'ta marbuta'],
    ['أفغانستان', 'في أَفغانستان', 'tashkeel'],
    ['إرهاب*', 'الأعمال الإرهابية', 'a star'],
    ['إرهاب*', 'الإرهاب', 'a star and nothing after it'],
    ['منع نشوب النزاعات', 'في مجال منع نشوب النزاعات', 'a phrase'],
    ['منع نشوب نزاع*', 'ومنع نشوب النزاع', 'a phrase with clitics, articles and a star'],
    ['شلل+أطفال', 'الأطفال الذين أصابهم الشلل', 'a plus, in any order'],
    ['حقوق الإنسان+لجنة', 'لجنة مستقلة معنية بحقوق الإنسان', 'a plus between a word and a phrase'],
    ['ناغورني كاراباخ', 'فمنطقة ناغورني - كاراباخ', 'a hyphen in the text'],
    ['الفصل الثامن', 'بموجب الفصل الثامن', 'two articles'],
    ['2015', 'ما بعد عام ٢٠١٥', 'digits of either script'],
  ];
  it.each(found)('«%s» finds «%s» (%s)', (term, text) => {
    expect(finds(term, text)).toBe(true);
  });

  const missed: [term: string, text: string, why: string][] = [
    ['إرهاب', 'الإرهابية', 'a longer word without a star'],
    ['مالي', 'شبكة أمان مالية', 'another word'],
    ['رهاب', 'الإرهاب', 'the middle of a word'],
    ['منع نشوب النزاعات', 'نشوب النزاعات ومنع تكرارها', 'a phrase in another order'],
    ['شلل+أطفال', 'حماية الأطفال', 'half of a plus'],
    ['نان', 'لبنان', 'letters that are no clitic'],
    ['غزة', 'أجهزة غزيرة', 'other words'],
  ];
  it.each(missed)('«%s» does not find «%s» (%s)', (term, text) => {
    expect(finds(term, text)).toBe(false);
  });
});

describe('topics', () => {
  const topics = { peace: topic('سلام', 'سلم'), health: topic('صحة', 'شلل+أطفال'), unused: topic() };

  it('are proposed once each, in the order they are given', () => {
    expect(proposeTopics('صحة الأطفال والسلام، والسلم أيضا', topics)).toEqual(['peace', 'health']);
  });

  it('without terms are never proposed', () => {
    expect(proposeTopics('سلام', { unused: topics.unused })).toEqual([]);
  });

  it('are not proposed for a text without words', () => {
    expect(proposeTopics(' — … ', topics)).toEqual([]);
  });
});
