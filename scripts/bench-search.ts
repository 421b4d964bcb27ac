import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { buildCorpus } from '../src/data/corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { grownCorpus } from './lib/grown-corpus.ts';
import { measureRun, mahdar, miniSearch, stockPagefind, type Contestant } from './lib/search-contestants.ts';
import { judge, textsOf, type Query, type Verdict } from './lib/search-judge.ts';
import { writeSearch } from './lib/search-index.ts';
import { serveFiles } from './lib/serve-files.ts';

interface Options {
  content: string;
  queries?: string[];
  grow: string[];
  kinds: boolean;
}

/** Recall and precision beside others on the same text, then what a question costs as the archive grows. */
async function run(options: Options): Promise<void> {
  const { corpus } = buildCorpus(readContentFolder(options.content).files, { base: '/', folder: options.content });
  const folder = await mkdtemp(join(tmpdir(), 'mahdar-search-'));
  serveFiles();
  try {
    await compare(corpus, folder, options);
    for (const times of options.grow.map(Number)) await grow(corpus, times, join(folder, `x${times}`));
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

/** What it takes to index an archive made so many times larger, and what the first question then loads and takes. */
async function grow(corpus: Corpus, times: number, folder: string): Promise<void> {
  const large = times === 1 ? corpus : grownCorpus(corpus, times);
  const count = large.documents.reduce(
    (sum, { sections }) => sum + sections.reduce((own, { paragraphs }) => own + paragraphs.length, 0),
    0,
  );
  const start = performance.now();
  await writeSearch(large, folder);
  const seconds = (performance.now() - start) / 1000;
  const { firstBytes, median, worst } = await measureRun(folder, growthQuestions);
  console.log(
    `\n${times}×: ${count} paragraphs indexed in ${seconds.toFixed(1)} s (${Math.round(count / seconds)} a second, ` +
      `${Math.round(process.memoryUsage().rss / 1048576)} MB here); one question from nothing ${mean(firstBytes).toFixed(0)} KB on average, ` +
      `${Math.max(...firstBytes).toFixed(0)} KB at most; then ${median.toFixed(1)} ms in the middle, ${worst.toFixed(0)} ms at most.`,
  );
}

const growthQuestions = [
  'الوساطة',
  'ناغورني كاراباخ',
  'S/PRST/2013/16',
  '"حل الدولتين"',
  'مكافحة الإرهاب في الساحل',
  'ميانمر',
  'refugees',
  'chemical weapons',
  'Ihsanoglu',
];

const ownQueries = resolve(import.meta.dirname, '../test/search/queries');

const options = new Command()
  .description('Measures search: recall and precision beside stock Pagefind and MiniSearch, and what it costs as the archive grows.')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--queries <files...>', 'questions with the patterns of what they should find (default: those in test/search/queries)')
  .option('--grow <times...>', 'sizes to measure the cost at, as multiples of the archive', ['1', '100'])
  .option('--no-kinds', 'print only the sums')
  .parse()
  .opts<Options>();

await run(options);
