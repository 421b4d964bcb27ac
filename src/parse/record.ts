import type { RecordLanguage } from '../language/language.ts';
import type { CatalogueEntry } from '../model/catalogue.ts';
import type { SeedLedger } from '../model/ledger.ts';
import type { ParsedRecord, ParsedSection } from '../model/parsed.ts';
import { type Problem, ProblemError, problem } from '../model/problem.ts';
import type { RecordMatter } from '../model/record.ts';
import { bodyStart } from './body-start.ts';
import { restoreOrder } from '../order/restore.ts';
import { type Block, type Furniture, readBlocks } from '../read/blocks.ts';
import type { Seed } from '../read/seed.ts';
import { toArabicDigits } from '../text/arabic.ts';
import { type ParagraphMaker, makeParagraphs, topicsOf } from './paragraphs.ts';
import { NamedInText } from './named-in-text.ts';
import type { Directory } from './people.ts';
import type { SetApart } from './pieces.ts';
import { RecordPeople } from './record-people.ts';
import { withPlainHeadings } from './plain-headings.ts';
import { attributionRulingsUnused, orderRulingsUnheard } from './rulings.ts';
import { type TitlePage, readTitlePage } from './title-page.ts';
import { type ReadTurns, type Turn, readTurns } from './turns.ts';

/** What a record is parsed with. */
export interface RecordTools {
  language: RecordLanguage;
  entry: CatalogueEntry;
  directory: Directory;
  maker: ParagraphMaker;
  /** Other texts of the archive, from which the reading order learns which words belong together. */
  background: readonly string[];
}

export type LedgerDraft = Pick<SeedLedger, 'columns' | 'seams' | 'metadata' | 'discards'>;

/**
 * Parses a verbatim record: title page, reading order, turns, people.
 *
 * @throws ProblemError for a record without title page, attribution, or a table of members that can be read, and for rulings that
 * cannot be followed
 */
export function parseRecord(seed: Seed, tools: RecordTools): { record: ParsedRecord; ledger: LedgerDraft; problems: Problem[] } {
  const { language, entry } = tools;
  const start = bodyStart(seed.lines, language);
  const page = readTitlePage(seed.lines, start - 1, seed.name, language);
  const ruled = new Set(entry.attributions.map(({ line }) => line));
  const names = new NamedInText(seed.lines.slice(start - 1), language);
  const body = readBody(seed.lines, start, ruled, { language, names });
  const { furniture } = body;
  const blocks = withPlainHeadings(body.blocks, page.agenda, language);
  const order = restoreOrder(blocks, language, { background: tools.background, rulings: entry.order });
  const read = readTurns(order.blocks, seed.lines, language, ruled);
  if (!read.turns.some(({ attribution }) => attribution !== null)) throw new ProblemError([noAttribution(seed, start)]);
  const unheard = [...attributionRulingsUnused(seed, entry, read.turns), ...orderRulingsUnheard(seed, entry, order.blocks)];
  if (unheard.length > 0) throw new ProblemError(unheard);

  const people = new RecordPeople(page, seed, { ...tools, names, rulings: entry.attributions });
  const id = entry.documents[0]?.id ?? idOfSymbol(page.symbol);
  const spoken = read.turns.filter((turn) => turn.paragraphs.length > 0);
  const sections = spoken.map((turn, index) => sectionOf(turn, { document: id, section: String(index + 1) }, seed, people, tools));
  const record: ParsedRecord = { type: 'record', id, matter: matterOf(page, people, seed, entry), sections };
  const ledger = ledgerOf(page, order, furniture, read.apart);
  return { record, ledger, problems: [...people.problems, ...doubts(seed, read)] };
}

/** `S/PV.7050` → `s-pv-7050`. */
function idOfSymbol(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** The blocks of the body; a line on which a ruling lets somebody begin to speak begins a block of its own. */
function readBody(
  lines: readonly string[],
  start: number,
  ruled: ReadonlySet<number>,
  { language, names }: { language: RecordLanguage; names: NamedInText },
): { blocks: Block[]; furniture: Furniture[] } {
  const inside = [...ruled].filter((line) => line > start && line <= lines.length).sort((a, b) => a - b);
  const parts = [start, ...inside].map((from, index) => readBlocks(lines, from, (inside[index] ?? lines.length + 1) - 1, language));
  const blocks = parts.flatMap((part) => part.blocks);
  const called = blocks.map((block) =>
    block.attribution !== null || block.attributionHead ? block : { ...block, attribution: names.calledAttribution(block.text) },
  );
  return { blocks: called, furniture: parts.flatMap(({ furniture }) => furniture) };
}

function ledgerOf(
  page: TitlePage,
  { columns, seams }: Pick<LedgerDraft, 'columns' | 'seams'>,
  furniture: readonly Furniture[],
  apart: SetApart,
): LedgerDraft {
  const discards = [...furniture.map((line) => ({ ...line, reason: 'page-furniture' as const })), ...apart.discards];
  return { columns, seams, metadata: [...page.metadata, ...apart.metadata], discards };
}

function noAttribution(seed: Seed, start: number): Problem {
  const last = seed.lines.findLastIndex((line) => line.trim() !== '') + 1;
  return problem('record-without-attribution', { file: `seeds/${seed.name}`, line: Math.min(start, last) });
}

/** What of the turns an editor should look at: lines that may begin one, and attributions that nothing follows. */
function doubts({ name }: Seed, { turns, doubtful }: ReadTurns): Problem[] {
  const file = `seeds/${name}`;
  const unread = doubtful.map(({ from, text }) => problem('attribution-doubtful', { file, line: from, fragment: text }));
  const silent = turns.filter(({ attribution, paragraphs }) => attribution !== null && paragraphs.length === 0);
  const empty = silent.map(({ line, printed }) => problem('speech-empty', { file, line, fragment: printed?.text }));
  return [...unread, ...empty];
}

function sectionOf(
  turn: Turn,
  place: { document: string; section: string },
  seed: Seed,
  people: RecordPeople,
  { maker }: RecordTools,
): ParsedSection {
  const paragraphs = makeParagraphs(place.section, turn.paragraphs, maker);
  const common = { ...place, topics: topicsOf(paragraphs), seed: seed.name };
  if (turn.attribution === null) {
    const matter = { ...common, kind: 'narrative' as const, speaker: null, delegation: null, capacity: null, spokenIn: null };
    return { matter, slug: turn.narrative ?? 'note', paragraphs };
  }
  const voice = people.voiceOf(turn, turn.attribution);
  const matter = { ...common, kind: 'speech' as const, ...voice, spokenIn: people.spokenIn(turn, turn.attribution) };
  return { matter, slug: turn.national ? `${voice.speaker}-national` : voice.speaker, paragraphs };
}

function matterOf(page: TitlePage, people: RecordPeople, seed: Seed, entry: CatalogueEntry): RecordMatter {
  const { organ, meeting } = page;
  const given = entry.documents[0]?.title;
  const title = { ar: `${organ.ar}، الجلسة ${toArabicDigits(String(meeting))}`, en: `${organ.en}, ${ordinal(meeting)} meeting` };
  const text = (ar: string | null) => (ar === null ? null : { ar, en: '' });
  return {
    symbol: page.symbol,
    title: { ar: given?.ar ?? title.ar, en: given?.en ?? title.en },
    status: page.provisional ? 'provisional' : 'final',
    body: { ar: organ.ar, en: organ.en },
    sessionYear: text(page.sessionYear),
    meeting,
    date: page.date,
    time: page.time,
    place: page.place === null ? null : { ar: page.place, en: page.placeEn },
    president: people.president,
    members: people.members,
    agenda: page.agenda.map((ar) => ({ ar, en: '' })),
    letter: text(page.letter),
    note: text(page.note),
    seed: seed.name,
  };
}

/** 7050 → `7050th`, as English records number meetings. */
function ordinal(number: number): string {
  const suffix =
    { one: 'st', two: 'nd', few: 'rd' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(number) as 'one' | 'two' | 'few'] ?? 'th';
  return `${number}${suffix}`;
}
