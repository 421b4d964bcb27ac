import { foldedWords, toLatinDigits } from '../text/arabic.ts';
import { type FoundReference, findReferences } from '../parse/references.ts';

/**
 * The numbers of a text as `1234` or `1.6`, citations of documents left out: those are compared as symbols.
 *
 * @param cited The citations of the text, where they have been looked for already.
 */
export function numbersIn(text: string, cited: readonly FoundReference[] = findReferences(text)): Set<string> {
  const latin = onOneClock(toLatinDigits(withoutCitations(text, cited)));
  return new Set([...latin.matchAll(/\d+(?:[.,٫٬]\d+)*/gu)].map(([number]) => plain(number)));
}

/** «الساعة 16/20» and "4.20 p.m." as `16.20`; «الساعة 15/00», «الساعة 3 مساء» and "3 p.m." as `15.00`. */
function onOneClock(text: string): string {
  const clock = (hour: number, minute = '00') => `${hour}.${minute}`;
  const half = (hour: string, afternoon: boolean) => (Number(hour) % 12) + (afternoon ? 12 : 0);
  return text
    .replace(/(?<=الساعة\s+)(\d{1,2})[/:](\d{2})(?!\d)/gu, (_, hour: string, minute: string) => clock(Number(hour), minute))
    .replace(/(?<=الساعة\s+)(\d{1,2})\s+(صباح|مساء|ظهر)/gu, (_, hour: string, part: string) => clock(half(hour, part !== 'صباح')))
    .replace(/(?<!\d)(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.m\./giu, (_, hour: string, minute: string | undefined, part: string) =>
      clock(half(hour, part.toLowerCase() === 'p'), minute),
    );
}

function withoutCitations(text: string, cited: readonly FoundReference[]): string {
  const kept: string[] = [];
  let end = 0;
  for (const { from, to } of cited.toSorted((a, b) => a.from - b.from)) {
    if (from >= end) kept.push(text.slice(end, from));
    end = Math.max(end, to);
  }
  return [...kept, text.slice(end)].join(' ');
}

/** Thousands are parted by «٬» or a comma before three digits, decimals by «٫», a full stop, or a comma before fewer. */
function plain(number: string): string {
  return number.replace(/[,٬](?=\d{3}(?:\D|$))/gu, '').replace(/[,٫]/gu, '.');
}

const english: readonly string[] = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  ),
].flat();
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const englishTenths = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** «جنيف 2» is "Geneva II". */
const romanNumerals = 'i ii iii iv v vi vii viii ix x'.split(' ');

/** Stems of Arabic number words, folded, by value: cardinals and ordinals, counted things in either gender and case. */
const arabic: readonly (readonly [RegExp, number])[] = [
  [/^(?:واحده?|احد[يه]?|حاديه?|اول[يه]?|اولا|مره)$/u, 1],
  [/^(?:اثنت?(?:ان|ين|ا|ي)|ثاني[ها]?|ثانيا|كلتا|كلا|\p{L}{3,}(?:تين|ين|تان))$/u, 2],
  [/^(?:ثلاثه?|ثالثه?|ثالثا)$/u, 3],
  [/^(?:اربعه?|رابعه?|رابعا)$/u, 4],
  [/^(?:خمسه?|خامسه?|خامسا)$/u, 5],
  [/^(?:سته?|سادسه?|سادسا)$/u, 6],
  [/^(?:سبعه?|سابعه?)$/u, 7],
  [/^(?:ثماني?ه?|ثمان|ثامنه?)$/u, 8],
  [/^(?:تسعه?|تاسعه?)$/u, 9],
  [/^(?:عشره?|عاشره?|عشري?ه?|عشر)$/u, 10],
  [/^عشر(?:ون|ين)$/u, 20],
  [/^ثلاث(?:ون|ين)$/u, 30],
  [/^اربع(?:ون|ين)$/u, 40],
  [/^خمس(?:ون|ين)$/u, 50],
  [/^ست(?:ون|ين)$/u, 60],
  [/^سبع(?:ون|ين)$/u, 70],
  [/^ثمان(?:ون|ين)$/u, 80],
  [/^تسع(?:ون|ين)$/u, 90],
  [/^ما?يه$/u, 100],
  [/^ما?يت(?:ان|ين|ا|ي)$/u, 200],
  [/^ثلاثما?يه$/u, 300],
  [/^اربعما?يه$/u, 400],
  [/^خمسما?يه$/u, 500],
  [/^ستما?يه$/u, 600],
  [/^سبعما?يه$/u, 700],
  [/^ثماني?ما?يه$/u, 800],
  [/^تسعما?يه$/u, 900],
  [/^(?:الفا?|الاف)$/u, 1000],
  [/^الف(?:ان|ين|ا|ي)$/u, 2000],
];

/** The numbers that a text may mean in words, their sums below a thousand and so many thousands: generous, so that it excuses rather than accuses. */
export function spelledOut(text: string): Set<string> {
  const values = new Set<number>();
  for (const word of foldedWords(text)) {
    const bare = word.replace(/^[وفبكل]*(?:ال|لل)?/u, '');
    for (const [stem, value] of arabic) if (stem.test(word) || stem.test(bare)) values.add(value);
    const unit = english.indexOf(word.replace(/^twenties$/u, 'twenty'));
    if (unit !== -1) values.add(unit % 20);
    const roman = romanNumerals.indexOf(word);
    if (roman !== -1) values.add(roman + 1);
    const ten = Math.max(englishTens.indexOf(word), englishTenths.indexOf(word));
    if (ten !== -1) values.add((ten + 2) * 10);
    if (/^hundred/u.test(word)) values.add(100);
    if (/^thousand/u.test(word)) values.add(1000);
  }
  const units = [...values].filter((value) => value < 11);
  const tens = [...values].filter((value) => value >= 10 && value < 100);
  for (const ten of tens) for (const unit of units) if (unit < 10) values.add(ten + unit);
  const belowHundred = [...values].filter((value) => value < 100);
  const hundreds = [...values].filter((value) => value >= 100 && value < 1000);
  if (/hundred/iu.test(text)) hundreds.push(...units.filter((unit) => unit < 10).map((unit) => unit * 100));
  for (const hundred of hundreds) for (const rest of [0, ...belowHundred]) values.add(hundred + rest);
  if (values.has(1000)) for (const value of [...values].filter((count) => count > 0 && count < 1000)) values.add(value * 1000);
  return new Set([...values].map(String));
}
