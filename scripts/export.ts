import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { buildCorpus } from '../src/data/corpus.ts';
import { ProblemError } from '../src/model/problem.ts';
import { siteAddress } from '../src/site/address.ts';
import { reportProblems, runScript } from './lib/console.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { exportFormats, formatNamed } from './lib/export-formats.ts';

interface Options {
  content: string;
  format: string;
}

/** content/ in, the corpus out, on standard output alone. */
function printCorpus({ content, format }: Options): number {
  const render = formatNamed(format);
  const base = baseOf(process.env['SITE_URL']);
  if (!existsSync(content)) throw noFolder(content);
  const { corpus, problems } = buildCorpus(readContentFolder(content).files, { base, folder: content });
  reportProblems(problems);
  if (problems.some(({ severity }) => severity === 'error')) return 1;
  process.stdout.write(render(corpus));
  return 0;
}

function baseOf(address: string | undefined): string {
  try {
    return siteAddress(address).base;
  } catch (cause) {
    const hint = 'Set it to where the archive will live, e.g. https://example.org/un-oic/';
    const problem = {
      code: 'site-url',
      file: 'SITE_URL',
      message: 'this is no web address',
      fragment: address,
      hint,
      severity: 'error' as const,
    };
    throw new ProblemError([problem], { cause });
  }
}

function noFolder(file: string): ProblemError {
  const hint = 'Give the folder with --content, or make it with npm run convert.';
  return new ProblemError([{ code: 'content-absent', file, message: 'there is no such folder', hint, severity: 'error' }]);
}

const program = new Command('npm run --silent export --')
  .description('Prints the corpus of a content folder on standard output.')
  .option('--content <dir>', 'the folder of content', 'content')
  .option('--format <format>', `one of: ${Object.keys(exportFormats).join(', ')}`, 'json')
  .addHelpText(
    'after',
    '\nAddresses begin with the path of SITE_URL. Problems go to standard error; with an error, no corpus is printed and it ends with 1.',
  );

runScript(program, printCorpus);
