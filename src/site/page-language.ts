import { languages, type Language } from '../model/values.ts';
import { href } from './href.ts';

/** The language of a page by its address: for what MDX renders, which no page hands anything to. */
export function pageLanguage(pathname: string): Language {
  const segment = pathname.slice(href('').length).split('/')[0];
  const lang = languages.find((language) => language === segment);
  if (lang === undefined) throw new Error(`the address ${pathname} names no language`);
  return lang;
}
