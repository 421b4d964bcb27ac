import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { CheckedArchive } from '../../src/check/archive.ts';
import { checkArchive } from '../../src/check/index.ts';
import { accountForWords } from '../../src/data/accounting.ts';
import type { ContentFile } from '../../src/data/content-file.ts';
import { corpusOf } from '../../src/data/corpus.ts';
import { readLibrary } from '../../src/data/library.ts';
import { type Problem, isError } from '../../src/model/problem.ts';
import { readSeed } from '../../src/read/seed.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A broken archive: the sound one with these files over it. Its name begins with the code of what is wrong; a variant follows a full stop. */
export interface Broken {
  name: string;
  code: string;
  expected: { removes: string[]; findings: { file: string; line?: number; column?: number; fragment?: string }[] };
}

export const brokenArchives: readonly Broken[] = readdirSync(join(fixtures, 'broken'))
  .sort()
  .map((name) => ({
    name,
    code: name.replace(/\..*$/u, ''),
    expected: JSON.parse(readFileSync(join(fixtures, 'broken', name, 'expected.json'), 'utf8')) as Broken['expected'],
  }));

/** The files of the sound archive, or of a broken one, by path. */
export function filesOf(broken?: Broken): Map<string, string> {
  const files = filesIn(join(fixtures, 'sound'));
  if (broken === undefined) return files;
  for (const path of broken.expected.removes) files.delete(path);
  for (const [path, text] of filesIn(join(fixtures, 'broken', broken.name)))
    if (!/^(?:expected|fixed)\b/u.test(path)) files.set(path, text);
  return files;
}

/** What a broken archive's files are once they have been mended. */
export function fixedFilesOf({ name }: Broken): Map<string, string> {
  const folder = join(fixtures, 'broken', name, 'fixed');
  return existsSync(folder) ? filesIn(folder) : new Map<string, string>();
}

function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** Everything that is found in an archive. */
export function findingsIn(files: ReadonlyMap<string, string>): { content: ContentFile[]; problems: Problem[] } {
  const inContent = [...files]
    .filter(([path]) => path.startsWith('content/'))
    .map(([path, text]) => ({ path: path.slice('content/'.length), text }));
  const content = inContent.filter(({ path }) => ['.mdx', '.md', '.yaml'].includes(extname(path)));
  const library = readLibrary(content, 'content');
  const { corpus, problems } = corpusOf(library, { base: '/' });
  const others = inContent.filter((file) => !content.includes(file)).map(({ path }) => path);
  const archive: CheckedArchive = {
    folder: 'content',
    files: content,
    library,
    corpus,
    others,
    published: new Set(['/robots.txt']),
    today: '2026-11-21',
  };
  const seeds = [...files]
    .filter(([path]) => /^seeds\/.*\.txt$/u.test(path))
    .map(([path, text]) => ({ name: path.slice('seeds/'.length), text: readSeed(path, new TextEncoder().encode(text)).lines.join('\n') }));
  const words = accountForWords(seeds, corpus).problems;
  // As npm run check has it: words may be missing only because a file could not be read.
  const waits = problems.some(isError);
  return { content, problems: [...problems, ...checkArchive(archive), ...words.filter(({ code }) => !waits || code !== 'words-missing')] };
}
