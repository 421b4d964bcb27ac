import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { readBlocks } from '../../src/read/blocks.ts';

const read = (...lines: string[]) => readBlocks(lines, 1, lines.length, arabic);
const FIRST = 'وأود أن أشكر الأمين العام على بيانه.';
const SECOND = 'ونرحب بالتعاون بين المنظمتين.';
/** A paragraph longer than any printed line. */
const LONG = `${'ونرحب بالتعاون بين المنظمتين في مجال صون السلام والأمن '.repeat(4)}الدوليين.`;

describe('blocks', () => {
  it('are parted by blank lines, and counted by the lines of the seed', () => {
    expect(read('', FIRST, '', '', SECOND).blocks).toMatchObject([
      { from: 2, to: 2, text: FIRST, afterPageMark: false },
      { from: 5, to: 5, text: SECOND, afterPageMark: false },
    ]);
  });

  it('join lines that were wrapped', () => {
    expect(read('وأود أن أشكر الأمين العام', 'على بيانه وعلى', 'جهوده.', '', SECOND).blocks).toMatchObject([
      { from: 1, to: 3, text: 'وأود أن أشكر الأمين العام على بيانه وعلى جهوده.' },
      { from: 5, to: 5 },
    ]);
  });

  it('are whole lines where no blank lines part the paragraphs, the short ones too', () => {
    expect(read(LONG, FIRST, SECOND, LONG).blocks.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('begin with each heading and each turn', () => {
    const { blocks } = read(
      '## إقرار جدول الأعمال',
      'أقر جدول الأعمال.',
      'الرئيس (تكلم بالإنكليزية): أشكركم.',
      'السيدة بوعيدة (المغرب): شكرا.',
    );
    expect(blocks.map(({ heading, attribution }) => [heading, attribution?.capacity ?? attribution?.name ?? null])).toEqual([
      [2, null],
      [null, null],
      [null, 'president'],
      [null, 'بوعيدة'],
    ]);
  });

  it('keep an attribution on its own line with the words after it', () => {
    const { blocks } = read(LONG, '**السيد تشوركين** (الاتحاد الروسي) (تكلم بالروسية):', LONG);
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toMatchObject({ from: 2, to: 3, attribution: { name: 'تشوركين' } });
  });

  it('say where only half an attribution stands', () => {
    expect(read('**السيد إحسان أوغلو (منظمة التعاون', '', SECOND).blocks[0]).toMatchObject({ attribution: null, attributionHead: true });
  });
});

describe('page marks', () => {
  it.each(['S/PV.7050', '13-53421', '13-53421 3/30', '3/30 13-53421', '٣/٣٠', '17', '١٧', '— 17 —', '---', '[صفحة ٣]', 'Page 3 of 30'])(
    '«%s» is page furniture and no text',
    (mark) => {
      const { blocks, furniture } = read(FIRST, '', mark, '', SECOND);
      expect(furniture).toMatchObject([{ from: 3, to: 3, text: mark }]);
      expect(blocks.map(({ text, afterPageMark }) => [text, afterPageMark])).toEqual([
        [FIRST, false],
        [SECOND, true],
      ]);
    },
  );

  it('are form feeds and gaps of three blank lines as well', () => {
    expect(read(FIRST, '\f', SECOND).blocks[1]?.afterPageMark).toBe(true);
    expect(read(FIRST, '', '', '', SECOND).blocks[1]?.afterPageMark).toBe(true);
    expect(read(FIRST, '', '', SECOND).blocks[1]?.afterPageMark).toBe(false);
  });

  it('are not numbers, symbols and dates inside a sentence', () => {
    expect(read('وقد اعتمد القرار ١٣٧٣ (٢٠٠١) في عام ٢٠٠١.', '', 'S/2013/588 هي الوثيقة.').furniture).toEqual([]);
  });
});
