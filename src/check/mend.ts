import { type ContentFile, textOfFile } from '../data/content-file.ts';
import type { Problem, TextEdit } from '../model/problem.ts';

/** A problem that mends itself. */
export type Mendable = Problem & { fix: TextEdit };

/**
 * Carries out what problems carry with them, each file's from its end to its beginning; everything else in a file stays as it is, byte
 * for byte. Of two that overlap, the later one in the file waits for another round.
 */
export function mend(
  files: readonly ContentFile[],
  folder: string,
  problems: readonly Problem[],
): { files: ContentFile[]; mended: Mendable[] } {
  const mended: Mendable[] = [];
  const byFile = Map.groupBy(problems.filter(isMendable), ({ file }) => file);
  const after = files.map((file) => {
    const found = byFile.get(`${folder}/${file.path}`);
    if (found === undefined) return file;
    // What was read without a byte order mark, and composed, has other offsets: first the characters, then the words.
    const whole = file.text !== textOfFile(file);
    const chosen = withoutOverlaps(found.filter(({ code }) => !whole || code.startsWith('text-')));
    mended.push(...chosen);
    return { ...file, text: edited(file.text, chosen) };
  });
  return { files: after, mended };
}

function isMendable(found: Problem): found is Mendable {
  return found.fix !== undefined;
}

function withoutOverlaps(problems: readonly Mendable[]): Mendable[] {
  let end = -1;
  return problems
    .toSorted((a, b) => a.fix.from - b.fix.from || a.fix.to - b.fix.to)
    .filter(({ fix }) => {
      const free = fix.from >= end;
      if (free) end = fix.to;
      return free;
    });
}

function edited(text: string, problems: readonly Mendable[]): string {
  return problems.reduceRight((result, { fix }) => result.slice(0, fix.from) + fix.text + result.slice(fix.to), text);
}
