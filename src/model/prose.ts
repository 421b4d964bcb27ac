import { z } from 'zod';

/** For whom a chapter of the guide is written, in the order in which the guide lists them. */
export const guideParts = ['editor', 'host', 'developer'] as const;
export type GuidePart = (typeof guideParts)[number];

/** Front matter of the site's own pages: `content/pages/<name>.<lang>.mdx`. */
export const PageMatter = z.strictObject({ title: z.string().min(1), description: z.string().min(1) });

/** Front matter of a chapter of the guide: `content/guide/<name>.<lang>.mdx`. */
export const ChapterMatter = PageMatter.extend({
  part: z.enum(guideParts).default('editor'),
  /** Where it stands among the chapters of its part. */
  order: z.number().optional(),
  /** Names that the chapter had before: their addresses lead to it. */
  formerly: z.array(z.string()).optional(),
});
export type ProseMatter = z.infer<typeof PageMatter>;
