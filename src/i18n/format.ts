import type { Language } from '../model/values.ts';
import { siteLanguages } from './languages.ts';

/** A sentence in each form that the language's plurals need; `{n}` is where the number goes. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language writes numbers, dates, names of languages and lists, and how it sorts. */
export interface Formats {
  number(value: number): string;
  /** Digits alone, without grouping: years, meeting numbers. */
  digits(value: number | string): string;
  percent(share: number): string;
  plural(value: number, forms: Plural): string;
  /** `2013-10-28`, `2013-10` or `2013`, as the United Nations writes dates in the language. */
  date(iso: string): string;
  /** The same with the day of the week, where the day is known. */
  longDate(iso: string): string;
  /** `HH:MM` as the title pages of records have it. */
  time(clock: string): string;
  ordinal(value: number): string;
  languageName(tag: string): string;
  compare(a: string, b: string): number;
  list(items: readonly string[]): string;
}

/** Both names of each month, as United Nations documents in Arabic give them. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** Where the United Nations' name of a language differs from the one that `Intl` knows. */
const languageNames: Record<Language, Record<string, string>> = { ar: { en: 'الإنكليزية' }, en: {} };

const englishOrdinals: Record<Intl.LDMLPluralRule, string> = { one: 'st', two: 'nd', few: 'rd', zero: 'th', many: 'th', other: 'th' };

/** How one language of the site writes numbers, dates and lists. */
export function formatsFor(lang: Language): Formats {
  const { locale } = siteLanguages[lang];
  // The Arabic thousands separator is hardly told from the digit zero: it appears where there is no reading without it.
  const numbers = new Intl.NumberFormat(locale, { useGrouping: lang === 'ar' ? 'min2' : 'auto' });
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const rules = new Intl.PluralRules(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const englishMonths = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const collator = new Intl.Collator(lang, { numeric: true });
  const lists = new Intl.ListFormat(lang);

  const digits = (value: number | string) => String(value).replace(/\d/g, (digit) => plain.format(Number(digit)));
  const month = (number: number) =>
    lang === 'ar' ? (arabicMonths[number - 1] ?? '') : englishMonths.format(new Date(Date.UTC(2000, number - 1, 1)));
  const date = (iso: string) => {
    const [year, monthNumber, day] = iso.split('-').map(Number);
    const parts = [day, monthNumber === undefined ? undefined : month(monthNumber), year];
    return parts.flatMap((part) => (part === undefined ? [] : [digits(part)])).join(' ');
  };

  return {
    number: (value) => numbers.format(value),
    digits,
    percent: (share) => percents.format(share),
    plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('{n}', numbers.format(value)),
    date,
    longDate: (iso) => (iso.length < 10 ? date(iso) : `${weekdays.format(new Date(iso))}${lang === 'ar' ? '،' : ','} ${date(iso)}`),
    time: (clock) => (lang === 'ar' ? digits(clock.replace(':', '/')) : englishTime(clock)),
    ordinal: (value) => (lang === 'ar' ? digits(value) : `${value}${englishOrdinals[ordinals.select(value)]}`),
    languageName: (tag) => languageNames[lang][tag] ?? names.of(tag) ?? tag,
    compare: (a, b) => collator.compare(a, b),
    list: (items) => lists.format(items),
  };
}

/** `10 a.m.`, `3.05 p.m.`: the hour as English records of the United Nations print it. */
function englishTime(clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}
