import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import { languages, type Language } from '../../src/model/values.ts';
import type { ParagraphMeta } from '../../src/search/api.ts';
import { documentLabel, sectionLabelIn } from '../../src/site/labels.ts';
import { lookup, type Archive, type Placed } from '../../src/site/lookup.ts';
import type { Corpus } from '../../src/model/corpus.ts';

/** How many paragraphs share a file of the index: a search loads the files of what it found. */
const paragraphsAFile = 48;

/** What a page needs of Pagefind; the rest of its bundle is interfaces that this site does not use. */
const needed = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|fragment\/.*|index\/.*|filter\/.*)$/;

/**
 * Writes the search of a built site: one index a language, each with one record a paragraph, and the module that asks them.
 * A paragraph that nobody has translated is in the Arabic index alone.
 *
 * @param folder `dist/search`; what stood there is removed, since Pagefind keeps fragments of earlier runs.
 */
export async function writeSearch(corpus: Corpus, folder: string): Promise<Record<Language, number>> {
  await rm(folder, { recursive: true, force: true });
  const archive = lookup(corpus);
  const counts: Record<Language, number> = { ar: 0, en: 0 };
  for (const lang of languages) {
    const records = archive.all.filter(({ paragraph }) => paragraph[lang] !== '').map((placed) => recordOf(archive, placed, lang));
    await writeIndex(records, lang, join(folder, lang));
    counts[lang] = records.length;
  }
  await close();
  await writeModule(folder);
  return counts;
}

function recordOf(archive: Archive, { document, section, paragraph }: Placed, lang: Language): CustomRecord {
  const meta: ParagraphMeta = {
    section: section.id,
    paragraph: paragraph.id,
    url: section.url[lang],
    title:
      section.kind === 'body'
        ? documentLabel(document, lang)
        : `${sectionLabelIn(archive, section, lang)} · ${documentLabel(document, lang)}`,
  };
  const filters = {
    document: [document.id],
    kind: [section.kind],
    speaker: section.kind === 'body' ? document.quoted : [section.speaker],
    delegation: [section.delegation],
    topic: paragraph.topics,
    spokenIn: [section.spokenIn],
    year: [document.date?.slice(0, 4)],
  };
  return {
    url: `${section.url[lang].replace(/#.*$/, '')}#${paragraph.id}`,
    content: paragraph[lang],
    language: lang,
    meta: { ...meta },
    filters: Object.fromEntries(
      Object.entries(filters)
        .map(([name, values]) => [name, values.filter((value) => typeof value === 'string')] as const)
        .filter(([, values]) => values.length > 0),
    ),
  };
}

async function writeIndex(records: readonly CustomRecord[], lang: Language, folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    forceLanguage: lang,
    maxFragments: Math.max(1, Math.ceil(records.length / paragraphsAFile)),
  });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  await writeFiles(index, folder);
  await index.deleteIndex();
}

async function writeFiles(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
  for (const file of files.filter(({ path }) => needed.test(path))) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
}

/** Compiles `src/search/api.ts` into the one file that pages import. */
async function writeModule(folder: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/search/api.ts')],
    outfile: join(folder, 'api.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
