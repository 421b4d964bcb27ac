import { compareText } from '../text/compare.ts';
/** How near two spellings are, for words that the archive does not have. */

/**
 * The edits (a letter put in, left out, changed, or two neighbours swapped) that lead from one word to the other, counted no further
 * than the limit.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Letters that differ in their dots alone, and ḍād and ẓāʾ, which many writers confuse. */
const alikeInPrint = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'ضظ'];

/** Letters that are taken for one another beyond that: alike in sound or in a poor print. */
const confusable = [
  ...alikeInPrint,
  'تيف',
  'خهع',
  'دذرزو',
  'سشصض',
  'طظت',
  'عغف',
  'فقك',
  'كلم',
  'اعل',
  'هةتا',
  'ويا',
  'ءاوي',
  'سصثذز',
  'قكغج',
  'ضظدذز',
];

/** The rows of the Arabic and the English keyboard, folded: neighbours are hit for one another. */
const keyboards = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'رلايهوزظ', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const inOneOf = (groups: readonly string[], a: string, b: string): boolean =>
  groups.some((letters) => letters.includes(a) && letters.includes(b));

const areNeighbours = (a: string, b: string): boolean =>
  keyboards.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);

/**
 * What it takes to have slipped from one word to the other; undefined where the one is no likely slip for the other. Swapped letters and
 * vowels that went missing cost least, a wrong first letter most. Short words have many neighbours that are other words, so the shorter a
 * word, the less is taken for a slip: nothing under four letters; of four, a missing one or wrong dots, and what is confused or swapped
 * only where an article said that it is a noun; a wholly different letter only from seven on.
 */
export function slipCost(typed: string, word: string, hadArticle = false): number | undefined {
  const length = Math.max(typed.length, word.length);
  if (typed.length < 4) return undefined;
  const first = typed[0] === word[0] ? 0 : 0.5;
  if (latinSound(typed) === latinSound(word) && length >= 5) return first + 0.8;
  if (editsBetween(typed, word, 1) !== 1) {
    if (first > 0 || editsBetween(typed, word, 2) !== 2) return undefined;
    return typed.length >= 8 ? 2 : length >= 6 && haveOneSkeleton(typed, word) ? 1.2 : undefined;
  }
  const place = placeOfChange(typed, word);
  const [wrong, right] = [typed[place] ?? '', word[place] ?? ''];
  if (length < 5) return first === 0 && typed.length === word.length ? shortSlipCost(typed, word, place, hadArticle) : undefined;
  if (typed.length !== word.length) {
    const [longer, extra] = typed.length > word.length ? [typed, wrong] : [word, right];
    return first + (/[اويaeiou]/u.test(extra) || extra === longer[place - 1] || extra === longer[place + 1] ? 0.8 : 1);
  }
  if (typed[place] === word[place + 1] && typed[place + 1] === word[place]) return first + 0.8;
  if (inOneOf(alikeInPrint, wrong, right)) return first + 0.85;
  if (inOneOf(confusable, wrong, right)) return first + 0.9;
  if (areNeighbours(wrong, right)) return first + 1;
  return length >= 7 ? first + 1.2 : undefined;
}

/** Latin letters that sound alike in names and are taken for one another; what is no Latin word sounds like itself alone. */
const latinSound = (word: string): string =>
  /^[a-z]+$/.test(word)
    ? word
        .replace(/y/g, 'i')
        .replace(/ph/g, 'f')
        .replace(/[cq]/g, 'k')
        .replace(/z/g, 's')
        .replace(/(.)\1+/g, '$1')
    : word;

/** «Hissene», «Hissein»: Latin letters whose consonants are the same, three of them or more. */
function haveOneSkeleton(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => latinSound(word).replace(/[aeiou]/g, ''));
  return /^[a-z]{3,}$/.test(one ?? '') && one === other;
}

/** How foreign names of four letters waver, which is hardly a slip: an s is heard as z, at the end or between vowels, and the last a is a heh. */
function wavers(typed: string, place: number, wrong: string, right: string): boolean {
  const isLast = place === typed.length - 1;
  return inOneOf(isLast ? ['سصز', 'اه'] : ['سز'], wrong, right) && (isLast || typed.replace(/[^اويه]/gu, '').length >= 2);
}

function shortSlipCost(typed: string, word: string, place: number, hadArticle: boolean): number | undefined {
  const [wrong, right] = [typed[place] ?? '', word[place] ?? ''];
  if (wavers(typed, place, wrong, right)) return 0.65;
  if (inOneOf(alikeInPrint, wrong, right)) return 0.85;
  if (!hadArticle) return undefined;
  if (wrong === word[place + 1] && typed[place + 1] === right) return 0.8;
  return inOneOf(confusable, wrong, right) ? 0.9 : undefined;
}

function placeOfChange(typed: string, word: string): number {
  let place = 0;
  while (place < typed.length && typed[place] === word[place]) place += 1;
  return place;
}

/** The words that are nearest in spelling, best first: for offering, not for finding. */
export function nearestTo(typed: string, words: Iterable<string>, count: number): string[] {
  const limit = typed.length <= 3 ? 1 : typed.length <= 6 ? 2 : 3;
  const found: { word: string; distance: number }[] = [];
  for (const word of words) {
    if (word.length < 3) continue;
    const edits = editsBetween(typed, word, limit);
    if (edits > limit) continue;
    found.push({ word, distance: edits - (typed[0] === word[0] ? 0.5 : 0) });
  }
  return found
    .toSorted((a, b) => a.distance - b.distance || compareText(a.word, b.word))
    .slice(0, count)
    .map(({ word }) => word);
}
