import type { Corpus } from '../../src/model/corpus.ts';
import type { Language } from '../../src/model/values.ts';

/** A question, and patterns that tell which paragraphs it should find. */
export interface Query {
  id: string;
  category: string;
  query: string;
  /** The page that asks; Arabic where it is not said. */
  lang?: Language;
  /** The text that the patterns are held against; Arabic where it is not said. */
  text?: Language;
  /** A paragraph is expected when it matches all of these. */
  must: string[];
  /** A paragraph that matches all of these may be returned as well. */
  ok: string[];
}

/** How well a question was answered. */
export interface Verdict {
  category: string;
  /** The share of the expected paragraphs that was returned. */
  recall: number;
  /** The share of the first five that was expected or may be returned. */
  precision: number;
}

/** A paragraph by `<section>#<paragraph>`, its texts as the patterns assume them. */
export type Text = { key: string } & Record<Language, string>;

/** Every paragraph of a corpus, as the patterns assume it. */
export function textsOf(corpus: Corpus): Text[] {
  return corpus.documents.flatMap(({ sections }) =>
    sections.flatMap(({ id, paragraphs }) => paragraphs.map((own) => ({ key: `${id}#${own.id}`, ar: plain(own.ar), en: plain(own.en) }))),
  );
}

/** NFC, lower case, no tashkeel, no tatweel, letters and digits folded, white space as one space: not the engine's own, on purpose. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/g, ' ');
}

/** Holds what a search returned, best first, against what it should have. */
export function judge({ category, must, ok, text = 'ar' }: Query, returned: readonly string[], texts: readonly Text[]): Verdict {
  const matches = (patterns: readonly string[]) => {
    const all = patterns.map((pattern) => new RegExp(pattern, 'u'));
    return new Set(texts.filter((own) => all.every((pattern) => pattern.test(own[text]))).map(({ key }) => key));
  };
  const expected = matches(must);
  const allowed = matches(ok);
  const top = returned.slice(0, 5);
  const right = top.filter((key) => expected.has(key) || allowed.has(key)).length;
  const nothing = returned.length === 0 ? 1 : 0;
  return {
    category,
    recall: expected.size === 0 ? nothing : returned.filter((key) => expected.has(key)).length / expected.size,
    precision: top.length === 0 ? Number(expected.size === 0) : right / top.length,
  };
}
