import type { RecordLanguage } from '../language/language.ts';
import { foldedWords } from '../text/arabic.ts';
import type { Adjacency } from './adjacency.ts';
import { type Edges, completesAttribution } from './edges.ts';

/** One reason for or against reading one block after another, in nats: positive speaks for it. */
export interface Evidence {
  /** What was seen, in a few words for an editor. */
  what: string;
  weight: number;
}

/** The editor's word on a seam outweighs everything. */
export const RULING_WEIGHT = 60;

/**
 * What speaks for and against reading block `b` directly after block `a`.
 *
 * `before` are the blocks that stand before `a` in its column, nearest first: where a numbered list began.
 */
export function weighSeam(a: Edges, b: Edges, before: readonly Edges[], adjacency: Adjacency, language: RecordLanguage): Evidence[] {
  if (a.endsMeeting) return [{ what: 'the meeting has risen', weight: -12 }];
  if (b.opensMeeting) return [{ what: 'the meeting is called to order', weight: -12 }];
  if (a.ends === 'head') {
    return completesAttribution(a.block, b.block, language)
      ? [{ what: 'completes the attribution', weight: 8 }]
      : [{ what: 'leaves half an attribution', weight: -10 }];
  }
  return [...weighTurn(a, b), ...weighSentence(a, b, adjacency), ...weighPoints(a, b, before), ...weighSubject(a, b, adjacency)];
}

/** The sum of the evidence, in nats. */
export function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

/** Who speaks next: the chair's announcements, attributions, endings and beginnings of statements. */
function weighTurn(a: Edges, b: Edges): Evidence[] {
  const evidence: Evidence[] = [];
  if (a.floor !== null && !/اعضاء/u.test(a.floor)) {
    if (b.begins === 'turn' && b.name !== null) {
      const named = sharesName(a.floor, b.name);
      evidence.push(named ? { what: 'the chair names who speaks next', weight: 6 } : { what: 'the chair names somebody else', weight: -4 });
    } else if (b.begins === 'turn' && b.block.attribution?.capacity === 'secretary-general') {
      evidence.push({ what: 'the chair gives the floor to the Secretary-General', weight: 4 });
    } else {
      evidence.push({ what: 'the chair has given the floor', weight: -5 });
    }
  }
  if (b.begins === 'turn') {
    if (a.ends === 'stop') evidence.push({ what: 'a new turn after a full stop', weight: a.closing ? 2.5 : 1 });
    if (a.block.attribution !== null && a.block.attribution.capacity !== 'president' && a.ends === 'stop') {
      evidence.push({ what: 'a turn of one paragraph', weight: -1.5 });
    }
  }
  if (b.begins === 'text' && b.greeting) {
    const opening = a.block.attribution !== null || a.greeting;
    evidence.push(
      opening ? { what: 'greetings stand together', weight: 1.5 } : { what: 'a greeting away from the beginning', weight: -0.7 },
    );
  }
  if (a.closing && b.begins === 'text' && !b.closing && a.ends === 'stop') {
    evidence.push({ what: 'goes on after closing words', weight: -1 });
  }
  return evidence;
}

function sharesName(floor: string, name: string): boolean {
  const parts = foldedWords(name).filter((part) => part.length > 2);
  const given = new Set(foldedWords(floor).flatMap((word) => [word, word.replace(/^ل/u, '')]));
  return parts.some((part) => given.has(part));
}

/** Whether the sentence runs on across the seam, or one is complete and another begins. */
function weighSentence(a: Edges, b: Edges, adjacency: Adjacency): Evidence[] {
  if (a.ends === 'heading') return [{ what: 'after a heading', weight: b.begins === 'text' && b.continuer ? -2 : 0 }];
  const fresh = b.begins !== 'text';
  if (a.ends === 'stop') {
    if (fresh) return [{ what: 'both sides are whole', weight: 1 }];
    const start = startStrength(b, adjacency);
    const evidence = [{ what: start >= 0 ? 'a sentence begins' : 'begins in mid-sentence', weight: clamp(start, -4, 2.5) }];
    if (b.closesForeign) evidence.push({ what: 'closes a bracket that was not opened', weight: -5 });
    return evidence;
  }
  if (fresh) return [{ what: 'a new turn in mid-sentence', weight: a.ends === 'open' ? -12 : -9 }];
  const start = startStrength(b, adjacency);
  const run = a.ends === 'soft' ? 0.5 : 0;
  const joins = adjacency.joins(a.last, b.first) * (a.ends === 'open' ? 1 : 0.5);
  const evidence: Evidence[] = [
    {
      what: joins >= 2 ? 'words that belong together' : joins >= 0 ? 'words that go together' : 'words that hardly go together',
      weight: joins,
    },
    {
      what: start <= 0 ? 'the sentence runs on' : 'a sentence begins inside another',
      weight: clamp(-start, -3, 3) * (a.ends === 'colon' ? 0.2 : 1) + run,
    },
  ];
  if (a.staysOpen)
    evidence.push(b.closesForeign ? { what: 'closes the bracket', weight: 3 } : { what: 'leaves a bracket open', weight: -3 });
  else if (b.closesForeign) evidence.push({ what: 'closes a bracket that was not opened', weight: -4 });
  if (a.dangling && b.opener) evidence.push({ what: 'a sentence begins after a dangling word', weight: -2 });
  return evidence;
}

/** How much a block looks like a sentence's beginning (nats). */
function startStrength(b: Edges, adjacency: Adjacency): number {
  const learned = b.first[0] === undefined ? 0 : clamp(adjacency.begins(b.first[0]), -2.5, 2.5);
  const known = (b.opener || b.ordinal !== null || b.closing ? 2 : 0) - (b.continuer ? 2.5 : 0);
  const stump = b.firstSentence <= 3 && b.begins === 'text' && b.ordinal === null ? 1.5 : 0;
  return learned + known - stump;
}

/** «أولا … ثانيا … ثالثا»: points follow in their order. */
function weighPoints(a: Edges, b: Edges, before: readonly Edges[]): Evidence[] {
  if (b.ordinal === null || b.ordinal === 1) return [];
  const last = [a, ...before].find((edges) => edges.lastOrdinal !== null)?.lastOrdinal ?? null;
  if (last === b.ordinal - 1) return [{ what: 'the next point of a list', weight: 4 }];
  return [{ what: 'a point without the one before it', weight: last === null ? -1.5 : -4 }];
}

/** What both sides speak of. */
function weighSubject(a: Edges, b: Edges, adjacency: Adjacency): Evidence[] {
  if (a.begins === 'heading' || b.begins === 'heading' || b.begins === 'turn') return [];
  let shared = 0;
  const [small, large] = a.tailTopic.size < b.headTopic.size ? [a.tailTopic, b.headTopic] : [b.headTopic, a.tailTopic];
  for (const word of small) if (large.has(word)) shared += Math.max(adjacency.weight(word) - 1.5, 0);
  const weight = clamp(0.12 * (shared / Math.sqrt(Math.max(small.size, 8) / 40)) - 0.5, -0.7, 2);
  return [{ what: weight > 0.4 ? 'both sides speak of the same' : 'little in common', weight }];
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
