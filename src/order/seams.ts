import type { EvidencePhrase } from '../model/evidence.ts';
import type { Adjacency } from './adjacency.ts';
import type { RecordLanguage } from '../language/language.ts';
import { type Edges, NEAR_WORDS, WIDE_WORDS, completesAttribution } from './edges.ts';
import { follows, starts } from './grammar.ts';

/** One reason for or against reading one block after another, in nats: positive speaks for it. */
export interface Evidence {
  /** What was seen, in a few words for an editor. */
  what: EvidencePhrase;
  weight: number;
}

/** The editor's word on a seam outweighs everything. */
export const RULING_WEIGHT = 60;

/**
 * What is seen at a seam that a column cut into running text, and how much it weighs (nats; where the feature is a number, per unit).
 * Fitted by logistic regression: true seams against the heads of other columns near by, in one half of the speeches of S/PV.7050 set
 * again at random; the other half, news and books were kept to check it. What is too rare there to fit was set by hand: whatever
 * concerns attributions, the chair's giving the floor, brackets, points of a list, and the beginning and end of a meeting.
 */
const WEIGHTS = {
  openText: [0.6, 'the sentence runs on'],
  softText: [0.7, 'goes on after a comma'],
  stopText: [-0.1, 'a sentence begins'],
  colonText: [0.3, 'goes on after a colon'],
  stopFresh: [1.0, 'a new turn after a full stop'],
  openFresh: [-3, 'a new turn in mid-sentence'],
  afterHeading: [0.3, 'after a heading'],
  headingAfterOpen: [-3, 'a heading in mid-sentence'],
  joinsFor: [0.22, 'words that belong together'],
  joinsAgainst: [0.55, 'words that hardly go together'],
  echoes: [0.6, 'words that stood together before'],
  grammar: [0.8, 'words that go together'],
  startsAfterStop: [0.95, 'a word that begins sentences'],
  openerInside: [-1.7, 'a sentence begins inside another'],
  openerAfterStop: [1.5, 'a sentence begins'],
  continuerAfterStop: [-0.5, 'begins in mid-sentence'],
  stumpAfterStop: [-1.4, 'begins with the end of a sentence'],
  bracketLeftOpen: [-1.5, 'leaves a bracket open'],
  bracketNotOpened: [-1, 'closes a bracket that was not opened'],
  bracketClosed: [1.8, 'closes the bracket'],
  danglingThenOpener: [-0.3, 'a sentence begins after a dangling word'],
  near: [1.65, 'both sides speak of the same'],
  wide: [0.9, 'both sides speak of the same'],
  wholeAttribution: [8, 'completes the attribution'],
  halfAttribution: [-10, 'leaves half an attribution'],
  afterTheEnd: [-12, 'the meeting has risen'],
  beforeTheBeginning: [-12, 'the meeting is called to order'],
  floorNamed: [5, 'the chair names who speaks next'],
  floorOther: [-4, 'the chair names somebody else'],
  floorLost: [-4, 'the chair has given the floor'],
  closingThenTurn: [1.5, 'a new turn after closing words'],
  closingThenText: [-0.5, 'goes on after closing words'],
  thanksHeard: [2, 'the chair thanks who has just spoken'],
  thanksOther: [-2, 'the chair thanks somebody else'],
  agendaAdopted: [5, 'the agenda is adopted under its heading'],
  agendaParted: [-5, 'the agenda is adopted elsewhere'],
  textAfterOpening: [-2, 'running text right after the opening'],
  greetings: [1, 'greetings stand together'],
  strayGreeting: [-0.5, 'a greeting away from the beginning'],
  nextPoint: [2, 'the next point of a list'],
  strayPoint: [-2, 'a point without the one before it'],
} as const satisfies Record<string, readonly [number, EvidencePhrase]>;

export type Feature = keyof typeof WEIGHTS;
export type Features = Partial<Record<Feature, number>>;

/** What speaks for and against reading block `b` directly after block `a`, across a cut between columns. */
export function weighSeam(a: Edges, b: Edges, before: readonly Edges[], adjacency: Adjacency, language: RecordLanguage): Evidence[] {
  const features = seamFeatures(a, b, before, adjacency, language);
  return (Object.entries(features) as [Feature, number][]).map(([name, value]) => ({
    what: WEIGHTS[name][1],
    weight: WEIGHTS[name][0] * value,
  }));
}

/** The sum of the evidence, in nats. */
export function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

/** What a paragraph's natural end weighs more than a cut: it is complete, and what follows begins afresh. */
const NATURAL = { complete: 1.4, incomplete: -2.5 };

/** How much likelier blocks `a` and `b` are as two paragraphs of one column than as two sides of a cut (nats). */
export function weighNatural(a: Edges, b: Edges): number {
  if (a.ends === 'heading' || b.begins === 'heading') return 1;
  return a.ends === 'stop' || a.ends === 'colon' ? NATURAL.complete : NATURAL.incomplete;
}

/** How plausible it is that a record begins with a block (nats), against any column's doing so: with a turn, hardly in mid-sentence. */
export function weighFirst(b: Edges): number {
  if (b.begins !== 'text') return 1.5;
  const opener = b.opener || b.ordinal === 1;
  return clamp(0.9 * starts(b.first[0] ?? '') + (opener ? 1.4 : 0) - (b.continuer ? 0.6 : 0) - 0.5, -2.5, 1);
}

/** How plausible it is that a record ends with a block (nats). */
export function weighLast(a: Edges): number {
  if (a.endsMeeting) return 4;
  return a.ends === 'stop' ? 1.2 : -2.5;
}

/**
 * What is seen at the seam between two blocks.
 *
 * `before` are the blocks that stand before `a` in its column, nearest first: where a numbered list began.
 */
function seamFeatures(a: Edges, b: Edges, before: readonly Edges[], adjacency: Adjacency, language: RecordLanguage): Features {
  if (a.endsMeeting) return { afterTheEnd: 1 };
  if (b.opensMeeting) return { beforeTheBeginning: 1 };
  if (a.ends === 'head') return completesAttribution(a.block, b.block, language) ? { wholeAttribution: 1 } : { halfAttribution: 1 };
  return {
    ...procedureFeatures(a, b),
    ...turnFeatures(a, b),
    ...thanksFeatures([a, ...before], b),
    ...sentenceFeatures(a, b, adjacency),
    ...pointFeatures(a, b, before),
    ...subjectFeatures(a, b, adjacency),
  };
}

/** Who speaks next: the chair's announcements, attributions, endings and beginnings of statements. */
function turnFeatures(a: Edges, b: Edges): Features {
  const features: Features = {};
  if (a.floor !== null && !/اعضاء/u.test(a.floor)) features[floorFeature(a.floor, b)] = 1;
  if (b.begins === 'turn' && a.closing && a.ends === 'stop') features.closingThenTurn = 1;
  if (b.begins === 'text' && b.greeting && a.ends === 'stop') {
    features[a.block.attribution !== null || a.greeting ? 'greetings' : 'strayGreeting'] = 1;
  }
  if (a.closing && b.begins === 'text' && !b.closing && a.ends === 'stop') features.closingThenText = 1;
  return features;
}

/** How a meeting begins: it is called to order, its agenda adopted under a heading of its own. */
function procedureFeatures(a: Edges, b: Edges): Features {
  if (a.asksForAgenda || b.adoptsAgenda) return a.asksForAgenda && b.adoptsAgenda ? { agendaAdopted: 1 } : { agendaParted: 1 };
  // After the opening and under an item's heading nobody speaks yet.
  return (a.opensMeeting || a.ends === 'heading') && b.begins === 'text' ? { textAfterOpening: 1 } : {};
}

/** Whom the chair thanks has just spoken: the last attribution before the seam, as far as its column shows it. */
function thanksFeatures(before: readonly Edges[], b: Edges): Features {
  if (b.thanks === null || b.block.attribution?.capacity !== 'president') return {};
  const spoke = before.find((edges) => edges.name !== null);
  if (spoke === undefined) return {};
  return { [isMeant(b.thanks, spoke) ? 'thanksHeard' : 'thanksOther']: 1 };
}

/** Whether it is the Secretary-General or the Deputy who speaks, whom the floor need not name. */
function speaksForSecretariat({ block }: Edges): boolean {
  const capacity = block.attribution?.capacity ?? null;
  return capacity !== null && capacity !== 'president';
}

function floorFeature(floor: string, b: Edges): Feature {
  if (b.begins !== 'turn') return 'floorLost';
  if (b.name === null) return speaksForSecretariat(b) ? 'floorNamed' : 'floorLost';
  return isMeant(floor, b) ? 'floorNamed' : 'floorOther';
}

/** Whether words of the chair mean who speaks: «للسيد غاسانا» by name, «لممثل رواندا» by delegation. */
function isMeant(words: string, { name, delegation }: Edges): boolean {
  const bare = (word: string) => word.replace(/^(?:ل(?=ل)|ال|ل)/u, '').replace(/^ل(?=\p{L}{4})/u, '');
  const given = new Set(words.split(/[^\p{L}\p{N}]+/u).flatMap((word) => [word, word.replace(/^ل/u, ''), bare(word)]));
  const parts = (text: string | null) => (text?.split(/[^\p{L}\p{N}]+/u) ?? []).filter((part) => part.length > 2);
  const isGiven = (part: string) => given.has(part) || given.has(bare(part));
  return parts(name).some(isGiven) || (parts(delegation).length > 0 && parts(delegation).every(isGiven));
}

/** Whether the sentence runs on across the seam, or one is complete and another begins. */
function sentenceFeatures(a: Edges, b: Edges, adjacency: Adjacency): Features {
  if (a.ends === 'heading') return { afterHeading: 1 };
  if (b.begins === 'heading') return a.ends === 'stop' ? { stopFresh: 1 } : { headingAfterOpen: 1 };
  const complete = a.ends === 'stop' || (a.ends === 'colon' && a.block.attribution === null);
  if (b.begins !== 'text') return complete ? { stopFresh: 1 } : { openFresh: 1 };
  const brackets = bracketFeatures(a, b);
  if (a.ends === 'colon') return { colonText: 1, ...brackets };
  const opener = b.opener || b.ordinal !== null || b.closing;
  if (complete) {
    const stump = b.firstSentence <= 3 && b.ordinal === null;
    return {
      stopText: 1,
      startsAfterStop: starts(b.first[0] ?? ''),
      ...(opener ? { openerAfterStop: 1 } : {}),
      ...(b.continuer ? { continuerAfterStop: 1 } : {}),
      ...(stump ? { stumpAfterStop: 1 } : {}),
      ...brackets,
    };
  }
  const joins = adjacency.joins(a.last, b.first) * (a.ends === 'open' ? 1 : 0.5);
  return {
    ...(a.ends === 'open' ? { openText: 1 } : { softText: 1 }),
    ...(joins >= 0 ? { joinsFor: joins } : { joinsAgainst: joins }),
    grammar: follows(a.last.at(-1) ?? '', b.first[0] ?? '') * (a.ends === 'open' ? 1 : 0.5),
    echoes: adjacency.echoes(a.last, b.first) * (a.ends === 'open' ? 1 : 0.5),
    ...(opener ? { openerInside: 1 } : {}),
    ...(opener && a.dangling ? { danglingThenOpener: 1 } : {}),
    ...brackets,
  };
}

function bracketFeatures(a: Edges, b: Edges): Features {
  if (a.staysOpen) return b.closesForeign ? { bracketClosed: 1 } : { bracketLeftOpen: 1 };
  return b.closesForeign ? { bracketNotOpened: 1 } : {};
}

/** «أولا … ثانيا … ثالثا»: points follow in their order. */
function pointFeatures(a: Edges, b: Edges, before: readonly Edges[]): Features {
  if (b.ordinal === null || b.ordinal === 1) return {};
  const last = [a, ...before].find((edges) => edges.lastOrdinal !== null)?.lastOrdinal ?? null;
  return last === b.ordinal - 1 ? { nextPoint: 1 } : { strayPoint: last === null ? 0.5 : 1 };
}

/** What both sides speak of. */
function subjectFeatures(a: Edges, b: Edges, adjacency: Adjacency): Features {
  if (a.begins === 'heading' || b.begins === 'heading' || b.begins === 'turn') return {};
  // Where a page was read second column first, the words around the seam lie between its two sides: none may count for both.
  const room = b.startsAt <= a.startsAt ? Math.floor((a.endsAt - b.startsAt) / 2) : Infinity;
  const relates = (words: number, size: 'near' | 'wide') =>
    room >= words
      ? adjacency.relates(a.tail[size], b.head[size])
      : adjacency.relates(new Set(a.tail.stems.slice(0, room)), new Set(b.head.stems.slice(0, room)));
  return { near: clamp(relates(NEAR_WORDS, 'near'), -1, 5), wide: clamp(relates(WIDE_WORDS, 'wide'), -1, 5) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
