import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { buildCorpus } from '../../src/data/corpus.ts';
import type { Paragraph } from '../../src/model/corpus.ts';
import { languages } from '../../src/model/values.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { renderMdx } from '../../src/render/mdx.ts';
import { renderYaml } from '../../src/render/yaml.ts';
import { readContentFolder } from './content-folder.ts';

/** The folders of a large archive, made for measuring. */
export interface ManyDocuments {
  content: string;
  seeds: string;
}

/**
 * Writes an archive of many documents, each with its seed, its ledger and its English: as long as the texts of the real archive are in
 * turn, and made of its paragraphs, dealt out at random with their translations. So it holds what real texts hold, and little is wrong.
 *
 * @param own The real archive's content folder: its people, topics, glossary and prose come along.
 */
export function writeManyDocuments(own: string, folder: string, count: number): ManyDocuments {
  const place: ManyDocuments = { content: join(folder, 'content'), seeds: join(folder, 'seeds') };
  for (const part of ['speakers', 'delegations', 'topics', 'glossary', 'pages', 'guide'])
    cpSync(join(own, part), join(place.content, part), { recursive: true });
  leaveOutExceptions(join(place.content, 'glossary'));
  for (const made of [place.seeds, join(place.content, 'articles'), join(place.content, 'sources')]) mkdirSync(made, { recursive: true });
  const { corpus } = buildCorpus(readContentFolder(own).files, { base: '/' });
  const texts = corpus.documents.flatMap(({ sections }) => sections.map(({ paragraphs }) => paragraphs));
  // The glossary's exceptions are true of one place alone.
  const excepted = new Set(corpus.glossary.flatMap(({ exceptions }) => exceptions.map(({ paragraph }) => paragraph)));
  const all = corpus.documents.flatMap(({ id, sections }) =>
    sections.flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => !excepted.has(`${id}#${paragraph.id}`))),
  );
  const random = randomFrom(7);
  for (let number = 1; number <= count; number++) {
    const { length } = texts[number % texts.length] ?? [];
    const dealt = Array.from({ length }, () => all[Math.floor(random() * all.length)]).flatMap((paragraph, index) =>
      paragraph === undefined ? [] : numbered(paragraph, `${number}.${index + 1}`),
    );
    writeDocument(place, number, dealt);
  }
  return place;
}

/** They name paragraphs of the real archive, which are none of this one. */
function leaveOutExceptions(glossary: string): void {
  for (const name of readdirSync(glossary)) {
    const term = parseDocument(readFileSync(join(glossary, name), 'utf8'));
    if (term.delete('exceptions')) writeFileSync(join(glossary, name), term.toString());
  }
}

/** No two paragraphs are the same: what is remembered by its text would cost nothing the second time. */
function numbered(paragraph: Paragraph, number: string): Paragraph {
  return { ...paragraph, ar: `${paragraph.ar} (${number})`, en: `${paragraph.en} (${number})` };
}

function writeDocument({ content, seeds }: ManyDocuments, number: number, paragraphs: readonly Paragraph[]): void {
  const id = `document-${number}`;
  const seed = `${id}.txt`;
  const title = { ar: `الوثيقة ${number}`, en: `Document ${number}` };
  // The title is the first line; below it stands a paragraph a line, with an empty one between them.
  const text = `${[title.ar, ...paragraphs.flatMap(({ ar }) => ['', ar])].join('\n')}\n`;
  const matters = paragraphs.map(({ topics }, index) => ({
    id: `p-1-${index + 1}`,
    source: [{ from: 2 * index + 3, to: 2 * index + 3 }],
    topics,
  }));
  const matter = {
    ar: { title: title.ar, topics: [...new Set(paragraphs.flatMap(({ topics }) => topics))], seed, paragraphs: matters },
    en: { title: title.en, translation: { status: 'unofficial' } },
  };
  const ledger = {
    seed,
    sha256: createHash('sha256').update(text).digest('hex'),
    documents: [id],
    metadata: [{ from: 1, to: 1, text: title.ar, field: 'title' }],
  };
  writeFileSync(join(seeds, seed), text);
  writeFileSync(join(content, `sources/${id}.yaml`), renderYaml(ledger, ['Made for measuring.']));
  for (const lang of languages) {
    const blocks = paragraphs.map((paragraph, index) => ({ id: `p-1-${index + 1}`, type: paragraph.type, text: paragraph[lang] }));
    writeFileSync(join(content, `articles/${id}.${lang}.mdx`), renderMdx(renderYaml(matter[lang], ['Made for measuring.']), blocks));
  }
}
