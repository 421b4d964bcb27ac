import type { RecordLanguage } from '../language/language.ts';
import type { Office } from '../model/section.ts';
import { foldArabic, oneLine } from '../text/arabic.ts';

/**
 * Who speaks, as a verbatim record prints it before the first words of a turn:
 * `**السيد إحسان أوغلو (منظمة التعاون الإسلامي) (تكلم بالإنكليزية):**`, bold, half bold or plain. The chair and the
 * Secretary-General stand without name and country (UN Editorial Manual, verbatim records).
 */
export interface Attribution {
  /** The characters of the line that the attribution takes, its colon and bold marks included. */
  length: number;
  /** `null` for an office such as the chair, which bears no name. */
  name: string | null;
  /** The title of address before the name: «السيدة». */
  title: string | null;
  capacity: Office | null;
  /** The delegation as printed in brackets. */
  delegation: string | null;
  /** The language of delivery as a BCP 47 tag; null where none is stated. */
  spokenIn: string | null;
}

/** No printed attribution is longer than this, in characters. */
const LONGEST = 220;

/**
 * The attribution that a line begins with, or null.
 *
 * A vocative («السيد الرئيس،») is none: it lacks the colon, the brackets, or both.
 */
export function readAttribution(line: string, language: RecordLanguage): Attribution | null {
  const head = line.slice(0, LONGEST);
  const match = /^[\s*]*([^:*(]+?)[\s*]*((?:\([^()]*\)[\s*]*)*):[\s*]*/u.exec(head);
  if (match === null) return null;
  const who = oneLine(match[1] ?? '');
  const brackets = [...(match[2] ?? '').matchAll(/\(([^()]*)\)/gu)].map((found) => oneLine((found[1] ?? '').replace(/\*/gu, '')));
  const office = officeOf(who, language);
  const named = office === null ? nameOf(who, language) : null;
  if (office === null && (named === null || brackets.length === 0)) return null;
  const spoken = brackets.find((text) => language.spokeIn.test(text));
  const delegation = brackets.find((text) => text !== spoken) ?? null;
  return {
    length: match[0].length,
    name: named?.name ?? null,
    title: named?.title ?? null,
    capacity: office,
    delegation,
    spokenIn: spoken === undefined ? null : languageOf(spoken, language),
  };
}

/**
 * A title, a name and a colon without any bracket: how a record prints a guest who speaks in its own language. Prose can begin so, too;
 * whether this is an attribution, only the rest of the record tells.
 */
export function readBareAttribution(line: string, language: RecordLanguage): Attribution | null {
  const match = /^[\s*]*([^:*()،,.؛؟]+?)[\s*]*:[\s*]*/u.exec(line.slice(0, LONGEST));
  if (match === null) return null;
  const who = oneLine(match[1] ?? '');
  const named = officeOf(who, language) === null ? nameOf(who, language) : null;
  return named === null ? null : { length: match[0].length, ...named, capacity: null, delegation: null, spokenIn: null };
}

/** Whether a line is the first half of an attribution whose rest stands on the next: its brackets are open, or its colon is missing. */
export function isAttributionHead(line: string, language: RecordLanguage): boolean {
  if (line.length > LONGEST || line.includes(':')) return false;
  const match = /^[\s*]*([^*(]+?)[\s*]*\([^()]*(?:\)[\s*]*(?:\([^()]*\)?)?)?[\s*]*$/u.exec(line);
  if (match === null) return false;
  const who = oneLine(match[1] ?? '');
  return officeOf(who, language) !== null || nameOf(who, language) !== null;
}

function officeOf(who: string, language: RecordLanguage): Attribution['capacity'] {
  const key = foldArabic(who);
  return language.offices.find((office) => foldArabic(office.words) === key)?.capacity ?? null;
}

/** A title and the name after it; a name has at most eight words. */
function nameOf(who: string, language: RecordLanguage): { title: string; name: string } | null {
  const [title, ...rest] = who.split(' ');
  if (title === undefined || rest.length === 0 || rest.length > 8) return null;
  const known = language.titles.some((word) => foldArabic(word) === foldArabic(title));
  return known ? { title, name: rest.join(' ') } : null;
}

function languageOf(note: string, language: RecordLanguage): string | null {
  const adjective = language.spokeIn.exec(note)?.[1];
  if (adjective === undefined) return null;
  const key = foldArabic(adjective);
  const known = Object.entries(language.deliveredIn).find(([word]) => foldArabic(word) === key);
  return known?.[1] ?? null;
}
