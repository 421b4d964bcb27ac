import type { Locate } from '../data/yaml.ts';
import { arabic } from '../language/arabic.ts';
import { type Problem, problem } from '../model/problem.ts';
import { isoDay } from '../parse/dates.ts';
import { toLatinDigits } from '../text/arabic.ts';
import type { CheckedArchive } from './archive.ts';

/** A date in a field of a file. */
interface Dated {
  file: string;
  locate: Locate;
  path: readonly PropertyKey[];
  date: string;
}

/** Finds days that no calendar has, days to come, and what would have ended before it began. */
export function checkDates({ library, today }: CheckedArchive): Problem[] {
  const documents = [
    ...[...library.records.values()].map(({ id, file, locate, value }) => ({ id, file, locate, date: value.date })),
    ...library.articles.flatMap(({ document, arabic: side }) =>
      side === null || side.matter.date === null ? [] : { id: document, file: side.file, locate: side.locate, date: side.matter.date },
    ),
  ];
  // Nobody reads what is not yet published.
  const accessed = library.articles.flatMap(({ document, arabic: side }) => {
    const date = side?.matter.accessed ?? null;
    return side === null || date === null ? [] : { id: document, file: side.file, locate: side.locate, date };
  });
  const dateOf = new Map(documents.map(({ id, date }) => [id, date]));
  const roles = library.speakers.flatMap(({ file, locate, value }) => value.roles.map((role, index) => ({ file, locate, role, index })));
  const translations = [...library.sections, ...library.articles].flatMap(({ document, english }) => {
    if (english === null) return [];
    const { file, locate, matter } = english;
    return matter.translation.history.map(({ date }, index) => ({ file, locate, date, index, made: dateOf.get(document) }));
  });
  const all: Dated[] = [
    ...documents.map((dated) => ({ ...dated, path: ['date'] })),
    ...accessed.map((dated) => ({ ...dated, path: ['accessed'] })),
    ...roles.flatMap(({ file, locate, role, index }) =>
      (['from', 'to', 'at'] as const).flatMap((key) => {
        const date = role[key];
        return date === undefined ? [] : { file, locate, path: ['roles', index, key], date };
      }),
    ),
    ...translations.map(({ index, ...dated }) => ({ ...dated, path: ['translation', 'history', index, 'date'] })),
  ];
  const impossible = all.filter(({ date }) => !isDay(date));
  return [
    ...impossible.map((dated) => problem('date-impossible', placeOf(dated))),
    ...all
      .filter((dated) => !impossible.includes(dated) && after(dated.date, today))
      .map((dated) => problem('date-future', placeOf(dated), { today })),
    ...roles.flatMap(({ file, locate, role: { from, to, at }, index }) => {
      const ends = { file, locate, path: ['roles', index, 'to'] };
      if (from !== undefined && to !== undefined && after(from, to)) return order({ ...ends, date: to }, from);
      if (at === undefined) return [];
      const day = { file, locate, path: ['roles', index, 'at'], date: at };
      return from !== undefined && after(from, at)
        ? order(day, from)
        : to !== undefined && after(at, to)
          ? order({ ...ends, date: to }, at)
          : [];
    }),
    ...accessed.flatMap(({ id, ...dated }) => {
      const published = dateOf.get(id);
      return published !== undefined && after(published, dated.date) ? order({ ...dated, path: ['accessed'] }, published) : [];
    }),
    ...translations.flatMap(({ made, index, ...dated }) =>
      made !== undefined && after(made, dated.date) ? order({ ...dated, path: ['translation', 'history', index, 'date'] }, made) : [],
    ),
    ...(library.sections.length === 0 ? [] : meetings(library)),
  ];
}

function order(dated: Dated, earlier: string): Problem[] {
  return [problem('date-order', placeOf(dated), { earlier, later: dated.date })];
}

function placeOf({ file, locate, path, date }: Dated) {
  return { file, ...locate(path), fragment: date };
}

function isDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year > 0 && isoDay(year, month, day) !== null;
}

/** Whether one date lies after another, as far as both are known: `2013` and `2013-10-28` are in no order. */
function after(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

const CLOCK = /(\d{1,2})[/:٫.](\d{2})/u;

/** A meeting is called for an hour, begins, and rises, in this order; one that goes on past midnight is not known. */
function meetings(library: CheckedArchive['library']): Problem[] {
  const sections = Map.groupBy(library.sections, ({ document }) => document);
  return [...library.records.values()].flatMap(({ id, value }) => {
    const lines = (sections.get(id) ?? []).flatMap(
      ({ arabic: side }) => side?.body.map(({ text, line, column }) => ({ text, line, column, file: side.file })) ?? [],
    );
    const opened = lines.find(({ text }) => arabic.narrative.opened.test(text));
    const rose = lines.findLast(({ text }) => arabic.narrative.rose.test(text));
    const start = clockOf(opened?.text) ?? value.time;
    const end = clockOf(rose?.text);
    if (rose === undefined || start === null || end === null || end > start) return [];
    return problem(
      'date-order',
      { file: rose.file, line: rose.line, column: rose.column, fragment: rose.text },
      { earlier: start, later: end },
    );
  });
}

function clockOf(text: string | undefined): string | null {
  const [, hour, minute] = CLOCK.exec(toLatinDigits(text ?? '')) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}
