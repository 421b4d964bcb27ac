import type { RecordLanguage } from '../language/language.ts';
import type { Block } from '../read/blocks.ts';
import { readAttribution } from '../read/attribution.ts';
import { foldArabic, foldedWords, wordCount } from '../text/arabic.ts';
import { stemOf } from './stems.ts';

/** What can be told of a block from its two ends: how it begins, how it breaks off. */
export interface Edges {
  block: Block;
  begins: 'turn' | 'narrative' | 'heading' | 'text';
  /** `stop`, a sentence is complete; `colon`; `soft`, a comma or dash; `open`, in mid-sentence; `head`, half an attribution. */
  ends: 'stop' | 'colon' | 'soft' | 'open' | 'head' | 'heading';
  /** The first words of the block's prose, folded. */
  first: readonly string[];
  /** The last words, folded. */
  last: readonly string[];
  /** Stems near each end, for what is spoken of there: a near window, and a wide one that reaches into the neighbouring blocks. */
  head: Topic;
  tail: Topic;
  /** How many words of the record stand before the block, in OCR order, and how many up to its end. */
  startsAt: number;
  endsAt: number;
  /** A bracket is closed that was not opened here; one stays open at the end. */
  closesForeign: boolean;
  staysOpen: boolean;
  /** The number of the point that the block begins with («ثانيا» is 2), and of the last one in it. */
  ordinal: number | null;
  lastOrdinal: number | null;
  opener: boolean;
  continuer: boolean;
  dangling: boolean;
  /** How many words stand before its first full stop. */
  firstSentence: number;
  closing: boolean;
  greeting: boolean;
  /** The chair's words at its end name who speaks next; folded. */
  floor: string | null;
  /** The name in the attribution it begins with, folded. */
  name: string | null;
  /** The delegation in that attribution, folded. */
  delegation: string | null;
  /** The chair's first words thank somebody for speaking; folded. */
  thanks: string | null;
  /** The heading under which the agenda is adopted, and the line that adopts it. */
  asksForAgenda: boolean;
  adoptsAgenda: boolean;
  opensMeeting: boolean;
  endsMeeting: boolean;
}

/** What is spoken of at an edge: the stems near it, the nearest first, and sets of the nearest few and of all. */
export interface Topic {
  stems: readonly string[];
  near: ReadonlySet<string>;
  wide: ReadonlySet<string>;
}

/** How many words next to an edge are near, and how many stand about it. */
export const NEAR_WORDS = 30;
export const WIDE_WORDS = 90;

/** A line under a heading that is part of the agenda has no full stop, and, but for the letter, no more words than this. */
const AGENDA_WORDS = 16;

/** Reads the edges of all blocks of a record. What stands under a heading without a full stop (the agenda's letter) is heading too. */
export function readEdges(blocks: readonly Block[], language: RecordLanguage): Edges[] {
  let underHeading = false;
  const stems = blocks.map((block) => foldedWords(proseOf(block)).map(stemOf));
  let at = 0;
  return blocks.map((block, index) => {
    const startsAt = at;
    at += stems[index]?.length ?? 0;
    const edges = { ...edgesOf(block, language), head: topicAfter(stems, index), tail: topicBefore(stems, index), startsAt, endsAt: at };
    const short = wordCount(block.text) <= AGENDA_WORDS || language.titlePage.letter.test(block.text);
    underHeading = edges.begins === 'heading' || (underHeading && edges.begins === 'text' && edges.ends !== 'stop' && short);
    return underHeading ? { ...edges, begins: 'heading', ends: 'heading' } : edges;
  });
}

function topicOf(stems: readonly string[]): Topic {
  return { stems, near: new Set(stems.slice(0, NEAR_WORDS)), wide: new Set(stems) };
}

function topicAfter(stems: readonly (readonly string[])[], index: number): Topic {
  const found: string[] = [];
  for (let at = index; at < stems.length && found.length < WIDE_WORDS; at++) found.push(...(stems[at] ?? []));
  return topicOf(found.slice(0, WIDE_WORDS));
}

function topicBefore(stems: readonly (readonly string[])[], index: number): Topic {
  const found: string[] = [];
  for (let at = index; at >= 0 && found.length < WIDE_WORDS; at--) found.push(...[...(stems[at] ?? [])].reverse());
  return topicOf(found.slice(0, WIDE_WORDS));
}

function edgesOf(block: Block, language: RecordLanguage): Omit<Edges, 'head' | 'tail' | 'startsAt' | 'endsAt'> {
  const prose = proseOf(block);
  const folded = foldedWords(prose);
  const sentences = prose.split(/(?<=[.؟!])\s+/u);
  const floor = language.givesFloor.exec(sentences.at(-1) ?? '')?.[1] ?? null;
  const narrative = [language.narrative.opened, language.narrative.agendaAdopted, language.narrative.rose, language.narrative.other];
  const brackets = balance(prose);
  const ordinals = sentences.map((sentence) => ordinalOf(sentence, language)).filter((ordinal) => ordinal !== null);
  return {
    block,
    begins: beginningOf(block, prose, narrative),
    ends: endingOf(block, prose),
    first: folded.slice(0, 3),
    last: folded.slice(-2),
    ...brackets,
    ordinal: ordinalOf(prose, language),
    lastOrdinal: ordinals.at(-1) ?? null,
    opener: language.sentenceOpeners.test(prose),
    continuer: language.sentenceContinuers.test(prose),
    dangling: language.danglingWords.test(prose),
    firstSentence: foldedWords(sentences[0] ?? '').length,
    closing: language.closing.test(prose),
    greeting: language.greeting.test(prose.slice(0, 160)),
    floor: foldedOrNull(floor),
    name: foldedOrNull(block.attribution?.name),
    delegation: foldedOrNull(block.attribution?.delegation),
    thanks: foldedOrNull(language.thanksSpeaker.exec(prose)?.[1]),
    asksForAgenda: language.narrative.agendaHeading.test(prose),
    adoptsAgenda: language.narrative.agendaAdopted.test(prose),
    opensMeeting: language.narrative.opened.test(prose),
    endsMeeting: language.narrative.rose.test(prose),
  };
}

function foldedOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : foldArabic(text);
}

/** Whether two blocks, read one after the other, complete an attribution that was cut in two. */
export function completesAttribution(head: Block, tail: Block, language: RecordLanguage): boolean {
  return head.attributionHead && readAttribution(`${head.text} ${tail.text}`, language) !== null;
}

/** The block's text without its attribution, heading and bold marks. */
function proseOf(block: Block): string {
  const text = block.attribution === null ? block.text : block.text.slice(block.attribution.length);
  return text
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\*\*/gu, '')
    .trim();
}

function beginningOf(block: Block, prose: string, narrative: readonly RegExp[]): Edges['begins'] {
  if (block.heading !== null) return 'heading';
  if (block.attribution !== null || block.attributionHead) return 'turn';
  return narrative.some((pattern) => pattern.test(prose)) ? 'narrative' : 'text';
}

function endingOf(block: Block, prose: string): Edges['ends'] {
  if (block.heading !== null) return 'heading';
  if (block.attributionHead) return 'head';
  if (prose === '') return 'colon';
  if (/[.؟!]["'»”)\]]*$/u.test(prose)) return 'stop';
  if (/[:]["'»”)\]]*$/u.test(prose)) return 'colon';
  return /[،,؛;–—-]$/u.test(prose) ? 'soft' : 'open';
}

function balance(prose: string): { closesForeign: boolean; staysOpen: boolean } {
  let depth = 0;
  let closesForeign = false;
  for (const character of prose) {
    if (character === '(' || character === '«') depth++;
    if (character === ')' || character === '»') {
      if (depth === 0) closesForeign = true;
      else depth--;
    }
  }
  return { closesForeign, staysOpen: depth > 0 };
}

function ordinalOf(text: string, language: RecordLanguage): number | null {
  const index = language.ordinals.findIndex((pattern) => pattern.test(text));
  return index === -1 ? null : index + 1;
}
