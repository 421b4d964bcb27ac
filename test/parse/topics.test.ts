import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Id } from '../../src/model/values.ts';
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
    ['لاجئ*', 'تقديم العون للاجئين', 'a word that begins with the letter of its preposition'],
    ['أجيال', 'وللأجيال المقبلة', 'the article without its alif'],
    ['الأمين العام للأمم المتحدة', 'قال الأمين العام للأمم المتحدة', 'the article without its alif, in both'],
    ['الأمين العام للأمم المتحدة', 'قال الامين العام للامم المتحدة', 'the same where the text leaves hamza out'],
    ['الامين العام للامم المتحدة', 'قال الأمين العام للأمم المتحدة', 'the same where the term does'],
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
    ['لاجئ*', 'من أجل السلام للأجيال المقبلة', 'the article, its alif left out, as the beginning of another word'],
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

describe('the topics of this archive', () => {
  const files = globSync('content/topics/*.yaml').sort();
  const topics = Object.fromEntries(files.map((file) => [basename(file, '.yaml'), Topic.parse(parse(readFileSync(file, 'utf8')))]));

  it('have an id, a name and a description in both languages, terms, and related topics that exist', () => {
    for (const [id, { name, description, terms, related }] of Object.entries(topics)) {
      expect(Id.safeParse(id).success, id).toBe(true);
      expect([name.ar, name.en, description.ar, description.en].every(Boolean), id).toBe(true);
      expect(terms.length, id).toBeGreaterThan(0);
      expect(
        related.filter((other) => !(other in topics) || other === id),
        id,
      ).toEqual([]);
    }
  });

  const pairs: [text: string, ...topics: string[]][] = [
    ['السعي نحو حل الدولتين تشكّل أولوية رئيسية', 'palestine'],
    ['ولا يزال القضاء على شلل الأطفال يشكل تحديا للمنظمة', 'health'],
    ['وأدان جريمة الحرب هذه وجريمة ضد الإنسانية'],
    ['شبكة أمان مالية إسلامية'],
    ['الزيارة التي قام بها لمالي', 'mali-sahel'],
    ['سمحت منظمة الشباب بالتدخل'],
    ['الأمين العام المنتخب، وأهنئه على انتخابه'],
    ['الحوار الإقليمي بين الأديان في جنوب شرق آسيا', 'dialogue-civilizations'],
    ['جيهان سلطان أوغلو المديرة المساعدة لبرنامج الأمم المتحدة الإنمائي'],
    ['حل سياسي في سوريا على أساس التنفيذ الكامل لبيان جنيف', 'syria'],
    ['الفصل الثامن من ميثاق الأمم المتحدة', 'regional-organizations'],
    ['مكافحة التعصب بسبب الدين أو المعتقد', 'islamophobia-intolerance'],
  ];
  it.each(pairs)('for «%s» are the ones a reader would choose', (text, ...expected) => {
    expect(proposeTopics(text, topics)).toEqual(expected);
  });
});
