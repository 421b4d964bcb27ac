import { transform } from 'esbuild';
import { close, createIndex, type IndexFile } from 'pagefind';

/** What the browser needs of Pagefind, as its own indexer gives it with every index. */

/** A tag for "no language": Pagefind has no stemmer for it, and leaves our codes alone. */
export const NO_LANGUAGE = 'zxx';

/** What the browser needs of Pagefind beside an index; the rest of its bundle is interfaces, and fragments, in whose place our texts stand. */
export interface PagefindRuntime {
  version: string;
  files: { path: string; content: Uint8Array }[];
  /** `pagefind-entry.json` of an index, but for its name. */
  entry(hash: string, pages: number): string;
}

/** Takes what the browser needs out of the index that Pagefind makes of one page. */
export async function pagefindRuntime(): Promise<PagefindRuntime> {
  const files = await indexOf('a');
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

/** The files of an index that Pagefind makes of one page. */
export async function indexOf(content: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addCustomRecord({ url: '0', content, language: NO_LANGUAGE, meta: {} });
  if (added.errors.length > 0) throw new Error(`Pagefind refused a page: ${added.errors.join('; ')}`);
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await close();
  return written.files;
}
