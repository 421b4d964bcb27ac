import type { Problem } from './problem.ts';
import type { Delegation, Speaker } from './people.ts';
import type { RecordMatter } from './record.ts';
import type { ArticleMatter, ParagraphMatter, SectionMatter } from './section.ts';
import type { SeedLedger } from './ledger.ts';

/** What parsing hands to rendering: the documents of the seeds, before they are files. */

/** A paragraph as a seed gave it. */
export interface ParsedParagraph {
  matter: ParagraphMatter;
  type: 'paragraph' | 'heading';
  /** Ids that it had when it was converted before, or that paragraphs had which are part of it now. */
  formerly?: string[];
  /** The reading text, corrections applied, on one line. */
  text: string;
}

/** A section of a record as a seed gave it. */
export interface ParsedSection {
  matter: Omit<SectionMatter, 'paragraphs'>;
  /** The tail of the section's file name: the speaker's id, or a word for what the narrative does. */
  slug: string;
  paragraphs: ParsedParagraph[];
}

/** A record as a seed gave it. */
export interface ParsedRecord {
  type: 'record';
  id: string;
  matter: RecordMatter;
  sections: ParsedSection[];
}

/** An article as a seed gave it: one section, its body. */
export interface ParsedArticle {
  type: 'article';
  id: string;
  /** What a text cannot say of itself is left to the catalogue and to editors. */
  matter: Omit<ArticleMatter, 'paragraphs' | 'webAddress' | 'accessed' | 'rights'>;
  /** The English title, where the catalogue gives one. */
  titleEn: string;
  paragraphs: ParsedParagraph[];
}

export type ParsedDocument = ParsedRecord | ParsedArticle;

/** Everything that one run of the conversion makes of a folder of seeds. */
export interface Conversion {
  documents: ParsedDocument[];
  ledgers: SeedLedger[];
  /** Persons and delegations that no file owned, by their proposed ids. */
  speakers: Record<string, Speaker>;
  delegations: Record<string, Delegation>;
  /** Warnings: what an editor should look at. Errors are thrown. */
  problems: Problem[];
}
