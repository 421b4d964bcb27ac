import type { Bilingual, Language } from '../model/values.ts';
import { otherLanguage } from '../text/language-of.ts';
import { ar } from './ar.ts';
import { en, type Messages } from './en.ts';
import { formatsFor, type Formats, type Plural } from './format.ts';
import { siteLanguages, type SiteLanguage } from './languages.ts';

export type { Formats, Messages, Plural, SiteLanguage };
export { siteLanguages };

/** Everything a page needs to speak one language. */
export interface Interface extends SiteLanguage {
  lang: Language;
  other: Language;
  t: Messages;
  f: Formats;
}

const interfaces: Record<Language, Interface> = {
  ar: { lang: 'ar', other: otherLanguage('ar'), ...siteLanguages.ar, t: ar, f: formatsFor('ar') },
  en: { lang: 'en', other: otherLanguage('en'), ...siteLanguages.en, t: en, f: formatsFor('en') },
};

/** What a page in a language speaks with. */
export function interfaceFor(lang: Language): Interface {
  return interfaces[lang];
}

/** A text, and the language it is really in. */
export interface Tagged {
  text: string;
  lang: Language;
}

/** The text in the page's language, or in the other one where nobody has translated it. */
export function inLanguage(text: Bilingual, lang: Language): Tagged {
  const other = otherLanguage(lang);
  return text[lang] !== '' || text[other] === '' ? { text: text[lang], lang } : { text: text[other], lang: other };
}
