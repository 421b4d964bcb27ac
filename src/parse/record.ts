import type { RecordLanguage } from '../language/language.ts';
import type { CatalogueEntry } from '../model/catalogue.ts';
import type { SeedLedger } from '../model/ledger.ts';
import type { ParsedRecord, ParsedSection } from '../model/parsed.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { RecordMatter, Seat } from '../model/record.ts';
import type { Capacity } from '../model/section.ts';
import { restoreOrder } from '../order/restore.ts';
import { readBlocks } from '../read/blocks.ts';
import type { Seed } from '../read/seed.ts';
import { readAttribution } from '../read/attribution.ts';
import { oneLine, toArabicDigits } from '../text/arabic.ts';
import { type ParagraphMaker, makeParagraphs, topicsOf } from './paragraphs.ts';
import { type Directory, keyOf } from './people.ts';
import { type PrintedSeat, type TitlePage, readTitlePage } from './title-page.ts';
import { type Turn, readTurns } from './turns.ts';

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
 * @throws ProblemError for a record without title page, attribution, or a table of members that can be read
 */
export function parseRecord(seed: Seed, tools: RecordTools): { record: ParsedRecord; ledger: LedgerDraft; problems: Problem[] } {
  const { language, entry } = tools;
  const start = bodyStart(seed.lines, language);
  const page = readTitlePage(seed.lines, start - 1, seed.name, language);
  const { blocks, furniture } = readBlocks(seed.lines, start, seed.lines.length, language);
  if (!blocks.some((block) => block.attribution !== null)) throw new ProblemError([noAttribution(seed.name, start)]);
  const order = restoreOrder(blocks, language, { background: tools.background, rulings: entry.order });
  const { turns, apart } = readTurns(order.blocks, seed.lines, language);
  const people = new RecordPeople(page, seed, tools);
  const sections = turns.map((turn, index) => sectionOf(turn, String(index + 1), page, seed, people, tools));
  const id = entry.documents[0]?.id ?? idOfSymbol(page.symbol);
  for (const section of sections) section.matter.document = id;
  const record: ParsedRecord = { type: 'record', id, matter: matterOf(page, people, seed, entry), sections };
  const ledger: LedgerDraft = {
    columns: order.columns,
    seams: order.seams,
    metadata: [...page.metadata, ...apart.metadata],
    discards: [...furniture.map((line) => ({ ...line, reason: 'page-furniture' as const })), ...apart.discards],
  };
  return { record, ledger, problems: people.problems };
}

/** `S/PV.7050` → `s-pv-7050`. */
export function idOfSymbol(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** The first line of the body: the meeting's opening, or the first attribution with the headings above it. */
function bodyStart(lines: readonly string[], language: RecordLanguage): number {
  const opened = lines.findIndex((line) => language.narrative.opened.test(oneLine(line)));
  if (opened !== -1) return opened + 1;
  const adopted = lines.findIndex((line) => language.narrative.agendaHeading.test(oneLine(line.replace(/^#+/u, ''))));
  if (adopted !== -1) return adopted + 1;
  const attribution = lines.findIndex((line) => isTurn(line, language));
  return attribution === -1 ? lines.length + 1 : attribution + 1;
}

/** Whether a line begins a turn; the title page's «الرئيس: السيد …» names who presides and is none. */
function isTurn(line: string, language: RecordLanguage): boolean {
  return readAttribution(oneLine(line), language) !== null && !language.titlePage.president.test(oneLine(line));
}

function noAttribution(seed: string, line: number): Problem {
  return {
    code: 'record-without-attribution',
    file: `seeds/${seed}`,
    line,
    message: 'nobody speaks in this record: no line begins with an attribution',
    hint: 'Begin each turn with its speaker, e.g. «الرئيس (تكلم بالإنكليزية):», or give the seed the kind article in seeds/catalogue.yaml',
    severity: 'error',
  };
}

function sectionOf(turn: Turn, number: string, page: TitlePage, seed: Seed, people: RecordPeople, tools: RecordTools): ParsedSection {
  const paragraphs = makeParagraphs(number, turn.paragraphs, tools.maker);
  const common = { document: '', section: number, topics: topicsOf(paragraphs), seed: seed.name };
  if (turn.attribution === null) {
    const matter = { ...common, kind: 'narrative' as const, speaker: null, delegation: null, capacity: null, spokenIn: null };
    return { matter, slug: turn.narrative ?? 'note', paragraphs };
  }
  const voice = people.voiceOf(turn, page);
  const matter = { ...common, kind: 'speech' as const, ...voice, spokenIn: turn.attribution.spokenIn ?? tools.language.tag };
  return { matter, slug: turn.national ? `${voice.speaker}-national` : voice.speaker, paragraphs };
}

interface Voice {
  speaker: string;
  delegation: string | null;
  capacity: Capacity;
}

/** Looks up who speaks in one record: its table of members decides between spellings. */
class RecordPeople {
  readonly president: Seat | null;
  readonly members: Seat[];
  readonly problems: Problem[] = [];
  private readonly seed: Seed;
  private readonly tools: RecordTools;
  private readonly secretaryGeneral: string | null;

  constructor(page: TitlePage, seed: Seed, tools: RecordTools) {
    this.seed = seed;
    this.tools = tools;
    const seat = (printed: PrintedSeat): Seat => {
      const delegation = tools.directory.delegation(printed.delegation);
      return { delegation, speaker: tools.directory.speaker(printed.name, { delegation }).id };
    };
    this.president = page.president === null ? null : seat(page.president);
    this.members = page.members.map(seat);
    const text = seed.lines.join(' ');
    this.secretaryGeneral = tools.language.secretaryGeneral.exec(text)?.[1] ?? null;
  }

  /** Speaker, delegation and capacity of a turn. */
  voiceOf(turn: Turn, page: TitlePage): Voice {
    const { directory, entry, language } = this.tools;
    const line = turn.printed?.from ?? 0;
    const ruling = entry.attributions.find((one) => one.line === line);
    const { attribution } = turn;
    if (attribution === null) throw new Error('a narrative turn has no voice');
    if (attribution.spokenIn === null && language.spokeIn.test(turn.printed?.text ?? '')) this.warnLanguage(turn);
    if (attribution.capacity === 'president') {
      const speaker = ruling?.speaker ?? this.president?.speaker ?? directory.speaker('الرئيس', { delegation: null }).id;
      return {
        speaker,
        delegation: ruling?.delegation ?? this.president?.delegation ?? null,
        capacity: turn.national ? 'national' : 'president',
      };
    }
    if (attribution.capacity === 'secretary-general') return this.secretariat(turn, page, ruling?.speaker);
    const delegation = ruling?.delegation ?? (attribution.delegation === null ? null : this.delegationOf(attribution.delegation));
    const seated = this.members.find((seat) => seat.delegation === delegation)?.speaker;
    const name = attribution.name ?? '';
    const found = ruling?.speaker === undefined ? directory.speaker(name, { delegation, seated }) : { id: ruling.speaker, spelling: false };
    if (found.spelling) this.warnSpelling(line, name, found.id);
    return { speaker: found.id, delegation, capacity: this.capacityOf(delegation) };
  }

  /** The Secretary-General by who held the office on the day, else by the name that the record gives. */
  private secretariat(turn: Turn, page: TitlePage, ruled: string | undefined): Voice {
    const { directory } = this.tools;
    const delegation = directory.delegation('الأمم المتحدة');
    const office = oneLine((turn.printed?.text ?? '').replace(/[*]|[(:].*$/gu, ''));
    const deputy = office.startsWith('نائب');
    const holder = directory.holder(deputy ? 'Deputy Secretary-General' : 'Secretary-General', delegation, page.date);
    const speaker = ruled ?? holder ?? directory.speaker((deputy ? null : this.secretaryGeneral) ?? office, { delegation }).id;
    return { speaker, delegation, capacity: 'secretary-general' };
  }

  /** A delegation by its name in an attribution, which may be the beginning of its name in the table of members. */
  private delegationOf(printed: string): string {
    const key = keyOf(printed);
    const seats = this.president === null ? this.members : [this.president, ...this.members];
    const seated = seats.find(({ delegation }) => {
      const entry = this.tools.directory.delegationEntry(delegation);
      return entry !== undefined && (keyOf(entry.name.ar) === key || (key.length > 6 && keyOf(entry.name.ar).startsWith(key)));
    });
    return seated?.delegation ?? this.tools.directory.delegation(printed);
  }

  /** Members of the organ sit at the table; others speak under rule 37 (states) or 39 (persons invited to brief). */
  private capacityOf(delegation: string | null): Capacity {
    if (this.members.some((seat) => seat.delegation === delegation) || this.president?.delegation === delegation) return 'member';
    const kind = delegation === null ? undefined : this.tools.directory.delegationEntry(delegation)?.kind;
    return kind === 'state' ? 'observer' : 'briefer';
  }

  private warnSpelling(line: number, name: string, id: string): void {
    this.problems.push({
      code: 'speaker-spelling',
      file: `seeds/${this.seed.name}`,
      line,
      message: `this spelling is new and was taken for ${id}, who sits for the delegation`,
      fragment: name,
      hint: `Add it to the aliases in content/speakers/${id}.yaml, or rule the attribution in seeds/catalogue.yaml`,
      severity: 'warning',
    });
  }

  private warnLanguage(turn: Turn): void {
    this.problems.push({
      code: 'language-unknown',
      file: `seeds/${this.seed.name}`,
      line: turn.printed?.from,
      message: 'the language of delivery is not known',
      fragment: turn.printed?.text,
      hint: 'Add the language to deliveredIn in src/language/, or correct its spelling in seeds/catalogue.yaml',
      severity: 'warning',
    });
  }
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
