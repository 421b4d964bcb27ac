import { type NewKind, newKinds } from '../model/new-kind.ts';
import { ProblemError, problem } from '../model/problem.ts';
import type { RecordMatter } from '../model/record.ts';
import type { SectionMatter } from '../model/section.ts';
import { compareSectionNumbers } from '../model/section-numbers.ts';
import { Id, IsoDate, SectionNumber } from '../model/values.ts';
import { paddedNumber } from './conversion.ts';
import { type Block, renderMdx } from './mdx.ts';
import { renderYaml } from './yaml.ts';

/** What an editor begins by hand, as far as it was said. */
export interface NewEntry {
  /** Any word: what is no kind is told so. */
  kind: string;
  /** The id; of a speech or a section, its document and number: `s-pv-7050/9a`. */
  id: string;
  /** The name or title in each language; of a speech, its words as far as they are at hand. A section has none. */
  ar?: string | undefined;
  en?: string | undefined;
  /** Who speaks; a section without one is narrative. */
  speaker?: string | undefined;
  /** For whom and as what the speaker of a speech speaks, where the record says so. */
  voice?: Voice | undefined;
  /** The day on which an article was published. */
  date?: string | undefined;
}

/** For whom and as what somebody speaks. */
export type Voice = Pick<SectionMatter, 'delegation' | 'capacity'>;

type Matter = Record<string, unknown>;

/** What problems name in place of a file. */
const COMMAND = 'npm run new';

/**
 * The files that begin an entry of content/, by path: valid as they are, with the fields that an editor fills in first.
 *
 * @throws ProblemError where the kind, the id or a name will not do.
 */
export function newFiles(entry: NewEntry): Map<string, string> {
  const kind = newKinds.find((known) => known === entry.kind);
  if (kind === undefined) throw new ProblemError([problem('new-kind', { file: COMMAND, fragment: entry.kind }, { kinds: newKinds })]);
  if (kind === 'section') return new Map(section(entry));
  if (kind === 'speech') return new Map(speech(entry));
  if (kind === 'record') return new Map([record(entry)]);
  if (kind === 'article') return new Map(article(entry));
  if (kind === 'page') return new Map(page(entry));
  return new Map([yamlFile(kind, entry)]);
}

const folders = { speaker: 'speakers', delegation: 'delegations', topic: 'topics', term: 'glossary' } as const;

function yamlFile(kind: keyof typeof folders, entry: NewEntry): [string, string] {
  const id = checkedId(entry.id);
  const name = bothNames(entry);
  const matter: Record<keyof typeof folders, Matter> = {
    speaker: { name },
    delegation: { name, kind: 'state' },
    topic: { name, description: { ar: '' } },
    term: { term: name },
  };
  return [`${folders[kind]}/${id}.yaml`, renderYaml(matter[kind], [made(kind)])];
}

function article(entry: NewEntry): [string, string][] {
  const id = checkedId(entry.id);
  const { ar, en } = bothNames(entry);
  const arabic = { title: ar, date: checkedDate(entry.date), dateBasis: { kind: 'catalogue' } };
  return bothFiles(`articles/${id}`, 'article', arabic, { title: en });
}

/** The title page of a record, as far as its id says it: `s-pv-7100` is S/PV.7100, the 7100th meeting of the Security Council. */
function record(entry: NewEntry): [string, string] {
  const id = checkedId(entry.id);
  const title = bothNames(entry);
  if (entry.date === undefined) throw new ProblemError([problem('new-date', { file: COMMAND, fragment: '' })]);
  const symbol = id
    .toUpperCase()
    .replaceAll('-', '/')
    .replace(/\/(?=\d+$)/u, '.');
  const meeting = Number(/\d+$/u.exec(id)?.[0] ?? 1);
  const matter = { symbol, title, status: 'final', body: ORGANS[id.slice(0, 2)] ?? title, meeting, date: checkedDate(entry.date) };
  return [`records/${id}/document.yaml`, renderYaml(matter, [made('record')])];
}

/** The organs that the first letter of a symbol names. */
const ORGANS: Readonly<Record<string, { ar: string; en: string }>> = {
  's-': { ar: 'مجلس الأمن', en: 'Security Council' },
  'a-': { ar: 'الجمعية العامة', en: 'General Assembly' },
};

/** Pages that editors write stand in the guide, which the site lists by itself. */
function page(entry: NewEntry): [string, string][] {
  const id = checkedId(entry.id);
  const names = bothNames(entry);
  return (['ar', 'en'] as const).map((language) => {
    // The head of a page may not be empty; until somebody says more, its title says what it is for.
    const matter = { title: names[language], description: names[language] };
    return [`guide/${id}.${language}.mdx`, renderMdx(renderYaml(matter, [made('page')]), [])];
  });
}

function section({ id, speaker }: NewEntry): [string, string][] {
  const { place, path } = placeIn(id, speaker ?? 'narrative');
  const voice = speaker === undefined ? { kind: 'narrative' } : { kind: 'speech', speaker: checkedId(speaker) };
  return bothFiles(path, 'section', { ...place, ...voice }, place);
}

/** A speech of a record. Its paragraphs are marked from the start: put another between two of them, and their addresses stay. */
function speech({ id, speaker = '', voice, ar, en }: NewEntry): [string, string][] {
  if (speaker === '') throw new ProblemError([problem('new-id', { file: '--speaker' }, { section: false })]);
  const { place, path } = placeIn(id, checkedId(speaker));
  const arabic = { ...place, kind: 'speech', speaker, ...voice };
  const words = { ar: paragraphsOf(ar), en: paragraphsOf(en) };
  if (words.en.length > words.ar.length)
    throw new ProblemError([problem('new-words', { file: COMMAND, fragment: words.en[words.ar.length] })]);
  if (words.ar.length === 0) return bothFiles(path, 'speech', arabic, place);
  const blocks = (list: readonly string[]) =>
    words.ar.map((_, index): Block => ({ id: `p-${place.section}-${index + 1}`, type: 'paragraph', text: list[index] ?? '' }));
  const paragraphs = blocks([]).map((block) => ({ id: block.id }));
  const english = { ...place, translation: { status: words.en.length === 0 ? 'none' : 'unofficial' } };
  return [
    [`${path}.ar.mdx`, renderMdx(renderYaml({ ...arabic, paragraphs }, [made('speech')]), blocks(words.ar))],
    [
      `${path}.en.mdx`,
      renderMdx(renderYaml(english, [made('speech'), 'Write each paragraph under its id; keep the ids.']), blocks(words.en)),
    ],
  ];
}

/** The paragraphs of a text that was typed or pasted: each on its own line. */
function paragraphsOf(text = ''): string[] {
  return text
    .normalize('NFC')
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function placeIn(id: string, name: string): { place: { document: string; section: string | number }; path: string } {
  const [document = '', written = ''] = id.split('/');
  const number = SectionNumber.safeParse(written);
  if (!Id.safeParse(document).success || !number.success) throw refusedId(id, true);
  const section = /^\d+$/.test(number.data) ? Number(number.data) : number.data;
  return { place: { document, section }, path: `records/${document}/${paddedNumber(number.data)}-${name}` };
}

/** The number of a speech that goes to the end of a record with these sections. */
export function numberAfter(sections: readonly string[]): string {
  const last = sections.toSorted(compareSectionNumbers).at(-1);
  return last === undefined ? '1' : String(Number.parseInt(last, 10) + 1);
}

/** For whom and as what a person spoke in a record, as its title page says. */
export function voiceIn({ president, members }: Pick<RecordMatter, 'president' | 'members'>, speaker: string): Voice | undefined {
  if (president?.speaker === speaker) return { delegation: president.delegation, capacity: 'president' };
  const seat = members.find((member) => member.speaker === speaker);
  return seat === undefined ? undefined : { delegation: seat.delegation, capacity: 'member' };
}

/** Text written by hand needs no ids: its paragraphs are numbered in their order. */
function bothFiles(path: string, kind: NewKind, arabic: Matter, english: Matter): [string, string][] {
  const translation = { ...english, translation: { status: 'none' } };
  return [
    [`${path}.ar.mdx`, renderMdx(renderYaml(arabic, [made(kind), 'Write the text below, an empty line between paragraphs.']), [])],
    [`${path}.en.mdx`, renderMdx(renderYaml(translation, [made(kind), 'Write as many paragraphs below as the Arabic file has.']), [])],
  ];
}

function made(kind: NewKind): string {
  return `Made by npm run new -- ${kind}. The guide explains every field: content/guide/front-matter.`;
}

function checkedDate(date: string | undefined): string | undefined {
  if (date === undefined || IsoDate.safeParse(date).success) return date;
  throw new ProblemError([problem('new-date', { file: COMMAND, fragment: date })]);
}

function checkedId(id: string): string {
  if (Id.safeParse(id).success) return id;
  throw refusedId(id, false);
}

function bothNames({ id, ar = '', en = '' }: NewEntry): { ar: string; en: string } {
  if (ar.trim() !== '' && en.trim() !== '') return { ar: ar.normalize('NFC'), en: en.normalize('NFC') };
  throw new ProblemError([problem('new-name', { file: COMMAND, fragment: id })]);
}

function refusedId(id: string, section: boolean): ProblemError {
  return new ProblemError([problem('new-id', { file: COMMAND, fragment: id }, { section })]);
}
