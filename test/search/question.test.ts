import { describe, expect, test } from 'vitest';
import { questionOf } from '../../src/search/question.ts';

const parts = (query: string) => {
  const { wanted, unwanted } = questionOf(query);
  const shown = (asked: typeof wanted): string[] => asked.map(({ kind, tokens }) => `${kind} ${tokens.map(({ key }) => key).join('+')}`);
  return [shown(wanted), shown(unwanted)];
};

describe('a question', () => {
  test.each([
    ['حل الدولتين', ['word حل', 'word الدولتين'], []],
    ['"حل الدولتين"', ['quoted حل+الدولتين'], []],
    ['«حل الدولتين» سوريا', ['quoted حل+الدولتين', 'word سوريا'], []],
    ['“peace and security', ['quoted peace+and+security'], []],
    ['سوريا -لبنان', ['word سوريا'], ['word لبنان']],
    ['سوريا -"مجلس الأمن"', ['word سوريا'], ['quoted مجلس+الامن']],
    ['بان كي - مون', ['word بان', 'word كي', 'word مون'], []],
    ['S/PV.7050', ['compound s+pv+7050'], []],
    ['مكافحة الإرهاب في الساحل', ['word مكافحه', 'word الارهاب', 'word الساحل'], []],
    ['the situation in Mali', ['word situation', 'word mali'], []],
    ['في', ['word في'], []],
    ['  ', [], []],
  ])('%s', (query, wanted, unwanted) => {
    expect(parts(query)).toEqual([wanted, unwanted]);
  });
});
