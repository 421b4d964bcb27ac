import type { ContentFile } from '../data/content-file.ts';
import { corpusOf } from '../data/corpus.ts';
import { readLibrary } from '../data/library.ts';
import { textPlaces, type FindText } from '../data/text-places.ts';
import { languageOf } from '../i18n/console/index.ts';
import { formatProblem } from '../i18n/problems/index.ts';
import { ProblemError, isError, problem } from '../model/problem.ts';
import { isForeign, readContent } from './files.ts';
import { href } from './href.ts';
import { lookup, type Archive as Lookup } from './lookup.ts';

/** The archive, and where its texts stand in the files of content/. */
export interface Archive extends Lookup {
  textPlace: FindText;
}

interface Read {
  files: readonly ContentFile[];
  /** What the files gave: an archive, or what is wrong with them. */
  result: Archive | ProblemError;
  /** When it was last looked whether files have changed, and how long looking took. */
  lookedAt: number;
  took: number;
}

let read: Read | undefined;

/** While developing, a page asks for the archive with every paragraph: looking for changes may not take most of the time. */
const rest = { least: 100, most: 500, share: 5 };

/**
 * The archive that the pages are made of, read once a build. While developing, changed files are read anew, so that an edit shows.
 *
 * @throws ProblemError with everything that an editor has to mend.
 */
export function archive(): Archive {
  const now = Date.now();
  if (read === undefined || (import.meta.env.DEV && now - read.lookedAt > restAfter(read.took))) {
    const files = readContent();
    const took = Date.now() - now;
    const isSame = read?.files.length === files.length && files.every((file, index) => file === read?.files[index]);
    const result = read !== undefined && isSame ? read.result : archiveOf(files);
    read = { files, result, lookedAt: Date.now(), took };
  }
  if (read.result instanceof ProblemError) throw read.result;
  return read.result;
}

// A change that is told is looked for at once.
import.meta.hot?.on('astro:content-changed', () => {
  if (read !== undefined) read.lookedAt = 0;
});

function restAfter(took: number): number {
  return Math.min(Math.max(took * rest.share, rest.least), rest.most);
}

function archiveOf(files: readonly ContentFile[]): Archive | ProblemError {
  const library = readLibrary(files, 'content');
  const { corpus, problems } = corpusOf(library, { base: href('') });
  const unread = files.filter(isForeign).map(({ path }) => problem('file-not-utf-8', { file: `content/${path}` }));
  // What is wrong with the words of such a file comes of that.
  const errors = unread.length > 0 ? unread : problems.filter(isError);
  // The editor reads it in the terminal or over the page, as Astro shows it.
  const lang = languageOf(process.env);
  if (errors.length > 0) return new ProblemError(errors, {}, (found) => formatProblem(found, lang));
  return { ...lookup(corpus), textPlace: textPlaces(library) };
}
