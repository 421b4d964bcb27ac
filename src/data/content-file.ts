import type { Language } from '../model/values.ts';
import { BYTE_ORDER_MARK } from '../text/codepoints.ts';

/** A file of content/ as a shell read it. */
export interface ContentFile {
  /** Relative to content/, with `/` between folders. */
  path: string;
  text: string;
}

/** The text of a file as it is read: NFC once, at the door, and without the byte order mark that some editors' programs put before it. */
export function textOfFile({ text }: ContentFile): string {
  return (text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text).normalize('NFC');
}

/** What a file of content/ is, by its path alone. */
export type Place =
  | { kind: 'record'; document: string }
  | { kind: 'section'; document: string; section: string; language: Language }
  /** The language is null where the name does not say it, and the text must. */
  | { kind: 'article'; document: string; language: Language | null }
  | { kind: 'speakers' | 'delegations' | 'topics' | 'glossary'; id: string }
  | { kind: 'ledger'; stem: string }
  /** Pages and the guide: the site's own prose, no part of the corpus. */
  | { kind: 'prose' }
  | { kind: 'unknown' };

const SECTION = /^records\/([^/]+)\/0*([1-9][0-9]*[a-z]*)-[^/]+\.(ar|en)\.mdx$/u;
const RECORD = /^records\/([^/]+)\/document\.yaml$/u;
const ARTICLE = /^articles\/([^/.]+)(?:\.(ar|en))?\.mdx?$/u;
const ENTRY = /^(speakers|delegations|topics|glossary)\/([^/]+)\.yaml$/u;
const LEDGER = /^sources\/([^/]+)\.yaml$/u;
const PROSE = /^(?:pages|guide)\//u;

/** Tells what a file is, by the layout of content/ that the guide's chapter on the fields describes (`content/guide/front-matter`). */
export function placeOf(path: string): Place {
  const section = SECTION.exec(path);
  if (section) return { kind: 'section', document: section[1]!, section: section[2]!, language: section[3] as Language };
  const record = RECORD.exec(path);
  if (record) return { kind: 'record', document: record[1]! };
  const article = ARTICLE.exec(path);
  if (article) return { kind: 'article', document: article[1]!, language: (article[2] as Language | undefined) ?? null };
  const entry = ENTRY.exec(path);
  if (entry) return { kind: entry[1] as 'speakers' | 'delegations' | 'topics' | 'glossary', id: entry[2]! };
  const ledger = LEDGER.exec(path);
  if (ledger) return { kind: 'ledger', stem: ledger[1]! };
  return PROSE.test(path) ? { kind: 'prose' } : { kind: 'unknown' };
}
