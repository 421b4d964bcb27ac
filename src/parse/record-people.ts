import type { CatalogueEntry } from '../model/catalogue.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Seat } from '../model/record.ts';
import type { Capacity, Office } from '../model/section.ts';
import type { RecordLanguage } from '../language/language.ts';
import type { Attribution } from '../read/attribution.ts';
import type { Seed } from '../read/seed.ts';
import { foldArabic, oneLine } from '../text/arabic.ts';
import type { NamedInText } from './named-in-text.ts';
import { type Directory, keyOf } from './people.ts';
import type { PrintedSeat, TitlePage } from './title-page.ts';
import type { Turn } from './turns.ts';

/** Who speaks, for whom, as what. */
export interface Voice {
  speaker: string;
  delegation: string | null;
  capacity: Capacity;
}

type Ruling = CatalogueEntry['attributions'][number];

/** Who speaks in one record: its table of members decides between spellings, an editor's ruling over all. */
export class RecordPeople {
  readonly president: Seat | null;
  readonly members: Seat[];
  readonly problems: Problem[] = [];
  private readonly page: TitlePage;
  private readonly seed: Seed;
  private readonly language: RecordLanguage;
  private readonly directory: Directory;
  private readonly rulings: ReadonlyMap<number, Ruling>;
  private readonly names: NamedInText;
  /** The titles under which the table of members has persons. */
  private readonly titles = new Map<string, string>();

  constructor(
    page: TitlePage,
    seed: Seed,
    {
      language,
      directory,
      names,
      rulings,
    }: { language: RecordLanguage; directory: Directory; names: NamedInText; rulings: readonly Ruling[] },
  ) {
    this.page = page;
    this.seed = seed;
    this.language = language;
    this.directory = directory;
    this.names = names;
    this.rulings = new Map(rulings.map((ruling) => [ruling.line, ruling]));
    const seat = (printed: PrintedSeat): Seat => {
      const delegation = directory.delegation(printed.delegation);
      const speaker = directory.speaker(printed.name, { delegation }).id;
      this.titles.set(speaker, printed.title);
      return { delegation, speaker };
    };
    this.president = page.president === null ? null : seat(page.president);
    this.members = page.members.map(seat);
  }

  /** Speaker, delegation and capacity of a turn that has an attribution. */
  voiceOf(turn: Turn, attribution: Attribution): Voice {
    if (attribution.spokenIn === null && this.statesLanguage(turn)) this.warnLanguage(turn);
    const ruling = this.rulings.get(turn.line);
    const voice = this.printedVoice(turn, attribution, ruling);
    if (ruling?.delegation === undefined) return voice;
    const delegation = this.directory.delegationById(ruling.delegation, attribution.delegation);
    return { ...voice, delegation, capacity: attribution.capacity === null ? this.capacityOf(delegation) : voice.capacity };
  }

  /** The language of delivery: none stated means that of the record; one that is stated and not known is not guessed. */
  spokenIn(turn: Turn, attribution: Attribution): string | null {
    return attribution.spokenIn ?? (this.statesLanguage(turn) ? null : this.language.tag);
  }

  private statesLanguage(turn: Turn): boolean {
    return this.language.spokeIn.test(turn.printed?.text ?? '');
  }

  private printedVoice(turn: Turn, attribution: Attribution, ruling: Ruling | undefined): Voice {
    if (attribution.capacity === 'president') return this.chair(turn, ruling);
    if (attribution.capacity !== null) return this.secretariat(turn, attribution.capacity, ruling);
    const name = attribution.name ?? '';
    const ruled = ruling?.delegation === undefined ? null : this.directory.delegationById(ruling.delegation, attribution.delegation);
    const delegation = ruled ?? (attribution.delegation === null ? null : this.delegationOf(attribution.delegation, name));
    const capacity = this.capacityOf(delegation);
    if (ruling?.speaker !== undefined) return { speaker: this.ruled(ruling.speaker, name, delegation), delegation, capacity };
    if (delegation === null) return this.guest(name, attribution.title ?? '');
    const seated = this.members.find((seat) => seat.delegation === delegation)?.speaker;
    const found = this.directory.speaker(name, { delegation, seated });
    if (found.spelling) this.warnSpelling(turn.line, name, found.id);
    return { speaker: found.id, delegation, capacity };
  }

  /**
   * A person who speaks for nobody that is named. «السيدة أحمد», who was invited to brief, is not «السيد أحمد» at the table, and who is
   * introduced by a full name is nobody of whom only the family name is known and a country. Whom the table has all the same lost the
   * country to the OCR.
   */
  private guest(name: string, title: string): Voice {
    const fullName = this.names.fullName(title, name);
    const isWoman = (printed: string) => this.language.womensTitles.some((word) => foldArabic(word) === foldArabic(printed));
    const isAnother = (id: string) => {
      const seatedAs = this.titles.get(id);
      return seatedAs !== undefined && isWoman(seatedAs) !== isWoman(title);
    };
    const speaker = this.directory.guest(name, { fullName, isAnother });
    const seat = [...(this.president === null ? [] : [this.president]), ...this.members].find((one) => one.speaker === speaker);
    const delegation = seat?.delegation ?? null;
    return { speaker, delegation, capacity: this.capacityOf(delegation) };
  }

  private chair(turn: Turn, ruling: Ruling | undefined): Voice {
    const delegation = this.president?.delegation ?? null;
    const capacity = turn.national ? 'national' : 'president';
    if (ruling?.speaker !== undefined) return { speaker: this.ruled(ruling.speaker, '', delegation), delegation, capacity };
    const office = officeIn(turn);
    // Who acts as president is not who presides on the title page.
    if (office.includes(' ')) return { speaker: this.directory.speaker(office, { delegation: null }).id, delegation: null, capacity };
    const speaker = this.president?.speaker ?? this.directory.speaker(office, { delegation: null }).id;
    return { speaker, delegation, capacity };
  }

  /** The Secretary-General or the Deputy by who held the office on the day, else by the name that the record gives. */
  private secretariat(turn: Turn, capacity: Exclude<Office, 'president'>, ruling: Ruling | undefined): Voice {
    const delegation = this.directory.delegation('الأمم المتحدة');
    if (ruling?.speaker !== undefined) return { speaker: this.ruled(ruling.speaker, '', delegation), delegation, capacity };
    const office = officeIn(turn);
    const deputy = capacity === 'deputy-secretary-general';
    const holder = this.directory.holder(deputy ? 'Deputy Secretary-General' : 'Secretary-General', delegation, this.page.date);
    const { deputySecretaryGeneral, secretaryGeneral } = this.language.named;
    const named = (deputy ? deputySecretaryGeneral : secretaryGeneral).exec(this.seed.lines.join(' '))?.[1];
    const speaker = holder ?? this.directory.speaker(named ?? office, { delegation }).id;
    return { speaker, delegation, capacity };
  }

  private ruled(id: string, name: string, delegation: string | null): string {
    return this.directory.speakerById(id, name, delegation);
  }

  /**
   * A delegation by its name in an attribution, which may be the beginning of its name in the table of members, or a misspelling of it
   * where the person is the one who sits for it.
   */
  private delegationOf(printed: string, name: string): string {
    const key = keyOf(printed);
    const seats = this.president === null ? this.members : [this.president, ...this.members];
    const named = (seat: Seat) => keyOf(this.directory.delegationEntry(seat.delegation)?.name.ar ?? '');
    const seated =
      seats.find((seat) => named(seat) === key || (key.length > 6 && named(seat).startsWith(key))) ??
      seats.find((seat) => this.directory.isMisspelt(printed, name, seat));
    return seated?.delegation ?? this.directory.delegation(printed);
  }

  /** Members of the organ sit at the table; others speak under rule 37 (states) or 39 (persons invited to brief). */
  private capacityOf(delegation: string | null): Capacity {
    if (this.members.some((seat) => seat.delegation === delegation) || this.president?.delegation === delegation) return 'member';
    const kind = delegation === null ? undefined : this.directory.delegationEntry(delegation)?.kind;
    return kind === 'state' ? 'observer' : 'briefer';
  }

  private warnSpelling(line: number, name: string, id: string): void {
    this.problems.push(problem('speaker-spelling', { file: `seeds/${this.seed.name}`, line, fragment: name }, { id }));
  }

  private warnLanguage(turn: Turn): void {
    const place = { file: `seeds/${this.seed.name}`, line: turn.line, fragment: turn.printed?.text };
    this.problems.push(problem('language-unknown', place));
  }
}

/** The office that an attribution without a name gives. */
function officeIn({ printed }: Turn): string {
  return oneLine((printed?.text ?? '').replace(/[*]|[(:].*$/gu, '')) || 'الرئيس';
}
