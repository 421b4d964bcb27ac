import type { Reference } from '../model/corpus.ts';
import { toLatinDigits } from '../text/arabic.ts';
import { arabicReferences } from '../language/ar-references.ts';
import { englishReferences } from '../language/en-references.ts';
import { compileCitations, readCitations } from './resolution-citations.ts';

/** A citation of a UN document: what is cited, and the UTF-16 offsets of the citation in the text. */
export type FoundReference = Omit<Reference, 'citedBy'> & { from: number; to: number };

/** The first part of a symbol: the organ. https://research.un.org/en/docs/symbols */
const ORGAN = '(?:A|S|E|T|ST|DP|TD|CCPR|CEDAW|CERD|CRC|CAT|CRPD|FCCC)';

/** A later part: a number or session («588», «2013», «46B»), a word («RES», «PRST»), a word with its number («PV.7015», «Add.1»), a special session («ES-10»). */
const PART = '(?:E?S-\\d+|[A-Z][A-Za-z]{0,5}\\.\\d+|[A-Z]{2,5}|\\d+[A-Z]?)';

/** The year of a resolution of the Security Council, or the session of one of the Assembly before 1976. */
const YEAR_OR_SESSION = '(?:\\s?\\((?:\\d{4}|(?:E?S-)?[IVXL]+)\\))?';

/** A whole symbol. Not in the middle of a Latin word, a number, or an address. */
const SYMBOL = new RegExp(`(?<![A-Za-z0-9/.])${ORGAN}(?:/${PART})+(?![A-Za-z0-9/])${YEAR_OR_SESSION}`, 'gu');

/** «A/4», «S/5»: sizes and sections rather than documents. */
const TOO_SHORT = /^[A-Z]+\/(?:\d{1,2}|[A-Z]+)$/u;

const citations = [arabicReferences, englishReferences].map(compileCitations);

/**
 * Finds every UN symbol and every resolution that a text cites, in Arabic or in English, in the order of the text.
 *
 * A resolution in words is marked by its number alone: «القرار ١٣٧٣ (٢٠٠١)» is found at «١٣٧٣ (٢٠٠١)», so that each number of a list
 * is a citation of its own. A number that cannot be told for sure is left out.
 */
export function findReferences(text: string): FoundReference[] {
  // Digits of any script are one code unit each, so offsets stay those of the text.
  const latin = toLatinDigits(text);
  const symbols = findSymbols(latin);
  const inWords = citations
    .flatMap((compiled) => readCitations(latin, compiled))
    .filter((citation) => !symbols.some((symbol) => overlap(symbol, citation)));
  return [...symbols, ...inWords]
    .sort((one, other) => one.from - other.from)
    .map(({ symbol, from, to }) => ({ ...referenceTo(symbol), from, to }));
}

interface Span {
  from: number;
  to: number;
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

function findSymbols(latin: string): (Span & { symbol: string })[] {
  return [...latin.matchAll(SYMBOL)]
    .filter(([symbol]) => /\d/u.test(symbol) && !TOO_SHORT.test(symbol))
    .map((match) => ({ symbol: normaliseSymbol(match[0]), from: match.index, to: match.index + match[0].length }));
}

/** `S/RES/1373(2001)` as `S/RES/1373 (2001)`. */
function normaliseSymbol(symbol: string): string {
  return symbol.replace(/\s*\(/u, ' (');
}

/** What a normalised symbol says of itself: its id for addresses, its kind, and where the official document is. */
export function referenceTo(symbol: string): Omit<Reference, 'citedBy'> {
  return { symbol, id: referenceId(symbol), kind: kindOf(symbol), url: { ar: officialUrl('ar', symbol), en: officialUrl('en', symbol) } };
}

/** `S/RES/1373 (2001)` → `s-res-1373-2001`. */
function referenceId(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function kindOf(symbol: string): Reference['kind'] {
  if (/\/RES\//u.test(symbol)) return 'resolution';
  if (/\/PRST\//u.test(symbol)) return 'presidential-statement';
  if (/\/PV\./u.test(symbol)) return 'verbatim-record';
  return 'document';
}

/** The United Nations' own address of a document; it writes the year without a space: `S/RES/1373(2001)`. */
function officialUrl(language: 'ar' | 'en', symbol: string): string {
  return `https://docs.un.org/${language}/${encodeURI(symbol.replace(' (', '('))}`;
}
