import type { Language } from '../model/values.ts';
import type { FacetName } from './stored.ts';

/** What `api.js` is asked, and what it answers. Other sites build on it: nothing here is taken away or changes its meaning. */

/** How a question is asked. */
export interface SearchOptions {
  /** The language of the page that asks: excerpts, titles and addresses are in it. Arabic where it is not said. */
  lang?: Language;
  /** How many sections to return at most. */
  limit?: number;
  /** Values of `document`, `kind`, `speaker`, `delegation`, `topic`, `spokenIn`, `year`; of several values of one, any may hold. */
  filters?: Partial<Record<FacetName, string | readonly string[]>>;
  /** Whether to count, for each filter, what it would leave. */
  facets?: boolean;
  /** Whether to give every hit with its line, for a concordance. */
  lines?: boolean;
}

/** A paragraph that was found. */
export interface ParagraphResult {
  id: string;
  url: string;
  /** Safe HTML of the original text, what was found in `<mark>`. */
  excerpt: string;
  /** The language of the excerpt, where it is not the one asked for because nobody has translated the paragraph. */
  lang?: Language;
  /** Where the paragraph was found by its text in the other language: that text. */
  pair?: { lang: Language; excerpt: string };
  /** Each hit in its line, for a concordance: safe text before, in and after it. */
  lines?: { before: string; hit: string; after: string }[];
}

/** A section that was found. */
export interface SearchResult {
  /** The section's id, e.g. `s-pv-7050/9`. */
  section: string;
  url: string;
  title: string;
  /** The paragraphs of the section that match, best first; where no text of the archive does, how the speech begins. */
  paragraphs: ParagraphResult[];
  /** How a speech begins that is found by its speaker, delegation or title alone. */
  opening?: ParagraphResult;
}

/** An answer. */
export interface SearchResults {
  /** How many sections match; `results` may hold fewer. */
  total: number;
  /**
   * Whether there may be more: what is asked for stands in so much of a large archive that only its later part was read, and no rare forms
   * of the words; that part is what `total`, `paragraphs` and `facets` count.
   */
  more?: true;
  /** How many paragraphs match. */
  paragraphs: number;
  /** Best first. */
  results: SearchResult[];
  /** Whether nothing was found because hardly anything was typed yet: a letter, or an article with one. */
  isBegun?: true;
  /** Where nothing was found: words of the archive that are nearest to those it does not have. */
  suggestions: string[];
  /** For each filter and value, the sections that it would leave, the other filters applied. */
  facets?: Partial<Record<FacetName, Record<string, number>>>;
  /** Whether `facets` count only the later part of what was found, since it stands in so much of a large archive. */
  facetsOfPart?: true;
}
