import { siteAddress } from './address.ts';
import { languages, type Language } from '../model/values.ts';

/** The path the archive lives under; said by the same variable that configures Astro. */
const { base } = siteAddress(process.env['SITE_URL']);

/** The address of a path of the site, from the host's root: every internal link that the corpus does not carry comes from here. */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}

/** The address of a page in one language. `path` is the same for both: `speakers/ban-ki-moon/`, or empty for the home page. */
export function page(lang: Language, path = ''): string {
  return href(`${lang}/${path}`);
}

/** The absolute address of a path, where `SITE_URL` says which host it is on. */
export function absolute(site: URL | undefined, path: string): string | undefined {
  return site === undefined ? undefined : new URL(path, site).href;
}

/** For `getStaticPaths`: the language segment of every page. */
export const languagePaths = () => languages.map((lang) => ({ params: { lang } }));

/** One path for each language and item, for `getStaticPaths`. */
export function pathsFor<T>(items: readonly T[], id: (item: T) => string, name = 'id') {
  return languages.flatMap((lang) => items.map((item) => ({ params: { lang, [name]: id(item) }, props: { item } })));
}
