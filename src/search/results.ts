import type { Language } from '../model/values.ts';
import type { ParagraphResult, SearchOptions, SearchResult } from './api.ts';
import type { Engine } from './engine.ts';
import { excerptOf, spansOf, type Marked } from './excerpt.ts';
import { PARAGRAPHS_A_FILE } from './layout.ts';
import type { Names } from './names.ts';
import type { Answer, FoundParagraph } from './session.ts';
import { tokensOf } from './tokens.ts';

/** Turns what was found into what is shown: loads the texts, and marks them. */
export async function resultsOf(answer: Answer, engine: Engine, options: SearchOptions): Promise<SearchResult[]> {
  const { lang = 'ar' } = options;
  return Promise.all(
    answer.sections.map(async (found): Promise<SearchResult> => {
      const section = found[0]?.section ?? 0;
      const { sections } = await engine.texts(lang, fileOf(found[0]?.paragraph ?? 0));
      const { id, url, title } = sections[section] ?? { id: '', url: '', title: '' };
      const page = url.replace(/#.*$/, '');
      return {
        section: id,
        url,
        title,
        paragraphs: await Promise.all(found.map((paragraph) => paragraphResult(paragraph, page, answer, engine, options))),
      };
    }),
  );
}

const fileOf = (paragraph: number): number => Math.floor(paragraph / PARAGRAPHS_A_FILE);

async function paragraphResult(
  found: FoundParagraph,
  page: string,
  answer: Answer,
  engine: Engine,
  { lang = 'ar', lines = false }: SearchOptions,
): Promise<ParagraphResult> {
  const text = async (of: Language): Promise<readonly [string, string]> => {
    const { paragraphs } = await engine.texts(of, fileOf(found.paragraph));
    return paragraphs[found.paragraph % PARAGRAPHS_A_FILE] ?? ['', ''];
  };
  const marks = (of: Language): Marked[] => marksOf(found, of, answer, engine);
  const other: Language = lang === 'ar' ? 'en' : 'ar';
  const [id, own] = await text(lang);
  const address = { id, url: `${page}#${id}` };
  const shown = marks(lang);
  const linesOf = (written: string, marked: readonly Marked[]) => (lines ? { lines: concordance(written, marked) } : {});
  if (own === '') {
    const [, written] = await text(other);
    return { ...address, excerpt: excerptOf(written, marks(other)), lang: other, ...linesOf(written, marks(other)) };
  }
  if (shown.length > 0) return { ...address, excerpt: excerptOf(own, shown), ...linesOf(own, shown) };
  if (found.texts.length === 0) return { ...address, excerpt: excerptOf(own, []) };
  const there = marks(other);
  const [, written] = await text(other);
  const around = (there[0]?.from ?? 0) / Math.max(1, tokensOf(written).length);
  const bridged = bridgedMarks(own, answer, engine.lexicon.names);
  return {
    ...address,
    excerpt: excerptOf(own, bridged, around),
    pair: { lang: other, excerpt: excerptOf(written, there) },
    ...linesOf(own, bridged),
  };
}

function marksOf({ texts }: FoundParagraph, lang: Language, { hits }: Answer, { layout }: Engine): Marked[] {
  const text = texts.find((own) => own.lang === lang);
  if (text === undefined) return [];
  const start = layout.startOf(text.unit);
  return text.ranges.flatMap(([from, to], term) => {
    const { at, span } = hits[term]!;
    return Array.from({ length: to - from }, (_, index) => ({ from: (at[from + index] ?? 0) - start, count: span[from + index] ?? 1 }));
  });
}

/** Where a name that was asked for in one language stands in the text of the other. */
function bridgedMarks(text: string, { terms }: Answer, names: Names): Marked[] {
  const asked = terms.flatMap(({ asked: parts }) => parts.flatMap(({ tokens }) => tokens));
  const tokens = tokensOf(text);
  const wanted: string[][] = [];
  for (let from = 0; from < asked.length; from += 1) {
    for (let to = from + 1; to <= asked.length; to += 1) {
      for (const other of names.inOtherScript(asked.slice(from, to).map(({ key }) => key))) wanted.push(other.map(({ key }) => key));
    }
  }
  return wanted.flatMap((keys) =>
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
