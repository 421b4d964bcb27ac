import type { Problem } from '../model/problem.ts';
import type { ParagraphMatter } from '../model/section.ts';
import type { BodyParagraph } from './mdx-body.ts';
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
type Identified = BodyParagraph & { id: string };

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
    ...ar.paragraphs.filter(({ text }) => text === '').map((paragraph) => emptyParagraph(arabic.file, paragraph)),
    ...matterProblems(arabic, ar.paragraphs, matters),
    ...en.problems,
    // A translation that nobody has begun may be an empty file.
    ...(english === null || english.body.length === 0 ? [] : translationProblems(english, ar.paragraphs, en.paragraphs)),
  ];
  return { paragraphs, problems };
}

/** Gives every paragraph of a body its id, and finds those that have none, have another section's, or share one. */
function identify({ file, body }: TextFile<unknown>, section: string): { paragraphs: Identified[]; problems: Problem[] } {
  const written = body.some((paragraph) => paragraph.id !== null);
  const paragraphs: Identified[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, paragraph] of body.entries()) {
    const id = written ? paragraph.id : `p-${section}-${index + 1}`;
    const problem =
      id === null
        ? unmarked(file, paragraph)
        : seen.has(id)
          ? twice(file, id, paragraph.line)
          : !id.startsWith(`p-${section}-`)
            ? stranger(file, id, section, paragraph.line)
            : null;
    if (problem !== null) problems.push(problem);
    else if (id !== null) paragraphs.push({ ...paragraph, id });
    if (id !== null) seen.add(id);
  }
  for (const { formerly, line } of paragraphs) {
    for (const id of formerly) {
      if (seen.has(id)) problems.push(twice(file, id, line));
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
  const place = (index: number) => arabic.locate(['paragraphs', index]);
  const problems = [
    ...matters.flatMap(({ id }, index) =>
      matters.findIndex((other) => other.id === id) < index ? [twice(arabic.file, id, place(index).line)] : [],
    ),
    ...matters.flatMap(({ id }, index) => (owners.has(id) ? [] : [onlyInMatter(arabic.file, id, place(index).line)])),
    ...paragraphs.flatMap(({ id, line }) => (told.has(id) ? [] : [onlyInBody(arabic.file, id, line)])),
  ];
  if (problems.length > 0) return problems;
  const places = matters.map(({ id }) => owners.get(id)!);
  const inOrder = places.toSorted((a, b) => a - b);
  const index = places.findIndex((place, at) => place !== inOrder[at]);
  return index === -1 ? [] : [otherOrder(arabic.file, matters[index]!.id, place(index).line, 'the body')];
}

function translationProblems({ file, body }: English, arabic: readonly Identified[], english: readonly Identified[]): Problem[] {
  const arabicIds = new Set(arabic.map(({ id }) => id));
  const englishIds = new Set(english.map(({ id }) => id));
  const problems = [
    ...arabic.flatMap(({ id }, index) => {
      if (englishIds.has(id)) return [];
      const before = arabic.slice(0, index).findLast((paragraph) => englishIds.has(paragraph.id));
      const line = english.find((paragraph) => paragraph.id === before?.id)?.line;
      return [
        notInEnglish(
          file,
          id,
          line,
          body.some((paragraph) => paragraph.id !== null),
        ),
      ];
    }),
    ...english.filter(({ id }) => !arabicIds.has(id)).map(({ id, line }) => notInArabic(file, id, line)),
  ];
  if (problems.length > 0) return problems;
  const index = english.findIndex(({ id }, at) => arabic[at]?.id !== id);
  return index === -1 ? [] : [otherOrder(file, english[index]!.id, english[index]!.line, 'the Arabic file')];
}

const error = { severity: 'error' as const };

function unmarked(file: string, { line, text }: BodyParagraph): Problem {
  const hint = 'Write its id on a line of its own above it, e.g. {/* p-9-3a */}, or join it to the paragraph before it.';
  return { ...error, code: 'paragraph-unmarked', file, line, message: 'a paragraph has no id above it', fragment: text.slice(0, 40), hint };
}

function twice(file: string, id: string, line: number): Problem {
  return {
    ...error,
    code: 'paragraph-twice',
    file,
    line,
    message: 'two paragraphs have one id',
    fragment: id,
    hint: 'Give one of them another id.',
  };
}

function stranger(file: string, id: string, section: string, line: number): Problem {
  const hint = `Write it as p-${section}-<number>.`;
  return { ...error, code: 'paragraph-stranger', file, line, message: `the id is not one of section ${section}`, fragment: id, hint };
}

function emptyParagraph(file: string, { id, line }: Identified): Problem {
  const hint = 'Write its text under the id, or remove the id here, in the front matter and in the English file.';
  return { ...error, code: 'paragraph-empty', file, line, message: 'no text stands under the id', fragment: id, hint };
}

function onlyInMatter(file: string, id: string, line: number): Problem {
  const hint = 'Remove the entry, or put the id back above its paragraph.';
  return {
    ...error,
    code: 'paragraph-gone',
    file,
    line,
    message: 'the front matter lists a paragraph that the body lacks',
    fragment: id,
    hint,
  };
}

function onlyInBody(file: string, id: string, line: number): Problem {
  const hint = `Add «- id: ${id}» to the front matter, in the place where the paragraph stands.`;
  return { ...error, code: 'paragraph-unlisted', file, line, message: 'the front matter does not list the paragraph', fragment: id, hint };
}

/** @param line of the paragraph after which it belongs; none where it comes first */
function notInEnglish(file: string, id: string, line: number | undefined, marked: boolean): Problem {
  const hint = marked
    ? `Add {/* ${id} */} in its place; without text under it, it counts as not yet translated.`
    : 'Write its translation in its place; to leave it out for now, put its id above every paragraph, and nothing under the id of this one.';
  return {
    ...error,
    code: 'translation-lacks',
    file,
    line,
    message: 'the Arabic file has a paragraph that the English one lacks',
    fragment: id,
    hint,
  };
}

function notInArabic(file: string, id: string, line: number): Problem {
  const hint = 'Remove it, or give it the id of the paragraph that it translates.';
  return { ...error, code: 'translation-extra', file, line, message: 'the Arabic file has no such paragraph', fragment: id, hint };
}

function otherOrder(file: string, id: string, line: number, than: string): Problem {
  const hint = 'Put the paragraphs into one order.';
  return {
    ...error,
    code: 'paragraph-order',
    file,
    line,
    message: `the paragraph stands in another place than in ${than}`,
    fragment: id,
    hint,
  };
}
