import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { learnAdjacency } from '../../src/order/adjacency.ts';
import { readEdges } from '../../src/order/edges.ts';
import { follows, starts } from '../../src/order/grammar.ts';
import { sum, weighSeam } from '../../src/order/seams.ts';
import { readBlocks } from '../../src/read/blocks.ts';

/** What the seam between two blocks weighs, in a record that holds nothing else. */
function weigh(left: string, right: string): number {
  const { blocks } = readBlocks([left, '', right], 1, 3, arabic);
  const [a, b] = readEdges(blocks, arabic);
  if (a === undefined || b === undefined) throw new Error('two blocks were meant');
  return sum(weighSeam(a, b, [], learnAdjacency(blocks.map(({ text }) => text)), arabic));
}

const OPEN = 'ونحن على استعداد لتطوير شراكة فعالة مع الأمم المتحدة من أجل';
const WHOLE = 'ونحن على استعداد لتطوير شراكة فعالة مع الأمم المتحدة.';

describe('a seam between columns', () => {
  it('lets a sentence run on rather than a turn begin in it', () => {
    expect(weigh(OPEN, 'تعزيز السلام والعدالة وحقوق الإنسان والتنمية.')).toBeGreaterThan(
      weigh(OPEN, '**السيد غاسانا (رواندا):** أود أن أبدأ.'),
    );
  });

  it('lets a sentence begin after a full stop rather than go on', () => {
    expect(weigh(WHOLE, 'وفي الختام، أود أن أشكر الأمين العام على بيانه.')).toBeGreaterThan(
      weigh(WHOLE, 'التي تضطلع بها المنظمة في هذا المجال.'),
    );
  });

  it('lets the speaker follow whom the chair has named', () => {
    const chair = '**الرئيس (تكلم بالإنكليزية):** أعطي الكلمة الآن للسيد إحسان أوغلو.';
    const named = weigh(chair, '**السيد إحسان أوغلو (منظمة التعاون الإسلامي):** أود أن أشكركم.');
    expect(named).toBeGreaterThan(weigh(chair, '**السيد غاسانا (رواندا):** أود أن أشكركم.') + 5);
    expect(named).toBeGreaterThan(weigh(chair, 'وأود أن أشكركم على عقد هذه الجلسة.') + 5);
  });

  it('lets somebody begin to speak under the item and its letter, which nobody has done yet', () => {
    const lines = [
      '## المرأة والسلام والأمن',
      '',
      'رسالة مؤرخة ٤ آذار/مارس ٢٠٢٥ موجهة إلى الأمين العام من الممثلة الدائمة لسلوفينيا لدى الأمم المتحدة (S/2025/131)',
    ];
    const under = (text: string) => {
      const { blocks } = readBlocks([...lines, '', text], 1, 5, arabic);
      const [, letter, next] = readEdges(blocks, arabic);
      if (letter === undefined || next === undefined) throw new Error('three blocks were meant');
      return sum(weighSeam(letter, next, [], learnAdjacency(blocks.map((block) => block.text)), arabic));
    };
    expect(under('الرئيسة (تكلمت بالإنكليزية): أود أن أرحب بالحاضرين.')).toBeGreaterThan(under('يبدأ مجلس الأمن الآن نظره في البند.') + 1);
  });

  it('completes an attribution that was cut in two', () => {
    const head = '**السيد إحسان أوغلو (منظمة التعاون';
    expect(weigh(head, 'الإسلامي) (تكلم بالإنكليزية):** أود أن أشكركم.')).toBeGreaterThan(5);
    expect(weigh(head, 'وأود أن أشكركم على عقد هذه الجلسة.')).toBeLessThan(-5);
  });

  it('closes a bracket that stayed open', () => {
    const open = 'ونرحب بالبيان الرئاسي الذي اعتمده المجلس (انظر الوثيقة';
    expect(weigh(open, 'الصادرة اليوم) ونشكر الوفد.')).toBeGreaterThan(weigh(open, 'الصادرة اليوم ونشكر الوفد.'));
  });

  it('takes the points of a list in their order', () => {
    const first = 'أولا، ينبغي أن نتعاون في مجال الوساطة.';
    expect(weigh(first, 'ثانيا، ينبغي أن نكافح الإرهاب.')).toBeGreaterThan(weigh(first, 'رابعا، ينبغي أن نكافح الإرهاب.') + 2);
  });

  it('has nothing after the end of the meeting, and nothing before its beginning', () => {
    expect(weigh('رفعت الجلسة الساعة ١٣/٠٠.', WHOLE)).toBeLessThan(-10);
    expect(weigh(WHOLE, 'افتتحت الجلسة الساعة ١٠/١٠.')).toBeLessThan(-10);
  });
});

describe('Arabic word order', () => {
  it.each([
    ['في', 'السلام', 'الي'],
    ['التي', 'تضطلع', 'المنظمه'],
    ['لم', 'يكن', 'المتحده'],
    ['من', 'المنظمات', 'من'],
  ])('expects after «%s» «%s» rather than «%s»', (left, right, other) => {
    expect(follows(left, right)).toBeGreaterThan(follows(left, other));
  });

  it.each(['لقد', 'ومن', 'ولكن'])('expects «%s» to begin a sentence', (word) => expect(starts(word)).toBeGreaterThan(0.5));
  it.each(['التي', 'عن', 'الذين'])('expects «%s» inside a sentence', (word) => expect(starts(word)).toBeLessThan(0));
});
