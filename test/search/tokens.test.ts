import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../src/search/tokens.ts';

const keys = (text: string): string[] => tokensOf(text).map(({ key }) => key);

describe('a text as tokens', () => {
  test.each([
    ['شَلَلُ الأطْفالِ', ['شلل', 'الاطفال']],
    ['الوســـاطة', ['الوساطه']],
    ['مسؤول، ورئيس؛ ومبدأ!', ['مسوول', 'ورييس', 'ومبدا']],
    ['S/PRST/٢٠١٣/١٦', ['s', 'prst', '2013', '16']],
    ['PV7050', ['pv', '7050']],
    ['الـ57 دولة', ['ال', '57', 'دوله']],
    ['Ekmeleddin İhsanoğlu’s', ['ekmeleddin', 'ihsanoglu']],
    ['Côte d’Ivoire', ['cote', 'd', 'ivoire']],
    ['بان كي - مون', ['بان', 'كي', 'مون']],
    ['ﻼﺳﻼم', ['لاسلام']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  test('know where they stand in the text as written', () => {
    const text = 'قال: «الأُمَمُ المتحدة» (S/2012/522)';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قال', 'الأُمَمُ', 'المتحدة', 'S', '2012', '522']);
  });

  test('know what hangs together', () => {
    expect(tokensOf('in S/PV.7050 today').map(({ joined }) => joined)).toEqual([false, false, true, true, false]);
  });
});
