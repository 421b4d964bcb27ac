import type { Language } from '../model/values.ts';

/** What the site knows of each of its languages: the one table that routes, documents and formats read. */
export interface SiteLanguage {
  /** Its own name for itself. */
  name: string;
  dir: 'rtl' | 'ltr';
  /** For `Intl`: Arabic pages count in Arabic-Indic digits, as the records do. */
  locale: string;
  /** Stands between facts in a row. In Arabic it is no dot, which before a number would be read as one of its digits: ٠. */
  between: string;
}

/** The languages of the site. */
export const siteLanguages: Record<Language, SiteLanguage> = {
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-u-nu-arab', between: '، ' },
  en: { name: 'English', dir: 'ltr', locale: 'en-GB', between: ' · ' },
};
