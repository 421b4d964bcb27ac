import type { SectionKind } from '../model/section.ts';

/** The address of a page in both languages, from the host's root. */
export interface PageUrl {
  ar: string;
  en: string;
}

/** The address of a paragraph on the page of its section; where that is a place on another page, on that page. */
export function paragraphUrl(section: { url: PageUrl }, paragraph: { id: string }, lang: keyof PageUrl): string {
  return `${section.url[lang].replace(/#.*$/u, '')}#${paragraph.id}`;
}

/** What builds the addresses of an archive. */
export type Urls = ReturnType<typeof urlsUnder>;

/** Builds the addresses of documents and sections under a base path such as `/` or `/un-oic/`. */
export function urlsUnder(base: string) {
  const root = `/${base}/`.replace(/\/{2,}/gu, '/');
  const both = (path: string): PageUrl => ({ ar: `${root}ar/${path}`, en: `${root}en/${path}` });
  const document = (type: 'record' | 'article', id: string) => both(`${type}s/${id}/`);
  return {
    document,
    /** A speech has a page of its own, a narrative line a place on its record's page, and a body is its article. */
    section(kind: SectionKind, type: 'record' | 'article', id: string, number: string): PageUrl {
      if (type === 'article') return document('article', id);
      return both(kind === 'speech' ? `records/${id}/${number}/` : `records/${id}/#s-${number}`);
    },
  };
}
