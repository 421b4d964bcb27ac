import type { z } from 'zod';
import { type Problem, problem } from '../model/problem.ts';
import type { ProseMatter } from '../model/prose.ts';
import { readMdx, readProse, type BodyParagraph } from './mdx-body.ts';
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
  const { frontMatter, paragraphs, outline, problems } = readMdx(text, file);
  if (frontMatter === null) return { read: null, problems: problems.length > 0 ? problems : [headless(text, file)] };
  const yaml = readYaml(schema, frontMatter.text, file, frontMatter);
  const { value: matter, locate, strings } = yaml;
  const read = matter === undefined ? null : { file, matter, locate, strings, body: paragraphs, outline, source: { text } };
  return { read, problems: [...yaml.problems, ...problems] };
}

/** Word processors make one long dash of two or three hyphens. */
const DASHES = /^\p{Pd}{1,3}[ \t]*\r?\n/u;

function headless(text: string, file: string): Problem {
  const what = /^---[ \t]*\r?\n/u.test(text) ? 'open' : DASHES.test(text) ? 'dash' : 'none';
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

/** Reads one page of prose. */
export function readProsePage(schema: z.ZodType<ProseMatter>, text: string, file: string): { page: ProsePage; problems: Problem[] } {
  const { frontMatter, outline, problems } = readProse(text, file);
  if (frontMatter === null) {
    const page = { matter: null, locate: null, strings: () => [], outline, source: { text } };
    return { page, problems: problems.length > 0 ? problems : [headless(text, file)] };
  }
  const { value: matter = null, locate, strings, problems: wrong } = readYaml(schema, frontMatter.text, file, frontMatter);
  return { page: { matter, locate, strings, outline, source: { text } }, problems: [...wrong, ...problems] };
}
