import type { RecordLanguage } from '../language/language.ts';
import type { MetadataEntry } from '../model/ledger.ts';
import { type Problem, ProblemError, problem } from '../model/problem.ts';
import { oneLine, toLatinDigits } from '../text/arabic.ts';
import { findDate } from './dates.ts';

/** A row of the table of members, as printed. */
export interface PrintedSeat {
  line: number;
  delegation: string;
  title: string;
  name: string;
}

/** What the title page of a verbatim record says, as printed; persons and delegations are not yet looked up. */
export interface TitlePage {
  provisional: boolean;
  organ: { id: string; ar: string; en: string; symbol: string };
  symbol: string;
  sessionYear: string | null;
  meeting: number;
  date: string;
  time: string | null;
  place: string | null;
  placeEn: string;
  president: PrintedSeat | null;
  members: PrintedSeat[];
  agenda: string[];
  letter: string | null;
  note: string | null;
  metadata: MetadataEntry[];
}

/** Where a line of the title page belongs; a heading or a first word moves on to the next part. */
type Part = 'head' | 'members' | 'agenda' | 'letter' | 'note';

/**
 * Reads the title page: lines 1…`end` of a record.
 *
 * @throws ProblemError where the meeting's number, organ or date is missing, or a row of the table of members names nobody.
 */
export function readTitlePage(lines: readonly string[], end: number, seed: string, language: RecordLanguage): TitlePage {
  const words = language.titlePage;
  const fields: Record<string, string[]> = {};
  const metadata: MetadataEntry[] = [];
  const problems: Problem[] = [];
  const seats: { president: PrintedSeat | null; members: PrintedSeat[] } = { president: null, members: [] };
  let part: Part = 'head';
  let previous = '';
  for (let number = 1; number <= end; number++) {
    // Some OCR sets the table of members with lines between its columns.
    const raw = (lines[number - 1] ?? '').replace(/\|/gu, ' ');
    const printed = oneLine(lines[number - 1] ?? '');
    const text = oneLine(raw.replace(/^\s*#{1,6}(?:\s+|$)/u, ''));
    if (/^[\s:=_#-]*$/u.test(text)) {
      if (printed !== '') metadata.push({ from: number, to: number, text: printed, field: 'title-page' });
      continue;
    }
    part = nextPart(part, text, language);
    const field = fieldOf(part, text, previous, language);
    metadata.push({ from: number, to: number, text: printed, field });
    (fields[field] ??= []).push(text);
    previous = text;
    if ((field !== 'president' && field !== 'member') || isHeading(text, language)) continue;
    const seat = readSeat(raw.replace(words.president, '$1').replace(words.members, '$1'), number, language);
    if (seat === null) problems.push(noSeat(seed, number, text));
    else if (field === 'president') seats.president = seat;
    else seats.members.push(seat);
  }
  if (fields['member'] !== undefined && seats.members.length === 0 && problems.length === 0) {
    problems.push(noSeat(seed, metadata.find((entry) => entry.field === 'member')?.from ?? 1, fields['member'][0] ?? ''));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { ...readHead(fields, seed, language), ...seats, metadata };
}

function nextPart(part: Part, text: string, language: RecordLanguage): Part {
  const words = language.titlePage;
  if (words.note.test(text)) return 'note';
  if (words.agenda.test(text)) return 'agenda';
  if (words.president.test(text) || words.members.test(text)) return 'members';
  return part === 'agenda' && words.letter.test(text) ? 'letter' : part;
}

/** «الرئيس:» or «الأعضاء:» alone on a line: the row under it is the first. */
function isHeading(text: string, { titlePage }: RecordLanguage): boolean {
  return titlePage.president.exec(text)?.[1] === '' || titlePage.members.exec(text)?.[1] === '';
}

function fieldOf(part: Part, text: string, previous: string, language: RecordLanguage): string {
  const words = language.titlePage;
  if (part === 'members') {
    const underPresident = words.president.exec(previous)?.[1] === '' && !words.members.test(text);
    return words.president.test(text) || underPresident ? 'president' : 'member';
  }
  if (part !== 'head') return words.agenda.test(text) ? 'agenda-heading' : part;
  if (words.provisional.test(text)) return 'status';
  if (words.organs[text] !== undefined) return 'body';
  if (words.meeting.test(text)) return 'meeting';
  if (words.sessionYear.test(text)) return 'session-year';
  if (words.date.test(text)) return 'date';
  if (/^[SA](?:\/[A-Z\d٠-٩.-]+)*\/PV\.[\d٠-٩]+(?:\s*\([^()]{1,20}\))?$/u.test(text)) return 'symbol';
  return words.places[text] === undefined ? 'title-page' : 'place';
}

/** «الاتحاد الروسي    السيد تشوركين», «السيد محمد ياروف    (أذربيجان)»: a delegation and a person, in either order. */
function readSeat(row: string, line: number, language: RecordLanguage): PrintedSeat | null {
  const text = oneLine(row.replace(/\.(?:\s*\.)+|…|\|/gu, ' '));
  const titles = language.titles.join('|');
  const chair = new RegExp(`^(${titles}) (.+?)\\s*\\(([^()]+)\\)$`, 'u').exec(text);
  if (chair !== null) return { line, title: chair[1] ?? '', name: chair[2] ?? '', delegation: chair[3] ?? '' };
  const member = new RegExp(`^(.+?)[:\\s]+(${titles}) (.+)$`, 'u').exec(text);
  if (member !== null) return { line, delegation: member[1] ?? '', title: member[2] ?? '', name: member[3] ?? '' };
  return null;
}

function noSeat(seed: string, line: number, fragment: string): Problem {
  return problem('record-members', { file: `seeds/${seed}`, line, fragment });
}

type Head = Omit<TitlePage, 'president' | 'members' | 'metadata'>;

function readHead(fields: Readonly<Record<string, readonly string[]>>, seed: string, language: RecordLanguage): Head {
  const words = language.titlePage;
  const line = (field: string) => fields[field]?.[0];
  const joined = (field: string) => (fields[field] === undefined ? null : fields[field].join(' '));
  const organ = words.organs[line('body') ?? ''];
  const meeting = Number(toLatinDigits(words.meeting.exec(line('meeting') ?? '')?.[1] ?? ''));
  const dated = line('date') ?? '';
  const date = findDate(dated, language);
  const time = words.date.exec(dated);
  if (organ === undefined || date === null || meeting === 0) {
    const missing = [
      ...(organ === undefined ? (['organ'] as const) : []),
      ...(meeting === 0 ? (['meeting'] as const) : []),
      ...(date === null ? (['date'] as const) : []),
    ];
    throw new ProblemError([problem('record-title-page', { file: `seeds/${seed}`, line: 1 }, { missing })]);
  }
  const hour = time?.[4] === undefined ? null : `${toLatinDigits(time[4]).padStart(2, '0')}:${toLatinDigits(time[5] ?? '00')}`;
  return {
    provisional: fields['status'] !== undefined,
    organ,
    symbol: toLatinDigits(line('symbol') ?? `${organ.symbol}/PV.${meeting}`),
    sessionYear: line('session-year') ?? null,
    meeting,
    date,
    time: hour,
    place: line('place') ?? null,
    placeEn: words.places[line('place') ?? ''] ?? '',
    agenda: [...(fields['agenda'] ?? [])],
    letter: joined('letter'),
    note: joined('note'),
  };
}
