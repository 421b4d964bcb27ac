import type { RecordLanguage } from '../language/language.ts';
import type { CatalogueDocument, CatalogueEntry } from '../model/catalogue.ts';
import type { ParsedArticle } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { Basis } from '../model/values.ts';
import type { Seed } from '../read/seed.ts';
import { type ArticleLine, readArticleLines } from './article-lines.ts';
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

/** An untitled article is named by so many of its first words. */
const TITLE_FROM_WORDS = 10;

/**
 * Parses a news page into its articles: one, and one more for each that it embeds.
 */
export function parseArticles(seed: Seed, tools: ArticleTools): { articles: ParsedArticle[]; ledger: SetApart; problems: Problem[] } {
  const ledger: SetApart = { metadata: [], discards: [] };
  const problems: Problem[] = [];
  const lines = readArticleLines(seed.lines, tools.language).map((line) => ruleOut(line, tools.entry));
  const parts = partDocuments(lines, ledger);
  const articles = parts.map((part, index) => {
    const given = tools.entry.documents[index];
    const id = given?.id ?? proposedId(seed.name, index);
    return articleOf(part, id, given, seed, tools, ledger, problems);
  });
  return { articles, ledger, problems };
}

/** An editor's ruling that lines are left out. */
function ruleOut(line: ArticleLine, entry: CatalogueEntry): ArticleLine {
  const ruled = entry.discards.some(({ from, to }) => from <= line.number && line.number <= to);
  return ruled ? { ...line, is: { role: 'discard', reason: 'ruled-out' } } : line;
}

/** Parts the lines at the headings of embedded articles, and sets apart what is no part of any. */
function partDocuments(lines: readonly ArticleLine[], ledger: SetApart): ArticleLine[][] {
  const parts: ArticleLine[][] = [[]];
  for (const line of lines) {
    const place = { from: line.number, to: line.number, text: line.text };
    if (line.is.role === 'discard') ledger.discards.push({ ...place, reason: line.is.reason });
    else if (line.is.role === 'next-document') {
      ledger.discards.push({ ...place, reason: 'page-furniture' });
      parts.push([]);
    } else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.some((line) => line.is.role === 'prose'));
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
  for (const { number, text, is } of part) {
    const place = { from: number, to: number, text };
    if (is.role === 'prose') drafts.push({ type: 'paragraph', pieces: [withoutMarkup(place, ledger.discards)] });
    else if (is.role !== 'discard' && is.role !== 'next-document') {
      fields[is.role] ??= text;
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

/** `001_869b80de547b8fbf.txt` → `001-869b80de547b8fbf`, and `…-2` for a second article in it. */
function proposedId(seed: string, index: number): string {
  const stem = seed
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return index === 0 ? stem : `${stem}-${index + 1}`;
}

function undated(seed: string, id: string): Problem {
  return {
    code: 'article-undated',
    file: `seeds/${seed}`,
    message: `the article ${id} has no date`,
    hint: 'Give it one in seeds/catalogue.yaml, with dateBasis to say how it is known',
    severity: 'warning',
  };
}
