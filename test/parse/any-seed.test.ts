import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accountForWords } from '../../src/data/accounting.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import { CatalogueEntry, seedKinds } from '../../src/model/catalogue.ts';
import { ProblemError, isError } from '../../src/model/problem.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { convertArchive } from '../../src/parse/archive.ts';
import { readSeed } from '../../src/read/seed.ts';
import { renderConversion } from '../../src/render/conversion.ts';
import { pick } from '../render/random.ts';
import { knownPeople } from './record-of.ts';

const folder = new URL('../../seeds/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
const record = texts.find((lines) => lines.length > 500)!;
const TITLE_PAGE_LINES = 46;

/** What scanners, editors and pages leave behind. */
const stray = [
  ...[
    '(',
    '(((',
    '**',
    ':',
    '{',
    '<',
    '---',
    '\f',
    '\u{200F}',
    '\0',
    '# ',
    '## ',
    '####### x',
    '$&',
    '\u{2028}',
    'a\u{0301}',
    '\u{FFFD}',
    '\u{0007}',
  ],
  ...['|', '`', 'import x', '- x', '1. x', '٣. x', '  ', '•', '\\', '~~', '_', '[x](y)', '&amp;', '—'],
  ...[
    'السيد',
    'الرئيس:',
    'السيدة x (',
    '(تكلم بالإنكليزية):',
    'السيد خان (باكستان):',
    'الأعضاء:',
    'جدول الأعمال',
    'افتتحت الجلسة الساعة ١',
    'رفعت الجلسة',
  ],
  ...['أتلو الآن بيانا بصفتي', 'أستأنف الآن مهامي', 'إقرأ أيضاً:', 'Comments', 'مقالات مشابهة', 'المصدر: x', '2014/13/45', '22 مايو 2014'],
];

/** The lines of a seed, damaged in a few places. */
function damaged(random: () => number): string[] {
  const at = (length: number) => Math.floor(random() * length);
  let lines = [...pick(random, texts)];
  if (random() < 0.7) {
    const from = TITLE_PAGE_LINES + at(record.length - TITLE_PAGE_LINES);
    const body = record.slice(from, from + 5 + at(60));
    lines = random() < 0.7 ? [...record.slice(0, TITLE_PAGE_LINES), ...body] : body;
  }
  for (let wounds = at(12); wounds > 0; wounds--) wound(lines, at, random);
  return lines;
}

function wound(lines: string[], at: (length: number) => number, random: () => number): void {
  const place = at(lines.length);
  const line = lines[place] ?? '';
  const cut = at(line.length);
  const ways = [
    () => lines.splice(place, 1),
    () => lines.splice(place, 0, pick(random, stray)),
    () => lines.splice(place, 1, line.slice(0, cut) + pick(random, stray) + line.slice(cut)),
    () => lines.splice(place, 1, line.slice(0, cut)),
    () => lines.splice(place, 1, line.slice(0, cut), line.slice(cut)),
    () => lines.splice(place, 0, pick(random, lines)),
    () => lines.splice(place, 1, line + (lines[place + 1] ?? '')),
    () =>
      lines.splice(
        place,
        1,
        line.replace(/[():]/gu, (mark) => (random() < 0.5 ? '' : mark)),
      ),
    () => lines.splice(place, 1, `${pick(random, stray)} ${line}`),
  ];
  pick(random, ways)();
}

/** Rulings as editors make them, some of them on lines that exist. */
function rulings(lines: readonly string[], random: () => number): CatalogueEntry {
  const line = () => 1 + Math.floor(random() * lines.length);
  const some = <T>(make: () => T): T[] => (random() < 0.2 ? [make()] : []);
  return CatalogueEntry.parse({
    ...(random() < 0.3 ? { kind: pick(random, seedKinds) } : {}),
    order: some(() => ({ after: line(), before: line(), reason: 'x' })),
    attributions: some(() => ({ line: line(), speaker: 'somebody', reason: 'x' })),
    discards: some(() => {
      const from = line();
      return { from, to: from + Math.floor(random() * 3), reason: 'x' };
    }),
    corrections: some(() => {
      const number = line();
      return {
        line: number,
        sic: pick(random, (lines[number - 1] ?? '').split(' ')) || 'x',
        corr: pick(random, ['كلمة', 'كلمة أخرى', '(S/2013/588)', '$&', '{x}']),
        reason: 'wrong-word',
      };
    }),
  });
}

/** `converted`, or the codes of the problems for which the seed is refused. Anything else is thrown. */
function outcome(lines: readonly string[], entry: CatalogueEntry): string {
  const text = lines.join('\n');
  try {
    const seed = { ...readSeed('s.txt', new TextEncoder().encode(text)), sha256: 'a'.repeat(64) };
    const conversion = convertArchive([seed], { 's.txt': entry }, knownPeople());
    const files = [...renderConversion(conversion)].map(([path, content]) => ({ path, text: content }));
    const { corpus, problems } = buildCorpus(files, { base: '/' });
    const account = accountForWords([{ name: 's.txt', text }], corpus);
    expect([...problems, ...account.problems].filter(isError)).toEqual([]);
    return 'converted';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ code }) => code).join(' ');
  }
}

describe('a damaged seed', () => {
  test('is refused with a sentence, or converted with every word accounted for: nothing crashes, nothing is lost', () => {
    const outcomes = new Set<string>();
    let converted = 0;
    for (let number = 1; number <= 60; number++) {
      const random = randomFrom(number);
      const lines = damaged(random);
      const found = outcome(lines, rulings(lines, random));
      outcomes.add(found);
      if (found === 'converted') converted++;
    }
    expect(converted).toBeGreaterThan(15);
    expect(outcomes.size).toBeGreaterThan(5);
  });
});
