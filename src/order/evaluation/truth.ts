import type { RecordLanguage } from '../../language/language.ts';
import { readAttribution } from '../../read/attribution.ts';
import type { Block } from '../../read/blocks.ts';
import { oneLine } from '../../text/arabic.ts';
import type { ResetRecord } from './reset.ts';
import type { Turns } from './settings.ts';

/** The true order of a record that was read by hand, and the clean text that follows from it. */

/** The runs of lines that follow each other on paper, in true order. */
export type Runs = readonly (readonly [number, number])[];

/** The true order of a record's lines; every place where one run ends and the next begins is a seam. */
export function trueOrder(runs: Runs, lines: readonly string[]): Pick<ResetRecord, 'order' | 'seams'> {
  const order = runs.flatMap(([from, to]) => numbersBetween(from, to).filter((number) => (lines[number - 1] ?? '').trim() !== ''));
  return { order, seams: runs.slice(1).map(([from], index): [number, number] => [runs[index]?.[1] ?? 0, from]) };
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const COMPLETE = /[.؟!:]["'»”)\]*]*$/u;

/** The record's paragraphs in true order, whole again where a column or the OCR cut them. */
export function trueText(blocks: readonly Block[], runs: Runs, language: RecordLanguage): string[] {
  const whole: string[] = [];
  let open = false;
  for (const [from, to] of runs) {
    for (const block of blocks) {
      if (block.from < from || block.from > to) continue;
      const fresh = block.heading !== null || readAttribution(block.text, language) !== null;
      if (open && !fresh) whole.push(`${whole.pop() ?? ''} ${block.text}`);
      else whole.push(block.text);
      open = block.heading === null && !COMPLETE.test(block.text);
    }
  }
  return whole;
}

/** What tells turns apart, by their attributions. */
export function turns(language: RecordLanguage): Turns {
  return {
    isTurn: (text) => readAttribution(text, language) !== null,
    isChair: (text) => readAttribution(text, language)?.capacity === 'president',
  };
}

const SENTENCE_WORDS = 12;
const SPEAKERS = ['السيد حداد (الجزائر)', 'السيدة بنعلي (تونس)', 'السيد عمروش (ليبيا)', 'السيدة مراد (لبنان)'];

/** News articles as if they were speeches of a record: text of other hands, to prove by. What is no full sentence is left out. */
export function newsAsSpeeches(articles: readonly (readonly string[])[]): string[] {
  return articles.flatMap((lines, index) => {
    const prose = [...new Set(lines.map(oneLine))].filter((line) => line.split(' ').length > SENTENCE_WORDS && COMPLETE.test(line));
    return prose.map((line, place) => (place === 0 ? `${SPEAKERS[index % SPEAKERS.length]}: ${line}` : line));
  });
}
