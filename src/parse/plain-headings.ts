import type { RecordLanguage } from '../language/language.ts';
import type { Block } from '../read/blocks.ts';
import { likeness } from './people.ts';

/** A line more alike an item of the agenda than this is its heading: the title page and the body do not always agree in every word. */
const SAME_ITEM = 0.85;

/** The levels of the headings that stand in plain letters: an item of the agenda, and what it is narrowed down to. */
const ITEM = 2;
const UNDER_ITEM = 3;

/**
 * Tells headings that are set in plain letters by what they say: «إقرار جدول الأعمال», and the items of the agenda as the title page has
 * them. Without a mark they would run on into one paragraph, as they bear no full stop.
 */
export function withPlainHeadings(blocks: readonly Block[], agenda: readonly string[], language: RecordLanguage): Block[] {
  const items = agenda.flatMap((_, first) => agenda.slice(first).map((__, count) => agenda.slice(first, first + count + 1).join(' ')));
  let underItem = false;
  return blocks.map((block) => {
    if (block.heading !== null || block.attribution !== null || /[.؟!:]$/u.test(block.text)) {
      underItem &&= block.heading !== null;
      return block;
    }
    if (language.narrative.agendaHeading.test(block.text)) return { ...block, heading: ITEM };
    if (!items.some((item) => likeness(item, block.text) >= SAME_ITEM)) {
      underItem = false;
      return block;
    }
    const heading = underItem ? UNDER_ITEM : ITEM;
    underItem = true;
    return { ...block, heading };
  });
}
