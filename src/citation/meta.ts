import type { Language } from '../model/values.ts';
import { cslItem, slashedDate, type CslName } from './item.ts';
import type { Names, Subject } from './subject.ts';

/** One `<meta>` of a page's head. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * What reference managers and search engines for scholars read from a page's head: Highwire Press tags, Dublin Core, and the type
 * that Zotero gives the item (its translator “Embedded Metadata” reads all three).
 */
export function metaTags(names: Names, subject: Subject, lang: Language, origin?: string): MetaTag[] {
  const item = cslItem(names, subject, lang, origin);
  const { document } = subject;
  const isRecord = document.record !== null;
  const published = document.date ?? undefined;
  const authors = (item.author ?? []).map(nameWords);
  const publisher = item.publisher ?? item['container-title'];
  const pairs: [string, string | undefined][] = [
    ['z:itemType', isRecord ? 'report' : 'newspaperArticle'],
    ['citation_title', item.title],
    ...authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', published === undefined ? undefined : slashedDate(published)],
    ['citation_technical_report_institution', isRecord ? item.publisher : undefined],
    ['citation_technical_report_number', item.number],
    ['citation_journal_title', isRecord ? undefined : item['container-title']],
    ['citation_firstpage', item.page?.split('-')[0]],
    ['citation_lastpage', item.page?.split('-')[1]],
    ['citation_language', lang],
    ['citation_public_url', item.URL],
    ['DC.title', item.title],
    ...authors.map((author): [string, string] => ['DC.creator', author]),
    ['DC.date', published],
    ['DC.language', lang],
    ['DC.publisher', publisher],
    ['DC.identifier', item.number ?? item.URL],
    ['DC.source', lang === 'en' && document.title.en !== '' ? document.title.ar : undefined],
  ];
  return pairs.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [{ name, content }]));
}

/** `Lucas, Sylvie` where the parts are known. A comma tells readers of tags where the family name ends. */
function nameWords(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}
