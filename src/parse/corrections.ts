import type { CatalogueEntry } from '../model/catalogue.ts';
import type { Correction } from '../model/section.ts';
import { type Draft, textOf } from './pieces.ts';

type Ruling = CatalogueEntry['corrections'][number];

/** A stretch `[start, end)` of the seed's text that is quoted as one correction, and the slips in it. */
interface Quote {
  start: number;
  end: number;
  slips: { at: number; ruling: Ruling }[];
}

/**
 * Applies an editor's corrections to a paragraph.
 *
 * Each is quoted with as many neighbouring words as it takes for its first occurrence to be the right one, so that putting every
 * `corr` back to its `sic`, in order, gives the seed's own words.
 *
 * @returns the reading text, the corrections in the order of the text, and the rulings that were used
 */
export function correct(draft: Draft, rulings: readonly Ruling[]): { text: string; corrections: Correction[]; used: Ruling[] } {
  const seed = textOf(draft);
  let quotes = findSlips(draft, seed, rulings);
  while (true) {
    const { text, corrections } = apply(seed, quotes);
    const wrong = firstAmbiguous(text, corrections, quotes);
    if (wrong === -1) return { text, corrections, used: quotes.flatMap(({ slips }) => slips.map(({ ruling }) => ruling)) };
    quotes = widen(seed, quotes, wrong);
  }
}

/** Finds each ruling's words in the piece that stands on its line; they may run on into the next piece. */
function findSlips(draft: Draft, seed: string, rulings: readonly Ruling[]): Quote[] {
  const quotes: Quote[] = [];
  let offset = 0;
  for (const piece of draft.pieces) {
    const end = offset + piece.text.length;
    for (const ruling of rulings.filter(({ line }) => piece.from <= line && line <= piece.to)) {
      const start = firstFree(seed, ruling.sic, offset, end, quotes);
      if (start !== -1) quotes.push({ start, end: start + ruling.sic.length, slips: [{ at: start, ruling }] });
    }
    offset = end + 1;
  }
  return quotes.sort((a, b) => a.start - b.start);
}

/** The first occurrence of `sic` that begins in `[from, to)` and that no other correction has taken; −1 for none. */
function firstFree(seed: string, sic: string, from: number, to: number, taken: readonly Quote[]): number {
  for (let start = seed.indexOf(sic, from); start !== -1 && start < to; start = seed.indexOf(sic, start + 1)) {
    if (taken.every((other) => start >= other.end || start + sic.length <= other.start)) return start;
  }
  return -1;
}

function apply(seed: string, quotes: readonly Quote[]): { text: string; corrections: Correction[] } {
  let text = '';
  let done = 0;
  const corrections: Correction[] = [];
  for (const { start, end, slips } of quotes) {
    let corr = '';
    let from = start;
    for (const { at, ruling } of slips) {
      corr += seed.slice(from, at) + ruling.corr;
      from = at + ruling.sic.length;
    }
    corr += seed.slice(from, end);
    text += seed.slice(done, start) + corr;
    done = end;
    const [first] = slips;
    const notes = slips.flatMap(({ ruling }) => ruling.note ?? []);
    const note = { ar: notes.map(({ ar }) => ar).join(' '), en: notes.map(({ en }) => en).join(' ') };
    corrections.push({
      sic: seed.slice(start, end),
      corr,
      reason: first?.ruling.reason ?? 'wrong-letter',
      ...(notes.length === 0 ? {} : { note }),
    });
  }
  return { text: text + seed.slice(done), corrections };
}

/** The first correction whose `corr`, put back in order, is found elsewhere than where it stands; −1 where all are found. */
function firstAmbiguous(text: string, corrections: readonly Correction[], quotes: readonly Quote[]): number {
  let restored = text;
  for (const [index, { sic, corr }] of corrections.entries()) {
    const found = restored.indexOf(corr);
    if (found !== quotes[index]?.start) return index;
    restored = restored.slice(0, found) + sic + restored.slice(found + corr.length);
  }
  return -1;
}

/** Takes one more word on each side into a quote; where nothing is left between it and its neighbours, it joins the one before it. */
function widen(seed: string, quotes: readonly Quote[], index: number): Quote[] {
  const one = quotes[index];
  if (one === undefined) throw new Error(`no correction ${index} to widen`);
  const previous = quotes[index - 1];
  const before = /\S+\s*$/u.exec(seed.slice(previous?.end ?? 0, one.start))?.[0].length ?? 0;
  const after = /^\s*\S+/u.exec(seed.slice(one.end, quotes[index + 1]?.start ?? seed.length))?.[0].length ?? 0;
  if (before + after > 0) return quotes.with(index, { ...one, start: one.start - before, end: one.end + after });
  if (previous === undefined) throw new Error(`cannot tell the corrections of this paragraph apart: ${seed}`);
  const joined = { start: previous.start, end: one.end, slips: [...previous.slips, ...one.slips] };
  return [...quotes.slice(0, index - 1), joined, ...quotes.slice(index + 1)];
}
