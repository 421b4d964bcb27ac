import type { Language } from '../model/values.ts';

/** Where a content file stands: its language, and the document it belongs to, where it is part of one. */
export interface Place {
  lang: Language;
  document?: string;
  /** The number of its section: an article is one section. */
  section?: string;
}

const inRecord = /\/records\/([a-z0-9-]+)\/0*([1-9][0-9]*[a-z]*)-[^/]+\.(ar|en)\.mdx$/;
const inArticle = /\/articles\/([a-z0-9-]+)\.(ar|en)\.mdx$/;
const anyPage = /\.(ar|en)\.mdx$/;

/** Reads a content file's place off its path. Files outside the contract's layout are taken as English pages. */
export function placeOf(path: string): Place {
  const file = path.replaceAll('\\', '/');
  const [, record, section, spoken] = inRecord.exec(file) ?? [];
  if (record !== undefined && section !== undefined) return { lang: spoken as Language, document: record, section };
  const [, article, written] = inArticle.exec(file) ?? [];
  if (article !== undefined) return { lang: written as Language, document: article, section: '1' };
  return { lang: (anyPage.exec(file)?.[1] ?? 'en') as Language };
}
