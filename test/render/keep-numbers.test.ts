import { describe, expect, test } from 'vitest';
import type { Conversion, ParsedParagraph, ParsedSection } from '../../src/model/parsed.ts';
import { compareSectionNumbers, extendedNumber } from '../../src/model/section-numbers.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { renderConversion } from '../../src/render/conversion.ts';
import { formerDocuments } from '../../src/render/former.ts';
import { keepNumbers } from '../../src/render/keep-numbers.ts';
import { pick } from './random.ts';

/** A section as who speaks and what is said, paragraph by paragraph. */
type Spoken = [who: string, ...texts: string[]];

const record = {
  symbol: 'S/PV.1',
  title: { ar: 'جلسة', en: '' },
  status: 'final' as const,
  body: { ar: 'مجلس الأمن', en: '' },
  sessionYear: null,
  meeting: 1,
  date: '2013-10-28',
  time: null,
  place: null,
  president: null,
  members: [],
  agenda: [],
  letter: null,
  note: null,
  seed: 's.txt',
};

/** What the parser makes of a record: everything numbered in its order. */
function parsed(spoken: readonly Spoken[]): Conversion {
  const sections = spoken.map(([who, ...texts], index): ParsedSection => {
    const section = String(index + 1);
    const voice = { speaker: who, delegation: null, capacity: null, spokenIn: null, topics: [], seed: 's.txt' };
    const paragraphs = texts.map((text, at): ParsedParagraph => ({
      type: 'paragraph',
      text,
      matter: { id: `p-${section}-${at + 1}`, source: [], topics: [], corrections: [] },
    }));
    return { slug: who, matter: { document: 'd', section, kind: 'speech', ...voice }, paragraphs };
  });
  return { documents: [{ type: 'record', id: 'd', matter: record, sections }], ledgers: [], speakers: {}, delegations: {}, problems: [] };
}

/** The conversion of a record that has been converted before, once or several times, as other speeches. */
function again(history: readonly Spoken[][], taken: readonly string[] = []): Conversion {
  const [first, ...others] = history.map(parsed);
  return others.reduce((before, now) => keepNumbers(now, formerDocuments(renderConversion(before)), () => new Set(taken)), first!);
}

/** Sections as `number(formerly) who: id(formerly) …`. */
function told(conversion: Conversion): string[] {
  const [document] = conversion.documents;
  if (document?.type !== 'record') throw new Error('no record');
  const former = (list: readonly string[] = []) => (list.length === 0 ? '' : `(${list.join(' ')})`);
  return document.sections.map(
    ({ matter, slug, paragraphs }) =>
      `${matter.section}${former(matter.formerly)} ${slug}: ${paragraphs.map((one) => one.matter.id.slice(2) + former(one.formerly)).join(' ')}`,
  );
}

const before: Spoken[] = [
  ['chair', 'نبدأ الجلسة الآن ونرحب بكم'],
  ['khan', 'نشكركم على هذه الدعوة الكريمة', 'ونرحب بالأمين العام بيننا اليوم', 'ونؤيد ما قاله في بيانه أمس'],
  ['chair', 'أشكر السيد خان على بيانه المفيد'],
  ['squeff', 'نؤيد ذلك كل التأييد ونشكره عليه'],
];
const [chair, khan, thanks, squeff] = before as [Spoken, Spoken, Spoken, Spoken];

describe('a record that is converted again', () => {
  test('keeps all numbers where nothing changed, or only words', () => {
    const expected = ['1 chair: 1-1', '2 khan: 2-1 2-2 2-3', '3 chair: 3-1', '4 squeff: 4-1'];
    expect(told(again([before, before]))).toEqual(expected);
    const corrected: Spoken[] = [chair, ['khan', khan[1]!, 'ونرحب بالأمين العام بيننا أمس', khan[3]!], thanks, squeff];
    expect(told(again([before, corrected]))).toEqual(expected);
  });

  test('keeps them where every word has changed and nothing else', () => {
    const other: Spoken[] = before.map(([who, ...texts], at) => [who, ...texts.map((_, index) => `كلام آخر رقم ${at} و${index}`)]);
    expect(told(again([before, other]))).toEqual(told(again([before])));
  });

  test('keeps the ids of the others when a paragraph is left out, or put in', () => {
    expect(told(again([before, [chair, ['khan', khan[1]!, khan[3]!], thanks, squeff]]))[1]).toBe('2 khan: 2-1 2-3');
    const more: Spoken = ['khan', khan[1]!, 'وهذا كلام جديد لم يكن هنا', khan[2]!, khan[3]!, 'وهذا كلام أخير لم يكن هنا قط'];
    expect(told(again([before, [chair, more, thanks, squeff]]))[1]).toBe('2 khan: 2-1 2-1b 2-2 2-3 2-5');
  });

  test('keeps the address of a paragraph that is split at its first part, and names the others after it', () => {
    const long = 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة';
    const history: Spoken[][] = [
      [['a', 'قبل ذلك كله', long, 'وبعد ذلك كله']],
      [['a', 'قبل ذلك كله', 'واحد اثنان ثلاثة', 'أربعة خمسة ستة سبعة ثمانية تسعة', 'عشرة', 'وبعد ذلك كله']],
    ];
    expect(told(again(history))).toEqual(['1 a: 1-1 1-2 1-2b 1-4 1-3']);
  });

  test('leads from all addresses to a paragraph that was joined of several', () => {
    const joined: Spoken[] = [chair, ['khan', `${khan[1]} ${khan[2]}`, khan[3]!], thanks, squeff];
    expect(told(again([before, joined]))[1]).toBe('2 khan: 2-1(p-2-2) 2-3');
    // Once more: nothing is forgotten.
    expect(told(again([before, joined, joined]))[1]).toBe('2 khan: 2-1(p-2-2) 2-3');
  });

  test('puts a section that is split off between its neighbours, and leads to it from the old addresses of its paragraphs', () => {
    const split: Spoken[] = [chair, ['khan', khan[1]!], ['squeff', khan[2]!, khan[3]!], thanks, squeff];
    // The larger part keeps the number of the section.
    expect(told(again([before, split]))).toEqual([
      '1 chair: 1-1',
      '1a khan: 1a-1(p-2-1)',
      '2 squeff: 2-2 2-3',
      '3 chair: 3-1',
      '4 squeff: 4-1',
    ]);
    const other: Spoken[] = [chair, ['khan', khan[1]!, khan[2]!], ['squeff', khan[3]!], thanks, squeff];
    expect(told(again([before, other]))).toEqual([
      '1 chair: 1-1',
      '2 khan: 2-1 2-2',
      '2a squeff: 2a-1(p-2-3)',
      '3 chair: 3-1',
      '4 squeff: 4-1',
    ]);
  });

  test('leads from the number of a section that was joined to another', () => {
    const joined: Spoken[] = [chair, ['khan', ...khan.slice(1), thanks[1]!], squeff];
    expect(told(again([before, joined]))).toEqual(['1 chair: 1-1', '2(3) khan: 2-1 2-2 2-3 2-4(p-3-1)', '4 squeff: 4-1']);
  });

  test('gives a section that has moved a number of its new place, and leads to it from the old one', () => {
    expect(told(again([before, [chair, squeff, khan, thanks]]))).toEqual([
      '1 chair: 1-1',
      '1a(4) squeff: 1a-1(p-4-1)',
      '2 khan: 2-1 2-2 2-3',
      '3 chair: 3-1',
    ]);
  });

  test('puts a section before the first, and one after the last', () => {
    const around: Spoken[] = [['rosenthal', 'كلام لم يسمعه أحد من قبل'], ...before, ['rosenthal', 'وكلام بعد كل ما قيل في الجلسة']];
    expect(told(again([before, around]))).toEqual([
      '1 rosenthal: 1-2',
      '1a chair: 1a-1(p-1-1)',
      '2 khan: 2-1 2-2 2-3',
      '3 chair: 3-1',
      '4 squeff: 4-1',
      '5 rosenthal: 5-1',
    ]);
  });

  test('never gives what an editor has given by hand', () => {
    const split: Spoken[] = [chair, ['khan', khan[1]!, khan[2]!, 'وهذا كلام جديد لم يكن هنا'], ['squeff', khan[3]!], thanks, squeff];
    expect(told(again([before, split], ['2a', 'p-2-2b']))).toEqual([
      '1 chair: 1-1',
      '2 khan: 2-1 2-2 2-2c',
      '2b squeff: 2b-1(p-2-3)',
      '3 chair: 3-1',
      '4 squeff: 4-1',
    ]);
  });

  test.each<[string, Spoken[]]>([
    ['a split section', [chair, ['khan', khan[1]!, khan[2]!], ['squeff', khan[3]!], thanks, squeff]],
    ['joined sections', [chair, ['khan', ...khan.slice(1), thanks[1]!], squeff]],
    ['a moved section', [chair, squeff, khan, thanks]],
    ['joined paragraphs', [chair, ['khan', `${khan[1]} ${khan[2]}`, khan[3]!], thanks, squeff]],
  ])('has every number again when a ruling is withdrawn: %s', (_, ruled) => {
    const back = told(again([before, ruled, before])).map((line) => line.replace(/\([^)]*\)/gu, ''));
    expect(back).toEqual(told(again([before])));
  });
});

function paragraphsOf({ documents: [document] }: Conversion): ParsedParagraph[] {
  if (document?.type !== 'record') throw new Error('no record');
  return document.sections.flatMap(({ paragraphs }) => paragraphs);
}

const placeOf = (conversion: Conversion, id: string) =>
  paragraphsOf(conversion).find(({ matter, formerly = [] }) => matter.id === id || formerly.includes(id));

describe('random rulings, one after another,', () => {
  let count = 0;
  const sentence = () => Array.from({ length: 6 }, () => `كلمة${(count += 1)}`).join(' ');

  function ruled(random: () => number, spoken: readonly Spoken[]): Spoken[] {
    const now = spoken.map((section) => [...section] as Spoken);
    const at = Math.floor(random() * now.length);
    const section = now[at]!;
    const cut = 1 + Math.floor(random() * (section.length - 1));
    const ways = [
      () => now.splice(at, 1, section.slice(0, cut) as unknown as Spoken, ['other', ...section.slice(cut)]),
      () => at > 0 && (now[at - 1]!.push(...section.slice(1)), now.splice(at, 1)),
      () => now.splice(Math.floor(random() * now.length), 0, ...now.splice(at, 1)),
      () => section.splice(cut, 0, sentence()),
      () => section.splice(cut, 1, ...(section[cut] ?? sentence()).split(/(?<=^(?:\S+ ){3})/u).map((part) => part.trim())),
      () => section.length > 2 && section.splice(1, 2, `${section[1]} ${section[2]}`),
    ];
    pick(random, ways)();
    return now.filter(({ length }) => length > 1);
  }

  test('give every paragraph one id of its section, rising numbers, and every old address one place', () => {
    for (let round = 1; round <= 150; round += 1) {
      const random = randomFrom(round);
      let spoken: Spoken[] = Array.from({ length: 2 + Math.floor(random() * 4) }, () => [
        'who',
        ...Array.from({ length: 1 + Math.floor(random() * 4) }, sentence),
      ]);
      let conversion = parsed(spoken);
      const addresses = new Set<string>();
      for (let step = 0; step < 5; step += 1) {
        const whole = paragraphsOf(conversion).filter(({ formerly }) => formerly === undefined);
        for (const { matter } of paragraphsOf(conversion)) addresses.add(matter.id);
        spoken = ruled(random, spoken);
        conversion = keepNumbers(parsed(spoken), formerDocuments(renderConversion(conversion)), () => new Set());
        // Nothing is ever left out here, so an address leads to the paragraph in which its first word stands now.
        for (const { matter, text } of whole) expect(placeOf(conversion, matter.id)?.text.split(' ')).toContain(text.split(' ')[0]);
      }
      for (const address of addresses) expect(placeOf(conversion, address), address).toBeDefined();
      const [document] = conversion.documents;
      if (document?.type !== 'record') throw new Error('no record');
      const numbers = document.sections.map(({ matter }) => matter.section);
      expect(numbers).toEqual([...new Set(numbers)].sort(compareSectionNumbers));
      const paragraphs = document.sections.flatMap((section) =>
        section.paragraphs.map((one) => ({ ...one, section: section.matter.section })),
      );
      for (const { matter, section } of paragraphs) expect(matter.id.startsWith(`p-${section}-`)).toBe(true);
      const all = paragraphs.flatMap(({ matter, formerly = [] }) => [matter.id, ...formerly]);
      expect(all).toHaveLength(new Set(all).size);
    }
  });
});

test('numbers with letters follow each other', () => {
  expect(['9', '9a', '9z', '9az', '9zz'].map(extendedNumber)).toEqual(['9a', '9b', '9aa', '9ba', '9aaa']);
});
