import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { type Problem, ProblemError } from '../src/model/problem.ts';
import { type NewKind, leftToDo, newFiles, newKinds } from '../src/render/skeleton.ts';
import { asking, complete } from './lib/asking.ts';
import { runScript } from './lib/console.ts';
import { assertWritable } from './lib/writing.ts';

interface Options {
  content: string;
  ar?: string;
  en?: string;
  speaker?: string;
  date?: string;
}

const program = new Command('npm run new --')
  .description('Begins a file of content/, or the pair of an Arabic and an English one, for an editor to fill in.')
  .argument('[kind]', `one of: ${newKinds.join(', ')}`)
  .argument('[id]', 'the id, which becomes the address: ban-ki-moon; of a section, its document and number: s-pv-7050/9a')
  .option('--ar <text>', 'the name or title in Arabic')
  .option('--en <text>', 'the name or title in English')
  .option('--speaker <id>', 'who speaks in a section; without one it is narrative')
  .option('--date <date>', 'the day on which an article was published: 2013-10-28')
  .option('--content <dir>', 'the folder to write into', 'content')
  .addHelpText('after', '\nIn a terminal, what is missing is asked for.');

runScript(program, () => begin(program.args, program.opts<Options>()));

async function begin([kind, id]: readonly string[], { content, ...options }: Options): Promise<number> {
  const entry = await asking(async (ask) => {
    const first = await complete({ kind, id, ...options }, [['kind', `What kind (${newKinds.join(', ')})? `]], ask);
    return complete(first, questionsFor(first.kind), ask);
  });
  const files = newFiles({ ...entry, kind: entry.kind ?? '', id: entry.id ?? '' });
  const problems = [...files.keys()].flatMap((path) => obstacles(path, content, entry.speaker));
  const [first] = problems;
  if (first !== undefined) throw new ProblemError([first]);
  assertWritable(content, [...files.keys()]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text, { flag: 'wx' });
    console.log(`Begun: ${join(content, path)}`);
  }
  console.log(`${leftToDo[entry.kind as NewKind]}\nThen run npm run check.`);
  return 0;
}

/** What a kind cannot do without. */
function questionsFor(kind: string | undefined): ['id' | 'ar' | 'en' | 'speaker', string][] {
  if (kind === 'section') {
    return [
      ['id', 'Which document and number, e.g. s-pv-7050/9a? '],
      ['speaker', 'Who speaks (an id; nothing for narrative)? '],
    ];
  }
  return [
    ['id', 'Which id, in a–z, 0–9 and hyphens? '],
    ['ar', 'The name or title in Arabic? '],
    ['en', 'The name or title in English? '],
  ];
}

/** What stands against beginning a file: one that is there, a section without its record or of somebody unknown. */
function obstacles(path: string, content: string, speaker: string | undefined): Problem[] {
  const file = join(content, path);
  if (existsSync(file)) return [alreadyThere(file)];
  const [, record, number] = /^(records\/[^/]+)\/(\d+[a-z]*)-/u.exec(path) ?? [];
  if (record === undefined || number === undefined) return [];
  const title = join(content, record, 'document.yaml');
  if (!existsSync(title)) return [missing(title, 'there is no record of this name', 'Name one of the folders in content/records/.')];
  const person = join(content, 'speakers', `${speaker ?? ''}.yaml`);
  if (speaker !== undefined && !existsSync(person)) {
    return [missing(person, 'no file describes the speaker', `Begin it with npm run new -- speaker ${speaker}.`)];
  }
  const ending = path.slice(-'.ar.mdx'.length);
  const same = readdirSync(join(content, record)).find((name) => name.startsWith(`${number}-`) && name.endsWith(ending));
  return same === undefined ? [] : [alreadyThere(join(content, record, same))];
}

function alreadyThere(file: string): Problem {
  return { code: 'new-taken', file, message: 'the file exists already', hint: 'Edit it, or choose another id.', severity: 'error' };
}

function missing(file: string, message: string, hint: string): Problem {
  return { code: 'new-missing', file, message, hint, severity: 'error' };
}
