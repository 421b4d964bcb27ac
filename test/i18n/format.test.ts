import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../src/i18n/format.ts';
import { interfaceFor } from '../../src/i18n/index.ts';

const ar = formatsFor('ar');
const en = formatsFor('en');

describe('dates', () => {
  test('in Arabic carry both names of the month, as the United Nations writes them', () => {
    expect(ar.date('2013-10-28')).toBe('٢٨ تشرين الأول/أكتوبر ٢٠١٣');
    expect(ar.date('2025-06-09')).toBe('٩ حزيران/يونيه ٢٠٢٥');
  });

  test('in English are written day, month, year', () => {
    expect(en.date('2013-10-28')).toBe('28 October 2013');
  });

  test('say no more than is known', () => {
    expect([ar.date('2024-03'), en.date('2024-03'), ar.date('2024'), en.date('2024')]).toEqual([
      'آذار/مارس ٢٠٢٤',
      'March 2024',
      '٢٠٢٤',
      '2024',
    ]);
  });

  test('on a title page begin with the day of the week', () => {
    expect([ar.longDate('2013-10-28'), en.longDate('2013-10-28')]).toEqual([
      'الاثنين، ٢٨ تشرين الأول/أكتوبر ٢٠١٣',
      'Monday, 28 October 2013',
    ]);
  });

  test('leave out a day of the week that is not known', () => {
    expect([ar.longDate('2024-03'), en.longDate('2024-03')]).toEqual(['آذار/مارس ٢٠٢٤', 'March 2024']);
  });
});

describe('hours', () => {
  test('are written as the records of each language print them', () => {
    expect([ar.time('10:00'), en.time('10:00'), en.time('15:05'), en.time('12:30'), en.time('00:15')]).toEqual([
      '١٠/٠٠',
      '10 a.m.',
      '3.05 p.m.',
      '12.30 p.m.',
      '12.15 a.m.',
    ]);
  });
});

describe('numbers', () => {
  test('on Arabic pages are Arabic-Indic digits', () => {
    expect([ar.number(252), ar.digits('7-4'), ar.ordinal(7050)]).toEqual(['٢٥٢', '٧-٤', '٧٠٥٠']);
  });

  test('in English have their ordinal endings', () => {
    expect([1, 2, 3, 11, 7050, 7051].map(en.ordinal)).toEqual(['1st', '2nd', '3rd', '11th', '7050th', '7051st']);
  });

  test('choose the plural that the language wants', () => {
    const arabic = interfaceFor('ar').t.counts.paragraphs;
    const english = interfaceFor('en').t.counts.paragraphs;
    expect([0, 1, 2, 3, 11, 100].map((n) => ar.plural(n, arabic))).toEqual([
      'لا فقرات',
      'فقرة واحدة',
      'فقرتان',
      '٣ فقرات',
      '١١ فقرة',
      '١٠٠ فقرة',
    ]);
    expect([0, 1, 2].map((n) => en.plural(n, english))).toEqual(['0 paragraphs', '1 paragraph', '2 paragraphs']);
  });
});

describe('names of languages', () => {
  test('are the United Nations’ own', () => {
    expect([ar.languageName('en'), ar.languageName('fr'), en.languageName('ru')]).toEqual(['الإنكليزية', 'الفرنسية', 'Russian']);
  });
});
