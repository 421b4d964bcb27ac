import { arabicForms } from '../data/glossary.ts';
import type { Placed } from '../data/placed.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { proposeTopics } from '../parse/topics.ts';
import type { Archive } from './lookup.ts';

/** A term, and the paragraphs whose Arabic has it, in the order of the corpus. */
export interface GlossaryRow {
  term: Corpus['glossary'][number];
  places: Placed[];
}

/**
 * The rows of the glossary as its pages list them: by the term in the language of the page, the article left out of account, as
 * dictionaries of either language do. A term stands where `npm run check` finds it.
 *
 * @param compare how the language sorts
 */
export function glossaryRows(
  { corpus: { glossary }, all }: { corpus: Pick<Corpus, 'glossary'>; all: Archive['all'] },
  lang: Language,
  compare: (a: string, b: string) => number,
): GlossaryRow[] {
  const forms = arabicForms(Object.fromEntries(glossary.map((term) => [term.id, term])));
  const places = new Map<string, Placed[]>(glossary.map(({ id }) => [id, []]));
  for (const placed of all) for (const id of proposeTopics(placed.paragraph.ar, forms)) places.get(id)?.push(placed);
  return glossary
    .map((term) => ({ term, places: places.get(term.id) ?? [] }))
    .sort((a, b) => compare(withoutArticle(a.term.term[lang]), withoutArticle(b.term.term[lang])));
}

const ARTICLES = /^(?:the |ال(?=\p{L}{2}))/iu;

function withoutArticle(term: string): string {
  return term.replace(ARTICLES, '');
}
