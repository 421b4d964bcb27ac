import type { SeedLedger } from '../model/ledger.ts';
import type { Conversion, ParsedArticle, ParsedDocument, ParsedRecord, ParsedSection } from '../model/parsed.ts';
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
    ...Object.entries(conversion.speakers).map(([id, speaker]) => peopleFile(`speakers/${id}.yaml`, speaker)),
    ...Object.entries(conversion.delegations).map(([id, delegation]) => peopleFile(`delegations/${id}.yaml`, delegation)),
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

type File = [path: string, text: string];

function documentFiles(document: ParsedDocument): File[] {
  return document.type === 'record' ? recordFiles(document) : articleFiles(document);
}

function recordFiles({ id, matter, sections }: ParsedRecord): File[] {
  const folder = `records/${id}`;
  return [
    [`${folder}/document.yaml`, renderYaml(matter, madeFrom(matter.seed))],
    ...sections.flatMap((section) => sectionFiles(folder, section)),
  ];
}

function sectionFiles(folder: string, section: ParsedSection): File[] {
  const { seed, document, ...rest } = section.matter;
  const number = numberAsWritten(section.matter.section);
  const path = `${folder}/${paddedNumber(section.matter.section)}-${section.slug}`;
  const matter = { document, ...rest, section: number, seed, paragraphs: section.paragraphs.map((paragraph) => paragraph.matter) };
  const translation = { document, section: number, translation: { status: 'none' } };
  return [
    [`${path}.ar.mdx`, renderMdx(renderYaml(matter, madeFrom(seed)), section.paragraphs.map(arabicBlock))],
    [`${path}.en.mdx`, renderMdx(renderYaml(translation, translationOf(seed)), section.paragraphs.map(englishBlock))],
  ];
}

function articleFiles({ id, matter, titleEn, paragraphs }: ParsedArticle): File[] {
  const path = `articles/${id}`;
  const { seed, ...rest } = matter;
  const arabic = { ...rest, seed, paragraphs: paragraphs.map((paragraph) => paragraph.matter) };
  const english = { title: titleEn, translation: { status: 'none' } };
  return [
    [`${path}.ar.mdx`, renderMdx(renderYaml(arabic, madeFrom(seed)), paragraphs.map(arabicBlock))],
    [`${path}.en.mdx`, renderMdx(renderYaml(english, translationOf(seed)), paragraphs.map(englishBlock))],
  ];
}

function arabicBlock({ matter, type, text }: ParsedSection['paragraphs'][number]): Block {
  return { id: matter.id, type, text };
}

/** Nothing is translated yet: the markers alone show a translator where each paragraph goes. */
function englishBlock({ matter, type }: ParsedSection['paragraphs'][number]): Block {
  return { id: matter.id, type, text: '' };
}

function ledgerFile(ledger: SeedLedger): File {
  const stem = ledger.seed.replace(/\.[^.]+$/u, '');
  return [`sources/${stem}.yaml`, renderYaml(ledger, madeFrom(ledger.seed))];
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
function paddedNumber(section: string): string {
  return section.replace(/^[0-9]+/u, (digits) => digits.padStart(2, '0'));
}
