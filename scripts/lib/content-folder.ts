import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import type { ContentFile } from '../../src/data/content-file.ts';
import { ProblemError, type Problem, problem } from '../../src/model/problem.ts';
import { isInUtf8 } from '../../src/text/encoding.ts';
import { pendingFiles } from './journal.ts';
import { filesUnder } from './paths.ts';

/** The file in which converting keeps account of what it wrote. */
export const CONVERTED = '.converted.json';

/** All of content/ that is text. */
export interface ContentFolder {
  /** By path. */
  files: ContentFile[];
  /** `.converted.json`: the SHA-256 of what converting last wrote to each path. */
  written: Record<string, string>;
}

const TEXT = new Set(['.mdx', '.md', '.yaml', '.yml']);

/**
 * Reads a folder of content; one that does not exist is empty.
 *
 * Writes nothing: where a conversion was killed after it was decided, the files it had still to move are read where they wait.
 *
 * @throws ProblemError where a file is not UTF-8, or `.converted.json` is broken.
 */
export function readContentFolder(dir: string): ContentFolder {
  const pending = pendingFiles(dir);
  const paths = new Set(visibleFiles(dir).filter((path) => TEXT.has(extname(path))));
  for (const path of pending.staged.keys()) if (TEXT.has(extname(path)) && !path.startsWith('.')) paths.add(path);
  for (const path of pending.removes) paths.delete(path);
  const problems: Problem[] = [];
  const files = [...paths]
    .sort()
    .map((path) => ({ path, text: readText(pending.staged.get(path) ?? join(dir, path), join(dir, path), problems) }));
  const account = readAccount(pending.staged.get(CONVERTED) ?? join(dir, CONVERTED), join(dir, CONVERTED), problems);
  if (problems.length > 0) throw new ProblemError(problems);
  return { files, written: account };
}

/** The files of a folder that are no text: pictures, and what nobody reads. */
export function otherFiles(dir: string): string[] {
  return visibleFiles(dir).filter((path) => !TEXT.has(extname(path)));
}

/** The files of a folder, without those that are hidden, or in a hidden folder. */
function visibleFiles(dir: string): string[] {
  return filesUnder(dir).filter((path) => !/(?:^|\/)\./u.test(path));
}

function readText(place: string, file: string, problems: Problem[]): string {
  const bytes = readFileSync(place);
  // The decoder leaves out a byte order mark, which a file may have.
  if (isInUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  problems.push(problem('file-not-utf-8', { file }));
  return '';
}

function readAccount(place: string, file: string, problems: Problem[]): Record<string, string> {
  if (!existsSync(place)) return {};
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch {
    problems.push(problem('account-broken', { file }));
    return {};
  }
}
