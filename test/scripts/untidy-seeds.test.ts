import { beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { TITLE_PAGE, recordOf } from '../parse/record-of.ts';
import { ARTICLE, type Converted, RECORD, convert } from './converting.ts';
import { type Ran, linesOf, runScript } from './running.ts';

const dirty: [name: string, seed: string, code: string, text: string][] = [
  ['a byte order mark', 'bom.txt', 'seed-bom', `\u{FEFF}${ARTICLE}`],
  ['lines that end in CR LF', 'crlf.txt', 'seed-crlf', ARTICLE.replaceAll('\n', '\r\n')],
  ['lines that end in CR', 'cr.txt', 'seed-crlf', ARTICLE.replaceAll('\n', '\r')],
  ['NULs', 'nul.txt', 'seed-nul', ARTICLE.replaceAll('لس', 'ل\0س')],
  ['directional controls', 'bidi.txt', 'seed-bidi-control', ARTICLE.replaceAll(' ', ' \u{202B}').replaceAll('\n', '\u{202C}\n')],
  ['zero-width characters', 'zero.txt', 'seed-zero-width', ARTICLE.replaceAll('ل', 'ل\u{200C}')],
  ['control characters', 'control.txt', 'seed-control', ARTICLE.replace('أكد', 'أ\u{0007}كد')],
];

describe('a seed with stray characters is cleaned, its editor told, and no word is lost:', () => {
  let ran: Converted;
  let checked: Ran;
  let corpus: Corpus;

  beforeAll(async () => {
    ran = await convert(Object.fromEntries(dirty.map(([, seed, , text]) => [seed, text])));
    checked = await runScript('check', ['--seeds', ran.seeds, '--content', ran.content]);
    ({ corpus } = buildCorpus(readContentFolder(ran.content).files, { base: '/' }));
  }, 60_000);

  test.each(dirty)('%s', (_, seed, code) => {
    const warnings = linesOf(ran.stderr).filter((line) => line.startsWith(`seeds/${seed}:`));
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`:\\d+: warning \\[${code}\\] .+\\. Nothing needs doing\\.$`, 'u'))]);
    const document = corpus.documents.find((one) => one.seed === seed)!;
    const paragraphs = document.sections.flatMap((section) => section.paragraphs.map(({ ar }) => ar));
    expect([document.title.ar, ...paragraphs, '22 مايو 2014'].join(' ').split(' ')).toEqual(ARTICLE.trim().split(/\s+/u));
  });

  test('and the conversion and its check succeed', () => {
    expect(ran.status).toBe(0);
    // Texts of one title, whose rights nobody told: that is looked at, and no error.
    expect([checked.status, linesOf(checked.stderr).filter((line) => !/: warning \[(?:title-twice|rights-missing)\]/u.test(line))]).toEqual(
      [0, []],
    );
  });
});

describe('no seed makes the conversion crash, and no word is lost:', () => {
  const numbered = (record: string, number: number) => record.replace('٧١٠٠', String(number));
  const article = (text: string) => text.replace('عنوان', 'عنوان هذا');
  const odd: [name: string, seed: string, text: string][] = [
    ['a record that ends after an attribution', 'ends.txt', numbered(RECORD.replace(' نشكركم.', ''), 1)],
    ['a record whose only attribution nothing follows', 'only.txt', numbered(`${TITLE_PAGE}\nالسيدة بيرسيفال (الأرجنتين):`, 2)],
    ['an article of three lines', 'three.txt', article(ARTICLE.replaceAll('\n\n', '\n'))],
    [
      'brackets that never close',
      'open.txt',
      numbered(recordOf('الرئيس (تكلم بالروسية: نبدأ.\n\nالرئيس: نبدأ.\n\nالسيد خان (باكستان (تكلم: نعم.\n\n((((((:'), 3),
    ],
    ['a megabyte of prose on one line', 'prose.txt', `${'وأكد الأمين العام، أن السيد خان رحب بالوزير '.repeat(12_000)}.`],
    ['a megabyte of one word', 'word.txt', article(`السيد ${'ا'.repeat(500_000)} ${ARTICLE}`)],
    ['a megabyte of marks', 'marks.txt', `${'(*:[«'.repeat(150_000)}\n${ARTICLE}`],
    [
      'a megabyte on one line of a record',
      'line.txt',
      numbered(recordOf(`الرئيس: ${'نرحب بالأمين العام وبالسيد خان (باكستان) '.repeat(12_000)}.`), 4),
    ],
    ['a megabyte of blank lines', 'blank.txt', `${'\n'.repeat(1_000_000)}${ARTICLE}`],
  ];
  let ran: Converted;
  let checked: Ran;

  beforeAll(async () => {
    ran = await convert(Object.fromEntries(odd.map(([, seed, text]) => [seed, text])));
    checked = await runScript('check', ['--seeds', ran.seeds, '--content', ran.content]);
  }, 60_000);

  test.each(odd)('%s', (_, seed) => {
    expect(readContentFolder(ran.content).files.map(({ path }) => path)).toContain(`sources/${seed.replace('.txt', '.yaml')}`);
  });

  test('and the conversion and its check succeed', () => {
    expect([ran.status, ran.signal, linesOf(ran.stderr).filter((line) => !/: warning \[/u.test(line))]).toEqual([0, null, []]);
    expect(checked.stdout).toMatch(/^0 errors/u);
  });
});
