import { buildCorpus } from '../data/corpus.ts';
import { languageOf } from '../i18n/console/index.ts';
import { formatProblem } from '../i18n/problems/index.ts';
import { ProblemError, isError } from '../model/problem.ts';
import { readContent } from './files.ts';
import { href } from './href.ts';
import { lookup, type Archive } from './lookup.ts';

export type { Archive, Placed } from './lookup.ts';

let cached: Archive | undefined;
let readAt = 0;

/** How long an edit waits to show while developing: a page asks for the archive with every paragraph. */
const stale = 1000;

/**
 * The archive that the pages are made of, read once a build. While developing it is read anew, so that an edit shows.
 *
 * @throws ProblemError with everything that an editor has to mend.
 */
export function archive(): Archive {
  if (cached === undefined || (import.meta.env.DEV && Date.now() - readAt > stale)) {
    cached = readArchive();
    readAt = Date.now();
  }
  return cached;
}

function readArchive(): Archive {
  const { corpus, problems } = buildCorpus(readContent(), { base: href('') });
  const errors = problems.filter(isError);
  // The editor reads it in the terminal or over the page, as Astro shows it.
  const lang = languageOf(process.env);
  if (errors.length > 0) throw new ProblemError(errors, {}, (found) => formatProblem(found, lang));
  return lookup(corpus);
}
