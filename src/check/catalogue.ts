import type { Locate } from '../data/yaml.ts';
import type { Catalogue, CatalogueEntry } from '../model/catalogue.ts';
import { type Problem, problem } from '../model/problem.ts';

/** Entries of the catalogue that converting proposed and no editor has confirmed. */
export function checkCatalogue(catalogue: Catalogue, locate: Locate): Problem[] {
  return Object.entries(catalogue).flatMap(([seed, entry]) =>
    entry.proposed
      ? [
          problem(
            'catalogue-proposed',
            { file: 'seeds/catalogue.yaml', ...locate([seed]), fragment: seed },
            { seed, empty: emptyIn(entry) },
          ),
        ]
      : [],
  );
}

/** The fields that the text left empty, each once. */
function emptyIn({ rights, documents, kind }: CatalogueEntry): string[] {
  const articles = kind === 'article' ? documents : [];
  const lacks = {
    rights: rights === undefined,
    title: articles.some(({ title }) => (title?.en ?? '') === ''),
    publisher: articles.some(({ publisher }) => publisher === undefined),
    date: articles.some(({ date }) => date === undefined),
  };
  return Object.entries(lacks).flatMap(([field, isLacking]) => (isLacking ? [field] : []));
}
