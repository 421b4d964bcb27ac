import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complete } from '../../scripts/lib/asking.ts';
import { newKinds } from '../../src/model/new-kind.ts';
import { everythingIn, folderWith, linesOf, put, runScript } from './running.ts';

/** An archive of one record, in which Iyad Madani is known. */
function archive(): string {
  return folderWith({
    'records/s-pv-1/document.yaml':
      'symbol: S/PV.1\ntitle: { ar: محضر }\nstatus: final\nbody: { ar: مجلس الأمن }\nmeeting: 1\ndate: 2013-10-28\n',
    'records/s-pv-1/01-opening.ar.mdx': '---\ndocument: s-pv-1\nsection: 1\nkind: speech\nspeaker: iyad-madani\n---\n\nنبدأ.\n',
    'speakers/iyad-madani.yaml': 'name: { ar: إياد مدني, en: Iyad Madani }\n',
  });
}

const begin = (content: string, ...args: string[]) => runScript('new', [...args, '--content', content]);
const NAMES = ['--ar', 'السلام: «نعم» # ١', '--en', "Peace: it's *all*"];

/** What a command begins, and its arguments. */
const commands: Record<(typeof newKinds)[number], { args: string[]; begun: string[] }> = {
  article: {
    args: ['article', 'a-visit', ...NAMES, '--date', '2014-05-22'],
    begun: ['articles/a-visit.ar.mdx', 'articles/a-visit.en.mdx'],
  },
  record: { args: ['record', 's-pv-2', ...NAMES, '--date', '2014-02-03'], begun: ['records/s-pv-2/document.yaml'] },
  section: {
    args: ['section', 's-pv-1/1a', '--speaker', 'iyad-madani'],
    begun: ['records/s-pv-1/01a-iyad-madani.ar.mdx', 'records/s-pv-1/01a-iyad-madani.en.mdx'],
  },
  speech: {
    args: ['speech', 's-pv-1', '--speaker', 'iyad-madani', '--ar', 'شكرا سيدي الرئيس.\n\nأبدأ بكلمة.'],
    begun: ['records/s-pv-1/02-iyad-madani.ar.mdx', 'records/s-pv-1/02-iyad-madani.en.mdx'],
  },
  speaker: { args: ['speaker', 'gert-rosenthal', ...NAMES], begun: ['speakers/gert-rosenthal.yaml'] },
  delegation: { args: ['delegation', 'guatemala', ...NAMES], begun: ['delegations/guatemala.yaml'] },
  topic: { args: ['topic', 'peace', ...NAMES], begun: ['topics/peace.yaml'] },
  term: { args: ['term', 'peace', ...NAMES], begun: ['glossary/peace.yaml'] },
  page: { args: ['page', 'how-to-cite', ...NAMES], begun: ['guide/how-to-cite.ar.mdx', 'guide/how-to-cite.en.mdx'] },
};

describe.concurrent('npm run new begins', () => {
  test.each(newKinds)('a file that npm run check accepts, and says where it is and what is left to do: %s', async (kind) => {
    const content = archive();
    const before = everythingIn(content)!;
    const { status, stdout, stderr } = await begin(content, ...commands[kind].args);
    expect([status, stderr]).toEqual([0, '']);
    const files = Object.entries(everythingIn(content)!).filter(
      ([path, digest]) => before[path] === undefined && !digest.endsWith('folder'),
    );
    expect(files.map(([path]) => path)).toEqual(commands[kind].begun);
    expect(linesOf(stdout).slice(0, -2)).toEqual(commands[kind].begun.map((path) => `Begun: ${join(content, path)}`));
    expect(stdout).toMatch(/\n[A-Z][^\n]+\.\nThen run npm run check\.\n$/u);
    const checked = await runScript('check', ['--seeds', 'no/such', '--content', content]);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });

  test('a speech for the delegation and in the capacity that the title page gives its speaker, each paragraph marked in both languages', async () => {
    const content = archive();
    const title = join(content, 'records/s-pv-1/document.yaml');
    const members = 'president: { delegation: oic, speaker: iyad-madani }\n';
    writeFileSync(title, readFileSync(title, 'utf8') + members);
    put(content, { 'delegations/oic.yaml': 'name: { ar: منظمة, en: OIC }\nkind: organization\n' });
    await begin(content, ...commands.speech.args, '--en', 'Thank you, Sir.');
    const [arabic, english] = commands.speech.begun.map((path) => readFileSync(join(content, path), 'utf8'));
    expect(arabic).toMatch(
      /\nspeaker: iyad-madani\ndelegation: oic\ncapacity: president\nparagraphs:\n {2}- \{ id: p-2-1 \}\n {2}- \{ id: p-2-2 \}\n/u,
    );
    expect(arabic).toMatch(/\n\{\/\* p-2-1 \*\/\}\n\nشكرا سيدي الرئيس\.\n\n\{\/\* p-2-2 \*\/\}\n\nأبدأ بكلمة\.\n$/u);
    expect(english).toMatch(/status: unofficial\n---\n\n\{\/\* p-2-1 \*\/\}\n\nThank you, Sir\.\n\n\{\/\* p-2-2 \*\/\}\n$/u);
    expect(await runScript('check', ['--seeds', 'no/such', '--content', content])).toMatchObject({ status: 0 });
  });

  test('a speech without words, to be written into its files', async () => {
    const content = archive();
    await begin(content, 'speech', 's-pv-1', '--speaker', 'iyad-madani');
    expect(await runScript('check', ['--seeds', 'no/such', '--content', content])).toMatchObject({ status: 0, stderr: '' });
  });

  test('everything into a folder that is not there yet', async () => {
    const content = join(folderWith(), 'content');
    expect((await begin(content, ...commands.topic.args)).status).toBe(0);
    expect(everythingIn(content)).toHaveProperty(['topics/peace.yaml']);
  });
});

describe.concurrent('npm run new is refused with one sentence and writes nothing for', () => {
  test.each([
    ['an unknown kind', ['poem', 'x', ...NAMES], 'new-kind'],
    ['no kind', [], 'new-kind'],
    ['no id', ['speaker'], 'new-id'],
    ['an id in Arabic', ['speaker', 'مدني', ...NAMES], 'new-id'],
    ['an id that leads elsewhere', ['speaker', '../x', ...NAMES], 'new-id'],
    ['a name in one language', ['speaker', 'x', '--ar', 'اسم'], 'new-name'],
    ['a date that is none', ['article', 'x', ...NAMES, '--date', '28/10/2013'], 'new-date'],
    ['a record without its day', ['record', 's-pv-3', ...NAMES], 'new-date'],
    ['an id that is taken', ['speaker', 'iyad-madani', ...NAMES], 'new-taken'],
    ['a section whose number is taken', ['section', 's-pv-1/1', '--speaker', 'iyad-madani'], 'new-taken'],
    ['a section of a record that is not there', ['section', 's-pv-2/1'], 'new-missing'],
    ['a speech of nobody', ['speech', 's-pv-1'], 'new-id'],
    ['a speech whose number is taken', ['speech', 's-pv-1/1', '--speaker', 'iyad-madani'], 'new-taken'],
    ['a speech in a record that is not there', ['speech', 's-pv-2', '--speaker', 'iyad-madani'], 'new-missing'],
    ['a speech of somebody unknown', ['speech', 's-pv-1', '--speaker', 'nobody'], 'new-missing'],
    ['English words without Arabic ones', ['speech', 's-pv-1', '--speaker', 'iyad-madani', '--en', 'We begin.'], 'new-words'],
    ['a section of somebody unknown', ['section', 's-pv-1/2', '--speaker', 'nobody'], 'new-missing'],
  ])('%s', async (_, args, code) => {
    const content = archive();
    const before = everythingIn(content);
    const { status, stdout, stderr } = await begin(content, ...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(new RegExp(`: error \\[${code}\\] .+\\. [A-Z].*\\.$`, 'u'))]);
    expect(everythingIn(content)).toEqual(before);
  });
});

describe('in a terminal', () => {
  const questions = [
    ['id', 'Which id? '],
    ['ar', 'Arabic? '],
  ] as const;

  test('what is missing is asked for, in order, and nothing else', async () => {
    const asked: string[] = [];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(question.startsWith('Which') ? 'gert-rosenthal' : 'روسينثال');
    };
    expect(await complete({ id: undefined, ar: undefined, en: 'Rosenthal' }, questions, ask)).toEqual({
      id: 'gert-rosenthal',
      ar: 'روسينثال',
      en: 'Rosenthal',
    });
    expect(asked).toEqual(['Which id? ', 'Arabic? ']);
    expect(await complete({ id: 'x', ar: 'اسم' }, questions, () => Promise.reject(new Error('asked')))).toEqual({ id: 'x', ar: 'اسم' });
  });

  test('no answer leaves a field as it was', async () => {
    expect(await complete({ id: undefined, ar: ' ' }, questions, () => Promise.resolve(''))).toEqual({ id: undefined, ar: ' ' });
  });
});
