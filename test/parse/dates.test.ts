import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { findDate, isoDay, monthOf } from '../../src/parse/dates.ts';

describe('a full date is found', () => {
  test.each([
    ['with both names of the month', 'الاثنين، ٢٨ تشرين الأول/أكتوبر ٢٠١٣، الساعة ١٠/٠٠', '2013-10-28'],
    ['with both names the other way round', '3 أكتوبر/تشرين الأول 2013', '2013-10-03'],
    ['with the name used in the Levant', '٥ آب ٢٠١٢', '2012-08-05'],
    ['with the name used in Egypt', 'الخميس، 22 مايو 2014 07:14 م', '2014-05-22'],
    ['with the name the United Nations uses', '30 حزيران/يونيه 2012', '2012-06-30'],
    ['with the month first', 'يوليو 24, 2025 - 20:25', '2025-07-24'],
    ['with the month first and an Arabic comma', 'آب 5، 2012', '2012-08-05'],
    ['with a comma before the year', '24 يوليو، 2025', '2025-07-24'],
    ['with «من» before the month', '24 من يوليو 2025', '2025-07-24'],
    ['with «شهر» before the month', '5 من شهر آب 2012', '2012-08-05'],
    ['with another calendar before it', 'الجمعة 3 ذو الحجة 1435 الموافق 26 سبتمبر 2014', '2014-09-26'],
    ['in figures, day first', '24/7/2025', '2025-07-24'],
    ['in Arabic figures', '٢٤/٠٧/٢٠٢٥', '2025-07-24'],
    ['in figures with hyphens', '03-10-2013', '2013-10-03'],
    ['as computers write it', '2025-07-24T10:00', '2025-07-24'],
    ['on 29 February of a leap year', '29 شباط 2012', '2012-02-29'],
  ])('%s', (_, text, iso) => {
    expect(findDate(text, arabic)).toBe(iso);
  });
});

describe('no full date is', () => {
  test.each([
    ['a day that the month does not have', '31 شباط 2014'],
    ['29 February of another year', '29/2/2013'],
    ['a thirteenth month', '13/13/2014'],
    ['a month without a day', 'أيار/مايو 2012'],
    ['a day without a year', '9 يوليو'],
    ['a symbol', 'S/2013/588'],
    ['a resolution', 'القرار 1373 (2001)'],
    ['a page number', '12/30'],
    ['a number of things', '57 دولة عضوا 2013'],
    ['a series of figures', '1/2/3/2014'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findDate(text, arabic)).toBeNull();
  });
});

test('every month has its number, in all its names', () => {
  const found = arabic.months.map((names) => [...names, names.join('/')].map((name) => monthOf(name, arabic)));
  expect(found.map((numbers) => [...new Set(numbers)])).toEqual(Array.from({ length: 12 }, (_, index) => [index + 1]));
  expect(monthOf('رمضان', arabic)).toBeNull();
});

test('a day is one that the calendar has', () => {
  expect([isoDay(2013, 10, 28), isoDay(2013, 2, 29), isoDay(2013, 0, 1), isoDay(2013, 4, 31)]).toEqual(['2013-10-28', null, null, null]);
});
