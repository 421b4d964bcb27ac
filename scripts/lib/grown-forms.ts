import { randomFrom } from '../../src/order/evaluation/random.ts';

/**
 * Words, names and symbols that an archive does not have, for growing it: each is the n-th of its kind, the same at every run. They are
 * made as their languages make words, so that clitics, endings, stems and transliterations meet what they meet in real text.
 */

/** Random numbers of the n-th of something: those of neighbours have nothing in common. */
export function randomOf(n: number): () => number {
  return randomFrom(Math.imul(n ^ 0x9e3779b9, 0x85ebca6b) >>> 0);
}

/** One of a list; the first ones more often where it is said. */
const pick = <T>(list: readonly T[], random: () => number, lean = 1): T => list[Math.floor(random() ** lean * list.length)]!;

const rootLetters = [...'رلمنبدعقسفجحكشتطصهخزغذثضظو'];
/** Patterns of nouns, adjectives and verbs; 1, 2 and 3 are the letters of the root. */
const patterns =
  '1ا23 م12و3 ت12ي3 ا1ت2ا3 است12ا3 12ا3ة م1ا23ة 1و2 1123 م123 م12و3ة 12ي3 12و3 ا12ا3 ان12ا3 ت1ا23 مت12 مست12 1ا23ية 12ائ3 ي12 ي1ت23 ت123 م1ت23 1123ة'.split(
    ' ',
  );
const before = ['', '', '', '', 'ال', 'ال', 'ال', 'و', 'ب', 'ل', 'وال', 'بال', 'لل', 'كال', 'ول', 'وبال'];
const after = ['', '', '', '', '', 'ات', 'ين', 'ون', 'ها', 'هم', 'ه', 'ية', 'ان', 'نا', 'اتها', 'يين'];

/** The n-th Arabic word. About every seventh is a name. */
export function arabicForm(n: number): string {
  const random = randomOf(n * 2 + 1);
  if (random() < 0.15) return (random() < 0.2 ? 'و' : '') + nameOf(n, 'ar');
  // Words of one root come together: later ones are often of a root that was there.
  const root = randomOf(Math.floor(n * (0.3 + 0.7 * random())));
  const letters = [0, 1, 2].map(() => pick(rootLetters, root, 1.3));
  const stem = pick(patterns, random, 1.2).replace(/[123]/g, (digit) => letters[Number(digit) - 1] ?? '');
  const start = pick(before, random);
  return (/^[يت]/.test(stem) && start.includes('ال') ? '' : start) + (stem.endsWith('ة') ? stem : stem + pick(after, random));
}

const onsets = 'b c d f g h j k l m n p r s t v w br cl cr dr fl fr gr pl pr sc sh sl sp st str tr th ch'.split(' ');
const vowels = 'a e i o u a e i o ea ou ai'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'nt', 'ck', 'st', 'x'];
const suffixes = [
  '',
  '',
  '',
  's',
  's',
  'ed',
  'ing',
  'tion',
  'ment',
  'ity',
  'ive',
  'al',
  'ism',
  'ist',
  'ize',
  'ation',
  'er',
  'ness',
  'ly',
  'able',
];

/** The n-th English word. About every seventh is a name. */
export function englishForm(n: number): string {
  const random = randomOf(n * 2 + 2);
  if (random() < 0.15) return nameOf(n, 'en');
  const root = randomOf(Math.floor(n * (0.3 + 0.7 * random())) + 7);
  const syllable = (): string => pick(onsets, root, 1.4) + pick(vowels, root) + pick(codas, root);
  return syllable() + (root() < 0.7 ? syllable() : '') + pick(suffixes, random);
}

/** Syllables of foreign names, in both scripts. */
const syllables: readonly (readonly [string, string])[] = [
  ['كا', 'ka'],
  ['رو', 'ro'],
  ['مي', 'mi'],
  ['تو', 'to'],
  ['نا', 'na'],
  ['سيل', 'sil'],
  ['فا', 'va'],
  ['غور', 'gor'],
  ['بير', 'ber'],
  ['لان', 'lan'],
  ['دو', 'do'],
  ['شي', 'shi'],
  ['زا', 'za'],
  ['هان', 'han'],
  ['تشي', 'chi'],
  ['مار', 'mar'],
  ['وي', 'wi'],
  ['خا', 'kha'],
  ['سون', 'son'],
  ['بر', 'br'],
  ['يا', 'ya'],
  ['كوف', 'kov'],
  ['إس', 'es'],
  ['ثيم', 'them'],
];

/** The n-th name, in one of its spellings. */
export function nameOf(n: number, lang: 'ar' | 'en'): string {
  const random = randomOf(n * 3 + 5);
  const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random));
  const written = parts.map(([ar, en]) => (lang === 'ar' ? ar : en)).join('');
  return lang === 'ar' ? written : written.charAt(0).toUpperCase() + written.slice(1);
}

/** The n-th symbol, or number of one, as either language writes it. */
export function symbolOf(n: number): string {
  const random = randomOf(n * 5 + 3);
  const year = 1994 + Math.floor(random() * 30);
  const number = 1 + Math.floor(random() ** 2 * 1000);
  return pick(
    [
      `S/${year}/${number}`,
      `A/${year - 1945}/${number}`,
      `S/RES/${number + 900} (${year})`,
      `S/PV.${3000 + Math.floor(random() * 6000)}`,
      `${number}`,
    ],
    random,
  );
}
