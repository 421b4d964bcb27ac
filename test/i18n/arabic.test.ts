import { describe, expect, test } from 'vitest';
import { ar as messages } from '../../src/i18n/ar.ts';
import { citationWords } from '../../src/i18n/citation.ts';
import { dataWords } from '../../src/i18n/data.ts';
import { editingWords } from '../../src/i18n/editing.ts';
import { figureWords } from '../../src/i18n/figures.ts';
import { findingsWords } from '../../src/i18n/findings.ts';
import { guideWords } from '../../src/i18n/guide.ts';
import { mendingWords } from '../../src/i18n/mending.ts';
import { searchWords } from '../../src/i18n/search.ts';

/** Every sentence in a table of words; one that is made of others is made of numbers and a name. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return sentences((words as (...values: string[]) => unknown)('٣', '٥', '٧'));
  return words === null || typeof words !== 'object' ? [] : Object.values(words).flatMap(sentences);
}

const tables = {
  messages,
  citation: citationWords.ar,
  data: dataWords.ar,
  editing: editingWords.ar,
  figures: figureWords.ar,
  findings: findingsWords.ar,
  guide: guideWords.ar,
  mending: mendingWords.ar,
  search: searchWords.ar,
};

const ofAll = Object.entries(tables).flatMap(([table, words]) => sentences(words).map((sentence) => `${table}: ${sentence}`));

const LATIN_MARK = /[ء-ي]\s*[,;?]/u;
const TANWIN_ON_ALEF = /\u{064B}/u;
/** “He said”, “of his”: a page does not know whether the person it is about is a man or a woman. */
const OF_A_MAN = /ما قاله|نُقل كلامه في|للمتكلم نفسه|في منصبه|بصفته/u;
/** «كلمة» is a word that is counted; what somebody says in a meeting is «مداخلة». */
const SPEECH_AS_WORD = /بهذه الكلمة|كلمات الجلس|لكل كلمة في محضر|فقرات الكلمة|كلمات الشخص/u;

describe('the Arabic of the interface', () => {
  test.each([
    ['no Latin comma, semicolon or question mark after Arabic', LATIN_MARK],
    ['no tanwin: a word is spelt one way on all pages', TANWIN_ON_ALEF],
    ['one word for a speech, which is not the one for a word', SPEECH_AS_WORD],
  ])('has %s', (_, pattern) => {
    expect(ofAll.length).toBeGreaterThan(500);
    expect(ofAll.filter((sentence) => pattern.test(sentence))).toEqual([]);
  });

  test('has nothing on the page of one person or speech that makes a man of every speaker', () => {
    const { speaker, speech, capacity } = messages;
    expect(sentences([speaker, speech, capacity]).filter((sentence) => OF_A_MAN.test(sentence))).toEqual([]);
  });

  test('calls speeches the same wherever they are listed', () => {
    const names = [
      messages.speakers.speeches,
      messages.speaker.speeches,
      searchWords.ar.kinds['speech'],
      tables.editing.collections['sections']?.many,
    ];
    expect(new Set(names.map((name) => name?.replace(/^ال/u, '')))).toEqual(new Set(['مداخلات']));
  });
});
