import { describe, expect, test } from 'vitest';
import { accountForWords } from '../../src/data/accounting.ts';
import type { Corpus, Paragraph } from '../../src/model/corpus.ts';
import { corpusOf, paragraphOn } from './corpus-of.ts';
import { isError } from '../../src/model/problem.ts';
import { inEnglish } from '../in-english.ts';

/** Problems as `code line`, so that a test reads as what is told and where. */
function account(lines: string[], corpus: Corpus) {
  const { problems, words } = accountForWords([{ name: 's.txt', text: lines.join('\n') }], corpus);
  return { words, problems, told: problems.map(({ code, line }) => `${code} ${line}`) };
}

const slip = (sic: string, corr: string): Paragraph['corrections'][number] => ({ sic, corr, reason: 'wrong-letter' });

describe('every word is accounted for', () => {
  test('in paragraphs, metadata and discards that share lines', () => {
    const corpus = corpusOf(
      [paragraphOn('أود أن أشكركم', [1, 1]), paragraphOn('A title', [3, 3])],
      [['السيد خان (باكستان):', 1, 1]],
      [['##', 3, 3]],
    );
    const { told, words } = account(['السيد خان (باكستان): أود أن أشكركم', '', '## A title'], corpus);
    expect(told).toEqual([]);
    expect(words).toEqual({ total: 9, paragraphs: 5, metadata: 3, discards: 1 });
  });

  test('where a column cut a paragraph and its second half stands before the first', () => {
    const corpus = corpusOf([
      paragraphOn('أول الكلام وآخر الكلام', [
        [3, 3],
        [1, 1],
      ]),
      paragraphOn('كلام آخر', [1, 1]),
    ]);
    expect(account(['وآخر الكلام كلام آخر', '', 'أول الكلام'], corpus).told).toEqual([]);
  });

  test('where a page number stands inside a paragraph, and marks round words are one discard', () => {
    const corpus = corpusOf(
      [paragraphOn('one bold two', [1, 3])],
      [],
      [
        ['12/30', 2, 2],
        ['****', 1, 1],
      ],
    );
    expect(account(['one **bold**', '12/30', 'two'], corpus).told).toEqual([]);
  });

  test('where metadata repeats words that the paragraph has before it on the line', () => {
    const corpus = corpusOf([paragraphOn('في 2013 قال', [1, 1])], [['2013', 1, 1]]);
    expect(account(['في 2013 قال 2013'], corpus).told).toEqual([]);
  });

  test('with corrections put back, and white space, direction marks and composed letters set aside', () => {
    const corpus = corpusOf([paragraphOn('كاتب في  S/2012/522 آخر', [1, 2], [slip('كاتي', 'كاتب'), slip('S.2012', 'S/2012')])]);
    expect(account(['\u200Fكاتي في', 'S.2012/522 ا\u0653خر\r'], corpus).told).toEqual([]);
  });
});

describe('it is told, with line and words,', () => {
  test('that a word is missing', () => {
    const { told, problems } = account(['أود أن أشكركم جزيلا'], corpusOf([paragraphOn('أود أن أشكركم', [1, 1])]));
    expect(told).toEqual(['words-missing 1']);
    expect(problems[0]).toMatchObject({ file: 'seeds/s.txt', fragment: 'جزيلا' });
    expect(isError(problems[0]!)).toBe(true);
  });

  test('that a word was altered without a correction', () => {
    const { told, problems } = account(['x', 'كاتي في المجلس'], corpusOf([paragraphOn('كاتب في المجلس', [2, 2])], [['x', 1, 1]]));
    expect(told).toEqual(['words-altered 2']);
    expect(problems[0]!.fragment).toBe('كاتب في المجلس');
    expect(inEnglish(problems[0]!).hint).toMatch(/^The seed has «كاتي في المجلس»: give back its words, or mend a slip/u);
  });

  test('that a word was moved to another place of its paragraph', () => {
    expect(account(['الأول ثم الثاني'], corpusOf([paragraphOn('ثم الأول الثاني', [1, 1])])).told).toEqual(['words-altered 1']);
  });

  test('that a word was moved to another paragraph', () => {
    const corpus = corpusOf([paragraphOn('one', [1, 1]), paragraphOn('two three four', [2, 2])]);
    expect(account(['one two', 'three four'], corpus).told).toEqual(['words-moved 2', 'words-missing 1']);
  });

  test('that words are counted twice', () => {
    const { told, problems } = account(['نص واحد'], corpusOf([paragraphOn('نص واحد', [1, 1]), paragraphOn('نص واحد', [1, 1])]));
    expect(told).toEqual(['words-twice 1']);
    expect(inEnglish(problems[0]!).hint).toContain('a#p-1-1');
  });

  test('that a paragraph names the wrong lines', () => {
    const { told } = account(['one', 'two'], corpusOf([paragraphOn('one', [2, 2]), paragraphOn('two', [2, 2])]));
    expect(told).toEqual(['words-moved 2', 'words-missing 1']);
  });

  test('that a paragraph names lines that the seed does not have', () => {
    expect(account(['one'], corpusOf([paragraphOn('one', [1, 2])])).told).toEqual(['lines-outside undefined', 'words-missing 1']);
  });

  test('that a correction does not stand in the text', () => {
    const corpus = corpusOf([paragraphOn('نص', [1, 1], [slip('نض', 'نصص')])]);
    expect(account(['نص'], corpus).told).toEqual(['correction-lost 1']);
  });

  test('that a correction’s first occurrence is not the right one', () => {
    const corpus = corpusOf([paragraphOn('من هنا في من', [1, 1], [slip('هما', 'هنا'), slip('مت', 'من')])]);
    expect(account(['من هما في مت'], corpus).told).toEqual(['correction-ambiguous 1']);
  });

  test('that the seed of a paragraph is gone, as a warning', () => {
    const { problems } = accountForWords([], corpusOf([paragraphOn('نص', [1, 1])]));
    expect(problems.map(inEnglish)).toMatchObject([{ code: 'seed-absent', severity: 'warning' }]);
  });
});

describe('the gate is exact', () => {
  test('any one character taken out, put in or swapped is noticed', () => {
    const text = 'قال: «أود أن أشكركم، سيدي، على عقد هذه المناقشة». S/PV.7050';
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === ' ') continue;
      for (const changed of [text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}ظ${text.slice(at)}`]) {
        expect(account([text], corpusOf([paragraphOn(changed, [1, 1])])).told, changed).not.toEqual([]);
      }
    }
  });
});
