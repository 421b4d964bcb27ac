import { parse } from 'yaml';
import { MARKER_LINE, idsOf } from './marker.ts';

/** A section as converting wrote it last. An article is one section. */
export interface FormerSection {
  number: string;
  /** Numbers that it had before, or that sections had which were joined to it. */
  formerly: string[];
  paragraphs: FormerParagraph[];
}

/** A paragraph as converting wrote it last. */
export interface FormerParagraph {
  id: string;
  formerly: string[];
  text: string;
}

const SECTION = /^records\/([^/]+)\/0*([1-9][0-9]*[a-z]*)-[^/]+\.ar\.mdx$/u;
const ARTICLE = /^articles\/([^/]+)\.ar\.mdx$/u;
const MATTER = /^---\n([\s\S]*?\n)---\n/u;

/** The sections of each document among files that converting wrote, by the document's id. */
export function formerDocuments(files: ReadonlyMap<string, string>): Map<string, FormerSection[]> {
  const documents = new Map<string, FormerSection[]>();
  for (const [path, text] of files) {
    const [, record, number] = SECTION.exec(path) ?? [];
    const document = record ?? ARTICLE.exec(path)?.[1];
    if (document === undefined) continue;
    documents.set(document, [...(documents.get(document) ?? []), sectionOf(text.replaceAll('\r\n', '\n'), number ?? '1')]);
  }
  return documents;
}

function sectionOf(text: string, number: string): FormerSection {
  const matter = MATTER.exec(text)?.[1] ?? '';
  const marks = [...text.matchAll(MARKER_LINE)];
  const paragraphs = marks.map((mark, index) => {
    const [id = '', ...formerly] = idsOf(mark[1]!);
    return { id, formerly, text: text.slice(mark.index + mark[0].length, marks[index + 1]?.index) };
  });
  return { number, formerly: formerNumbers(matter), paragraphs };
}

/** Most sections have had one number only, and their fields need not be read. */
function formerNumbers(matter: string): string[] {
  if (!/^formerly:/mu.test(matter)) return [];
  try {
    const { formerly } = parse(matter) as { formerly?: unknown };
    return Array.isArray(formerly) ? formerly.map(String) : [];
  } catch {
    return [];
  }
}

/** All numbers and ids that stand in a document's files, now and formerly: none of them may be given again. */
export function namesIn(sections: readonly FormerSection[]): Set<string> {
  return new Set(
    sections.flatMap(({ number, formerly, paragraphs }) => [
      number,
      ...formerly,
      ...paragraphs.flatMap((one) => [one.id, ...one.formerly]),
    ]),
  );
}
