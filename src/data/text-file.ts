import type { z } from 'zod';
import { type Problem, problem } from '../model/problem.ts';
import type { ProseMatter } from '../model/prose.ts';
import { conflictIn } from './conflict-marks.ts';
import { NO_OUTLINE, readMdx, readProse, type BodyParagraph } from './mdx-body.ts';
import type { Outline } from './outline.ts';
import { readYaml, type Locate } from './yaml.ts';
import type { YamlString } from './yaml-strings.ts';

/** A sound `.mdx` file of a section or an article: checked front matter, and paragraphs that are not yet paired. */
export interface TextFile<M> {
  file: string;
  matter: M;
  locate: Locate;
  strings: () => YamlString[];
  body: BodyParagraph[];
  outline: Outline;
  /** The file as it was read. */
  source: { text: string };
}

/** Reads one `.mdx` file; null where it cannot be used, with the reasons in `problems`. */
export function readTextFile<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
): { read: TextFile<z.output<S>> | null; problems: Problem[] } {
  const conflict = conflictIn(text, file);
  if (conflict !== null) return { read: null, problems: [conflict] };
  const { frontMatter, paragraphs, outline, problems } = readMdx(text, file);
  if (frontMatter === null) return { read: null, problems: [headless(text, file) ?? problems[0]!] };
  const yaml = readYaml(schema, frontMatter.text, file, frontMatter);
  const { value: matter, locate, strings } = yaml;
  const read =
    matter === undefined || paragraphs === null ? null : { file, matter, locate, strings, body: paragraphs, outline, source: { text } };
  return { read, problems: [...yaml.problems, ...problems] };
}

const HEAD = /^---[ \t]*\r?\n/u;
const END_OF_HEAD = /^---[ \t]*$/mu;
/** Word processors make one long dash of two or three hyphens. */
const DASHES = /^\p{Pd}+[ \t]*\r?\n/u;
/** A head that does not begin the file. */
const LATE = /^\s+---[ \t]*\r?\n/u;

/** What is wrong with the head of a file that has none; null where it has one and something else is wrong. */
function headless(text: string, file: string): Problem | null {
  const isHeaded = HEAD.test(text);
  if (isHeaded && END_OF_HEAD.test(text.replace(HEAD, ''))) return null;
  const what = isHeaded ? 'open' : DASHES.test(text) ? 'dash' : LATE.test(text) ? 'late' : 'none';
  return problem('front-matter-missing', { file, line: 1 }, { what });
}

/** A page of the site's own prose; what cannot be read of it is null or empty. */
export interface ProsePage {
  matter: ProseMatter | null;
  locate: Locate | null;
  strings: () => YamlString[];
  outline: Outline;
  source: { text: string };
}

const UNREAD = { frontMatter: null, outline: NO_OUTLINE, problems: [] };

/** Reads one page of prose. */
export function readProsePage(schema: z.ZodType<ProseMatter>, text: string, file: string): { page: ProsePage; problems: Problem[] } {
  const conflict = conflictIn(text, file);
  const { frontMatter, outline, problems } = conflict === null ? readProse(text, file) : UNREAD;
  if (frontMatter === null) {
    const page = { matter: null, locate: null, strings: () => [], outline, source: { text } };
    return { page, problems: [conflict ?? headless(text, file) ?? problems[0]!] };
  }
  const { value: matter = null, locate, strings, problems: wrong } = readYaml(schema, frontMatter.text, file, frontMatter);
  return { page: { matter, locate, strings, outline, source: { text } }, problems: [...wrong, ...problems] };
}
