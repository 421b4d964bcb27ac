import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../src/check/glossary.ts';
import { GlossaryTerm } from '../../src/model/glossary.ts';
import { inEnglish } from '../in-english.ts';

const glossary = {
  'financial-safety-net': GlossaryTerm.parse({ term: { ar: 'شبكة أمان مالية', en: 'financial safety net' }, en: ['safety nets'] }),
  briefing: GlossaryTerm.parse({
    term: { ar: 'الإحاطة الإعلامية', en: 'briefing' },
    ar: ['جلسة إحاطة'],
    en: ['to brief', 'brief*'],
    exceptions: [{ paragraph: 'd#p-9-9', reason: 'The title of a book.' }],
  }),
  'high-level': GlossaryTerm.parse({ term: { ar: 'رفيع المستوى', en: 'high-level' } }),
  'people’s': GlossaryTerm.parse({ term: { ar: 'الجمهورية الشعبية', en: 'People’s Republic' } }),
};

/** The terms that a translation misses. */
function missed(ar: string, en: string, place = 'd#p-1-1'): string[] {
  const problems = checkGlossary(
    [{ place, ar, en, file: 'd.en.mdx', line: 7, column: 1, at: () => ({ line: 7, column: 1 }) }],
    glossary,
  ).map(inEnglish);
  expect(problems.every(({ severity, file, line }) => severity === 'error' && file === 'd.en.mdx' && line === 7)).toBe(true);
  return problems.map(({ hint }) => /glossary\/([^.]+)\.yaml/u.exec(hint)?.[1] ?? '');
}

describe('a term of the glossary', () => {
  test.each([
    ['in its own form', 'نشكره على الإحاطة الإعلامية.', 'We thank him for the briefing.'],
    ['in another right form', 'نشكره على الإحاطة الإعلامية.', 'We thank him for being here to brief us.'],
    ['in any form that an open one begins', 'نشكره على الإحاطة الإعلامية.', 'We thank him for having briefed us.'],
    ['in any case of letters', 'في جلسة إحاطة اليوم', 'At a Briefing today'],
    ['with other quotation marks', 'الجمهورية الشعبية', "the People's Republic"],
    ['with a hyphen', 'اجتماع رفيع المستوى', 'a high-level meeting'],
    ['across a line', 'إنشاء شبكة أمان مالية', 'a financial\nsafety net'],
  ])('is found %s', (_, ar, en) => {
    expect(missed(ar, en)).toEqual([]);
  });

  test.each([
    ['in the Arabic without the article', 'في إحاطة إعلامية', 'in a meeting', 'briefing'],
    ['in the Arabic with a clitic', 'وبالإحاطة الإعلامية', 'and in a meeting', 'briefing'],
    ['in the Arabic in another spelling', 'والاحاطه الاعلاميه', 'and the meeting', 'briefing'],
    ['in another Arabic form', 'في جلسة إحاطة', 'at a meeting', 'briefing'],
    ['where the English has a part of a word', 'إنشاء شبكة أمان مالية', 'a financial safety network', 'financial-safety-net'],
  ])('is missed %s', (_, ar, en, id) => {
    expect(missed(ar, en)).toEqual([id]);
  });

  test('is not asked for where the Arabic does not say it', () => {
    expect(missed('نرحب بالأمين العام.', 'We welcome the Secretary-General.')).toEqual([]);
    expect(missed('نشكره على الإحاطة.', 'We thank him for the account.')).toEqual([]);
  });

  test('is left alone in a paragraph that an editor excepted, and in no other', () => {
    expect(missed('الإحاطة الإعلامية', 'The Account', 'd#p-9-9')).toEqual([]);
    expect(missed('الإحاطة الإعلامية', 'The Account', 'd#p-9-8')).toEqual(['briefing']);
  });

  test('is named with its Arabic, its English and what to do', () => {
    const pair = {
      place: 'd#p-1-1',
      ar: 'شبكة أمان مالية',
      en: 'a net',
      file: 'd.en.mdx',
      line: 7,
      column: 1,
      at: () => ({ line: 7, column: 1 }),
    };
    const [problem] = checkGlossary([pair], glossary).map(inEnglish);
    expect(problem).toMatchObject({ code: 'glossary-term', fragment: 'شبكة أمان مالية' });
    expect(problem?.message).toContain('financial safety net');
    expect(problem?.hint).toMatch(/content\/glossary\/financial-safety-net\.yaml.*exception/u);
  });
});
