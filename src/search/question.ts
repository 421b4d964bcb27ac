import { stopWords } from '../text/arabic-affixes.ts';
import { englishStopWords } from './english.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What a reader typed, taken apart. */
export interface Question {
  wanted: Asked[];
  /** What was excluded with a minus. */
  unwanted: Asked[];
}

/** One thing asked for: a word, or tokens that must stand together. */
export interface Asked {
  tokens: Token[];
  /** `quoted` is meant to the letter; `compound` was written without a space, like a symbol; `word` is one word. */
  kind: 'quoted' | 'compound' | 'word';
}

/** A minus before a phrase or word; phrases in any of the marks that keyboards and records have; all else up to white space. */
const PART =
  /(?<minus>(?<=^|\s)[-\u{2212}\u{2013}](?=\S))?(?:["“”„](?<straight>[^"“”„]*)(?:["“”„]|$)|«(?<angled>[^»]*)(?:»|$)|(?<bare>[^\s"“”„«»]+))/gu;

/**
 * Takes a question apart. Words of grammar are left out where anything else is asked for, quoted words never.
 */
export function questionOf(query: string): Question {
  const question: Question = { wanted: [], unwanted: [] };
  for (const { groups = {} } of query.matchAll(PART)) {
    const quoted = groups['straight'] ?? groups['angled'];
    const text = quoted ?? groups['bare'] ?? '';
    const tokens = tokensOf(text).map((token) => ({ ...token, written: text.slice(token.start, token.end) }));
    if (tokens.length === 0) continue;
    const kind = quoted !== undefined ? 'quoted' : tokens.length > 1 ? 'compound' : 'word';
    (groups['minus'] === undefined ? question.wanted : question.unwanted).push({ tokens, kind });
  }
  const meant = question.wanted.filter((asked) => !isStopWord(asked));
  return meant.length === 0 ? question : { ...question, wanted: meant };
}

function isStopWord({ tokens, kind }: Asked): boolean {
  const [token] = tokens;
  return kind === 'word' && token !== undefined && (stopWords.has(token.key) || englishStopWords.has(token.key));
}
