import type { z } from 'zod';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { Delegation, Role, Speaker, Topic } from '../model/people.ts';
import type { ChapterMatter, PageMatter } from '../model/prose.ts';
import type { RecordMatter } from '../model/record.ts';
import type {
  ArticleMatter,
  ArticleTranslationMatter,
  ParagraphMatter,
  SectionMatter,
  SectionTranslationMatter,
  Translation,
} from '../model/section.ts';
import type { Basis } from '../model/values.ts';
import type { PlanOf } from './plan.ts';

// Ids of before, seeds and digests are what converting and checking keep the books by: an editing page could only break them.

const basis: PlanOf<Basis> = { kind: 'shown', note: 'long' };
const seat = { delegation: { refers: 'delegations' }, speaker: { refers: 'speakers' } } as const;

const role: PlanOf<Role> = {
  title: 'shown',
  delegation: { refers: 'delegations' },
  from: 'shown',
  to: 'shown',
  at: 'shown',
  basis,
};

export const speaker: PlanOf<Speaker> = {
  status: 'shown',
  formerly: 'kept',
  name: 'shown',
  sortName: 'shown',
  aliases: 'shown',
  roles: role,
  nearest: 'kept',
};

export const delegation: PlanOf<Delegation> = {
  status: 'shown',
  formerly: 'kept',
  name: 'shown',
  fullName: 'shown',
  kind: 'shown',
  aliases: 'shown',
  nearest: 'kept',
};

export const topic: PlanOf<Topic> = {
  formerly: 'kept',
  name: 'shown',
  description: 'long',
  terms: 'shown',
  related: { refers: 'topics' },
};

export const glossaryTerm: PlanOf<GlossaryTerm> = {
  term: 'shown',
  ar: 'shown',
  en: 'shown',
  note: 'long',
  exceptions: { paragraph: 'shown', reason: 'long' },
};

export const record: PlanOf<RecordMatter> = {
  formerly: 'kept',
  symbol: 'shown',
  title: 'shown',
  status: 'shown',
  body: 'shown',
  sessionYear: 'shown',
  meeting: 'shown',
  date: 'shown',
  time: 'shown',
  place: 'shown',
  president: seat,
  members: seat,
  agenda: 'long',
  letter: 'long',
  note: 'long',
  seed: 'kept',
};

const paragraph: PlanOf<ParagraphMatter> = {
  id: 'shown',
  source: 'kept',
  topics: { refers: 'topics' },
  corrections: { sic: 'shown', corr: 'shown', reason: 'shown', note: 'long' },
};

const translation: PlanOf<Translation> = {
  status: 'shown',
  reviewed: 'shown',
  history: { role: 'shown', date: 'shown', note: 'shown' },
  digests: 'kept',
};

export const section: PlanOf<SectionMatter> = {
  document: 'fixed',
  section: 'fixed',
  formerly: 'kept',
  kind: 'kept',
  speaker: { refers: 'speakers' },
  delegation: { refers: 'delegations' },
  capacity: 'shown',
  spokenIn: 'shown',
  topics: { refers: 'topics' },
  seed: 'kept',
  paragraphs: paragraph,
};

export const sectionTranslation: PlanOf<SectionTranslationMatter> = { document: 'kept', section: 'kept', translation };

export const article: PlanOf<ArticleMatter> = {
  title: 'shown',
  formerly: 'kept',
  titleBasis: basis,
  date: 'shown',
  dateBasis: basis,
  publisher: 'shown',
  webAddress: 'shown',
  accessed: 'shown',
  rights: 'long',
  dateline: 'shown',
  quoted: { refers: 'speakers' },
  topics: { refers: 'topics' },
  seed: 'kept',
  paragraphs: paragraph,
};

export const articleTranslation: PlanOf<ArticleTranslationMatter> = { title: 'shown', translation };

export const page: PlanOf<z.infer<typeof PageMatter>> = { title: 'shown', description: 'long' };

export const chapter: PlanOf<z.infer<typeof ChapterMatter>> = { ...page, part: 'shown', order: 'shown', formerly: 'kept' };
