import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readYaml } from '../src/data/yaml.ts';
import { type NewKind, newKinds } from '../src/model/new-kind.ts';
import { type Problem, ProblemError, problem } from '../src/model/problem.ts';
import { RecordMatter } from '../src/model/record.ts';
import { Id } from '../src/model/values.ts';
import { type NewEntry, newFiles, numberAfter, voiceIn } from '../src/render/skeleton.ts';
import { asking, complete } from './lib/asking.ts';
import { commandOf, runScript } from './lib/command.ts';
import { words } from './lib/speech.ts';
import { assertWritable } from './lib/writing.ts';

interface Options {
  content: string;
  ar?: string;
  en?: string;
  speaker?: string;
  date?: string;
}

const program = commandOf('new', {
  typed: 'npm run new --',
  options: {
    '--ar <text>': undefined,
    '--en <text>': undefined,
    '--speaker <id>': undefined,
    '--date <date>': undefined,
    '--content <dir>': 'content',
  },
  choices: { '[kind]': newKinds },
});

await runScript(program, () => begin(program.args, program.opts<Options>()));

async function begin([kind, id]: readonly string[], { content, ...options }: Options): Promise<number> {
  const entry = await asking(async (ask) => {
    const first = await complete({ kind, id, ...options }, [['kind', words.questions.kind(newKinds)]], ask);
    return complete(first, questionsFor(first.kind), ask);
  });
  const files = newFiles({ ...entry, kind: entry.kind ?? '', ...placed(entry, content) });
  const problems = [...files.keys()].flatMap((path) => obstacles(path, content, entry.speaker));
  const [first] = problems;
  if (first !== undefined) throw new ProblemError([first]);
  assertWritable(content, [...files.keys()]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text, { flag: 'wx' });
    console.log(words.begun(join(content, path)));
  }
  console.log(`${words.leftToDo[entry.kind as NewKind]}\n${words.thenCheck}`);
  return 0;
}

/** A speech goes to the end of its record unless its number is given, and the record says for whom its speaker speaks. */
function placed(
  { kind, id = '', speaker }: { kind?: string | undefined; id?: string | undefined; speaker?: string | undefined },
  content: string,
): Pick<NewEntry, 'id' | 'voice'> {
  const [document = ''] = id.split('/');
  const folder = join(content, 'records', document);
  if (kind !== 'speech' || !Id.safeParse(document).success || !existsSync(join(folder, 'document.yaml'))) {
    // Where the record is not there, that is what will be said.
    return { id: kind === 'speech' && Id.safeParse(id).success ? `${id}/1` : id };
  }
  const sections = readdirSync(folder).flatMap((name) => /^0*([1-9]\d*[a-z]*)-/u.exec(name)?.[1] ?? []);
  const { value } = readYaml(RecordMatter, readFileSync(join(folder, 'document.yaml'), 'utf8'), join(folder, 'document.yaml'));
  return {
    id: id.includes('/') ? id : `${document}/${numberAfter(sections)}`,
    voice: value === undefined ? undefined : voiceIn(value, speaker ?? ''),
  };
}

/** What a kind cannot do without. */
function questionsFor(kind: string | undefined): ['id' | 'ar' | 'en' | 'speaker' | 'date', string][] {
  if (kind === 'speech') {
    return [
      ['id', words.questions.speechId],
      ['speaker', words.questions.who],
      ['ar', words.questions.words],
    ];
  }
  if (kind === 'section') {
    return [
      ['id', words.questions.sectionId],
      ['speaker', words.questions.speaker],
    ];
  }
  return [
    ['id', words.questions.id],
    ['ar', words.questions.ar],
    ['en', words.questions.en],
    ...(kind === 'record' || kind === 'article' ? [['date', words.questions.date[kind]] as ['date', string]] : []),
  ];
}

/** What stands against beginning a file: one that is there, a section without its record or of somebody unknown. */
function obstacles(path: string, content: string, speaker: string | undefined): Problem[] {
  const file = join(content, path);
  if (existsSync(file)) return [alreadyThere(file)];
  const [, record, number] = /^(records\/[^/]+)\/(\d+[a-z]*)-/u.exec(path) ?? [];
  if (record === undefined || number === undefined) return [];
  const title = join(content, record, 'document.yaml');
  if (!existsSync(title)) return [problem('new-missing', { file: title }, { speaker: null })];
  const person = join(content, 'speakers', `${speaker ?? ''}.yaml`);
  if (speaker !== undefined && !existsSync(person)) {
    return [problem('new-missing', { file: person }, { speaker })];
  }
  const ending = path.slice(-'.ar.mdx'.length);
  const same = readdirSync(join(content, record)).find((name) => name.startsWith(`${number}-`) && name.endsWith(ending));
  return same === undefined ? [] : [alreadyThere(join(content, record, same))];
}

function alreadyThere(file: string): Problem {
  return problem('new-taken', { file });
}
