import type { RecordLanguage } from '../language/language.ts';
import type { Attribution } from '../read/attribution.ts';
import { foldArabic, oneLine } from '../text/arabic.ts';

/** No printed attribution is longer than this, in characters. */
const LONGEST = 220;

/**
 * Whether a block begins as attributions do although it is none that can be read: a title and a name before a bracket or a colon.
 * The OCR loses brackets and colons; what follows would silently stay with the speaker before.
 */
export function looksLikeAttribution(text: string, language: RecordLanguage): boolean {
  const titled = new RegExp(`^[\\s*]*(?:${language.titles.join('|')})\\s+([^:،,.؛؟()]{2,60}?)[\\s*]*([(:])`, 'u').exec(text);
  const office = new RegExp(`^[\\s*]*(?:${language.offices.map(({ words }) => words).join('|')})[\\s*]*\\(`, 'u');
  if (office.test(text)) return true;
  const name = oneLine(titled?.[1] ?? '');
  if (name === '' || isOffice(name, language)) return false;
  return titled?.[2] === '(' || name.split(' ').length <= WORDS_BEFORE_COLON;
}

/** More words before a colon are a sentence («السيد خان قال في هذا الصدد:»). */
const WORDS_BEFORE_COLON = 4;

/** «السيد الرئيس:» and «السيد الأمين العام:» address somebody. */
function isOffice(name: string, language: RecordLanguage): boolean {
  const key = foldArabic(name);
  return language.offices.some(({ words }) => key === foldArabic(words)) || /^(?:الوزير|نائب|رييس)/u.test(key);
}

/**
 * The attribution of a turn that an editor's ruling begins: as far as the first colon where the line begins with a title or an office,
 * otherwise of no length. Who it is, the ruling says.
 */
export function ruledAttribution(text: string, language: RecordLanguage): Attribution {
  const heads = [...language.titles, ...language.offices.map(({ words }) => words)];
  const printed = new RegExp(`^[\\s*]*(?:${heads.join('|')})(?![\\p{L}])[^:]*:[\\s*]*`, 'u').exec(text.slice(0, LONGEST))?.[0] ?? '';
  const note = language.spokeIn.exec(printed)?.[1];
  const known = Object.entries(language.deliveredIn).find(([word]) => note !== undefined && foldArabic(word) === foldArabic(note));
  return { length: printed.length, name: null, title: null, capacity: null, delegation: null, spokenIn: known?.[1] ?? null };
}
