import type { RecordLanguage } from '../language/language.ts';
import { foldArabic, toLatinDigits } from '../text/arabic.ts';

/** The number of the month, 1–12, that a text names in any of the record's forms («تشرين الأول/أكتوبر»); null for no month. */
export function monthOf(text: string, language: RecordLanguage): number | null {
  const parts = text.split('/').map((part) => foldArabic(part.trim()));
  const index = language.months.findIndex((forms) => forms.some((form) => parts.includes(foldArabic(form))));
  return index === -1 ? null : index + 1;
}

/** A day as ISO 8601, or null where the numbers are no day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid ? date.toISOString().slice(0, 10) : null;
}

type Part = 'day' | 'month' | 'year';

/** The forms of a full date in Latin digits, and the order of their parts; a month in letters may have «من» or «شهر» before it. */
const FORMS: readonly (readonly [RegExp, readonly [Part, Part, Part]])[] = [
  [/(?<!\d)(\d{1,2})\s+(?:من\s+)?(?:شهر\s+)?([^\d،,]{2,24}?)\s*[،,]?\s+(\d{4})(?!\d)/gu, ['day', 'month', 'year']],
  [/([\p{L}/ ]{2,24}?)\s+(\d{1,2})\s*[,،]\s*(\d{4})(?!\d)/gu, ['month', 'day', 'year']],
  [/(?<![\d/.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\d/-])/gu, ['year', 'month', 'day']],
  // Arabic newspapers write the day first.
  [/(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\d/-])/gu, ['day', 'month', 'year']],
];

/**
 * The first full date in a line, with day and month in either order: «٢٨ تشرين الأول/أكتوبر ٢٠١٣», «يوليو 24, 2025», «24/7/2025»,
 * «2025-07-24». ISO 8601, or null.
 */
export function findDate(text: string, language: RecordLanguage): string | null {
  const latin = toLatinDigits(text);
  for (const [pattern, order] of FORMS) {
    for (const match of latin.matchAll(pattern)) {
      const part = (name: Part) => match[order.indexOf(name) + 1] ?? '';
      const month = /^\d+$/u.test(part('month')) ? Number(part('month')) : monthOf(part('month'), language);
      const date = month === null ? null : isoDay(Number(part('year')), month, Number(part('day')));
      if (date !== null) return date;
    }
  }
  return null;
}
