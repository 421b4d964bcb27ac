import type { RecordLanguage } from '../language/language.ts';
import { readAttribution } from '../read/attribution.ts';
import { oneLine, wordCount } from '../text/arabic.ts';

/** No line of a title page has so many words, the note on languages aside. */
const PROSE_WORDS = 25;
/** What ends with a full stop and has so many words is no line of a title page either. */
const SENTENCE_WORDS = 8;

/**
 * The first line of a record's body, from 1. It is what follows the title page, not the meeting's opening: where the OCR read the second
 * column of the first page first, the opening stands below the text of that column.
 */
export function bodyStart(lines: readonly string[], language: RecordLanguage): number {
  const texts = lines.map((line) => oneLine(line.replace(/^\s*#{1,6}\s+/u, '')));
  const opening = openingLine(texts, language);
  const note = texts.slice(0, opening).findIndex((text) => language.titlePage.note.test(text));
  const prose = note === -1 ? firstProse(texts, language) : endOfNote(texts, note);
  const first = texts.findIndex((text, index) => index >= prose && text !== '');
  return Math.min(first === -1 ? lines.length : first, opening) + 1;
}

/** Where the meeting is opened, or what else can only stand in the body; the number of lines where nothing does. */
function openingLine(texts: readonly string[], language: RecordLanguage): number {
  const { opened, agendaHeading } = language.narrative;
  for (const sign of [
    (text: string) => opened.test(text),
    (text: string) => agendaHeading.test(text),
    (text: string) => isTurn(text, language),
  ]) {
    const index = texts.findIndex(sign);
    if (index !== -1) return index;
  }
  return texts.length;
}

/** The line after the note on languages: its paragraph, and the address in Latin letters that may stand apart from it. */
function endOfNote(texts: readonly string[], note: number): number {
  let end = note;
  while ((texts[end] ?? '') !== '') end++;
  const next = texts.findIndex((text, index) => index >= end && text !== '');
  return next !== -1 && isMostlyLatin(texts[next] ?? '') ? next + 1 : end;
}

function isMostlyLatin(text: string): boolean {
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > (text.match(/\p{Script=Arabic}/gu)?.length ?? 0);
}

/**
 * The first line that is no line of a title page: a turn, a long line, or lines that end as a sentence does. Items of an agenda, letters
 * and names have no full stop.
 */
function firstProse(texts: readonly string[], language: RecordLanguage): number {
  const index = texts.findIndex((text, line) => {
    if (text === '') return false;
    const begins = line === 0 || texts[line - 1] === '';
    return isTurn(text, language) || wordCount(text) >= PROSE_WORDS || (begins && isSentence(texts, line));
  });
  return index === -1 ? texts.length : index;
}

/** Whether the lines from `start` to the next blank one read as running text. */
function isSentence(texts: readonly string[], start: number): boolean {
  const end = texts.indexOf('', start);
  const joined = texts.slice(start, end === -1 ? texts.length : end).join(' ');
  return wordCount(joined) >= SENTENCE_WORDS && /[.؟!]["'»”)\]]*$/u.test(joined) && !isMostlyLatin(joined);
}

/** Whether a line begins a turn; the title page's «الرئيس: السيد …» names who presides and is none. */
function isTurn(text: string, language: RecordLanguage): boolean {
  return readAttribution(text, language) !== null && !language.titlePage.president.test(text);
}
