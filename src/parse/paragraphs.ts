import type { CatalogueEntry } from '../model/catalogue.ts';
import type { ParsedParagraph } from '../model/parsed.ts';
import type { Topic } from '../model/people.ts';
import type { LineRange } from '../model/values.ts';
import { correct } from './corrections.ts';
import type { Draft } from './pieces.ts';
import { proposeTopics } from './topics.ts';

type Ruling = CatalogueEntry['corrections'][number];

/** What paragraphs of one seed are made with, and the corrections that were found a place for. */
export interface ParagraphMaker {
  topics: Readonly<Record<string, Topic>>;
  corrections: readonly Ruling[];
  used: Set<Ruling>;
}

/** Makes the paragraphs of one section: ids, reading text, source lines, corrections, proposed topics. */
export function makeParagraphs(section: string, drafts: readonly Draft[], maker: ParagraphMaker): ParsedParagraph[] {
  return drafts.map((draft, index) => {
    const { text, corrections, used } = correct(draft, maker.corrections);
    for (const ruling of used) maker.used.add(ruling);
    return {
      matter: {
        id: `p-${section}-${index + 1}`,
        source: joinRanges(draft.pieces),
        topics: draft.type === 'heading' ? [] : proposeTopics(text, maker.topics),
        corrections,
      },
      type: draft.type,
      text,
    };
  });
}

/** The topics of paragraphs, the most frequent first, ties as they first come. */
export function topicsOf(paragraphs: readonly ParsedParagraph[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of paragraphs.flatMap(({ matter }) => matter.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
}

/** Line ranges in reading order, those on the same line or touching lines joined. */
function joinRanges(pieces: readonly LineRange[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { from, to } of pieces) {
    const last = ranges.at(-1);
    if (last !== undefined && from >= last.from && from <= last.to + 1) last.to = Math.max(last.to, to);
    else ranges.push({ from, to });
  }
  return ranges;
}
