import { type Problem, problem } from '../model/problem.ts';
import type { ParagraphMatter } from '../model/section.ts';
import { type Identified, paragraphIds } from './paragraph-ids.ts';
import { mattersOf } from './paragraph-matter.ts';
import type { TextFile } from './text-file.ts';

/** A paragraph in both languages, with what the front matter says of it. */
export interface PairedParagraph {
  matter: ParagraphMatter;
  /** Ids that lead here too: what it was called before, and what was joined to it. */
  formerly: string[];
  type: 'paragraph' | 'heading';
  ar: string;
  en: string;
}

type Arabic = TextFile<{ paragraphs: ParagraphMatter[] }>;
type English = TextFile<unknown>;

/**
 * Joins the Arabic and the English file of a section (an article is section 1) paragraph by paragraph, by id.
 *
 * A body without any marker is plain Markdown that somebody wrote by hand: its paragraphs are numbered in their order.
 */
export function pairParagraphs(
  arabic: Arabic,
  english: English | null,
  section: string,
): { paragraphs: PairedParagraph[]; problems: Problem[] } {
  const ar = identify(arabic, section);
  const en = english === null ? { paragraphs: [], problems: [] } : identify(english, section);
  const translations = new Map(en.paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  const matters = mattersOf(ar.paragraphs, arabic.matter.paragraphs);
  const paragraphs = ar.paragraphs.map(({ id, formerly, type, text }) => ({
    matter: matters.get(id) ?? { id, source: [], topics: [], corrections: [] },
    formerly,
    type,
    ar: text,
    en: translations.get(id) ?? '',
  }));
  const problems = [
    ...ar.problems,
    ...ar.paragraphs
      .filter(({ text }) => text === '')
      .map(({ id, line, column }) => problem('paragraph-empty', { file: arabic.file, line, column, fragment: id })),
    ...matterProblems(arabic, ar.paragraphs, matters),
    ...en.problems,
    // A translation that nobody has begun may be an empty file.
    ...(english === null || english.body.length === 0 ? [] : translationProblems(english, ar.paragraphs, en.paragraphs)),
  ];
  return { paragraphs, problems };
}

/** Gives every paragraph of a body its id, and finds those that have none, have another section's, or share one. */
function identify({ file, body }: TextFile<unknown>, section: string): { paragraphs: Identified[]; problems: Problem[] } {
  const ids = paragraphIds(body, section);
  const paragraphs: Identified[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, paragraph] of body.entries()) {
    const id = ids[index] ?? null;
    const found =
      id === null
        ? problem('paragraph-unmarked', { file, line: paragraph.line, column: paragraph.column, fragment: paragraph.text.slice(0, 40) })
        : seen.has(id)
          ? problem('paragraph-twice', { file, line: paragraph.line, column: paragraph.column, fragment: id }, { other: null })
          : !id.startsWith(`p-${section}-`)
            ? problem('paragraph-stranger', { file, line: paragraph.line, column: paragraph.column, fragment: id }, { section })
            : null;
    if (found !== null) problems.push(found);
    else if (id !== null) paragraphs.push({ ...paragraph, id });
    if (id !== null) seen.add(id);
  }
  for (const { formerly, line, column } of paragraphs) {
    for (const id of formerly) {
      if (seen.has(id)) problems.push(problem('paragraph-twice', { file, line, column, fragment: id }, { other: null }));
      seen.add(id);
    }
  }
  return { paragraphs, problems };
}

function matterProblems(arabic: Arabic, paragraphs: readonly Identified[], told: ReadonlyMap<string, ParagraphMatter>): Problem[] {
  const matters = arabic.matter.paragraphs;
  // Text written by hand need not list its paragraphs.
  if (matters.length === 0) return [];
  const owners = new Map(paragraphs.flatMap(({ id, formerly }, index) => [id, ...formerly].map((one) => [one, index] as const)));
  const place = (id: string, index: number) => ({ file: arabic.file, ...arabic.locate(['paragraphs', index]), fragment: id });
  const problems = [
    ...matters.flatMap(({ id }, index) =>
      matters.findIndex((other) => other.id === id) < index ? [problem('paragraph-twice', place(id, index), { other: null })] : [],
    ),
    ...matters.flatMap(({ id }, index) => (owners.has(id) ? [] : [problem('paragraph-gone', place(id, index))])),
    ...paragraphs.flatMap(({ id, line, column }) =>
      told.has(id) ? [] : [problem('paragraph-unlisted', { file: arabic.file, line, column, fragment: id }, { id })],
    ),
  ];
  if (problems.length > 0) return problems;
  const places = matters.map(({ id }) => owners.get(id)!);
  const inOrder = places.toSorted((a, b) => a - b);
  const index = places.findIndex((at, rank) => at !== inOrder[rank]);
  return index === -1 ? [] : [problem('paragraph-order', place(matters[index]!.id, index), { than: 'body' })];
}

function translationProblems({ file, body }: English, arabic: readonly Identified[], english: readonly Identified[]): Problem[] {
  const marked = body.some((paragraph) => paragraph.id !== null);
  const arabicIds = new Set(arabic.map(({ id }) => id));
  const englishIds = new Set(english.map(({ id }) => id));
  const problems = [
    ...arabic.flatMap(({ id }, index) => {
      if (englishIds.has(id)) return [];
      // The paragraph after which it belongs; none where it comes first.
      const before = arabic.slice(0, index).findLast((paragraph) => englishIds.has(paragraph.id));
      const line = english.find((paragraph) => paragraph.id === before?.id)?.line;
      return [problem('translation-lacks', { file, line, fragment: id }, { id, marked })];
    }),
    ...english
      .filter(({ id }) => !arabicIds.has(id))
      .map(({ id, line, column }) => problem('translation-extra', { file, line, column, fragment: id })),
  ];
  if (problems.length > 0) return problems;
  const index = english.findIndex(({ id }, at) => arabic[at]?.id !== id);
  if (index === -1) return [];
  const { id, line, column } = english[index]!;
  return [problem('paragraph-order', { file, line, column, fragment: id }, { than: 'arabic' })];
}
