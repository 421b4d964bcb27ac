import type { RecordLanguage } from '../language/language.ts';
import type { DiscardReason } from '../model/ledger.ts';
import { foldedWords, oneLine } from '../text/arabic.ts';
import { findDate } from './dates.ts';

/** What a line of a news page is. */
export type LineRole =
  | { role: 'prose' }
  | { role: 'title' }
  | { role: 'date' }
  | { role: 'publisher' }
  | { role: 'byline' }
  /** The heading of a further article that the page embeds: what follows is another document. */
  | { role: 'next-document' }
  | { role: 'discard'; reason: DiscardReason };

export interface ArticleLine {
  number: number;
  text: string;
  is: LineRole;
}

/** A title is no longer than this, in words. */
const TITLE_WORDS = 30;
/** Prose has at least this many words on a line, or ends as a sentence. */
const PROSE_WORDS = 12;

/**
 * Tells what each line of a news page is. Lines that are not blank come back in their order, each with a role.
 *
 * Text that stands twice is kept once: a long line that repeats what other lines say together is the copy.
 */
export function readArticleLines(lines: readonly string[], language: RecordLanguage): ArticleLine[] {
  const found = lines
    .map((line, index) => ({ number: index + 1, text: oneLine(line), is: { role: 'prose' } as LineRole }))
    .filter(({ text }) => text !== '');
  markSections(found, language);
  markCopies(found);
  markTitles(found);
  return found;
}

/** Dates, sources, keywords, promotions; the tails of links and comments; the heading that begins an embedded article. */
function markSections(lines: ArticleLine[], language: RecordLanguage): void {
  const { news, pageFurniture } = language;
  let tail: DiscardReason | null = null;
  for (const line of lines) {
    if (news.comments.test(line.text)) tail = 'comment-form';
    else if (news.similar.test(line.text)) tail = 'link-list';
    if (tail !== null) line.is = { role: 'discard', reason: tail };
    else if (news.source.test(line.text)) line.is = { role: 'publisher' };
    else if (news.keywords.test(line.text)) line.is = { role: 'discard', reason: 'keywords' };
    else if (news.promotion.test(line.text)) line.is = { role: 'discard', reason: 'promotion' };
    else if (news.readAlso.test(line.text)) line.is = { role: 'next-document' };
    else if (news.byline.test(line.text)) line.is = { role: 'byline' };
    else if (pageFurniture.some((pattern) => pattern.test(line.text))) line.is = { role: 'discard', reason: 'page-furniture' };
    else if (wordsIn(line) < PROSE_WORDS && findDate(line.text, language) !== null && !endsSentence(line)) line.is = { role: 'date' };
  }
}

/** A line whose words are those of a run of other lines is their copy; so is one that stands word for word before. */
function markCopies(lines: ArticleLine[]): void {
  const prose = lines.filter((line) => line.is.role === 'prose');
  const keys = new Map(prose.map((line) => [line, foldedWords(line.text).join(' ')]));
  const key = (line: ArticleLine) => keys.get(line) ?? '';
  const seen = new Set<string>();
  for (const line of prose) {
    if (wordsIn(line) < PROSE_WORDS || !endsSentence(line)) continue;
    const whole = key(line);
    if (seen.has(whole) || isSumOfOthers(line, whole, prose, key)) line.is = { role: 'discard', reason: 'repeated-text' };
    else seen.add(whole);
  }
}

function isSumOfOthers(line: ArticleLine, whole: string, prose: readonly ArticleLine[], key: (line: ArticleLine) => string): boolean {
  for (let first = 0; first < prose.length; first++) {
    let joined = '';
    for (let last = first; last < prose.length && joined.length < whole.length; last++) {
      const other = prose[last];
      if (other === undefined || other === line) break;
      joined = joined === '' ? key(other) : `${joined} ${key(other)}`;
      if (joined === whole && last > first) return true;
      if (!whole.startsWith(joined)) break;
    }
  }
  return false;
}

/** Short lines that are no sentences are titles: the first kept, the same again discarded. */
function markTitles(lines: ArticleLine[]): void {
  let known: string | null = null;
  for (const line of lines) {
    if (line.is.role === 'next-document') known = null;
    if (line.is.role !== 'prose' || wordsIn(line) > TITLE_WORDS || endsSentence(line)) continue;
    const key = foldedWords(line.text).join(' ');
    if (known === null) {
      line.is = { role: 'title' };
      known = key;
    } else if (known === key) line.is = { role: 'discard', reason: 'repeated-title' };
  }
}

function endsSentence({ text }: ArticleLine): boolean {
  return /[.؟!]["'»”)\]]*$/u.test(text);
}

function wordsIn({ text }: ArticleLine): number {
  return text.split(' ').length;
}
