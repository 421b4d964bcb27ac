import type { Conversion, ParsedDocument, ParsedParagraph, ParsedSection } from '../model/parsed.ts';
import { compareSectionNumbers, extendedNumber } from '../model/section-numbers.ts';
import type { FormerSection } from './former.ts';
import { type Heirs, findHeirs } from './likeness.ts';

/**
 * Gives sections and paragraphs of a conversion the numbers and ids that they had when they were converted last: addresses are for ever,
 * whatever a ruling puts in, leaves out, splits, joins or moves. What is new gets a number between its neighbours (`9a`, `p-9-3b`); what
 * must change its number says which it had.
 *
 * @param before Each document as it was converted last.
 * @param taken Numbers and ids that editors gave by hand, by document.
 */
export function keepNumbers(
  conversion: Conversion,
  before: ReadonlyMap<string, readonly FormerSection[]>,
  taken: (document: string) => ReadonlySet<string>,
): Conversion {
  return {
    ...conversion,
    documents: conversion.documents.map((document) => {
      const former = before.get(document.id);
      return former === undefined ? document : keptIn(document, former, taken(document.id));
    }),
  };
}

function keptIn(document: ParsedDocument, former: readonly FormerSection[], taken: ReadonlySet<string>): ParsedDocument {
  const olds = former.flatMap(({ number, paragraphs }) => paragraphs.map((paragraph) => ({ ...paragraph, number })));
  if (document.type === 'article') {
    const heirs = findHeirs(
      olds.map(({ text }) => text),
      document.paragraphs.map(({ text }) => text),
    );
    const ids = new Ids(olds, taken);
    const paragraphs = document.paragraphs.map((paragraph, index) => ids.keep(paragraph, '1', index, heirs));
    return { ...document, paragraphs: paragraphs.map((paragraph) => ids.settled(paragraph)) };
  }
  const heirs = findHeirs(
    olds.map(({ text }) => text),
    document.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  );
  const numbers = numbersFor(document.sections, former, olds, heirs, taken);
  const ids = new Ids(olds, taken);
  let index = 0;
  const sections = document.sections.map((section, at): ParsedSection => {
    const { number, formerly } = numbers[at]!;
    const paragraphs = section.paragraphs.map((paragraph) => ids.keep(paragraph, number, index++, heirs));
    const { formerly: _, ...matter } = section.matter;
    return { ...section, matter: { ...matter, section: number, ...(formerly.length === 0 ? {} : { formerly }) }, paragraphs };
  });
  return {
    ...document,
    sections: sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((one) => ids.settled(one)) })),
  };
}

interface Old {
  id: string;
  formerly: string[];
  text: string;
  number: string;
}

interface Numbered {
  number: string;
  formerly: string[];
}

/** The number of each section: that of the old one most of whose words it has, as long as numbers rise. */
function numbersFor(
  sections: readonly ParsedSection[],
  former: readonly FormerSection[],
  olds: readonly Old[],
  heirs: Heirs,
  taken: ReadonlySet<string>,
): Numbered[] {
  const inherited = inheritance(sections, olds, heirs);
  const kept = risingNumbers(inherited.map(([first]) => first));
  const gone = new Set([...former.flatMap(({ number, formerly }) => [number, ...formerly]), ...taken]);
  const own = new Set(kept);
  const formerOf = (number: string) => former.find((one) => one.number === number)?.formerly ?? [];
  const retired = new Set(former.flatMap((one) => one.formerly));
  let last: string | undefined;
  const numbers = sections.map(({ matter }, index): string => {
    const next = kept.slice(index + 1).find((number) => number !== undefined);
    const fits = (number: string | undefined): number is string =>
      number !== undefined && (last === undefined || compareSectionNumbers(number, last) > 0);
    // One that moved or was joined, and is back, has the number that it had.
    const had = [...inherited[index]!.flatMap(formerOf), ...(retired.has(matter.section) ? [matter.section] : [])];
    const back = had.find((number) => fits(number) && !own.has(number) && (next === undefined || compareSectionNumbers(number, next) < 0));
    last = fits(kept[index])
      ? kept[index]
      : (back ?? freshNumber(last, next !== undefined, (number) => gone.has(number) || own.has(number)));
    return last;
  });
  const given = new Set(numbers);
  return numbers.map((number, index) => {
    const had = inherited[index]!.flatMap((old) => [old, ...formerOf(old)]);
    return { number, formerly: had.filter((old) => !given.has(old)) };
  });
}

/** A number for a new section: with a letter behind the one before it, or the next one where no old section follows. */
function freshNumber(last: string | undefined, isWithin: boolean, isTaken: (number: string) => boolean): string {
  // No number comes before the first; a section put in there has it, and the old first one gets another.
  if (last === undefined) return '1';
  let number = isWithin ? extendedNumber(last) : String(Number.parseInt(last, 10) + 1);
  if (isTaken(number)) number = extendedNumber(last);
  while (isTaken(number)) number = extendedNumber(number);
  return number;
}

/** For each section the old numbers that are its own now: each goes to the section that has most of its words. */
function inheritance(sections: readonly ParsedSection[], olds: readonly Old[], heirs: Heirs): string[][] {
  const votes = new Map<string, Map<number, number>>();
  let index = 0;
  for (const [at, { paragraphs }] of sections.entries()) {
    for (const { text } of paragraphs) {
      const from = [...heirs.of[index]!, heirs.partOf[index]].flatMap((old) => (old === undefined ? [] : olds[old]!.number));
      for (const number of new Set(from)) {
        const counts = votes.get(number) ?? new Map<number, number>();
        counts.set(at, (counts.get(at) ?? 0) + text.length);
        votes.set(number, counts);
      }
      index += 1;
    }
  }
  const won = [...votes].map(([number, counts]) => {
    const [at, weight] = [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]!;
    return { number, at, weight };
  });
  return sections.map((_, at) =>
    won
      .filter((one) => one.at === at)
      .sort((a, b) => b.weight - a.weight || compareSectionNumbers(a.number, b.number))
      .map(({ number }) => number),
  );
}

/** Leaves out as few numbers as can be so that the others rise: those that are left out have moved. */
function risingNumbers(numbers: readonly (string | undefined)[]): (string | undefined)[] {
  const best: { length: number; before: number }[] = [];
  for (const [index, number] of numbers.entries()) {
    best.push({ length: 1, before: -1 });
    if (number === undefined) continue;
    for (let at = 0; at < index; at += 1) {
      const other = numbers[at];
      if (other !== undefined && compareSectionNumbers(other, number) < 0 && best[at]!.length + 1 > best[index]!.length)
        best[index] = { length: best[at]!.length + 1, before: at };
    }
  }
  let end = -1;
  for (const [index, number] of numbers.entries()) {
    if (number !== undefined && (end === -1 || best[index]!.length > best[end]!.length)) end = index;
  }
  const rising = new Set<number>();
  for (let at = end; at !== -1; at = best[at]!.before) rising.add(at);
  return numbers.map((number, index) => (rising.has(index) ? number : undefined));
}

/** Gives paragraphs their ids, each once. */
class Ids {
  readonly #olds: readonly Old[];
  readonly #used: Set<string>;
  /** Old addresses that have been given to a paragraph of their own again. */
  readonly #back = new Set<string>();
  #last: { section: string; id: string } | null = null;

  constructor(olds: readonly Old[], taken: ReadonlySet<string>) {
    this.#olds = olds;
    this.#used = new Set([...taken, ...olds.flatMap(({ id, formerly }) => [id, ...formerly])]);
  }

  /** @param index The paragraph's place among all of its document. */
  keep(paragraph: ParsedParagraph, section: string, index: number, heirs: Heirs): ParsedParagraph {
    const inherited = heirs.of[index]!.map((old) => this.#olds[old]!);
    const isHere = (one: string) => one.startsWith(`p-${section}-`);
    const formerIds = inherited.flatMap((old) => old.formerly);
    const own = inherited.find((old) => isHere(old.id))?.id ?? formerIds.find(isHere);
    const part = heirs.partOf[index];
    const id = own ?? this.#newId(section, paragraph.matter.id, part === undefined ? undefined : this.#olds[part]);
    this.#last = { section, id };
    const formerly = inherited.flatMap((old) => [old.id, ...old.formerly]).filter((one) => one !== id);
    return { ...paragraph, matter: { ...paragraph.matter, id }, ...(formerly.length === 0 ? {} : { formerly }) };
  }

  /** Takes from a paragraph the addresses that have gone back to paragraphs of their own. */
  settled({ formerly = [], ...paragraph }: ParsedParagraph): ParsedParagraph {
    const left = formerly.filter((id) => !this.#back.has(id));
    return left.length === 0 ? paragraph : { ...paragraph, formerly: left };
  }

  #newId(section: string, natural: string, whole: Old | undefined): string {
    const plain = `p-${section}-${natural.slice(natural.lastIndexOf('-') + 1)}`;
    // What was joined once and stands alone again has its own address again.
    if (whole?.formerly.includes(plain) === true) {
      this.#back.add(plain);
      return plain;
    }
    const last = this.#last?.section === section ? this.#last.id : null;
    let id = plain;
    for (let next = last === null ? null : `${last.replace(/[a-z]+$/u, '')}b`; this.#used.has(id);) {
      if (next === null) id = `p-${section}-${this.#largest(section) + 1}`;
      else [id, next] = [next, withNextLetter(next)];
    }
    this.#used.add(id);
    return id;
  }

  #largest(section: string): number {
    const numbers = [...this.#used].flatMap((id) => new RegExp(`^p-${section}-(\\d+)`, 'u').exec(id)?.[1] ?? []);
    return Math.max(0, ...numbers.map(Number));
  }
}

/** `p-9-3b` → `p-9-3c`. */
function withNextLetter(id: string): string {
  const [, stem = '', number = ''] = /^(.*-)(\d+[a-z]*)$/u.exec(id) ?? [];
  return stem + extendedNumber(number);
}
