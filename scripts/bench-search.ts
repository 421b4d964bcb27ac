import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { buildCorpus } from '../src/data/corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { grownSource } from './lib/grown-corpus.ts';
import { mahdar, miniSearch, stockPagefind, type Contestant } from './lib/search-contestants.ts';
import { costOfMahdar, costOfMiniSearch, costOfStockPagefind, growthQuestions, type Cost } from './lib/search-growth.ts';
import { judge, textsOf, type Query, type Verdict } from './lib/search-judge.ts';
import { sourceOf } from './lib/search-source.ts';
import { serveFiles } from './lib/serve-files.ts';

interface Options {
  content: string;
  queries?: string[];
  grow: string[];
  beside: string;
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
      `\nIndexing, and ${growthQuestions.length} questions, each asked of a search that has loaded nothing, then of one that has:`,
    );
    console.log(`${''.padEnd(24)}${costColumns.map((column) => column.padStart(11)).join('')}`);
    for (const times of options.grow.map(Number)) await grow(corpus, times, join(folder, `x${times}`), Number(options.beside));
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
async function grow(corpus: Corpus, times: number, folder: string, beside: number): Promise<void> {
  const source = times === 1 ? sourceOf(corpus) : grownSource(corpus, times);
  const others =
    times > beside
      ? []
      : [(): Promise<Cost> => costOfStockPagefind(source, join(folder, 'stock')), (): Promise<Cost> => costOfMiniSearch(source)];
  for (const cost of [(): Promise<Cost> => costOfMahdar(source, join(folder, 'own')), ...others]) printCost(times, await cost());
  await rm(folder, { recursive: true });
}

const costColumns = ['paragraphs', 'a second', 'MB held', 'KB first', 'at most', 'ms', 'at most'];

function printCost(times: number, { name, paragraphs, seconds, memory, firstBytes, times: answers }: Cost): void {
  const sorted = answers.toSorted((a, b) => a - b);
  const figures = [paragraphs, paragraphs / seconds, memory, mean(firstBytes), Math.max(...firstBytes)].map((figure) => figure.toFixed(0));
  const asked = [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0].map((figure) => figure.toFixed(1));
  console.log(`${`${times}×`.padEnd(8)}${name.padEnd(16)}${[...figures, ...asked].map((figure) => figure.padStart(11)).join('')}`);
}

const ownQueries = resolve(import.meta.dirname, '../test/search/queries');

const options = new Command()
  .description('Measures search: recall and precision beside stock Pagefind and MiniSearch, and what it costs as the archive grows.')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--queries <files...>', 'questions with the patterns of what they should find (default: those in test/search/queries)')
  .option('--grow <times...>', 'sizes to measure the cost at, as multiples of the archive', ['1', '100'])
  .option('--beside <times>', 'the largest size at which stock Pagefind and MiniSearch are measured as well', '100')
  .option('--no-kinds', 'print only the sums')
  .option('--no-quality', 'measure only the cost')
  .parse()
  .opts<Options>();

await run(options);
