import type { Language } from '../model/values.ts';
import { otherLanguage } from '../text/language-of.ts';
import type { Engine } from './engine.ts';
import { excerptOf, spansOf, type Marked } from './excerpt.ts';
import type { Answer, FoundParagraph } from './found.ts';
import type { ParagraphResult, SearchOptions, SearchResult } from './interface.ts';
import { startOf } from './layout.ts';
import { tokensOf } from './tokens.ts';

/** Turns what was found into what is shown: loads the texts, and marks them. */
export async function resultsOf(
  sections: readonly (readonly FoundParagraph[])[],
  answer: Answer,
  engine: Engine,
  options: SearchOptions,
): Promise<SearchResult[]> {
  const { lang = 'ar' } = options;
  const bridges = await engine.lexicon.whenKnown(() => bridgesOf(answer, engine));
  const answers = sections.some(([first]) => first?.isOpening !== true);
  const show = { answer, engine, options, bridges };
  return Promise.all(
    sections.map(async (found): Promise<SearchResult> => {
      const { section } = await engine.text(lang, found[0]?.paragraph ?? 0);
      const page = section.url.replace(/#.*$/, '');
      const paragraphs = await Promise.all(found.map((paragraph) => paragraphResult(paragraph, page, show)));
      const result = { section: section.id, url: section.url, title: section.title, paragraphs };
      const [opening] = paragraphs;
      if (found[0]?.isOpening !== true || opening === undefined) return result;
      return { ...result, paragraphs: answers ? [] : paragraphs, opening };
    }),
  );
}

/** What the paragraphs of one answer are shown with. */
interface Show {
  answer: Answer;
  engine: Engine;
  options: SearchOptions;
  bridges: readonly (readonly string[])[];
}

async function paragraphResult(found: FoundParagraph, page: string, { answer, engine, options, bridges }: Show): Promise<ParagraphResult> {
  const { lang = 'ar', lines = false } = options;
  const textIn = async (of: Language): Promise<string> => (await engine.text(of, found.paragraph)).text;
  const marks = (of: Language): Marked[] => marksOf(found, of, answer);
  const other = otherLanguage(lang);
  const { id, text: own } = await engine.text(lang, found.paragraph);
  const address = { id, url: `${page}#${id}` };
  const shown = marks(lang);
  const linesOf = (written: string, marked: readonly Marked[]) => (lines ? { lines: concordance(written, marked) } : {});
  if (own === '') {
    const written = await textIn(other);
    return { ...address, excerpt: excerptOf(written, marks(other)), lang: other, ...linesOf(written, marks(other)) };
  }
  if (shown.length > 0) return { ...address, excerpt: excerptOf(own, shown), ...linesOf(own, shown) };
  if (found.texts.length === 0) return { ...address, excerpt: excerptOf(own, []) };
  const there = marks(other);
  const written = await textIn(other);
  const around = (there[0]?.from ?? 0) / Math.max(1, tokensOf(written).length);
  const bridged = bridgedMarks(own, bridges);
  return {
    ...address,
    excerpt: excerptOf(own, bridged, around),
    pair: { lang: other, excerpt: excerptOf(written, there) },
    ...linesOf(own, bridged),
  };
}

function marksOf({ texts }: FoundParagraph, lang: Language, { hits }: Answer): Marked[] {
  const text = texts.find((own) => own.lang === lang);
  if (text === undefined) return [];
  const start = startOf(text.unit);
  return text.ranges.flatMap(([from, to], term) => {
    const { at, span } = hits[term]!;
    return Array.from({ length: to - from }, (_, index) => ({
      from: (at[from + index] ?? 0) - start,
      count: span[from + index] ?? 1,
      term,
    }));
  });
}

/** How names that were asked for in one language are written in the other, as keys of words. */
function bridgesOf({ terms }: Answer, { lexicon }: Engine): string[][] {
  const asked = terms.flatMap(({ asked: parts }) => parts.flatMap(({ tokens }) => tokens));
  const bridges: string[][] = [];
  for (let from = 0; from < asked.length; from += 1) {
    for (let to = from + 1; to <= asked.length; to += 1) {
      for (const other of lexicon.names.inOtherScript(asked.slice(from, to).map(({ key }) => key)))
        bridges.push(other.map(({ key }) => key));
    }
  }
  return bridges;
}

/** Where one of these names stands in a text. */
function bridgedMarks(text: string, bridges: readonly (readonly string[])[]): Marked[] {
  const tokens = tokensOf(text);
  return bridges.flatMap((keys) =>
    tokens.flatMap((_, from) => {
      const stands = keys.every((key, place) => {
        const own = tokens[from + place]?.key ?? '';
        return own === key || (place === 0 && own.endsWith(key) && own.length - key.length <= 4);
      });
      return stands ? [{ from, count: keys.length }] : [];
    }),
  );
}

/** Letters of context on either side of a hit. */
const CONTEXT = 90;

function concordance(text: string, marked: readonly Marked[]): { before: string; hit: string; after: string }[] {
  return spansOf(tokensOf(text), marked).map(([start, end]) => ({
    before: text.slice(Math.max(0, start - CONTEXT), start).replace(start > CONTEXT ? /^\S*\s/u : /^/u, ''),
    hit: text.slice(start, end),
    after: text.slice(end, end + CONTEXT).replace(text.length > end + CONTEXT ? /\s\S*$/u : /$/u, ''),
  }));
}
