import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/data/corpus.ts';
import { readMdx } from '../../src/data/mdx-body.ts';
import type { Conversion, ParsedArticle, ParsedParagraph } from '../../src/model/parsed.ts';
import { randomFrom } from '../../src/order/evaluation/random.ts';
import { renderConversion } from '../../src/render/conversion.ts';
import { pick } from './random.ts';

/** Beginnings, ends and middles that Markdown, MDX, YAML or a careless serialiser would take for their own. */
const nasty = [
  'import x from "y"',
  'import',
  'import{a}from',
  'export const a = 1',
  'export default',
  '---',
  '--- ---',
  '***',
  '___',
  '- ',
  '+ a',
  '* a',
  '1. ',
  '12) a',
  '٣. بند',
  '# ',
  '###### ',
  '> ',
  '>> ',
  '{',
  '}',
  '{a}',
  '{/* p-1-1 */}',
  '<b>',
  '</b>',
  '<br/>',
  '<!-- a -->',
  '<https://example.org>',
  'https://example.org/a_b_c?d=e&amp=f',
  'www.example.org',
  'a@example.org',
  '*',
  '**',
  '_',
  '__init__',
  '~',
  '~~~',
  '~~a~~',
  '`',
  '```',
  '[x]: y',
  '[x](y)',
  '[^1]',
  '[ ] a',
  '![x](y)',
  '&amp;',
  '&#x20;',
  '&',
  '\\',
  '\\\\',
  '\\*',
  '|a|b|',
  '|---|',
  '===',
  ':::note',
  '$$',
  '$&',
  "'",
  '"',
  '«',
  ': ',
  ' #',
  '!tag',
  '%',
  '@',
  '\t',
  '  ',
  '\u00A0',
  '\u2003',
  '\u200F',
  '\u202E',
  '\u2066',
  '\u200C',
  '\uFEFF',
  '\u00AD',
  '\u0085',
  '\u2028',
  '\u000B',
  '\u000C',
  '\u0301',
  'ً',
  'ـ',
  'القرار',
  'الأمم المتحدة',
  'S/PV.7050',
  'no',
  'null',
  '2013-10-28',
  '1e3',
  '0x1F',
  '😀',
  '\u{1D538}',
];

function randomText(random: () => number): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, nasty) + pick(random, ['', '', ' ', 'كلمة', 'x']));
  const text = parts.join('').normalize('NFC');
  return text.trim() === '' ? 'نص' : text;
}

function paragraph(id: string, text: string, type: ParsedParagraph['type'] = 'paragraph', sic = text): ParsedParagraph {
  return {
    type,
    text,
    matter: {
      id,
      source: [{ from: 1, to: 2 }],
      topics: [],
      corrections: [{ sic, corr: text, reason: 'wrong-word', note: { ar: sic, en: sic } }],
    },
  };
}

function articleOf(title: string, paragraphs: ParsedParagraph[]): Conversion {
  const bilingual = { ar: title, en: title };
  const stated = { kind: 'stated' as const };
  const nothing = { date: null, dateline: null, quoted: [], topics: [] };
  const matter: ParsedArticle['matter'] = {
    title,
    ...nothing,
    titleBasis: stated,
    dateBasis: stated,
    publisher: bilingual,
    seed: 'seed.txt',
  };
  const article: ParsedArticle = { type: 'article', id: 'a', matter, titleEn: title, paragraphs };
  return { documents: [article], ledgers: [], speakers: {}, delegations: {}, problems: [] };
}

function comesBack(title: string, paragraphs: ParsedParagraph[]): void {
  const files = [...renderConversion(articleOf(title, paragraphs))].map(([path, text]) => ({ path, text }));
  const { corpus, problems } = buildCorpus(files, { base: '/' });
  expect(problems).toEqual([]);
  const [document] = corpus.documents;
  expect(document!.title).toEqual({ ar: title, en: title });
  expect(document!.publisher).toEqual({ ar: title, en: title });
  const read = document!.sections[0]!.paragraphs.map(({ id, type, ar, corrections }) => ({ id, type, ar, corrections }));
  expect(read).toEqual(paragraphs.map(({ type, text, matter }) => ({ id: matter.id, type, ar: text, corrections: matter.corrections })));
}

describe('what is rendered is read as it was', () => {
  test.each(nasty.filter((text) => text.trim() !== ''))('a paragraph and a heading that are %j', (text) => {
    comesBack(text, [paragraph('p-1-1', text), paragraph('p-1-2', text, 'heading')]);
  });

  test('any text on one line, in paragraphs, headings, titles and corrections', () => {
    const random = randomFrom(7050);
    for (let round = 0; round < 150; round += 1) {
      const paragraphs = Array.from({ length: 8 }, (_, index) =>
        paragraph(`p-1-${index + 1}`, randomText(random), pick(random, ['paragraph', 'paragraph', 'heading'] as const), randomText(random)),
      );
      comesBack(randomText(random), paragraphs);
    }
  });

  test('any characters at all, control characters included', () => {
    const random = randomFrom(2013);
    const ranges = [
      [0x01, 0x7f],
      [0x80, 0x9f],
      [0x600, 0x6ff],
      [0x2000, 0x206f],
      [0xfb50, 0xfdff],
    ] as const;
    const character = () => {
      const [from, to] = pick(random, ranges);
      return String.fromCodePoint(from + Math.floor(random() * (to - from + 1)));
    };
    for (let round = 0; round < 150; round += 1) {
      const texts = Array.from(
        { length: 8 },
        () =>
          Array.from({ length: 12 }, character)
            .join('')
            .replace(/[\r\n]/gu, '')
            .normalize('NFC') + 'x',
      );
      comesBack(
        'عنوان',
        texts.map((text, index) => paragraph(`p-1-${index + 1}`, text)),
      );
    }
  });

  test('a translator’s text under a marker is read, with or without a blank line between', () => {
    const { paragraphs, problems } = readMdx('---\ntitle: x\n---\n\n{/* p-1-1 */}\nOne\ntwo.\n\n{/* p-1-2 */}\n\nThree\n', 'a.en.mdx');
    expect(problems).toEqual([]);
    expect(paragraphs?.map(({ id, text }) => [id, text])).toEqual([
      ['p-1-1', 'One two.'],
      ['p-1-2', 'Three'],
    ]);
  });
});
