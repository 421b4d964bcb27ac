import { describe, expect, test } from 'vitest';
import { correctionMarks } from '../../src/markdown/correction-marks.ts';
import type { Correction } from '../../src/model/section.ts';

const mended = (sic: string, corr: string): Correction => ({ sic, corr, reason: 'wrong-letter' });
const told = (text: string, ...corrections: Correction[]) =>
  correctionMarks(text, corrections).map(({ from, to, sic, corr }) => [sic, corr, text.slice(from, to)]);

describe('the mark of a correction', () => {
  test.each([
    ['leaves out the words that did not change', 'اتخذه مجلس الأمن', ['اتخذته مجلس', 'اتخذه مجلس'], ['اتخذته', 'اتخذه']],
    ['takes in whole words, for a letter alone cannot be marked', 'صار التنظيم', ['لتن', 'التن'], ['لتنظيم', 'التنظيم']],
    ['leaves marks beside the word alone', 'من (الوئام)، ثم', ['وثام', 'وئام'], ['الوثام', 'الوئام']],
    [
      'shows the word beside one that stood twice',
      'شؤون الأمن بالعالم',
      ['الأمن المتعلقة بالعالم', 'الأمن بالعالم'],
      ['المتعلقة بالعالم', 'بالعالم'],
    ],
    [
      'shows the punctuation where that is what changed',
      'على أراضيه، والتعبير',
      ['أراضيه. والتعبير', 'أراضيه، والتعبير'],
      ['أراضيه.', 'أراضيه،'],
    ],
  ] as const)('%s', (_why, text, [sic, corr], [shownSic, shownCorr]) => {
    expect(told(text, mended(sic, corr))).toEqual([[shownSic, shownCorr, shownCorr]]);
  });

  test('stands in the order of the text, so that a word that comes twice is marked in its place', () => {
    expect(correctionMarks('من أجل من نحب', [mended('أحل', 'أجل'), mended('عن', 'من')]).map(({ from }) => from)).toEqual([3, 7]);
  });

  test('is left out where its words do not stand in the text', () => {
    expect(told('نص آخر', mended('كاتي', 'كالتي'))).toEqual([]);
  });
});
