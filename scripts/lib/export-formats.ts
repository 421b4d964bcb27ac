import { akomaNtoso } from '../../src/data/akoma-ntoso.ts';
import { parlaClarin } from '../../src/data/parla-clarin.ts';
import { dataTables } from '../../src/data/tables.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { ProblemError, problem } from '../../src/model/problem.ts';

/** The formats that the corpus can be printed in, by the name that `--format` takes. */
export const exportFormats: Readonly<Record<string, (corpus: Corpus) => string>> = {
  json: (corpus) => `${JSON.stringify(corpus, null, 2)}\n`,
  'akoma-ntoso': akomaNtoso,
  'parla-clarin': parlaClarin,
  ...Object.fromEntries(Object.entries(dataTables).map(([name, { csv }]) => [`${name}-csv`, csv])),
};

/** @throws ProblemError that says which formats there are. */
export function formatNamed(name: string): (corpus: Corpus) => string {
  const format = Object.hasOwn(exportFormats, name) ? exportFormats[name] : undefined;
  if (format) return format;
  throw new ProblemError([problem('format-unknown', { file: '--format', fragment: name }, { formats: Object.keys(exportFormats) })]);
}
