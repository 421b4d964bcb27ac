import type { RecordLanguage } from '../language/language.ts';
import type { Attribution } from '../read/attribution.ts';
import { foldArabic, oneLine, wordCount } from '../text/arabic.ts';

/** No printed attribution is longer than this, in characters. */
const LONGEST = 220;
/** More words before a colon are a sentence («السيد خان قال في هذا الصدد:»). */
const WORDS_BEFORE_COLON = 4;

/** How attributions of a language begin; made once, as every block of a record is held against it. */
interface Signs {
  /** Group 1: the name after a title; group 2: what follows it. */
  titled: RegExp;
  office: RegExp;
  /** A title or an office up to the first colon. */
  head: RegExp;
}

const known = new WeakMap<RecordLanguage, Signs>();

function signsOf(language: RecordLanguage): Signs {
  const made = known.get(language);
  if (made !== undefined) return made;
  const titles = language.titles.join('|');
  const offices = language.offices.map(({ words }) => words).join('|');
  const signs = {
    titled: new RegExp(`^[\\s*]*(?:${titles})\\s+([^:،,.؛؟()]{2,60}?)[\\s*]*([(:])`, 'u'),
    office: new RegExp(`^[\\s*]*(?:${offices})[\\s*]*\\(`, 'u'),
    head: new RegExp(`^[\\s*]*(?:${titles}|${offices})(?![\\p{L}])[^:]*:[\\s*]*`, 'u'),
  };
  known.set(language, signs);
  return signs;
}

/**
 * Whether a block begins as attributions do although it is none that can be read: a title and a name before a bracket or a colon, an
 * office before a bracket. The OCR loses brackets and colons; what follows would silently stay with the speaker before.
 */
export function looksLikeAttribution(text: string, language: RecordLanguage): boolean {
  const { titled, office } = signsOf(language);
  if (office.test(text)) return true;
  const [, found, sign] = titled.exec(text) ?? [];
  const name = oneLine(found ?? '');
  if (name === '' || isOffice(name, language)) return false;
  return sign === '(' || wordCount(name) <= WORDS_BEFORE_COLON;
}

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
  const printed = signsOf(language).head.exec(text.slice(0, LONGEST))?.[0] ?? '';
  const note = language.spokeIn.exec(printed)?.[1];
  const stated = Object.entries(language.deliveredIn).find(([word]) => note !== undefined && foldArabic(word) === foldArabic(note));
  return { length: printed.length, name: null, title: null, capacity: null, delegation: null, spokenIn: stated?.[1] ?? null };
}
