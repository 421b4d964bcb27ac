import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { buildCorpus } from '../src/data/corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { mahdar, miniSearch, stockPagefind, type Contestant } from './lib/search-contestants.ts';
import { growthQuestions, type Cost, type QuestionCost } from './lib/search-growth.ts';
import { judge, textsOf, type Query, type Verdict } from './lib/search-judge.ts';
import { serveFiles } from './lib/serve-files.ts';

interface Options {
  content: string;
  queries?: string[];
  grow: string[];
  beside: string;
  each: boolean;
  kinds: boolean;
  quality: boolean;
}

/** Recall and precision beside others on the same text, then what a question costs as the archive grows. */
async function run(options: Options): Promise<void> {
  const { corpus } = buildCorpus(readContentFolder(options.content).files, { base: '/', folder: options.content });
  const folder = await mkdtemp(join(tmpdir(), 'mahdar-search-'));
  serveFiles();
  try {
    if (options.quality) await compare(corpus, folder, options);
    console.log(
      `\nIndexing archives that grow as real ones do (see scripts/lib/grown-corpus.ts), and ${growthQuestions.length} questions to each, asked of a search that has loaded nothing, then again:`,
    );
    console.log(`${''.padEnd(24)}${costColumns.map((column) => column.padStart(11)).join('')}`);
    for (const times of options.grow.map(Number)) grow(times, folder, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compare(corpus: Corpus, folder: string, options: Options): Promise<void> {
  const sets = options.queries ?? (await readdir(ownQueries)).map((name) => join(ownQueries, name));
  const contestants = [await mahdar(corpus, join(folder, 'own')), await stockPagefind(corpus, join(folder, 'stock')), miniSearch(corpus)];
  for (const set of sets) {
    const queries = JSON.parse(readFileSync(set, 'utf8')) as Query[];
    console.log(`\n${set}: ${queries.length} questions`);
    const verdicts = new Map<string, Verdict[]>();
    for (const contestant of contestants) verdicts.set(contestant.name, await judgeAll(contestant, queries, corpus));
    printVerdicts(verdicts, options.kinds);
  }
}

async function judgeAll(contestant: Contestant, queries: readonly Query[], corpus: Corpus): Promise<Verdict[]> {
  const texts = textsOf(corpus);
  const verdicts: Verdict[] = [];
  for (const query of queries) verdicts.push(judge(query, await contestant.ask(query.query, query.lang ?? 'ar'), texts));
  return verdicts;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function printVerdicts(verdicts: ReadonlyMap<string, readonly Verdict[]>, everyKind: boolean): void {
  const all = [...verdicts.values()][0] ?? [];
  const kinds = everyKind ? [...new Set(all.map(({ category }) => category))].toSorted() : [];
  console.log(`${''.padEnd(20)}${[...verdicts.keys()].map((name) => name.padEnd(28)).join('')}`);
  console.log(`${'kind'.padEnd(20)}${[...verdicts.keys()].map(() => 'recall   precision at 5'.padEnd(28)).join('')}`);
  for (const kind of [...kinds, '']) {
    const cells = [...verdicts.values()].map((own) => {
      const of = own.filter(({ category }) => kind === '' || category === kind);
      return `${percent(mean(of.map(({ recall }) => recall)))} ${percent(mean(of.map(({ precision }) => precision)))}`.padEnd(28);
    });
    console.log(`${(kind === '' ? 'all' : kind).padEnd(20)}${cells.join('')}`);
  }
}

/** What it takes to index an archive made so many times larger and to ask it one question, beside others where they can follow. */
function grow(times: number, folder: string, { content, beside, each }: Options): void {
  for (const contestant of times > Number(beside) ? ['mahdar'] : ['mahdar', 'pagefind', 'minisearch']) {
    const own = join(folder, `${contestant}-${times}`);
    const run = spawnSync(process.execPath, [costRun, contestant, String(times), content, own], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (run.status !== 0) throw new Error(`measuring ${contestant} at ${times}× failed`);
    const cost = JSON.parse(run.stdout) as Cost;
    printCost(times, cost);
    if (each) for (const question of cost.questions) printQuestion(question);
    rmSync(own, { recursive: true, force: true });
  }
}

const costColumns = 'speeches,paragraphs,a second,MB held,files,MB,KB no text,KB,at most,ms first,ms again,at most'.split(',');

const loadedBy = ({ loaded }: QuestionCost): number => Object.values(loaded).reduce((sum, own) => sum + own, 0);
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function printCost(times: number, { name, speeches, paragraphs, seconds, memory, files, size, questions }: Cost): void {
  const loaded = questions.map(loadedBy);
  const firsts = questions.flatMap(({ first }) => first ?? []);
  const agains = questions.map(({ again }) => again);
  const withoutTexts = questions.map((question) => loadedBy(question) - (question.loaded.texts ?? 0));
  const figures = [speeches, paragraphs, paragraphs / seconds, memory, files, size];
  const kilobytes = [Math.max(...withoutTexts), mean(loaded), Math.max(...loaded)];
  const asked = [middle(firsts), middle(agains), Math.max(...agains)].map((figure) => (figure === 0 ? '' : figure.toFixed(1)));
  const cells = [...[...figures, ...kilobytes].map((figure) => figure.toFixed(0)), ...asked];
  console.log(`${`${times}×`.padEnd(8)}${name.padEnd(16)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}

function printQuestion(question: QuestionCost): void {
  const parts = Object.entries(question.loaded).map(([part, own]) => `${part} ${own.toFixed(0)}`);
  const times = [question.first, question.again].flatMap((time) => (time === undefined ? [] : [time.toFixed(1)]));
  console.log(`  ${loadedBy(question).toFixed(0).padStart(6)} KB (${parts.join(', ')}), ${times.join(' and ')} ms: ${question.query}`);
}

const costRun = resolve(import.meta.dirname, 'lib/search-cost-run.ts');
const ownQueries = resolve(import.meta.dirname, '../test/search/queries');

const options = new Command()
  .description('Measures search: recall and precision beside stock Pagefind and MiniSearch, and what it costs as the archive grows.')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--queries <files...>', 'questions with the patterns of what they should find (default: those in test/search/queries)')
  .option('--grow <times...>', 'sizes to measure the cost at, as multiples of the archive', ['1', '10', '100'])
  .option('--beside <times>', 'the largest size at which stock Pagefind and MiniSearch are measured as well', '10')
  .option('--each', 'print what each question costs')
  .option('--no-kinds', 'print only the sums')
  .option('--no-quality', 'measure only the cost')
  .parse()
  .opts<Options>();

await run(options);
