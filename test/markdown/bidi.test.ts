import { describe, expect, test } from 'vitest';
import { runs } from '../../src/markdown/bidi.ts';
import type { Language } from '../../src/model/values.ts';

const foreign = (text: string, lang: Language) => runs(text, lang).flatMap((run) => (run.foreign ? [run.text] : []));

describe('what stands in the other script', () => {
  test.each([
    ['في الوثيقة S/2013/588.', ['S/2013/588']],
    ['الرسالتان S/2013/588, S/2013/589', ['S/2013/588', 'S/2013/589']],
    ['البيان S/PRST/٢٠١٣/١٦، وبعده', ['S/PRST/٢٠١٣/١٦']],
    ['القرار S/RES/1373 (2001) بشأن', ['S/RES/1373 (2001)']],
    ['(S/PV.7015)', ['S/PV.7015']],
    ['إلى: Chief of the Verbatim Reporting Service, Room U-506.', ['Chief of the Verbatim Reporting Service, Room U-506']],
    ['الملف 003_2983b318448de106.txt كما هو', ['003_2983b318448de106.txt']],
    ['خبر: content/articles/<document>.ar.mdx', ['content/articles/<document>.ar.mdx']],
    ['قسم: <nn>-<who>.ar.mdx', ['<nn>-<who>.ar.mdx']],
    ['القرار 2728 (2024) في ٢٠١٣-٢٠١٥', []],
    ['', []],
  ])('of an Arabic text is isolated, and nothing around it: %s', (text, expected) => {
    expect(foreign(text, 'ar')).toEqual(expected);
  });

  test.each([
    ['The word محضر means a record.', ['محضر']],
    ['It is called «مجلس الأمن» there.', ['مجلس الأمن']],
    ['S/PV.7050 of 2013', []],
  ])('of an English text is isolated: %s', (text, expected) => {
    expect(foreign(text, 'en')).toEqual(expected);
  });

  test('loses no character on either side', () => {
    const text = '«S/2013/588» و«S/2013/589»، ثم Room U-506 (نيويورك).';
    expect(
      runs(text, 'ar')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
