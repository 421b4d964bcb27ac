import type { Nodes } from 'hast';
import type { Language } from '../model/values.ts';
import { languageOf } from '../text/language-of.ts';

/** Where a content file stands: its language, and the document it belongs to, where it is part of one. */
export interface Place {
  lang: Language;
  document?: string;
  /** The number of its section: an article is one section. */
  section?: string;
}

const inRecord = /\/records\/([a-z0-9-]+)\/0*([1-9][0-9]*[a-z]*)-[^/]+\.(ar|en)\.mdx$/;
const inArticle = /\/articles\/([a-z0-9-]+)(?:\.(ar|en))?\.mdx?$/;
const anyPage = /\.(ar|en)\.mdx$/;

/**
 * Reads a content file's place off its path. Files outside the contract's layout are taken as English pages; an article whose name does
 * not say its language is in that of its text.
 */
export function placeOf(path: string, tree: Nodes): Place {
  const file = path.replaceAll('\\', '/');
  const [, record, section, spoken] = inRecord.exec(file) ?? [];
  if (record !== undefined && section !== undefined) return { lang: spoken as Language, document: record, section };
  const [, article, written] = inArticle.exec(file) ?? [];
  if (article !== undefined)
    return { lang: (written as Language | undefined) ?? languageOf(textOf(tree)), document: article, section: '1' };
  return { lang: (anyPage.exec(file)?.[1] ?? 'en') as Language };
}

function textOf(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}
