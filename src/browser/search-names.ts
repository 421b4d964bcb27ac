import { withoutArticle } from '../search/arabic-forms.ts';
import { questionOf } from '../search/question.ts';
import { tokensOf } from '../search/tokens.ts';

/** People, delegations and topics of the archive by their names in either language: what a question may be the name of. */

/** A page, and the names that lead to it. */
export interface NamedPage {
  url: string;
  text: string;
  names: readonly string[];
  /** A person is asked for by any part of the name; anything else by most of it. */
  isPerson: boolean;
}

const MOST = 3;

const keysOf = (name: string): string[] => tokensOf(name).map(({ key, script }) => (script === 'arabic' ? withoutArticle(key) : key));

/** The pages whose names a question is, or a part of; none for a question that excludes or quotes. */
export function pagesNamed<T extends NamedPage>(query: string, pages: readonly T[]): T[] {
  const { wanted, unwanted } = questionOf(query);
  if (unwanted.length > 0 || wanted.some(({ kind }) => kind === 'quoted')) return [];
  const asked = wanted.flatMap(({ tokens }) => tokens.map(({ key, script }) => (script === 'arabic' ? withoutArticle(key) : key)));
  if (asked.length === 0 || asked.every((key) => key.length < 3)) return [];
  const share = ({ names, isPerson }: NamedPage): number => {
    const shares = names.map(keysOf).map((own) => (asked.every((key) => own.includes(key)) ? asked.length / own.length : 0));
    const most = Math.max(0, ...shares);
    return isPerson || most > 0.5 ? most : 0;
  };
  return pages
    .map((page) => ({ page, own: share(page) }))
    .filter(({ own }) => own > 0)
    .toSorted((a, b) => b.own - a.own)
    .slice(0, MOST)
    .map(({ page }) => page);
}
