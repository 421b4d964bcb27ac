import type { Language } from '../model/values.ts';
import type { Hits } from './match.ts';
import type { Found } from './rank.ts';
import type { Term } from './terms.ts';

/** A paragraph that answers: its texts that do, the better one first. */
export interface FoundParagraph {
  paragraph: number;
  section: number;
  score: number;
  texts: (Found & { lang: Language })[];
  /** No text of it answers: it is how a speech begins, whose speaker, delegation or title was asked for. */
  isOpening?: true;
}

/** What one question found, with the hits that its excerpts are marked by. */
export interface Answer {
  terms: Term[];
  hits: Hits[];
  found: FoundParagraph[];
}
