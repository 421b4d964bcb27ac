import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Language } from '../../src/model/values.ts';
import { rangeFolder } from '../../src/search/layout.ts';
import { Plan } from '../../src/search/plan.ts';
import { writeSorted } from '../../src/search/sorted.ts';
import type { StoredStart } from '../../src/search/stored.ts';
import { storeVocabulary } from '../../src/search/vocabulary-blocks.ts';
import { metaOf } from './pagefind-format.ts';
import { endPagefind, NO_LANGUAGE, occurrencesIn, pagefindRuntime } from './pagefind-indexer.ts';
import { Binder } from './search-binder.ts';
import { sourceOf, type SearchSource } from './search-source.ts';
import { Volumes } from './search-volumes.ts';

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
  /** Chunks in a part of Pagefind's index. */
  range?: number;
  /** Cores in a block of the vocabulary. */
  block?: number;
}

/**
 * Words whose places share a file of the index. A question loads a few such files, and the lists of those that stand near them: the
 * files of a small archive are smaller, so that all it loads is little.
 */
const chunkSize = (words: number): number => Math.min(4000, Math.max(1000, Math.round(2 * Math.sqrt(words))));

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
  volumes.readAll(source.sections());
  const plan = new Plan(volumes.words, sizes.frequent);
  const binder = new Binder(aside, plan.coreLetters, plan.frequentCodes(), sizes.range);
  // While Pagefind indexes a volume, the next is prepared.
  let indexing: Promise<void> = Promise.resolve();
  for (const { words, positions } of volumes.volumes()) {
    const content = codesOf(words, positions, plan);
    await indexing;
    indexing = occurrencesIn(content).then((occurrences) => binder.add(occurrences, positions));
  }
  await indexing;
  const runtime = await pagefindRuntime();
  await endPagefind();
  const { pages, ranges } = binder.bind(sizes.chunk ?? chunkSize(volumes.words.count), (path, content) => files.write(path, content));
  const vocabulary = storeVocabulary(plan.wordlore(source.names), sizes.block);
  for (const { path, content } of vocabulary.blocks) files.pack(`${path}.bin`, content);
  const start: StoredStart = {
    layout: volumes.layout(),
    vocabulary: vocabulary.stored,
    ranges: writeSorted(ranges.map(([first]) => first?.from ?? '')),
  };
  files.pack('start.bin', start);
  for (const { path, content } of runtime.files) files.write(path, content);
  for (const [range, chunks] of ranges.entries()) {
    const meta = `${NO_LANGUAGE}_all`;
    files.write(`${rangeFolder(range)}pagefind.${meta}.pf_meta`, metaOf(runtime.version, pages, chunks));
    files.write(`${rangeFolder(range)}pagefind-entry.json`, Buffer.from(runtime.entry(meta, pages.length)));
  }
  rmSync(aside, { recursive: true });
  await writeModule(folder, files.named());
}

/** The words of a volume as Pagefind is given them; tells the plan which stand side by side. */
function codesOf(words: Int32Array, positions: Int32Array, plan: Plan): string {
  const codes: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    if (place > 0 && positions[place] === (positions[place - 1] ?? 0) + 1) plan.noteSequence(words[place - 1] ?? -1, words[place] ?? -1);
    codes.push(plan.code(words[place] ?? -1));
  }
  return codes.join(' ');
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
