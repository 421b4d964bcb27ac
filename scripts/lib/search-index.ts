import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { Corpus } from '../../src/model/corpus.ts';
import { languages, type Language } from '../../src/model/values.ts';
import { PARAGRAPHS_A_FILE } from '../../src/search/layout.ts';
import { planIndex, type SectionTexts } from '../../src/search/pages.ts';
import { facetNames, type FacetName, type StoredFacets, type StoredStart, type StoredTexts } from '../../src/search/stored.ts';
import { writeVocabulary } from '../../src/search/vocabulary.ts';
import { documentLabel, sectionLabelIn } from '../../src/site/labels.ts';
import { lookup, type Archive } from '../../src/site/lookup.ts';
import type { Section } from '../../src/model/corpus.ts';

/** What a search loads of Pagefind: the rest of its bundle is interfaces, and fragments, in whose place our own texts stand. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|index\/.*)$/;

/** A tag for "no language": Pagefind has no stemmer for it, and leaves our codes alone. */
const NO_LANGUAGE = 'zxx';

/**
 * Words of text whose places share a file of the index. A question loads a few such files, and the list of all of them: both are
 * smallest when each is about the root of the whole.
 */
const chunkSize = (words: number): number => Math.max(1500, Math.round(4 * Math.sqrt(words)));

/** A file of the index. */
interface File {
  path: string;
  content: Uint8Array;
}

/**
 * Writes the search of a built site: one index of both languages, and the module that asks it.
 *
 * @param folder `dist/search`; what stood there is removed, since Pagefind keeps files of earlier runs.
 */
export async function writeSearch(corpus: Corpus, folder: string): Promise<Record<Language, number>> {
  const files = await indexFiles(corpus);
  const digest = createHash('sha256');
  for (const { path, content } of files) digest.update(path).update(content);
  // A browser that keeps files of the last build must not mix them with this one's.
  const name = `index-${digest.digest('hex').slice(0, 10)}`;
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), content);
  }
  await writeModule(folder, name);
  const all = corpus.documents.flatMap(({ sections }) => sections).flatMap(({ paragraphs }) => paragraphs);
  return { ar: all.filter(({ ar }) => ar !== '').length, en: all.filter(({ en }) => en !== '').length };
}

async function indexFiles(corpus: Corpus): Promise<File[]> {
  const archive = lookup(corpus);
  const plan = planIndex(archive.sections.map((section) => sectionTexts(archive, section)));
  const { files, pages } = await pagefindFiles(plan.pages(), plan.count);
  const start: StoredStart = {
    layout: { ...plan.layout, pages },
    words: writeVocabulary(plan.cores),
    names: nameGroups(corpus),
    split: [...plan.split.values()],
    mates: plan.mates,
  };
  return [...files, packed('start.bin', start), packed('facets.bin', facetsOf(archive)), ...textFiles(archive)];
}

function sectionTexts(archive: Archive, section: Section): SectionTexts {
  const titles = section.kind === 'narrative' ? [] : languages.map((lang) => sectionLabelIn(archive, section, lang));
  return { title: [...new Set(titles)].join(' '), paragraphs: section.paragraphs };
}

/** Has Pagefind index the pages, and finds out what it calls each. */
async function pagefindFiles(pages: Iterable<string>, words: number): Promise<{ files: File[]; pages: string[] }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(words));
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  let count = 0;
  for (const content of pages) {
    const added = await index.addCustomRecord({ url: String(count), content, language: NO_LANGUAGE, meta: {} });
    if (added.errors.length > 0) throw new Error(`Pagefind refused page ${count}: ${added.errors.join('; ')}`);
    count += 1;
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  await close();
  const own = written.files.filter(({ path }) => needed.test(path));
  return { files: await Promise.all(own.map(smaller)), pages: pageNames(written.files, count) };
}

/** Pagefind's module comes with its names in full. */
async function smaller({ path, content }: IndexFile): Promise<File> {
  if (!path.endsWith('.js')) return { path, content };
  const { code } = await transform(Buffer.from(content).toString('utf8'), { minify: true, format: 'esm', target: 'es2022' });
  return { path, content: Buffer.from(code) };
}

function pageNames(files: readonly IndexFile[], count: number): string[] {
  const names = Array.from({ length: count }, () => '');
  for (const { path, content } of files) {
    const [, name = ''] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    if (name === '') continue;
    const { url } = JSON.parse(
      gunzipSync(content)
        .toString('utf8')
        .replace(/^pagefind_dcd/, ''),
    ) as { url: string };
    names[Number(url)] = name;
  }
  const missing = names.indexOf('');
  if (missing >= 0) throw new Error(`Pagefind gave page ${missing} no name`);
  return names;
}

function nameGroups({ speakers, delegations, glossary }: Corpus): string[][] {
  const groups = [
    ...speakers.map(({ name, aliases }) => [name.ar, name.en, ...aliases]),
    ...delegations.map(({ name, fullName, aliases }) => [name.ar, name.en, fullName?.ar ?? '', fullName?.en ?? '', ...aliases]),
    ...glossary.map(({ term, ar, en }) => [term.ar, term.en, ...ar, ...en].filter((form) => !form.includes('*'))),
  ];
  return groups.map((group) => [...new Set(group)].filter((name) => name !== '')).filter(({ length }) => length > 1);
}

function facetsOf(archive: Archive): StoredFacets {
  const values = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Record<FacetName, Map<string, number>>;
  const places = (name: FacetName, own: readonly (string | null | undefined)[]): number[] =>
    own.flatMap((value) => {
      if (value === null || value === undefined || value === '') return [];
      const known = values[name].get(value) ?? values[name].size;
      values[name].set(value, known);
      return [known];
    });
  const sections = archive.sections.map((section) => {
    const document = archive.document(section.document);
    return {
      document: places('document', [document.id]),
      kind: places('kind', [section.kind]),
      speaker: places('speaker', section.kind === 'body' ? document.quoted : [section.speaker]),
      delegation: places('delegation', [section.delegation]),
      spokenIn: places('spokenIn', [section.spokenIn]),
      year: places('year', [document.date?.slice(0, 4)]),
    };
  });
  const topics = archive.all.map(({ paragraph }) => places('topic', paragraph.topics));
  const column = (name: Exclude<FacetName, 'topic'>) => sections.map((section) => section[name]);
  return {
    values: {
      document: [...values.document.keys()],
      kind: [...values.kind.keys()],
      speaker: [...values.speaker.keys()],
      delegation: [...values.delegation.keys()],
      topic: [...values.topic.keys()],
      spokenIn: [...values.spokenIn.keys()],
      year: [...values.year.keys()],
    },
    sections: {
      document: column('document'),
      kind: column('kind'),
      speaker: column('speaker'),
      delegation: column('delegation'),
      spokenIn: column('spokenIn'),
      year: column('year'),
    },
    topics,
  };
}

function textFiles(archive: Archive): File[] {
  const sections = new Map(archive.sections.map((section, place) => [section.id, place]));
  return languages.flatMap((lang) =>
    Array.from({ length: Math.ceil(archive.all.length / PARAGRAPHS_A_FILE) }, (_, file) => {
      const own = archive.all.slice(file * PARAGRAPHS_A_FILE, (file + 1) * PARAGRAPHS_A_FILE);
      const stored: StoredTexts = { sections: {}, paragraphs: own.map(({ paragraph }) => [paragraph.id, paragraph[lang]]) };
      for (const { document, section } of own) {
        const label = documentLabel(document, lang);
        const title = section.kind === 'body' ? label : `${sectionLabelIn(archive, section, lang)} · ${label}`;
        stored.sections[sections.get(section.id) ?? -1] = { id: section.id, url: section.url[lang], title };
      }
      return packed(`text/${lang}/${file}.bin`, stored);
    }),
  );
}

/** Packed here, so that a host that packs nothing serves no more bytes than one that does. */
function packed(path: string, value: unknown): File {
  return { path, content: gzipSync(JSON.stringify(value), { level: 9 }) };
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
