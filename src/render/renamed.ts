import { isMap, isScalar, parseDocument } from 'yaml';
import type { Conversion, ParsedDocument } from '../model/parsed.ts';
import { areAlike } from './likeness.ts';
import { MARKER_LINE } from './marker.ts';
import type { MergeInput, Move } from './merge-input.ts';

// A document's id stands in its address and in the names of its files. It is renamed in the catalogue, and then its files follow when
// they are converted; or an editor renames the files and says under `formerly` what they were called, and then converting follows. Either
// way the document is the same one: it keeps its translation, its ids and what was changed by hand, and is not converted a second time.

type Files = ReadonlyMap<string, string>;
type Kind = ParsedDocument['type'];

/** A document as files of content/ have it. */
interface Known {
  id: string;
  type: Kind;
  seed: string;
  formerly: string[];
  paragraphs: string[];
}

/** The conversion under the ids that its documents have in content/, and what has still to move there. */
export interface Renamed {
  conversion: Conversion;
  moves: Move[];
}

/** Finds the documents that have another id in the catalogue, in content/ or in the account of what converting wrote. */
export function renamedDocuments(
  conversion: Conversion,
  { current, written, base }: Pick<MergeInput, 'current' | 'written' | 'base'>,
): Renamed {
  const account = new Map(Object.keys(written).flatMap((path) => textOf(path, base, current)));
  const [now, before] = [documentsIn(current), documentsIn(account)];
  const named = new Map(conversion.documents.flatMap((document) => renamedByHand(document, conversion, now)));
  const documents = conversion.documents.map((document) => withId(document, named.get(document.id) ?? document.id));
  const ledgers = conversion.ledgers.map((ledger) => ({ ...ledger, documents: ledger.documents.map((id) => named.get(id) ?? id) }));
  const renames = documents.flatMap((document) => formerOf(document, documents, before, now));
  return {
    conversion: named.size === 0 ? conversion : { ...conversion, documents, ledgers },
    moves: renames.flatMap(({ type, from, to }) => movesOf(type, from, to, [...new Set([...account.keys(), ...current.keys()])], current)),
  };
}

function textOf(path: string, base: Files | undefined, current: Files): [string, string][] {
  const text = base?.get(path) ?? current.get(path);
  return text === undefined ? [] : [[path, text]];
}

/** The new id of a document that an editor renamed: its files say what they were called, and nothing is called so any more. */
function renamedByHand({ id, type, matter }: ParsedDocument, { documents }: Conversion, now: readonly Known[]): [string, string][] {
  if (now.some((one) => one.type === type && one.id === id)) return [];
  const heir = now.find((one) => one.type === type && one.seed === matter.seed && one.formerly.includes(id));
  return heir === undefined || documents.some((one) => one.id === heir.id) ? [] : [[id, heir.id]];
}

/** What converting wrote a document as, where that was another id: one of its seed that is given no more, and has its words. */
function formerOf(
  document: ParsedDocument,
  documents: readonly ParsedDocument[],
  before: readonly Known[],
  now: readonly Known[],
): { type: Kind; from: string; to: string }[] {
  const { type, id, matter } = document;
  const ofSeed = before.filter((one) => one.type === type && one.seed === matter.seed);
  if (ofSeed.some((one) => one.id === id)) return [];
  const given = new Set(documents.filter((one) => one.type === type).map((one) => one.id));
  const left = ofSeed.filter((one) => !given.has(one.id));
  const own = now.find((one) => one.type === type && one.id === id)?.formerly ?? [];
  const from = left.find((one) => own.includes(one.id)) ?? left.find((one) => isSame(one, document));
  return from === undefined ? [] : [{ type, from: from.id, to: id }];
}

/** Whether a document has the words of another: a seed may also get quite another text. */
function isSame({ paragraphs }: Known, document: ParsedDocument): boolean {
  const own = document.type === 'article' ? document.paragraphs : document.sections.flatMap((section) => section.paragraphs);
  return areAlike(paragraphs.join(' '), own.map(({ text }) => text).join(' '));
}

function withId(document: ParsedDocument, id: string): ParsedDocument {
  if (document.id === id) return document;
  if (document.type === 'article') return { ...document, id };
  return { ...document, id, sections: document.sections.map((one) => ({ ...one, matter: { ...one.matter, document: id } })) };
}

const HEAD = /^records\/([^/]+)\/document\.yaml$/u;
const SECTION = /^records\/([^/]+)\/[^/]+\.ar\.mdx$/u;
const ARTICLE = /^articles\/([^/]+)\.ar\.mdx$/u;

/** The documents of some files that come from seeds. */
function documentsIn(files: Files): Known[] {
  const heads = [...files].flatMap(([path, text]): Known[] => {
    const [record, article] = [HEAD.exec(path)?.[1], ARTICLE.exec(path)?.[1]];
    const id = record ?? article;
    const matter = record === undefined ? (MATTER.exec(text)?.[1] ?? '') : text;
    const seed = /^seed:\s*(?:'([^'\n]*)'|"([^"\n]*)"|(\S+))\s*$/mu.exec(matter);
    if (id === undefined || seed === null) return [];
    const type = record === undefined ? 'article' : 'record';
    return [
      {
        id,
        type,
        seed: seed[1] ?? seed[2] ?? seed[3] ?? '',
        formerly: formerlyIn(matter),
        paragraphs: article === undefined ? [] : textsIn(text),
      },
    ];
  });
  const byRecord = new Map(heads.filter(({ type }) => type === 'record').map((one) => [one.id, one]));
  for (const [path, text] of files) byRecord.get(SECTION.exec(path)?.[1] ?? '')?.paragraphs.push(...textsIn(text));
  return heads;
}

const MATTER = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/u;

function textsIn(text: string): string[] {
  return text
    .replace(MATTER, '')
    .split(MARKER_LINE)
    .filter((_, index) => index > 0 && index % 2 === 0);
}

function formerlyIn(matter: string): string[] {
  if (!/^formerly:/mu.test(matter)) return [];
  const formerly: unknown = parseDocument(matter, { logLevel: 'silent' }).get('formerly');
  const plain: unknown =
    formerly !== null && typeof formerly === 'object' && 'toJSON' in formerly ? (formerly.toJSON as () => unknown)() : [];
  return Array.isArray(plain) ? plain.map(String) : [];
}

/** The files of a document move to its new name, where they say what they were called before. */
function movesOf(type: Kind, from: string, to: string, paths: readonly string[], current: Files): Move[] {
  const [old, now] = type === 'record' ? [`records/${from}/`, `records/${to}/`] : [`articles/${from}.`, `articles/${to}.`];
  return paths
    .filter((path) => path.startsWith(old))
    .map((path) => {
      const renamed = (text: string) => inDocument(text, from, to);
      const text = current.get(path);
      const isHead = HEAD.test(path) || ARTICLE.test(path);
      const moved = text === undefined ? undefined : isHead ? withFormer(renamed(text), from) : renamed(text);
      return { from: path, to: now + path.slice(old.length), ...(moved === undefined ? {} : { text: moved }), again: renamed };
    });
}

/** Each section names its document. */
function inDocument(text: string, from: string, to: string): string {
  return text.replace(MATTER, (matter) => matter.replace(new RegExp(`^document: ${from}[ \\t]*$`, 'mu'), `document: ${to}`));
}

/** Says in the fields of a document what it was called. */
function withFormer(text: string, former: string): string {
  const head = MATTER.exec(text);
  const [start, matter] = head === null ? [0, text] : [text.indexOf(head[1]!), head[1]!];
  const { contents } = parseDocument(matter, { logLevel: 'silent' });
  if (!isMap(contents)) return text;
  const field = contents.items.find(({ key }) => isScalar(key) && key.value === 'formerly');
  const list = `[${[...new Set([...formerlyIn(matter), former])].join(', ')}]`;
  const [from, to] =
    field === undefined
      ? [firstField(contents.items), firstField(contents.items)]
      : [startOf(field.key), endOf(field.value) ?? startOf(field.key) + 'formerly:'.length];
  const ends = field === undefined ? '\n' : matter.slice(from, to).endsWith('\n') ? '\n' : '';
  return `${text.slice(0, start + from)}formerly: ${list}${ends}${text.slice(start + to)}`;
}

function firstField(items: readonly { key: unknown }[]): number {
  return startOf(items[0]?.key);
}

function startOf(node: unknown): number {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
}

function endOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null)?.range?.[1];
}
