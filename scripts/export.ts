import { existsSync } from 'node:fs';
import { buildCorpus } from '../src/data/corpus.ts';
import { ProblemError, isError, problem } from '../src/model/problem.ts';
import { siteAddress } from '../src/site/address.ts';
import { commandOf, runScript } from './lib/command.ts';
import { reportProblems } from './lib/console.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { exportFormats, formatNamed } from './lib/export-formats.ts';

interface Options {
  content: string;
  format: string;
}

/** content/ in, the corpus out, on standard output alone. */
function printCorpus({ content, format }: Options): number {
  const render = formatNamed(format);
  const { base } = siteAddress(process.env['SITE_URL']);
  if (!existsSync(content)) throw new ProblemError([problem('content-absent', { file: content })]);
  const { corpus, problems } = buildCorpus(readContentFolder(content).files, { base, folder: content });
  reportProblems(problems);
  if (problems.some(isError)) return 1;
  process.stdout.write(render(corpus));
  return 0;
}

const program = commandOf('export', {
  typed: 'npm run --silent export --',
  options: { '--content <dir>': 'content', '--format <format>': 'json' },
  choices: { '--format <format>': Object.keys(exportFormats) },
});

await runScript(program, printCorpus);
