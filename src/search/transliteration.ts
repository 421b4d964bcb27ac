/** Transliterations: how Arabic writes foreign names in more than one way. */

/** Letters by which Arabic renders the same foreign sound: g, t, s, z, d, h, f and v and p, ch and sh. */
const sounds = ['غجقك', 'تط', 'ثسصز', 'زظذ', 'دضذ', 'هح', 'فب', 'جشز', 'ثت'];
const VOWELS = 'اويه';

const soundAlike = (a: string, b: string): boolean => a === b || sounds.some((letters) => letters.includes(a) && letters.includes(b));

const firstSound = (word: string): string => (word.startsWith('تش') ? 'ش' : withoutProsthetic(word).charAt(0));

/** «استكهولم» for «ستوكهولم»: Arabic begins no word with two consonants, and many writers help it with an alif. */
const withoutProsthetic = (word: string): string => word.replace(/^ا(?=[سشصب][^اوي])/u, '');

const consonants = (word: string): number => [...word].filter((_, place) => !isVowel(word, place)).length;

/** A vowel is written or not; heh is one at the end of a word alone. */
const isVowel = (word: string, place: number): boolean => {
  const letter = word.charAt(place);
  return VOWELS.includes(letter) && (letter !== 'ه' || place === word.length - 1);
};

/**
 * What it takes to write one foreign name as the other: the vowels and the sounds that differ. Undefined where they differ in more than
 * that, or in so much that they are rather two words of one root.
 */
export function transliterationCost(typed: string, word: string): number | undefined {
  return costBetween(typed, word) ?? costOfAdjective(typed, word) ?? costOfAdjective(word, typed);
}

/** «السنيغال», «السنغالية»: of a name the archive may have the adjective alone; there is little else to tell them apart. */
function costOfAdjective(name: string, adjective: string): number | undefined {
  const [, other = ''] = /^(.{5,})يه?$/u.exec(adjective) ?? [];
  return other !== '' && costBetween(name, other) === 1 ? 2 : undefined;
}

function costBetween(typed: string, word: string): number | undefined {
  const length = Math.max(typed.length, word.length);
  if (withHardG(typed) === withHardG(word) && typed.length >= 4) return 1;
  if (length < 5 || Math.min(typed.length, word.length) < 4 || Math.abs(typed.length - word.length) > 3) return undefined;
  if (!soundAlike(firstSound(typed), firstSound(word))) return undefined;
  const cost = alignment(withoutProsthetic(typed), withoutProsthetic(word));
  if (cost === undefined) return undefined;
  const most = length >= 8 || (length >= 7 && consonants(typed) >= 4 && cost.vowels <= 2) ? 3 : 2;
  // Short words that differ in two vowels are rather two of one root.
  return cost.vowels <= (length >= 6 ? most : 1) && cost.vowels + cost.sounds <= most ? cost.vowels + cost.sounds : undefined;
}

/** Egyptians write the g of foreign names as jim, others as ghayn: «جوجول», «غوغول». */
export const withHardG = (word: string): string => word.replace(/ج/gu, 'غ');

interface Cost {
  vowels: number;
  sounds: number;
}

/** The cheapest way to lay two spellings side by side. */
function alignment(a: string, b: string): Cost | undefined {
  let row: (Cost | undefined)[] = [{ vowels: 0, sounds: 0 }];
  for (let j = 1; j <= b.length; j += 1) row.push(left(row[j - 1], b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const next: (Cost | undefined)[] = [left(row[0], a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
      const vowels = isVowel(a, i - 1) && isVowel(b, j - 1);
      const across = x === y ? row[j - 1] : vowels ? plus(row[j - 1], 1, 0) : soundAlike(x, y) ? plus(row[j - 1], 0, 1) : undefined;
      next.push(cheaper(across, cheaper(left(row[j], a, i - 1), left(next[j - 1], b, j - 1))));
    }
    row = next;
  }
  return row[b.length];
}

/** What it takes to leave a letter out. */
const left = (cost: Cost | undefined, word: string, place: number): Cost | undefined =>
  isVowel(word, place) ? plus(cost, 1, 0) : isDouble(word, place) ? plus(cost, 0, 1) : undefined;

/** «تش» for «ش», and a letter written twice. */
const isDouble = (word: string, place: number): boolean =>
  (word.charAt(place) === 'ت' && word.charAt(place + 1) === 'ش') || (place > 0 && word.charAt(place) === word.charAt(place - 1));

const plus = (cost: Cost | undefined, vowels: number, other: number): Cost | undefined =>
  cost === undefined ? undefined : { vowels: cost.vowels + vowels, sounds: cost.sounds + other };

const cheaper = (a: Cost | undefined, b: Cost | undefined): Cost | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return a.vowels + a.sounds <= b.vowels + b.sounds ? a : b;
};
