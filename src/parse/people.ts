import { distance } from 'fastest-levenshtein';
import type { Delegation, Speaker } from '../model/people.ts';
import { foldArabic, foldedWords, oneLine } from '../text/arabic.ts';
import { compareText } from '../text/compare.ts';
import { regionOf } from './regions.ts';
import { idFromName } from './transliterate.ts';

/** The persons and delegations that content/ knows, by id. */
export interface KnownPeople {
  speakers: Readonly<Record<string, Speaker>>;
  delegations: Readonly<Record<string, Delegation>>;
}

/**
 * Names more alike than this, 0…1, on the seat of the same delegation, are one person whom the printer spelt in two ways: half the
 * letters, or nearly half the words («ليو تشي», «ليو جيبي بي»).
 */
const SAME_SEAT = 0.45;
/** Delegations' names more alike than this are one name, where the person is the one who sits for it. */
const SAME_DELEGATION = 0.75;
/** Words of names more alike than this are one word. */
const SAME_WORD = 0.75;
/** Known names more alike than this are told to the editor of a proposed entry. */
const NEAR = 0.45;
const NEAREST_COUNT = 3;

/**
 * Finds the owner of a printed name, and proposes an entry where nobody owns it. One directory serves a whole conversion, so that
 * a person proposed by one document is known to the next.
 */
export class Directory {
  readonly proposedSpeakers: Record<string, Speaker> = {};
  readonly proposedDelegations: Record<string, Delegation> = {};
  private readonly speakers: Map<string, Speaker>;
  private readonly delegations: Map<string, Delegation>;
  private readonly speakerKeys = new Map<string, string[]>();
  private readonly delegationKeys = new Map<string, string>();

  constructor(known: KnownPeople) {
    this.speakers = new Map(Object.entries(known.speakers));
    this.delegations = new Map(Object.entries(known.delegations));
    for (const [id, speaker] of this.speakers) this.indexSpeaker(id, speaker);
    for (const [id, delegation] of this.delegations) this.indexDelegation(id, delegation);
  }

  /** The delegation that is printed so, proposed where it is new. */
  delegation(printed: string): string {
    const name = oneLine(printed);
    const known = this.delegationKeys.get(keyOf(name)) ?? this.delegationKeys.get(keyOf(name).replace(/^ال/u, ''));
    if (known !== undefined) return known;
    const region = regionOf(name);
    return this.proposeDelegation(this.freeId(region?.id ?? (idFromName(name) || 'delegation'), this.delegations), name);
  }

  /** The delegation that an editor's ruling names by its id, proposed where no file owns the id. */
  delegationById(id: string, printed: string | null): string {
    return this.delegations.has(id) ? id : this.proposeDelegation(id, oneLine(printed ?? '') || id);
  }

  delegationEntry(id: string): Delegation | undefined {
    return this.delegations.get(id);
  }

  /**
   * The person who is printed so. `delegation` is whom the person speaks for, if that is known; `seated` the person whom the table of
   * members gives for that delegation: a printer's or OCR's misspelling of the same name is told from another name by likeness.
   * `spelling` is set where only the likeness decided.
   */
  speaker(
    printed: string,
    { delegation, seated }: { delegation: string | null; seated?: string | undefined },
  ): { id: string; spelling: boolean } {
    const name = oneLine(printed);
    const owners = this.speakerKeys.get(keyOf(name)) ?? [];
    const [first] = owners;
    const only = owners.length === 1 && first !== undefined && !this.isStranger(first, name, delegation) ? first : undefined;
    const owner = owners.find((id) => this.speaksFor(id, delegation)) ?? only;
    if (owner !== undefined) return { id: owner, spelling: false };
    if (seated !== undefined && this.likeness(name, seated) >= SAME_SEAT) {
      this.learnAlias(seated, name);
      return { id: seated, spelling: true };
    }
    return { id: this.propose(this.freeId(idFromName(name) || 'speaker', this.speakers), name, delegation), spelling: false };
  }

  /**
   * The person who is printed so and speaks for nobody that is named. `fullName` is under which name the record introduces the person, if
   * it does; `isAnother` tells of a person that it cannot be this one.
   */
  guest(printed: string, { fullName, isAnother }: { fullName: string | null; isAnother: (id: string) => boolean }): string {
    const [known] = fullName === null ? [] : (this.speakerKeys.get(keyOf(fullName)) ?? []);
    if (known !== undefined) return known;
    const owners = this.speakerKeys.get(keyOf(printed)) ?? [];
    const possible = owners.filter((id) => !isAnother(id) && (fullName === null || this.mayBear(id, fullName, oneLine(printed))));
    const [only] = possible;
    if (only !== undefined && owners.length === 1) return only;
    const name = fullName ?? oneLine(printed);
    return this.propose(this.freeId(idFromName(name) || 'speaker', this.speakers), name, null);
  }

  /** The person whom an editor's ruling names by the id, proposed where no file owns the id. */
  speakerById(id: string, printed: string, delegation: string | null): string {
    return this.speakers.has(id) ? id : this.propose(id, oneLine(printed) || id, delegation);
  }

  /** Whether an attribution's delegation is that of a seat in another spelling: both its name and that of the person are nearly the same. */
  isMisspelt(delegation: string, name: string, seat: { delegation: string; speaker: string }): boolean {
    const printed = this.delegations.get(seat.delegation)?.name.ar ?? '';
    return likeness(delegation, printed) >= SAME_DELEGATION && this.likeness(name, seat.speaker) >= SAME_SEAT;
  }

  /**
   * Who held an office of a delegation on a day (ISO 8601): `title` is how its English name begins. A role that is known for one day
   * only (`at`) counts for the years next to it.
   */
  holder(title: string, delegation: string, date: string): string | null {
    const year = (day: string) => Number(day.slice(0, 4));
    for (const [id, speaker] of this.speakers) {
      const held = speaker.roles.some((role) => {
        // «Secretary-General-elect» is no Secretary-General yet.
        if (role.delegation !== delegation || !role.title.en.startsWith(title) || role.title.en[title.length] === '-') return false;
        if (role.at !== undefined) return Math.abs(year(role.at) - year(date)) <= 1;
        return !isBefore(date, role.from ?? '') && !isBefore(role.to ?? '9999', date);
      });
      if (held) return id;
    }
    return null;
  }

  /** Every spelling of every person's name with two words or more: what a running text can be searched for. */
  spellings(): { id: string; key: string }[] {
    return [...this.speakerKeys].flatMap(([key, ids]) => ids.map((id) => ({ id, key })));
  }

  private propose(id: string, name: string, delegation: string | null): string {
    const entry: Speaker = {
      status: 'proposed',
      name: { ar: name, en: '' },
      aliases: [],
      roles: delegation === null ? [] : [{ title: { ar: '', en: '' }, delegation }],
      nearest: nearest(name, this.speakers, (speaker) => [speaker.name.ar, ...speaker.aliases]),
    };
    this.proposedSpeakers[id] = entry;
    this.speakers.set(id, entry);
    this.indexSpeaker(id, entry);
    return id;
  }

  private proposeDelegation(id: string, name: string): string {
    const entry: Delegation = {
      status: 'proposed',
      name: { ar: name, en: regionOf(name)?.en ?? '' },
      kind: kindOf(name),
      aliases: [],
      nearest: nearest(name, this.delegations, (delegation) => [delegation.name.ar, ...delegation.aliases]),
    };
    this.proposedDelegations[id] = entry;
    this.delegations.set(id, entry);
    this.indexDelegation(id, entry);
    return id;
  }

  private learnAlias(id: string, spelling: string): void {
    const proposed = this.proposedSpeakers[id];
    if (proposed !== undefined) proposed.aliases.push(spelling);
    this.speakerKeys.set(keyOf(spelling), [...(this.speakerKeys.get(keyOf(spelling)) ?? []), id]);
  }

  private likeness(name: string, id: string): number {
    const speaker = this.speakers.get(id);
    if (speaker === undefined) return 0;
    return Math.max(...[speaker.name.ar, ...speaker.aliases].map((spelling) => nearness(name, spelling)));
  }

  /** A family name alone does not make two persons one who are known to speak for different delegations. */
  private isStranger(id: string, name: string, delegation: string | null): boolean {
    const seats = this.speakers.get(id)?.roles.flatMap((role) => role.delegation ?? []) ?? [];
    return delegation !== null && seats.length > 0 && !seats.includes(delegation) && foldedWords(name).length === 1;
  }

  /**
   * Whether a person who is known by a short name may bear a longer one: a longer name of the person shares more of it than the short one;
   * where no longer one is known, the person speaks for nobody, either.
   */
  private mayBear(id: string, fullName: string, short: string): boolean {
    const speaker = this.speakers.get(id);
    const isShort = new Set(foldedWords(short));
    const others = (name: string) => foldedWords(name).filter((word) => !isShort.has(word));
    const known = [speaker?.name.ar ?? '', ...(speaker?.aliases ?? [])].flatMap(others);
    if (known.length === 0) return speaker?.roles.every(({ delegation }) => delegation === null) ?? false;
    return others(fullName).some((word) => known.some((other) => likeness(word, other) >= SAME_WORD));
  }

  private speaksFor(id: string, delegation: string | null): boolean {
    return delegation !== null && (this.speakers.get(id)?.roles.some((role) => role.delegation === delegation) ?? false);
  }

  private indexSpeaker(id: string, speaker: Speaker): void {
    for (const spelling of [speaker.name.ar, ...speaker.aliases]) {
      const key = keyOf(spelling);
      const owners = this.speakerKeys.get(key) ?? [];
      if (!owners.includes(id)) this.speakerKeys.set(key, [...owners, id]);
    }
  }

  private indexDelegation(id: string, delegation: Delegation): void {
    const spellings = [delegation.name.ar, delegation.fullName?.ar ?? '', ...delegation.aliases];
    for (const spelling of spellings.filter((text) => text !== '')) this.delegationKeys.set(keyOf(spelling), id);
  }

  private freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    return id;
  }
}

/** Two spellings with one key are one name: letters folded, no spaces or hyphens («لو كاس», «سول كيونغ - هون»). */
export function keyOf(name: string): string {
  return foldedWords(foldArabic(name)).join('');
}

/** How alike two names are, 0…1: one less the edit distance of their keys over the longer one's length. */
export function likeness(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return 1 - distance(one, other) / Math.max(one.length, other.length, 1);
}

/** How near two names are, 0…1: alike as a whole, or in the words of the shorter one («خياري», «محمد خالد خياري»). */
function nearness(a: string, b: string): number {
  const [shorter = [], longer = []] = [foldedWords(a), foldedWords(b)].sort((one, other) => one.length - other.length);
  const shared = shorter.filter((word) => word.length > 2 && longer.some((other) => likeness(word, other) >= SAME_WORD));
  return Math.max(likeness(a, b), shared.length / Math.max(shorter.length, 1) - 1 / 20);
}

function nearest<T>(name: string, known: ReadonlyMap<string, T>, spellings: (entry: T) => readonly string[]): string[] {
  return [...known]
    .map(([id, entry]) => ({ id, near: Math.max(...spellings(entry).map((spelling) => nearness(name, spelling))) }))
    .filter(({ near }) => near >= NEAR)
    .sort((a, b) => b.near - a.near || compareText(a.id, b.id))
    .slice(0, NEAREST_COUNT)
    .map(({ id }) => id);
}

/** Whether a date, which may be a year or a month alone, is wholly before another. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** What kind of delegation a name is likely to be: a proposal only. */
function kindOf(name: string): Delegation['kind'] {
  if (name === 'الأمم المتحدة') return 'secretariat';
  const known = regionOf(name) !== null && !/^الاتحاد الأوروبي$/u.test(name);
  return !known && /منظمة|اتحاد|جامعة|رابطة|مجلس|لجنة|برنامج|مؤسسة|محكمة|وكالة|صندوق|بنك/u.test(name) ? 'organization' : 'state';
}
