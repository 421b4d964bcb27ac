import type { Language } from '../model/values.ts';

/** Where a content file stands: its language, and the document it belongs to, where it is part of one. */
export interface Place {
  lang: Language;
  document?: string;
}

const inRecord = /\/records\/([a-z0-9-]+)\/[^/]+\.(ar|en)\.mdx$/;
const inArticle = /\/articles\/([a-z0-9-]+)\.(ar|en)\.mdx$/;
const anyPage = /\.(ar|en)\.mdx$/;

/** Reads a content file's place off its path. Files outside the contract's layout are taken as English pages. */
export function placeOf(path: string): Place {
  const file = path.replaceAll('\\', '/');
  const [, document, lang] = inRecord.exec(file) ?? inArticle.exec(file) ?? [];
  if (document !== undefined) return { lang: lang as Language, document };
  return { lang: (anyPage.exec(file)?.[1] ?? 'en') as Language };
}
