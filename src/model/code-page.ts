import { z } from 'zod';

/** A text that no language may lack: help is of use only to those who can read it. */
const Both = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });

/** What the codes are about, in the order in which the guide lists them. */
export const CodeGroup = z.enum(['file', 'field', 'text', 'translation', 'people', 'words', 'seed', 'ruling', 'converting', 'command']);
export type CodeGroup = z.infer<typeof CodeGroup>;

/**
 * A file as it is wrong and as it is right, in the small archive of `test/docs/fixtures/archive/`. Where that has the file, `right` are
 * lines of it and `wrong` stands in their place; otherwise each is a whole file. `null` is no file. A test runs both.
 */
const FileExample = z.strictObject({
  file: z.string().min(1),
  /** What the file is called where it is right, if the name is what is wrong. */
  renamed: z.string().min(1).optional(),
  wrong: z.string().nullable(),
  right: z.string().nullable(),
  /** The command that finds it, without `npm run`. */
  run: z.string().default('check'),
});

/** A command as it is wrong and as it is right, typed in that archive. */
const CommandExample = z.strictObject({ typed: z.strictObject({ wrong: z.string().min(1), right: z.string().min(1) }) });

/** What a code is shown with: a file, or a command. */
export const CodeExample = z.union([FileExample, CommandExample]);
export type CodeExample = z.infer<typeof CodeExample>;

/** `content/guide/codes/<code>.yaml`: the page of the guide about one code of the commands. Texts are Markdown. */
export const CodePage = z.strictObject({
  group: CodeGroup,
  title: Both,
  /** What was found. */
  means: Both,
  /** Why it matters: what a reader would meet if it were let through. */
  why: Both,
  /** What to do about it. */
  mend: Both,
  example: CodeExample.optional(),
});
export type CodePage = z.infer<typeof CodePage>;
