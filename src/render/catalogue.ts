import { type Node, type Pair, isMap, isScalar, parseDocument, stringify } from 'yaml';
import { Catalogue, type CatalogueRemarks } from '../model/catalogue.ts';
import type { Conversion, ParsedDocument } from '../model/parsed.ts';

/** A seed that the catalogue lacks, and its entry as YAML. */
interface Proposal {
  seed: string;
  text: string;
}

/** An entry for each seed that was converted without one: what its text says, and empty fields for what it does not say. */
export function proposeEntries({ documents, ledgers }: Conversion, catalogue: Catalogue, remarks: CatalogueRemarks): Proposal[] {
  const ids = Map.groupBy(documents, ({ matter }) => matter.seed);
  return ledgers
    .filter(({ seed }) => catalogue[seed] === undefined)
    .map(({ seed }) => ({ seed, text: entryText(seed, ids.get(seed) ?? [], remarks) }));
}

function entryText(seed: string, documents: readonly ParsedDocument[], remarks: CatalogueRemarks): string {
  const kind = documents[0]?.type === 'record' ? 'verbatim-record' : 'article';
  return [
    `${stringify(seed).trim()}:`,
    `  # ${remarks.proposed(seed)}`,
    '  proposed: true',
    `  kind: ${kind}`,
    '  language: ar',
    `  # ${remarks.rights}`,
    '  rights:',
    '  documents:',
    ...documents.flatMap((document) => documentLines(document, remarks)),
    '',
  ].join('\n');
}

function documentLines(document: ParsedDocument, remarks: CatalogueRemarks): string[] {
  const { id, matter } = document;
  if (document.type === 'record') return [`    - id: ${id}`, ...dateLines(matter.date)];
  const { title, titleBasis, publisher } = document.matter;
  const supplied = titleBasis.kind === 'stated' ? [] : [`      # ${remarks.titleAr}`];
  return [
    `    # «${title.replaceAll(/\s+/gu, ' ')}»`,
    `    - id: ${id}`,
    ...supplied,
    `      # ${remarks.titleEn}`,
    '      title:',
    `        en: ''`,
    ...(publisher === null
      ? [`      # ${remarks.publisher}`, '      publisher:']
      : [`      # ${remarks.publisherEn}`, '      publisher:', `        ar: ${quoted(publisher.ar)}`, `        en: ''`]),
    ...(matter.date === null ? [`      # ${remarks.date}`, '      date:', '      dateBasis:'] : dateLines(matter.date)),
  ];
}

/** Converting finds a date only where the text states it. */
function dateLines(date: string | null): string[] {
  return [`      date: ${date ?? ''}`, '      dateBasis:', '        kind: stated'];
}

function quoted(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trim();
}

/**
 * The catalogue with entries at its end; every byte before them stays as it is.
 *
 * @returns null where its form takes none: somebody writes the catalogue in another way, and adds them by hand
 */
export function withEntries(catalogue: string, proposals: readonly Proposal[]): string | null {
  const entries = proposals.map(({ text }) => text).join('\n');
  const unix = catalogue.replaceAll('\r\n', '\n');
  const { contents } = parseDocument(unix, { logLevel: 'silent' });
  // `{}` is an empty catalogue, to which nothing can be added line by line.
  const before = isMap(contents) && contents.flow === true && contents.items.length === 0 ? without(unix, contents) : unix;
  const joined = `${before.replace(/\s*$/u, '')}\n\n${entries}`.replace(/^\s+/u, '');
  const text = catalogue.includes('\r\n') ? joined.replaceAll('\n', '\r\n') : joined;
  const document = parseDocument(text, { logLevel: 'silent' });
  const read = document.errors.length > 0 ? null : Catalogue.safeParse(document.toJS());
  const has = (seed: string) => read?.data?.[seed]?.proposed === true;
  return read?.success === true && proposals.every(({ seed }) => has(seed)) ? text : null;
}

function without(text: string, { range }: Node): string {
  return range === null || range === undefined ? text : text.slice(0, range[0]) + text.slice(range[1]);
}

/** The catalogue with the entry of a seed confirmed: without the line that calls it proposed, and what stands above that about it. */
export function withConfirmed(catalogue: string, seed: string): string {
  const { contents } = parseDocument(catalogue, { logLevel: 'silent' });
  const entry = isMap(contents) ? contents.items.find((item) => isKey(item, seed))?.value : undefined;
  const mark = isMap(entry) ? entry.items.find((item) => isKey(item, 'proposed')) : undefined;
  if (!isMap(entry) || entry.flow === true || mark === undefined) return catalogue;
  const lines = catalogue.split('\n');
  const at = catalogue.slice(0, (mark.key as Node).range![0]).split('\n').length - 1;
  const above = lines.slice(0, at).findLastIndex((line) => !/^\s*#/u.test(line)) + 1;
  return [...lines.slice(0, above), ...lines.slice(at + 1)].join('\n');
}

function isKey({ key }: Pair, name: string): boolean {
  return isScalar(key) && key.value === name;
}
