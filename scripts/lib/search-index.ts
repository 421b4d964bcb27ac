import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Language } from '../../src/model/values.ts';
import { Plan, WordCount } from '../../src/search/plan.ts';
import type { StoredStart } from '../../src/search/stored.ts';
import { storeVocabulary } from '../../src/search/vocabulary-blocks.ts';
import { metaOf } from './pagefind-format.ts';
import { endPagefind, NO_LANGUAGE, occurrencesIn, pagefindRuntime } from './pagefind-indexer.ts';
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
  /** Cores in a block of the vocabulary. */
  block?: number;
}

/**
 * Words whose places share a file of the index. A question loads a few such files, and the list of all of them: both are smallest when
 * each grows with the root of the whole.
 */
const chunkSize = (words: number): number => Math.max(1500, Math.round(1.2 * Math.sqrt(words)));

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
  const count = countWords(source);
  const plan = new Plan(count, sizes.frequent);
  const binder = new Binder(aside, plan.coreLetters, plan.frequentCodes());
  const volumes = new Volumes(plan, files, sizes);
  // While Pagefind indexes a volume, the next is read.
  let indexing: Promise<void> = Promise.resolve();
  for (const volume of volumes.read(source.sections())) {
    await indexing;
    indexing = index(volume, binder);
  }
  await indexing;
  const runtime = await pagefindRuntime();
  await endPagefind();
  const { pages, chunks } = binder.bind(sizes.chunk ?? chunkSize(count.words), (path, content) => files.write(path, content));
  const vocabulary = storeVocabulary(plan.wordlore(source.names), sizes.block);
  for (const { path, content } of vocabulary.blocks) files.pack(`${path}.bin`, content);
  const start: StoredStart = { layout: volumes.layout(), vocabulary: vocabulary.stored };
  files.pack('start.bin', start);
  for (const { path, content } of runtime.files) files.write(path, content);
  const meta = `${NO_LANGUAGE}_all`;
  files.write(`pagefind.${meta}.pf_meta`, metaOf(runtime.version, pages, chunks));
  files.write('pagefind-entry.json', Buffer.from(runtime.entry(meta, pages.length)));
  rmSync(aside, { recursive: true });
  await writeModule(folder, files.named());
}

function countWords(source: SearchSource): WordCount {
  const count = new WordCount();
  for (const { title, paragraphs } of source.sections()) {
    count.add(title);
    for (const { ar, en } of paragraphs) {
      count.add(ar);
      count.add(en);
    }
  }
  return count;
}

async function index({ codes, positions }: Volume, binder: Binder): Promise<void> {
  binder.add(await occurrencesIn(codes.join(' ')), positions);
}

/** The folder of an index while it is written: each file goes to disk at once, and into the name. */
export class IndexFolder {
  private readonly folder: string;
  private readonly made = new Set<string>();
  private readonly digest: Hash = createHash('sha256');

  constructor(folder: string) {
    this.folder = folder;
  }

  write(path: string, content: Uint8Array): void {
    const file = join(this.folder, path);
    const parent = dirname(file);
    if (!this.made.has(parent)) mkdirSync(parent, { recursive: true });
    this.made.add(parent);
    writeFileSync(file, content);
    this.digest.update(path).update(content);
  }

  /** Packed here, so that a host that packs nothing serves no more bytes than one that does. */
  pack(path: string, value: unknown): void {
    this.write(path, gzipSync(JSON.stringify(value), { level: 9 }));
  }

  /** Gives the folder its name for good: a browser that keeps files of the last build must not mix them with this one's. */
  named(): string {
    const name = `index-${this.digest.digest('hex').slice(0, 10)}`;
    renameSync(this.folder, join(dirname(this.folder), name));
    return name;
  }
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
