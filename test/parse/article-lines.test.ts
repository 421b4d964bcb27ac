import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { type LineRole, readArticleLines } from '../../src/parse/article-lines.ts';

/** What each line is, in the order of the lines: `5 prose`, `9 discard repeated-text`. */
function rolesOf(lines: readonly string[]): string[] {
  return readArticleLines(lines, arabic).map(({ number, is }) => `${number} ${nameOf(is)}`);
}

function nameOf(is: LineRole): string {
  return is.role === 'discard' ? `discard ${is.reason}` : is.role;
}

const seed = (name: string) => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8').split('\n');
const each = (numbers: readonly number[], role: string) => numbers.map((number) => `${number} ${role}`);

describe('every line of the seeds is what a reader takes it for', () => {
  test('000: the title three times, the whole text once as one line and once as nine', () => {
    expect(rolesOf(seed('000_c167de80d030d767.txt'))).toEqual([
      '1 title',
      '3 discard repeated-text',
      '5 date',
      '6 discard page-furniture',
      '7 discard repeated-title',
      '8 discard repeated-title',
      ...each([10, 12, 14, 16, 18, 20, 22, 24, 26], 'prose'),
    ]);
  });

  test('001: an article without a title, and a second one embedded in it', () => {
    expect(rolesOf(seed('001_869b80de547b8fbf.txt'))).toEqual([
      ...each([1, 3, 5, 7, 9, 11, 13], 'prose'),
      '17 publisher',
      '19 discard keywords',
      '21 next-document',
      '23 title',
      '25 byline',
      '27 prose',
      '29 prose',
      '31 discard promotion',
      '33 prose',
      ...each([35, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46], 'discard link-list'),
    ]);
  });

  test('002: title and date stand at the end', () => {
    expect(rolesOf(seed('002_cf51298b20422178.txt'))).toEqual([
      ...each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 'prose'),
      '12 title',
      '13 date',
    ]);
  });

  test('004: the title twice, a comment form at the end, no date', () => {
    expect(rolesOf(seed('004_d0f693cf2d15016c.txt'))).toEqual([
      '1 title',
      '3 discard repeated-title',
      ...each([5, 7, 9, 11, 13, 15], 'prose'),
      ...each([17, 19, 21], 'discard comment-form'),
    ]);
  });
});

const SENTENCE = 'أكد الأمين العام اليوم في نيويورك أن التعاون بين المنظمتين ضروري لصون السلام.';
const OTHER = 'وأضاف أن على المجتمع الدولي أن يتحمل مسؤوليته كاملة في هذا الشأن اليوم.';

describe('text that stands twice is kept once', () => {
  test.each([
    ['line by line', [SENTENCE, OTHER, SENTENCE, OTHER], ['1 prose', '2 prose', '3 discard repeated-text', '4 discard repeated-text']],
    [
      'first as one line, then as its sentences',
      [`${SENTENCE} ${OTHER}`, SENTENCE, OTHER],
      ['1 discard repeated-text', '2 prose', '3 prose'],
    ],
    ['first as sentences, then as one line', [SENTENCE, OTHER, `${SENTENCE} ${OTHER}`], ['1 prose', '2 prose', '3 discard repeated-text']],
    [
      'in other spellings',
      [SENTENCE, SENTENCE.replace('أكد', 'اكد').replace('المنظمتين', 'المنظمتيْن')],
      ['1 prose', '2 discard repeated-text'],
    ],
  ])('%s', (_, lines, roles) => {
    expect(rolesOf(lines)).toEqual(roles);
  });

  test('but a short line that comes back is no copy of the text', () => {
    expect(rolesOf([SENTENCE, 'نعم.', OTHER, 'نعم.'])).toEqual(['1 prose', '2 prose', '3 prose', '4 prose']);
  });
});

describe('a line is', () => {
  test.each([
    ['a date in letters', 'الخميس، 22 مايو 2014 07:14 م', 'date'],
    ['a date in figures', '24/07/2025', 'date'],
    ['prose, where a sentence has a date in it', 'عقد الاجتماع في 22 مايو 2014.', 'prose'],
    ['a publisher', 'المصدر: صدى البلد', 'publisher'],
    ['keywords', 'كلمات دلالية: السلام الأمن', 'discard keywords'],
    ['promotion', 'تابعونا على مواقع التواصل', 'discard promotion'],
    ['a counter', '0', 'discard page-furniture'],
    ['a rule', '-----', 'discard page-furniture'],
    ['a byline', 'المناطق_متابعات', 'byline'],
  ])('%s', (_, line, role) => {
    expect(rolesOf([SENTENCE, line])).toEqual(['1 prose', `2 ${role}`]);
  });
});

test('a thousand lines are told apart as one is', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `${SENTENCE.slice(0, -1)} رقم ${index}.`);
  expect(rolesOf([...lines, ...lines])).toEqual([
    ...lines.map((_, index) => `${index + 1} prose`),
    ...lines.map((_, index) => `${index + 1001} discard repeated-text`),
  ]);
});
