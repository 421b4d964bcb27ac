import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Language } from '../../src/model/values.ts';
import { rangeFolder } from '../../src/search/layout.ts';
import { Plan } from '../../src/search/plan.ts';
import { writeSorted } from '../../src/search/sorted.ts';
import type { StoredStart } from '../../src/search/stored.ts';
import { entryBlocks, storeVocabulary } from '../../src/search/vocabulary-blocks.ts';
import { IndexFolder, WAITING } from './index-folder.ts';
import { metaOf } from './pagefind-format.ts';
import { NO_LANGUAGE, pagefindRuntime } from './pagefind-runtime.ts';
import { Binder } from './search-binder.ts';
import { sourceOf, type SearchSource } from './search-source.ts';
import { Volumes, type Volume } from './search-volumes.ts';

/** How an index is cut; what is not given is as archives want it. Tests cut small archives like large ones. */
export interface IndexSizes {
  /** Words after which a volume ends. */
  volume?: number;
  /** Places in a volume. */
  places?: number;
  /** A core that stands more often has codes of its own in each volume. */
  frequent?: number;
  /** Places of words in a chunk of Pagefind's. */
  chunk?: number;
  /** The same where a core is read volume by volume. */
  part?: number;
  /** Chunks in a part of Pagefind's index. */
  range?: number;
  /** Cores in a block of the vocabulary. */
  block?: number;
}

/**
 * Words whose places share a file of the index. A question loads a few such files, and the lists of those that stand near them: the
 * files of a small archive are smaller, so that all it loads is little.
 */
const chunkSize = (words: number): number => Math.min(1200, Math.max(300, Math.round(1.5 * Math.sqrt(words))));

/** Values of filters in a block. */
const ENTRIES_OF_BLOCK = 512;

/**
 * Writes the search of a built site: one index of both languages, and the module that asks it.
 *
 * @param folder `dist/search`; what stood there is removed, since the index of another build has another name.
 */
export async function writeSearch(corpus: Corpus, folder: string): Promise<Record<Language, number>> {
  await writeIndex(sourceOf(corpus), folder);
  const all = corpus.documents.flatMap(({ sections }) => sections).flatMap(({ paragraphs }) => paragraphs);
  return { ar: all.filter(({ ar }) => ar !== '').length, en: all.filter(({ en }) => en !== '').length };
}

/** The same of any source, which may be larger than memory: no more of it is held than its words, and one volume. */
export async function writeIndex(source: SearchSource, folder: string, sizes: IndexSizes = {}): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = new IndexFolder(mkdtempSync(join(folder, 'index-')));
  const aside = mkdtempSync(join(folder, 'aside-'));
  const volumes = new Volumes(files, aside, sizes);
  await volumes.readAll(source.sections());
  const plan = new Plan(volumes.words, sizes.frequent);
  const binder = new Binder(aside, plan, sizes.range);
  for (const volume of volumes.volumes()) {
    noteSequences(volume, plan);
    binder.add(volume);
  }
  const chunks = { chunk: sizes.chunk ?? chunkSize(volumes.words.count), part: sizes.part };
  const { pages, ranges } = binder.bind(chunks, (path, content) => files.write(path, content));
  const vocabulary = storeVocabulary(plan.wordlore(source.names), sizes.block);
  const values = entryBlocks('values', volumes.filterValues(), ENTRIES_OF_BLOCK);
  for (const { path, content } of [...vocabulary.blocks, ...values.blocks]) {
    files.pack(`${path}.bin`, content);
    await files.packed(WAITING);
  }
  const start: StoredStart = {
    layout: volumes.layout(),
    vocabulary: vocabulary.stored,
    ranges: writeSorted(ranges.map(([first]) => first?.from ?? '')),
    values: values.starts,
  };
  files.pack('start.bin', start);
  await files.packed();
  const runtime = await pagefindRuntime();
  for (const { path, content } of runtime.files) files.write(path, content);
  for (const [range, chunks] of ranges.entries()) {
    const meta = `${NO_LANGUAGE}_all`;
    files.write(`${rangeFolder(range)}pagefind.${meta}.pf_meta`, metaOf(runtime.version, pages, chunks));
    files.write(`${rangeFolder(range)}pagefind-entry.json`, Buffer.from(runtime.entry(meta, pages.length)));
  }
  rmSync(aside, { recursive: true });
  await writeModule(folder, files.named());
}

/** Tells the plan which words stand side by side. */
function noteSequences({ words, positions }: Volume, plan: Plan): void {
  for (let place = 1; place < words.length; place += 1)
    if (positions[place] === positions[place - 1]! + 1) plan.noteSequence(words[place - 1]!, words[place]!);
}

/** Compiles `src/search/api.ts` into the one file that pages import. */
async function writeModule(folder: string, index: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/search/api.ts')],
    outfile: join(folder, 'api.js'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    define: { INDEX_FOLDER: JSON.stringify(index) },
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
