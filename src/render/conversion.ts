import { SeedLedger, seedStem } from '../model/ledger.ts';
import type { Conversion, ParsedArticle, ParsedDocument, ParsedRecord, ParsedSection } from '../model/parsed.ts';
import { Delegation, Speaker } from '../model/people.ts';
import { RecordMatter } from '../model/record.ts';
import { ArticleMatter, SectionMatter } from '../model/section.ts';
import { compareText } from '../text/compare.ts';
import { renderMdx, type Block } from './mdx.ts';
import { renderYaml } from './yaml.ts';

/**
 * All files that a conversion makes, by their path in `content/`, in the order of the paths: the same conversion always gives the same
 * bytes. Says nothing about what is on disk already: see `planWrites`.
 */
export function renderConversion(conversion: Conversion): Map<string, string> {
  const files = [
    ...conversion.documents.flatMap(documentFiles),
    ...conversion.ledgers.map(ledgerFile),
    ...Object.entries(conversion.speakers).map(([id, speaker]) => peopleFile(`speakers/${id}.yaml`, ordered(Speaker, speaker))),
    ...Object.entries(conversion.delegations).map(([id, delegation]) =>
      peopleFile(`delegations/${id}.yaml`, ordered(Delegation, delegation)),
    ),
  ];
  return new Map(files.sort(([a], [b]) => compareText(a, b)));
}

type File = [path: string, text: string];

function documentFiles(document: ParsedDocument): File[] {
  return document.type === 'record' ? recordFiles(document) : articleFiles(document);
}

function recordFiles({ id, matter, sections }: ParsedRecord): File[] {
  const folder = `records/${id}`;
  return [
    [`${folder}/document.yaml`, renderYaml(ordered(RecordMatter, matter), madeFrom(matter.seed))],
    ...sections.flatMap((section) => sectionFiles(folder, section)),
  ];
}

function sectionFiles(folder: string, { matter, slug, paragraphs }: ParsedSection): File[] {
  const { document, seed } = matter;
  const section = numberAsWritten(matter.section);
  const path = `${folder}/${paddedNumber(matter.section)}-${slug}`;
  const arabic = ordered(SectionMatter, {
    ...matter,
    section,
    formerly: matter.formerly?.map(numberAsWritten),
    paragraphs: paragraphs.map((paragraph) => paragraph.matter),
  });
  const english = { document, section, translation: { status: 'none' } };
  return [
    [`${path}.ar.mdx`, renderMdx(renderYaml(arabic, madeFrom(seed)), paragraphs.map(arabicBlock))],
    [`${path}.en.mdx`, renderMdx(renderYaml(english, translationOf(seed)), paragraphs.map(englishBlock))],
  ];
}

function articleFiles({ id, matter, titleEn, paragraphs }: ParsedArticle): File[] {
  const path = `articles/${id}`;
  const arabic = ordered(ArticleMatter, { ...matter, paragraphs: paragraphs.map((paragraph) => paragraph.matter) });
  const english = { title: titleEn, translation: { status: 'none' } };
  return [
    [`${path}.ar.mdx`, renderMdx(renderYaml(arabic, madeFrom(matter.seed)), paragraphs.map(arabicBlock))],
    [`${path}.en.mdx`, renderMdx(renderYaml(english, translationOf(matter.seed)), paragraphs.map(englishBlock))],
  ];
}

/** The fields in the order of the model, which is the guide's too, in whatever order they were found. */
function ordered(schema: { shape: object }, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, fields[name]]));
}

function arabicBlock({ matter, formerly, type, text }: ParsedSection['paragraphs'][number]): Block {
  return { id: matter.id, formerly, type, text };
}

/** Nothing is translated yet: the markers alone show a translator where each paragraph goes. */
function englishBlock({ matter, type }: ParsedSection['paragraphs'][number]): Block {
  return { id: matter.id, type, text: '' };
}

function ledgerFile(ledger: SeedLedger): File {
  return [`sources/${seedStem(ledger.seed)}.yaml`, renderYaml(ordered(SeedLedger, ledger), madeFrom(ledger.seed))];
}

function peopleFile(path: string, entry: Readonly<Record<string, unknown>>): File {
  return [
    path,
    renderYaml(entry, [
      'Proposed by npm run convert for a name that no file owned.',
      'Set status to confirmed, or add the name to the aliases of the file it belongs to and delete this one.',
    ]),
  ];
}

function madeFrom(seed: string | null): string[] {
  const source = seed === null ? 'by npm run convert' : `from seeds/${seed} by npm run convert`;
  return [`Generated ${source}.`, 'Yours to edit from now on: converting again keeps every file that you changed.'];
}

function translationOf(seed: string | null): string[] {
  const source = seed === null ? 'by npm run convert' : `from seeds/${seed} by npm run convert`;
  return [`Generated once ${source}, and never again: it is the translator's.`, 'Write each paragraph under its id; keep the ids.'];
}

/** `9` is a number to YAML, `9a` a word: neither then needs quotes. */
function numberAsWritten(section: string): string | number {
  return /^[0-9]+$/u.test(section) ? Number(section) : section;
}

/** `9` → `09`, `9a` → `09a`: files then stand in a folder in their order. */
export function paddedNumber(section: string): string {
  return section.replace(/^[0-9]+/u, (digits) => digits.padStart(2, '0'));
}
