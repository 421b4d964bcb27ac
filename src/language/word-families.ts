import type { Language } from '../model/values.ts';
import { arabicCore, isUnsplit, type ArabicUse } from '../text/arabic-core.ts';
import { bareClitics, cuts, whole } from '../text/arabic-affixes.ts';
import { brokenPlurals } from '../text/broken-plurals.ts';
import { foldArabic, words } from '../text/arabic.ts';
import { TASHKEEL, ARABIC_TATWEEL } from '../text/codepoints.ts';

/**
 * Which words of some texts are forms of one word: a noun in the singular and the plural, with and without the article, a verb in its
 * tenses. Derivation is none of it: «منظمة» and «تنظيم», "organ" and "organization", "important" and "importance" are words of their own.
 *
 * A form is led back to another only where the texts have that other one, so that nothing is cut that only looks like an ending.
 */
export interface WordFamilies {
  /** What the forms of a word have in common: the shortest of them, as a key. */
  headOf: (word: string) => string;
  /** The word as a reader would look for it: without what is written onto it, the article kept. */
  formOf: (word: string) => string;
}

/** Finds the families of the words of some texts. */
export function wordFamilies(texts: readonly string[], lang: Language): WordFamilies {
  const all = texts.flatMap(words);
  return lang === 'ar' ? arabicFamilies(all) : englishFamilies(all);
}

/** The word's letters without vowel signs, folded but for ta marbuta: «دورة» is no form of «دوره». */
function letters(word: string): { plain: string; folded: string } {
  const plain = word.replace(TASHKEEL, '').replaceAll(ARABIC_TATWEEL, '');
  return { plain, folded: foldArabic(plain) };
}

const openTa = (key: string, plain: string): string => (plain.endsWith('ة') ? `${key.slice(0, -1)}ة` : key);

function arabicFamilies(all: readonly string[]): WordFamilies {
  const uses = new Map<string, ArabicUse>();
  for (const word of all) {
    const { plain, folded } = letters(word);
    const use = uses.get(folded) ?? { count: 0, hamza: 0 };
    uses.set(folded, { count: use.count + 1, hamza: use.hamza + (/^[أإآ]/u.test(plain) ? 1 : 0) });
  }
  const cores = new Map([...uses.keys()].map((folded) => [folded, arabicCore(folded, uses)]));
  const attested = new Set(all.map((word) => openTa(cores.get(letters(word).folded) ?? '', letters(word).plain)));
  const coreOf = (word: string) => {
    const { plain, folded } = letters(word);
    return withoutClitic(openTa(cores.get(folded) ?? folded, plain), attested);
  };
  const known = new Set(all.map(coreOf));
  const heads = new Map<string, string>();
  return {
    headOf: (word) => {
      const core = coreOf(word);
      const head = heads.get(core) ?? arabicHead(core, known);
      heads.set(core, head);
      return head;
    },
    formOf: (word) => {
      const { plain } = letters(word);
      const own = plain.slice(-coreOf(word).length);
      return own.length < plain.length && !own.startsWith('ال') && DEFINITE.test(plain) ? `ال${own}` : own;
    },
  };
}

const DEFINITE = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;

/** Plurals with the one singular they can be of; a plural of two singulars («حوادث») is led back to neither. */
const singulars: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string | null>();
  for (const [singular = '', ...plurals] of brokenPlurals) {
    if (singular === '>') continue;
    for (const plural of plurals) found.set(plural, found.has(plural) && found.get(plural) !== singular ? null : singular);
  }
  return new Map([...found].flatMap(([plural, singular]) => (singular === null ? [] : [[plural, singular] as const])));
})();

/** Twenty is no plural of ten. */
const tens = /^(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ين|ون)$/u;

/** Fewer letters than this are too little to tell an ending by. */
const shortest = 3;

function arabicHead(core: string, known: ReadonlySet<string>): string {
  const singular = singulars.get(core);
  if (singular !== undefined) {
    const feminine = singular.replace(/ه$/u, 'ة');
    return known.has(singular) && !known.has(feminine) ? singular : feminine;
  }
  if (whole.has(core) || tens.test(core)) return core;
  const base = arabicBase(core, known);
  return base === undefined ? core : arabicHead(base, known);
}

/** «ودولها»: where the texts have the word in no form without its first letter, the one without its ending tells that it is a particle. */
function withoutClitic(core: string, known: ReadonlySet<string>): string {
  if (isUnsplit(core) || arabicBase(core, known) !== undefined) return core;
  const rests = bareClitics.filter((clitic) => core.startsWith(clitic)).map((clitic) => core.slice(clitic.length));
  return rests.find((rest) => rest.length > shortest && arabicBase(rest, known) !== undefined) ?? core;
}

/** The word without one ending, where that is a word too. */
function arabicBase(core: string, known: ReadonlySet<string>): string | undefined {
  for (const { ending, leaves } of cuts) {
    const stem = core.slice(0, -ending.length);
    if (!core.endsWith(ending) || stem.length < Math.max(shortest, leaves)) continue;
    if (/^ا?ت/u.test(ending) && known.has(`${stem}ة`)) return `${stem}ة`;
    if (!ending.startsWith('ت') && known.has(stem)) return stem;
  }
  // Tanwin: «تقديرا» is «تقدير». A country's name ends so of itself.
  const stem = core.slice(0, -1);
  return core.endsWith('ا') && !core.endsWith('يا') && stem.length > shortest && known.has(stem) ? stem : undefined;
}

function englishFamilies(all: readonly string[]): WordFamilies {
  const bare = (word: string) => word.replace(/['’].*$/u, '');
  const counts = new Map<string, number>();
  for (const word of all) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  const count = (word: string) => counts.get(word) ?? 0;
  /** A word that has its capital more often than not is a name: «United» is no form of "unite". Others have one where a sentence begins. */
  const cased = (word: string) => (word !== word.toLowerCase() && count(word.toLowerCase()) >= count(word) ? word.toLowerCase() : word);
  const known = new Set([...counts.keys()].map(cased));
  const heads = new Map<string, string>();
  return {
    headOf: (word) => {
      const key = cased(bare(word));
      const head = heads.get(key) ?? englishHead(key, known);
      heads.set(key, head);
      return head;
    },
    formOf: (word) => cased(bare(word)),
  };
}

/** Forms that no rule leads back, by their head. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `be: am is are was were been being; have: has had having; do: does did done doing; go: goes went gone going; say: said says; make: made making
take: took taken taking; give: gave given giving; come: came coming; become: became becoming; see: saw seen seeing; know: knew known; think: thought
bring: brought; seek: sought; hold: held; lead: led; meet: met; begin: began begun beginning; speak: spoke spoken; build: built; find: found; keep: kept
leave: left leaving; lose: lost losing; pay: paid; send: sent; spend: spent; stand: stood; understand: understood; rise: rose risen rising; grow: grew grown
write: wrote written writing; choose: chose chosen choosing; draw: drew drawn; fall: fell fallen; feel: felt; fight: fought; win: won winning
child: children; man: men; woman: women; life: lives; crisis: crises; basis: bases; analysis: analyses; criterion: criteria; half: halves`
    .split(/[;\n]/u)
    .flatMap((entry) => {
      const [head = '', forms = ''] = entry.split(':');
      return forms
        .trim()
        .split(' ')
        .map((form) => [form, head.trim()]);
    }),
);

function englishHead(word: string, known: ReadonlySet<string>): string {
  const given = irregular[word];
  if (given !== undefined) return given;
  // What has a plural is a noun of its own: «meetings» makes one of «meeting».
  if (word.endsWith('ing') && known.has(`${word}s`)) return word;
  const base = englishBases(word).find((one) => known.has(one));
  return base === undefined ? word : englishHead(base, known);
}

/** What a word may be a form of, the likeliest first. */
function englishBases(word: string): string[] {
  const plural = /^(.{3,})s$/u.exec(word)?.[1];
  if (plural !== undefined && !/(?:s|u|i)$/u.test(plural)) {
    const y = /^(.{2,})ie$/u.exec(plural)?.[1];
    const sibilant = /^(.+(?:s|x|z|ch|sh|o))e$/u.exec(plural)?.[1];
    return [...(y === undefined ? [] : [`${y}y`]), ...(sibilant === undefined ? [] : [sibilant]), plural];
  }
  const [, stem, ending] = /^(.*[aeiouy].*?)(ed|ing)$/u.exec(word) ?? [];
  if (stem === undefined || ending === undefined || stem.length < 2) return [];
  const undoubled = /(.)\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  const y = ending === 'ed' && stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [...y, `${stem}e`, stem, ...undoubled];
}
