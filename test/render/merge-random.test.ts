import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/data/library.ts';
import type { Conversion, ParsedParagraph } from '../../src/model/parsed.ts';
import { renderConversion } from '../../src/render/conversion.ts';
import type { MergeInput } from '../../src/render/merge-input.ts';
import { type Plan, planWrites } from '../../src/render/merge.ts';
import { pick } from './random.ts';
import { isError } from '../../src/model/problem.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { inEnglish } from '../in-english.ts';

// Every word is there once, so that a word which is lost, doubled or brought back from the dead is seen: «كلمة12» is the seed's, «محرر12» an
// editor's, «حكم12» a ruling's.

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const AR = 'articles/a.ar.mdx';
type Random = () => number;

function conversionOf(paragraphs: ParsedParagraph[], more: { date?: string; topics?: string[] } = {}): Conversion {
  const matter = {
    title: 'عنوان',
    titleBasis: { kind: 'stated' as const },
    date: more.date ?? null,
    dateBasis: { kind: 'stated' as const },
    publisher: null,
    dateline: null,
    quoted: [],
    topics: more.topics ?? [],
    seed: 's.txt',
  };
  const article = { type: 'article' as const, id: 'a', matter, titleEn: 'Title', paragraphs };
  return { documents: [article], ledgers: [], speakers: {}, delegations: {}, problems: [] };
}

function seedOf(random: Random): ParsedParagraph[] {
  let word = 0;
  return Array.from({ length: 3 + Math.floor(random() * 8) }, (_, index) => ({
    type: 'paragraph',
    text: Array.from({ length: 4 + Math.floor(random() * 20) }, () => `كلمة${(word += 1)}`).join(' '),
    matter: { id: `p-1-${index + 1}`, source: [{ from: index + 1, to: index + 1 }], topics: [], corrections: [] },
  }));
}

/** What the seed and the rulings give another time: words corrected, put in and left out, paragraphs ruled out, topics and dates. */
function ruled(random: Random, paragraphs: readonly ParsedParagraph[]): Conversion {
  let word = 0;
  const changed = paragraphs.flatMap((paragraph): ParsedParagraph[] => {
    if (random() < 0.05) return [];
    if (random() > 0.4) return [paragraph];
    const words = paragraph.text.split(' ');
    words.splice(Math.floor(random() * words.length), pick(random, [0, 1, 1]), `حكم${(word += 1)}`);
    return [{ ...paragraph, text: words.join(' '), matter: { ...paragraph.matter, topics: pick(random, [[], ['ruled']]) } }];
  });
  return conversionOf(changed, { ...(random() < 0.3 ? { date: '2014-05-22' } : {}), topics: pick(random, [[], ['ruled']]) });
}

/** What an editor makes of a file: words, splits, joins, topics, comments. */
function edited(random: Random, file: string): string {
  let [word, text] = [0, file];
  const change = (pattern: RegExp, replace: (match: string) => string) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return;
    const match = pick(random, found);
    text = text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length);
  };
  const ways = [
    () => change(/كلمة\d+/gu, () => `محرر${(word += 1)}`),
    () => change(/كلمة\d+/gu, (old) => `${old} محرر${(word += 1)}`),
    () => change(/ كلمة\d+/gu, () => ''),
    () => change(/ كلمة\d+/gu, (old) => `\n\n{/* p-1-${90 + (word += 1)} */}\n\n${old.trim()}`),
    () => change(/\n\n\{\/\* p-1-(?!1 )\d+ \*\/\}\n\n/gu, () => ' '),
    () => change(/\n$/gu, () => `\n\n{/* p-1-${90 + (word += 1)} */}\n\nمحرر${word}\n`),
    () => change(/^title: .*$/gmu, () => `title: محرر${(word += 1)}`),
    () => change(/^seed:/gmu, (old) => `topics: [ mine ]\n${old}`),
    () => change(/^---\n/gu, (old) => `${old}# محرر${(word += 1)}\n`),
  ];
  const times = 1 + Math.floor(random() * 5);
  const topics = ways[7]!;
  for (let time = 0; time < times; time += 1) {
    const way = pick(random, ways);
    if (way === topics && text.includes('\ntopics:')) continue;
    way();
  }
  return text;
}

const wordsIn = (text: string, kind: string): string[] => [...(text.match(new RegExp(`${kind}\\d+`, 'gu')) ?? [])].sort();

/** One archive with its history: converted, edited by hand, and converted again under other rulings. */
function history(number: number) {
  const random = randomFrom(number);
  const paragraphs = seedOf(random);
  const first = renderConversion(conversionOf(paragraphs));
  const start = planWrites({ rendered: first, current: new Map(), written: {}, sha256 });
  const ours = new Map(start.writes).set(AR, edited(random, start.writes.get(AR)!));
  const input: MergeInput = {
    rendered: renderConversion(ruled(random, paragraphs)),
    current: ours,
    written: start.written,
    base: start.base,
    sha256,
  };
  return { base: first.get(AR)!, ours: ours.get(AR)!, theirs: input.rendered.get(AR)!, input, plan: planWrites(input) };
}

function afterwards({ current }: MergeInput, plan: Plan): Map<string, string> {
  return new Map([...current, ...plan.writes]);
}

const rounds = Array.from({ length: 160 }, (_, index) => history(index + 1));
const isConflict = ({ plan }: (typeof rounds)[number]) => plan.problems.some(isError);

describe('random edits by hand, and random changes of the seed and the rulings,', () => {
  test('often merge and sometimes conflict: both are tried', () => {
    const conflicts = rounds.filter(isConflict).length;
    expect([conflicts > 15, conflicts < 90]).toEqual([true, true]);
  });

  test('lose no word of an editor, none of the seed, and bring none back that either took out', () => {
    for (const round of rounds.filter((one) => !isConflict(one))) {
      const { base, ours, theirs, input, plan } = round;
      const text = afterwards(input, plan).get(AR)!;
      expect(wordsIn(text, 'محرر')).toEqual(wordsIn(ours, 'محرر'));
      expect(wordsIn(text, 'حكم')).toEqual(wordsIn(theirs, 'حكم'));
      const left = wordsIn(base, 'كلمة').filter((word) => wordsIn(ours, 'كلمة').includes(word) && wordsIn(theirs, 'كلمة').includes(word));
      expect(wordsIn(text, 'كلمة')).toEqual(left);
    }
  });

  test('give files whose fields can be read', () => {
    for (const { input, plan } of rounds.filter((one) => !isConflict(one))) {
      const { problems } = readLibrary([{ path: AR, text: afterwards(input, plan).get(AR)! }], 'content');
      expect(problems).toEqual([]);
    }
  });

  test('once merged are at rest: converting twice writes nothing', () => {
    for (const { input, plan } of rounds.filter((one) => !isConflict(one))) {
      const again = planWrites({ ...input, current: afterwards(input, plan), written: plan.written, base: plan.base });
      expect([again.writes.size, again.problems.filter(({ code }) => code !== 'translation-ids'), again.written]).toEqual([
        0,
        [],
        plan.written,
      ]);
    }
  });

  test('in conflict name words of both sides, and the line on which ours stand', () => {
    const told = rounds.flatMap(({ ours, theirs, plan }) =>
      plan.problems.filter(isError).map((found) => ({ ours, theirs, ...inEnglish(found) })),
    );
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['merge-conflict']));
    for (const { ours, theirs, line, message } of told.filter((one) => !one.message.includes('the field'))) {
      const [mine, other] = [...message.matchAll(/«(.*?)»/gu)].map((match) => match[1]!.replace(/…$/u, ''));
      expect(theirs.replace(/\s+/gu, ' ')).toContain(other);
      expect(ours.split('\n')[line! - 1]).toContain(mine!.split(' ')[0]);
    }
  });

  test('in conflict are settled by whom the editor names, and then at rest', () => {
    for (const { ours, theirs, input } of rounds.filter(isConflict)) {
      for (const side of ['ours', 'theirs'] as const) {
        const plan = planWrites({ ...input, prefer: () => side });
        expect(plan.problems.filter(isError)).toEqual([]);
        const text = afterwards(input, plan).get(AR)!;
        if (side === 'ours') expect(wordsIn(text, 'محرر')).toEqual(wordsIn(ours, 'محرر'));
        else expect(wordsIn(text, 'حكم')).toEqual(wordsIn(theirs, 'حكم'));
        const again = planWrites({ ...input, current: afterwards(input, plan), written: plan.written, base: plan.base });
        expect([again.writes.size, again.problems.filter(isError)]).toEqual([0, []]);
      }
    }
  });

  test('in which nobody edited anything give what converting gives', () => {
    for (const { input, base, theirs } of rounds) {
      const plan = planWrites({ ...input, current: new Map(input.current).set(AR, base) });
      expect(new Map([[AR, base], ...plan.writes]).get(AR)).toBe(theirs);
    }
  });
});
