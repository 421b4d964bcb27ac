import { transform } from 'esbuild';
import { close, createIndex, type IndexFile } from 'pagefind';
import { readChunk, unpacked } from './pagefind-format.ts';

/** Pagefind's own indexer: it is given the codes of one volume after the other, and tells where each stands. */

/** A tag for "no language": Pagefind has no stemmer for it, and leaves our codes alone. */
export const NO_LANGUAGE = 'zxx';

/** Where a code stands in a volume, by its count of words. */
export interface Occurrences {
  code: string;
  places: Int32Array;
}

/** Every index comes with all that Pagefind is: that of the last volume has it, too. */
let lastFiles: IndexFile[] | undefined;

/** Has Pagefind index the words of a volume, and reads what it found. */
export async function occurrencesIn(content: string): Promise<Occurrences[]> {
  const files = await indexed(content);
  lastFiles = files;
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
  const found = chunks.flatMap((chunk) => [...readChunk(unpacked(chunk.content))]);
  return found
    .map(({ code, pages }) => ({ code, places: pages[0]?.places ?? new Int32Array() }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** What the browser needs of Pagefind beside an index; the rest of its bundle is interfaces, and fragments, in whose place our texts stand. */
export interface PagefindRuntime {
  version: string;
  files: { path: string; content: Uint8Array }[];
  /** `pagefind-entry.json` of an index, but for its name. */
  entry(hash: string, pages: number): string;
}

export async function pagefindRuntime(): Promise<PagefindRuntime> {
  const files = lastFiles ?? (await indexed('a'));
  const find = (name: string): IndexFile => {
    const file = files.find(({ path }) => path === name);
    if (file === undefined) throw new Error(`Pagefind does not come with ${name} any more`);
    return file;
  };
  const module = Buffer.from(find('pagefind.js').content).toString('utf8');
  // It comes with its names in full.
  const { code } = await transform(module, { minify: true, format: 'esm', target: 'es2022' });
  const entry = JSON.parse(Buffer.from(find('pagefind-entry.json').content).toString('utf8')) as { version: string; languages: object };
  return {
    version: entry.version,
    files: [{ path: 'pagefind.js', content: Buffer.from(code) }, find('wasm.unknown.pagefind')],
    entry: (hash, pages) => JSON.stringify({ ...entry, languages: { [NO_LANGUAGE]: { hash, wasm: null, page_count: pages } } }),
  };
}

async function indexed(content: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addCustomRecord({ url: '0', content, language: NO_LANGUAGE, meta: {} });
  if (added.errors.length > 0) throw new Error(`Pagefind refused a volume: ${added.errors.join('; ')}`);
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  return written.files;
}

/** Ends Pagefind's service. */
export const endPagefind = (): Promise<unknown> => close();
