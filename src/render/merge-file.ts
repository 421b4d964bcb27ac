import { type FieldConflict, mergeYaml } from './merge-yaml.ts';
import { type Prefer, type TextConflict, mergeText } from './three-way.ts';

/** What both sides changed; `field` where it is one of the front matter. */
export type FileConflict = TextConflict & Partial<Pick<FieldConflict, 'field'>>;

/** Where a file of content/ ends up when it was changed by hand and converting gives another one. */
export interface MergedFile {
  text: string;
  conflicts: FileConflict[];
}

const MATTER = /^---\n([\s\S]*?\n)---\n/u;

/**
 * Merges a file of fields, or one of front matter and text, three ways. All must have Unix ends of lines.
 *
 * @returns null where the fields of ours cannot be read: nothing can be put into them
 */
export function mergeFile(base: string, ours: string, theirs: string, prefer: Prefer = null): MergedFile | null {
  const [o, a, b] = [base, ours, theirs].map((text) => MATTER.exec(text)) as (RegExpExecArray | null)[];
  if (!o && !a && !b) return mergeYaml(base, ours, theirs, prefer);
  if (!o || !a || !b) return null;
  const matter = mergeYaml(o[1]!, a[1]!, b[1]!, prefer);
  if (matter === null) return null;
  const [oldBody, body, newBody] = [base.slice(o[0].length), ours.slice(a[0].length), theirs.slice(b[0].length)];
  const text = mergeText(oldBody, body, newBody, prefer);
  const above = a[0].split('\n').length - 1;
  return {
    text: `---\n${matter.text.replace(/\n*$/u, '\n')}---\n${text.text}`,
    conflicts: [
      ...matter.conflicts.map((conflict) => ({ ...conflict, line: conflict.line + 1 })),
      ...text.conflicts.map((conflict) => ({ ...conflict, line: conflict.line + above })),
    ],
  };
}
