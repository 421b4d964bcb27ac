import { distance } from 'fastest-levenshtein';
import type { Delegation, Speaker } from '../model/people.ts';
import { foldArabic, foldedWords, oneLine } from '../text/arabic.ts';
import { regionOf } from './regions.ts';
import { idFromName } from './transliterate.ts';

/** The persons and delegations that content/ knows, by id. */
export interface KnownPeople {
  speakers: Readonly<Record<string, Speaker>>;
  delegations: Readonly<Record<string, Delegation>>;
}

/** Names more alike than this, 0…1, on the seat of the same delegation, are one person whom the printer spelt in two ways. */
const SAME_SEAT = 0.5;
/** Known names more alike than this are told to the editor of a proposed entry. */
const NEAR = 0.4;
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
    const id = this.freeId(region?.id ?? (idFromName(name) || 'delegation'), this.delegations);
    const entry: Delegation = {
      status: 'proposed',
      name: { ar: name, en: region?.en ?? '' },
      kind: /منظمة|اتحاد|جامعة|رابطة|مجلس|لجنة|برنامج/u.test(name) && !/^الاتحاد الروسي$/u.test(name) ? 'organization' : 'state',
      aliases: [],
      nearest: nearest(name, this.delegations, (delegation) => [delegation.name.ar, ...delegation.aliases]),
    };
    this.proposedDelegations[id] = entry;
    this.delegations.set(id, entry);
    this.indexDelegation(id, entry);
    return id;
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
    const owner = owners.find((id) => this.speaksFor(id, delegation)) ?? (owners.length === 1 ? owners[0] : undefined);
    if (owner !== undefined) return { id: owner, spelling: false };
    if (seated !== undefined && this.likeness(name, seated) >= SAME_SEAT) {
      this.learnAlias(seated, name);
      return { id: seated, spelling: true };
    }
    return { id: this.propose(name, delegation), spelling: false };
  }

  /**
   * Who held an office of a delegation on a day (ISO 8601): `title` is how its English name begins. A role that is known for one day
   * only (`at`) counts for the years next to it.
   */
  holder(title: string, delegation: string, date: string): string | null {
    const year = (day: string) => Number(day.slice(0, 4));
    for (const [id, speaker] of this.speakers) {
      const held = speaker.roles.some((role) => {
        if (role.delegation !== delegation || !role.title.en.startsWith(title)) return false;
        if (role.at !== undefined) return Math.abs(year(role.at) - year(date)) <= 1;
        return (role.from ?? '') <= date && date <= (role.to ?? '9999');
      });
      if (held) return id;
    }
    return null;
  }

  /** Every spelling of every person's name with two words or more: what a running text can be searched for. */
  spellings(): { id: string; key: string }[] {
    return [...this.speakerKeys].flatMap(([key, ids]) => ids.map((id) => ({ id, key })));
  }

  private propose(name: string, delegation: string | null): string {
    const id = this.freeId(idFromName(name) || 'speaker', this.speakers);
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

  private learnAlias(id: string, spelling: string): void {
    const proposed = this.proposedSpeakers[id];
    if (proposed !== undefined) proposed.aliases.push(spelling);
    this.speakerKeys.set(keyOf(spelling), [...(this.speakerKeys.get(keyOf(spelling)) ?? []), id]);
  }

  private likeness(name: string, id: string): number {
    const speaker = this.speakers.get(id);
    if (speaker === undefined) return 0;
    return Math.max(...[speaker.name.ar, ...speaker.aliases].map((spelling) => likeness(name, spelling)));
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

function nearest<T>(name: string, known: ReadonlyMap<string, T>, spellings: (entry: T) => readonly string[]): string[] {
  return [...known]
    .map(([id, entry]) => ({ id, like: Math.max(...spellings(entry).map((spelling) => likeness(name, spelling))) }))
    .filter(({ like }) => like >= NEAR)
    .sort((a, b) => b.like - a.like || (a.id < b.id ? -1 : 1))
    .slice(0, NEAREST_COUNT)
    .map(({ id }) => id);
}
