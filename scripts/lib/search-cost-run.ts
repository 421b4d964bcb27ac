import { writeSync } from 'node:fs';
import { buildCorpus } from '../../src/data/corpus.ts';
import { readContentFolder } from './content-folder.ts';
import { grownSource } from './grown-corpus.ts';
import { costOfMahdar, costOfMiniSearch, costOfStockPagefind, type Cost } from './search-growth.ts';
import { sourceOf, type SearchSource } from './search-source.ts';
import { serveFiles } from './serve-files.ts';

// One measurement of `bench:search`, in a process of its own: whose search, how many times the archive, its texts, and where to write.
const [contestant = '', times = '1', content = 'content', folder = ''] = process.argv.slice(2);

const costs: Record<string, (source: SearchSource, folder: string) => Promise<Cost>> = {
  mahdar: costOfMahdar,
  pagefind: costOfStockPagefind,
  minisearch: costOfMiniSearch,
};

const { corpus } = buildCorpus(readContentFolder(content).files, { base: '/', folder: content });
serveFiles();
const cost = await costs[contestant]!(Number(times) === 1 ? sourceOf(corpus) : grownSource(corpus, Number(times)), folder);
writeSync(1, JSON.stringify(cost));
