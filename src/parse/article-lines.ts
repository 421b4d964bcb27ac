import type { RecordLanguage } from '../language/language.ts';
import type { DiscardReason } from '../model/ledger.ts';
import { foldedWords, oneLine, wordCount } from '../text/arabic.ts';
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

/** A line of a news page, by its number in the seed, and what it is. */
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

/** Lines without a word, dates, sources, keywords, promotions; the tails of links and comments; the heading that begins an embedded article. */
function markSections(lines: ArticleLine[], language: RecordLanguage): void {
  const { news, pageFurniture } = language;
  let tail: DiscardReason | null = null;
  for (const line of lines) {
    if (news.comments.test(line.text)) tail = 'comment-form';
    else if (news.similar.test(line.text)) tail = 'link-list';
    if (tail !== null) line.is = { role: 'discard', reason: tail };
    else if (!/[\p{L}\p{N}]/u.test(line.text)) line.is = { role: 'discard', reason: 'page-furniture' };
    else if (news.source.test(line.text)) line.is = { role: 'publisher' };
    else if (news.keywords.test(line.text)) line.is = { role: 'discard', reason: 'keywords' };
    else if (news.promotion.test(line.text)) line.is = { role: 'discard', reason: 'promotion' };
    else if (news.readAlso.test(line.text)) line.is = { role: 'next-document' };
    else if (news.byline.test(line.text)) line.is = { role: 'byline' };
    else if (pageFurniture.some((pattern) => pattern.test(line.text))) line.is = { role: 'discard', reason: 'page-furniture' };
    else if (wordCount(line.text) < PROSE_WORDS && findDate(line.text, language) !== null && !endsSentence(line))
      line.is = { role: 'date' };
  }
}

/** A line whose words are those of a run of other lines is their copy; so is one that stands word for word before. */
function markCopies(lines: ArticleLine[]): void {
  const prose = lines.filter((line) => line.is.role === 'prose');
  const keys = prose.map((line) => foldedWords(line.text).join(' '));
  const runs = new Runs(keys);
  const seen = new Set<string>();
  for (const [index, line] of prose.entries()) {
    if (!isSentence(line)) continue;
    const whole = keys[index] ?? '';
    if (seen.has(whole) || runs.makeUp(whole, index)) line.is = { role: 'discard', reason: 'repeated-text' };
    else seen.add(whole);
  }
}

/** Runs of lines, found by how they begin: looking at every run for every line would take a long page hours. */
class Runs {
  private readonly keys: readonly string[];
  private readonly places: ReadonlyMap<string, number[]>;
  private readonly lengths: readonly number[];

  constructor(keys: readonly string[]) {
    this.keys = keys;
    this.places = Map.groupBy(keys.keys(), (index) => keys[index] ?? '');
    this.lengths = [...new Set(keys.map(({ length }) => length))].filter((length) => length > 0).sort((a, b) => a - b);
  }

  /** Whether two lines or more, none of them the one at `index`, make up a text. */
  makeUp(whole: string, index: number): boolean {
    const shorter = this.lengths.slice(0, this.lengths.indexOf(whole.length));
    return shorter.some((length) => (this.places.get(whole.slice(0, length)) ?? []).some((first) => this.runFrom(first, whole, index)));
  }

  private runFrom(first: number, whole: string, index: number): boolean {
    let joined = this.keys[first] ?? '';
    for (let next = first + 1; joined.length < whole.length && next < this.keys.length && next !== index; next++) {
      const key = this.keys[next] ?? '';
      // A line of marks alone, such as a bullet, has no words.
      if (key === '') continue;
      joined = `${joined} ${key}`;
      if (joined === whole) return true;
      if (!whole.startsWith(joined)) return false;
    }
    return false;
  }
}

/** Short lines that are no sentences are titles: the first kept, the same again discarded. */
function markTitles(lines: ArticleLine[]): void {
  let known: string | null = null;
  for (const line of lines) {
    if (line.is.role === 'next-document') known = null;
    if (line.is.role !== 'prose' || wordCount(line.text) > TITLE_WORDS || endsSentence(line)) continue;
    const key = foldedWords(line.text).join(' ');
    if (known === null) {
      line.is = { role: 'title' };
      known = key;
    } else if (known === key) line.is = { role: 'discard', reason: 'repeated-title' };
  }
}

/** Whether a line of prose is a full sentence or more, as no title is. */
export function isSentence(line: ArticleLine): boolean {
  return line.is.role === 'prose' && wordCount(line.text) >= PROSE_WORDS && endsSentence(line);
}

function endsSentence({ text }: ArticleLine): boolean {
  return /[.؟!]["'»”)\]]*$/u.test(text);
}
