import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { type Problem, ProblemError } from '../src/model/problem.ts';
import { newFiles, newKinds } from '../src/render/skeleton.ts';
import { runScript } from './lib/console.ts';
import { assertWritable } from './lib/writing.ts';

interface Options {
  content: string;
  ar?: string;
  en?: string;
  speaker?: string;
}

const program = new Command('npm run new --')
  .description('Begins a file of content/, or the pair of an Arabic and an English one, for an editor to fill in.')
  .argument('<kind>', `one of: ${newKinds.join(', ')}`)
  .argument('<id>', 'the id, which becomes the address: ban-ki-moon; of a section, its document and number: s-pv-7050/9a')
  .option('--ar <text>', 'the name or title in Arabic')
  .option('--en <text>', 'the name or title in English')
  .option('--speaker <id>', 'who speaks in a section; without one it is narrative')
  .option('--content <dir>', 'the folder to write into', 'content');

runScript(program, () => begin(program.args, program.opts<Options>()));

function begin([kind = '', id = '']: readonly string[], { content, ...names }: Options): number {
  const files = newFiles({ kind, id, ...names });
  const taken = [...files.keys()].map((path) => join(content, path)).filter((file) => existsSync(file));
  if (taken.length > 0) throw new ProblemError(taken.map(alreadyThere));
  assertWritable(content, [...files.keys()]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text, { flag: 'wx' });
    console.log(`Begun: ${join(content, path)}`);
  }
  console.log('Fill it in, then run npm run check.');
  return 0;
}

function alreadyThere(file: string): Problem {
  return { code: 'new-taken', file, message: 'the file exists already', hint: 'Edit it, or choose another id.', severity: 'error' };
}
