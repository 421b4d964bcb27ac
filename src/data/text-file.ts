import type { z } from 'zod';
import { type Problem, problem } from '../model/problem.ts';
import { readMdx, type BodyParagraph } from './mdx-body.ts';
import { readYaml, type Locate } from './yaml.ts';

/** A sound `.mdx` file of a section or an article: checked front matter, and paragraphs that are not yet paired. */
export interface TextFile<M> {
  file: string;
  matter: M;
  locate: Locate;
  body: BodyParagraph[];
}

/** Reads one `.mdx` file; null where it cannot be used, with the reasons in `problems`. */
export function readTextFile<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
): { read: TextFile<z.output<S>> | null; problems: Problem[] } {
  const { frontMatter, paragraphs, problems } = readMdx(text, file);
  if (frontMatter === null)
    return { read: null, problems: problems.length > 0 ? problems : [problem('front-matter-missing', { file, line: 1 })] };
  const yaml = readYaml(schema, frontMatter.text, file, frontMatter.line);
  const read = yaml.value === undefined ? null : { file, matter: yaml.value, locate: yaml.locate, body: paragraphs };
  return { read, problems: [...yaml.problems, ...problems] };
}
