import type { RecordLanguage } from '../language/language.ts';
import type { CatalogueDocument, CatalogueEntry } from '../model/catalogue.ts';
import type { ParsedArticle } from '../model/parsed.ts';
import { type Problem, ProblemError, problem } from '../model/problem.ts';
import type { Basis } from '../model/values.ts';
import type { Seed } from '../read/seed.ts';
import { type ArticleLine, isSentence, readArticleLines } from './article-lines.ts';
import { findDate } from './dates.ts';
import { type ParagraphMaker, makeParagraphs, topicsOf } from './paragraphs.ts';
import type { Directory } from './people.ts';
import { type Draft, type SetApart, textOf, withoutMarkup } from './pieces.ts';
import { findQuoted } from './quoted.ts';

/** What an article is parsed with. */
export interface ArticleTools {
  language: RecordLanguage;
  entry: CatalogueEntry;
  directory: Directory;
  maker: ParagraphMaker;
}

const HEADING = /^#{1,6}\s/u;

/** An untitled article is named by so many of its first words. */
const TITLE_FROM_WORDS = 10;

/**
 * Parses a news page into its articles: one, and one more for each that it embeds.
 *
 * @throws ProblemError for a page on which no paragraph stands
 */
export function parseArticles(seed: Seed, tools: ArticleTools): { documents: ParsedArticle[]; ledger: SetApart; problems: Problem[] } {
  const ledger: SetApart = { metadata: [], discards: [] };
  const problems: Problem[] = [];
  const parts = partDocuments(readArticleLines(seed.lines, tools.language), ledger);
  if (parts.length === 0) throw new ProblemError([withoutText(seed.name)]);
  const documents = parts.map((part, index) => {
    const given = tools.entry.documents[index];
    const id = given?.id ?? proposedId(seed.name, index);
    return articleOf(part, id, given, seed, tools, ledger, problems);
  });
  return { documents, ledger, problems };
}

/**
 * Parts the lines at the headings of embedded articles, and sets apart what is no part of any. A heading under which titles alone
 * stand, and no sentence, leads to other pages: its lines are links.
 */
function partDocuments(lines: readonly ArticleLine[], ledger: SetApart): ArticleLine[][] {
  const parts: ArticleLine[][] = [[]];
  for (const line of lines) {
    const place = placeOf(line);
    if (line.is.role === 'discard') ledger.discards.push({ ...place, reason: line.is.reason });
    else if (line.is.role === 'next-document') {
      ledger.discards.push({ ...place, reason: 'page-furniture' });
      parts.push([]);
    } else parts.at(-1)?.push(line);
  }
  const hasText = (part: readonly ArticleLine[]) => part.some((line) => line.is.role === 'prose');
  const first = parts.findIndex(hasText);
  if (first === -1) return [];
  // What stands before the first text belongs to it: a page may begin with its title, then show links, then the article.
  const [head = [], ...rest] = [parts.slice(0, first + 1).flat(), ...parts.slice(first + 1)];
  const isArticle = (part: readonly ArticleLine[]) => part.some(isSentence);
  for (const line of rest.filter((part) => !isArticle(part)).flat()) ledger.discards.push({ ...placeOf(line), reason: 'link-list' });
  return [head, ...rest.filter(isArticle)];
}

function placeOf({ number, text }: ArticleLine): { from: number; to: number; text: string } {
  return { from: number, to: number, text };
}

function articleOf(
  part: readonly ArticleLine[],
  id: string,
  given: CatalogueDocument | undefined,
  seed: Seed,
  { language, directory, maker }: ArticleTools,
  ledger: SetApart,
  problems: Problem[],
): ParsedArticle {
  const fields: Partial<Record<'title' | 'date' | 'publisher' | 'byline', string>> = {};
  const drafts: Draft[] = [];
  for (const line of part) {
    const { text, is } = line;
    const place = placeOf(line);
    if (is.role === 'prose') {
      const piece = withoutMarkup(place, ledger.discards);
      if (piece.text !== '') drafts.push({ type: HEADING.test(text) ? 'heading' : 'paragraph', pieces: [piece] });
    } else if (is.role !== 'discard' && is.role !== 'next-document') {
      fields[is.role] ??= withoutMarkup(place, []).text;
      ledger.metadata.push({ ...place, field: is.role });
    }
  }
  const paragraphs = makeParagraphs('1', drafts, maker);
  const texts = drafts.map(textOf);
  const title = titleOf(fields.title, given, texts);
  const { date, dateBasis } = dateOf(fields.date, given, language);
  if (date === null) problems.push(undated(seed.name, id));
  const article: ParsedArticle = {
    type: 'article',
    id,
    matter: {
      title: title.text,
      titleBasis: title.basis,
      date,
      dateBasis,
      publisher: given?.publisher ?? publisherOf(fields.publisher, language),
      dateline: datelineOf(texts[0] ?? '', language),
      quoted: findQuoted(texts, directory, language),
      topics: topicsOf(paragraphs),
      seed: seed.name,
    },
    titleEn: given?.title?.en ?? '',
    paragraphs,
  };
  return article;
}

function titleOf(
  printed: string | undefined,
  given: CatalogueDocument | undefined,
  texts: readonly string[],
): { text: string; basis: Basis } {
  if (printed !== undefined) return { text: printed, basis: { kind: 'stated' } };
  if (given?.title?.ar !== undefined) return { text: given.title.ar, basis: { kind: 'catalogue' } };
  const first = (texts[0] ?? '').split(' ');
  return {
    text: `${first.slice(0, TITLE_FROM_WORDS).join(' ')}${first.length > TITLE_FROM_WORDS ? '…' : ''}`,
    basis: { kind: 'inferred' },
  };
}

function dateOf(
  printed: string | undefined,
  given: CatalogueDocument | undefined,
  language: RecordLanguage,
): { date: string | null; dateBasis: Basis } {
  const stated = printed === undefined ? null : findDate(printed, language);
  if (given?.date !== undefined)
    return { date: given.date, dateBasis: given.dateBasis ?? { kind: stated === given.date ? 'stated' : 'catalogue' } };
  return { date: stated, dateBasis: { kind: 'stated' } };
}

function publisherOf(line: string | undefined, language: RecordLanguage): ParsedArticle['matter']['publisher'] {
  return line === undefined ? null : { ar: line.replace(language.news.source, '').trim(), en: '' };
}

/** «نيويورك (الأمم المتحدة) - أكد …»: the place before the dash, with its English name where it is known. */
function datelineOf(first: string, language: RecordLanguage): ParsedArticle['matter']['dateline'] {
  const place = language.news.dateline.exec(first)?.[1];
  return place === undefined ? null : { ar: place, en: language.titlePage.places[place] ?? '' };
}

/** `001_869b80de547b8fbf.txt` → `001-869b80de547b8fbf`, and `…-2` for a second article in it; a name without a letter gives `article`. */
function proposedId(seed: string, index: number): string {
  const words = seed
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const stem = words === '' ? 'article' : words;
  return index === 0 ? stem : `${stem}-${index + 1}`;
}

function withoutText(seed: string): Problem {
  return problem('article-without-text', { file: `seeds/${seed}`, line: 1 });
}

function undated(seed: string, id: string): Problem {
  return problem('article-undated', { file: `seeds/${seed}` }, { id });
}
