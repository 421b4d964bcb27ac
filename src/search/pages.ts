import { endings, stopWords } from '../text/arabic-affixes.ts';
import { brokenPlurals } from '../text/broken-plurals.ts';
import { englishStopWords } from './english.ts';
import { nameVariants } from './name-variants.ts';
import { SLOT, SLOTS_A_PAGE, type StoredLayout } from './layout.ts';
import { tokensOf, type Token } from './tokens.ts';
import { groupWords, vocabularyOf, type Core, type Vocabulary, type WordUse } from './vocabulary.ts';

/** What the build gives Pagefind to index: pages of codes instead of words. */

/** A section to be indexed. */
export interface SectionTexts {
  /** Whose words it holds and what it is called, in every language: found words here raise the section. */
  title: string;
  paragraphs: readonly { ar: string; en: string }[];
}

/** Slots are counted with one digit of base 36; what a single paragraph has beyond is not found. */
const MOST_SLOTS = 35;

export interface IndexPlan {
  cores: Core[];
  /** Words of text, both languages together. */
  count: number;
  /** The layout but for the names of its pages, which Pagefind gives. */
  layout: Omit<StoredLayout, 'pages'>;
  /** The words that also stand in two pieces; complete once the pages have been made. */
  split: ReadonlyMap<string, [string, string, string]>;
  mates: (readonly string[])[];
  /** The contents of the pages, in order; made while they are asked for, so that a large archive need not stand in memory twice. */
  pages(): Generator<string>;
}

/** Plans the index of an archive: reads every text once for its words, and again for its pages. */
export function planIndex(sections: readonly SectionTexts[]): IndexPlan {
  const uses = new Map<string, WordUse>();
  let slots = '';
  let words = 0;
  for (const text of textsOf(sections)) {
    const tokens = tokensOf(text);
    words += tokens.length;
    for (const token of tokens) countUse(uses, token, text);
    slots += Math.min(MOST_SLOTS, Math.ceil(tokens.length / SLOT)).toString(36);
  }
  const cores = groupWords(uses);
  const vocabulary = vocabularyOf(cores);
  const split = new Map<string, [string, string, string]>();
  return {
    cores,
    count: words,
    layout: { sections: sections.map(({ paragraphs }) => paragraphs.length), slots },
    split,
    mates: matesIn(vocabulary),
    pages: () =>
      pagesOf(
        sections,
        (word) => vocabulary.wordCode(word) ?? '',
        (tokens) => findSplit(tokens, uses, split),
      ),
  };
}

function* textsOf(sections: readonly SectionTexts[]): Generator<string> {
  for (const { title, paragraphs } of sections) {
    yield title;
    for (const { ar, en } of paragraphs) {
      yield ar;
      yield en;
    }
  }
}

function countUse(uses: Map<string, WordUse>, { key, script, start }: Token, text: string): void {
  let use = uses.get(key);
  if (use === undefined) uses.set(key, (use = { script, count: 0, hamza: 0 }));
  use.count += 1;
  if ('أإآ'.includes(text.charAt(start))) use.hamza += 1;
}

function* pagesOf(
  sections: readonly SectionTexts[],
  codeOf: (word: string) => string,
  look: (tokens: readonly Token[]) => void,
): Generator<string> {
  let page: string[] = [];
  for (const text of textsOf(sections)) {
    const tokens = tokensOf(text);
    look(tokens);
    const taken = Math.min(MOST_SLOTS, Math.ceil(tokens.length / SLOT));
    for (let slot = 0; slot < taken; slot += 1) {
      const codes = tokens.slice(slot * SLOT, (slot + 1) * SLOT).map(({ key }) => codeOf(key));
      // A hyphen takes a place in Pagefind's count and is no word.
      page.push(codes.join(' ') + ' -'.repeat(SLOT - codes.length));
      if (page.length < SLOTS_A_PAGE) continue;
      yield page.join(' ');
      page = [];
    }
  }
  if (page.length > 0) yield page.join(' ');
}

const isPiece = ({ key, script }: Token): boolean =>
  script !== 'number' && key.length >= 2 && !stopWords.has(key) && !englishStopWords.has(key);

/** Finds words of the archive that a text has in two pieces («دارفور», «دار فور»): by OCR, or because both are written. */
function findSplit(tokens: readonly Token[], uses: ReadonlyMap<string, WordUse>, found: Map<string, [string, string, string]>): void {
  tokens.forEach((token, place) => {
    const before = tokens[place - 1];
    if (before === undefined || before.key.length + token.key.length < 5) return;
    const whole = before.key + token.key;
    if (uses.has(whole) && isPiece(before) && isPiece(token)) found.set(`${before.key} ${token.key}`, [whole, before.key, token.key]);
  });
}

/** The rows of the tables of which the archive has a word, with any clitics and ending. */
function matesIn(vocabulary: Vocabulary): (readonly string[])[] {
  const has = (word: string): boolean => vocabulary.coreNamed(word) !== undefined || vocabulary.coresWithClitic(word).length > 0;
  return [...brokenPlurals, ...nameVariants].filter((row) => row.some((word) => endings.some((ending) => has(word + ending))));
}
