import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { checkGlossary } from '../../src/check/glossary.ts';
import { translatedPairs } from '../../src/check/translation.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import { readLibrary } from '../../src/data/library.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { GlossaryTerm } from '../../src/model/glossary.ts';
import { languages, type Language } from '../../src/model/values.ts';
import { glossaryRows } from '../../src/site/glossary.ts';
import { lookup } from '../../src/site/lookup.ts';

type Given = Partial<Pick<GlossaryTerm, 'ar' | 'en' | 'exceptions'>>;

/** What is told of one paragraph, `d#p-1-1`, where the glossary has one term. */
function told([arTerm, enTerm]: [string, string], [ar, en]: [string, string], rest: Given = {}): string[] {
  const term = GlossaryTerm.parse({ term: { ar: arTerm, en: enTerm }, ...rest });
  return checkGlossary([{ place: 'd#p-1-1', ar, en, file: 'x.en.mdx', line: 7, column: 1, at: () => ({ line: 7, column: 1 }) }], {
    term,
  }).map(({ code, line }) => `${code} ${line}`);
}

describe('a translation is held to the glossary', () => {
  const council: [string, string] = ['مجلس الأمن', 'Security Council'];

  test('where the Arabic has the term with a clitic and the English says something else', () => {
    expect(told(council, ['وأشكر لمجلس الأمن دعوته', 'I thank the Security Board'])).toEqual(['glossary-term 7']);
  });

  test.each<[string, [string, string], [string, string], Given?]>([
    ['the term itself, in any case', council, ['مجلس الأمن', 'the SECURITY COUNCIL']],
    ['a term with a hyphen', ['الأمين العام', 'Secretary-General'], ['الأمين العام', 'The Secretary-General said']],
    ['a form with brackets', ['القرار', 'resolution 1373 (2001)'], ['القرار ١٣٧٣ (٢٠٠١)', 'under resolution 1373 (2001).']],
    ['a plural, where a star lets the word go on', ['النزاع', 'dispute'], ['النزاع', 'disputes'], { en: ['disput*'] }],
    ['either apostrophe', ['مجلس', "Council's"], ['مجلس', 'the Council’s agenda']],
  ])('and satisfied by %s', (_, term, pair, rest) => {
    expect(told(term, pair, rest)).toEqual([]);
  });

  test('not by a longer word that contains the term', () => {
    expect(told(['نزاع', 'conflict'], ['نزاع', 'conflicted views'])).toEqual(['glossary-term 7']);
  });

  test('but for the exceptions that the term names', () => {
    const exceptions = [{ paragraph: 'd#p-1-1', reason: 'The region is meant' }];
    expect(told(['المغرب', 'Morocco'], ['من المغرب إلى الشام', 'from the Maghreb to the Levant'], { exceptions })).toEqual([]);
  });
});

describe('the glossary of the archive', () => {
  const { files } = readContentFolder('content');
  const library = readLibrary(files, 'content');
  const pairs = translatedPairs(library);
  const glossary = Object.fromEntries(library.glossary.map(({ id, value }) => [id, value]));
  const archive = lookup(buildCorpus(files, { base: '/' }).corpus);

  test('is kept to by every translated paragraph', () => {
    expect(checkGlossary(pairs, glossary)).toEqual([]);
  });

  test('grants no exception that no paragraph needs', () => {
    const excused = Object.entries(glossary).flatMap(([id, { exceptions }]) => exceptions.map(({ paragraph }) => ({ id, paragraph })));
    const idle = excused.filter(({ id, paragraph }) => {
      const strict = { ...glossary[id]!, exceptions: [] };
      const excusedPairs = pairs.filter(({ place }) => place === paragraph);
      return checkGlossary(excusedPairs, { [id]: strict }).length === 0;
    });
    expect(idle).toEqual([]);
  });

  test.each(languages)('says what to know in both languages or in none, and has a term in %s', (language) => {
    const lacking = library.glossary.filter(({ value: { term, note } }) => term[language] === '' || note?.[language] === '');
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('is listed with every paragraph that a term stands in', () => {
    const rows = glossaryRows(archive, 'en', (a, b) => a.localeCompare(b, 'en'));
    expect(rows).toHaveLength(library.glossary.length);
    expect(rows.filter(({ places }) => places.length === 0).map(({ term }) => term.id)).toEqual([]);
  });
});

describe('the rows of the glossary', () => {
  /** The terms in the order of a page in one language. */
  function sorted(language: Language, ...terms: string[]): string[] {
    const glossary = terms.map((text, index) => ({ id: `t-${index}`, ...GlossaryTerm.parse({ term: { ar: text, en: text } }) }));
    const rows = glossaryRows({ corpus: { glossary }, all: [] }, language, formatsFor(language).compare);
    return rows.map(({ term }) => term.term[language]);
  }

  test('leave the article out of account, as a dictionary does', () => {
    expect(sorted('en', 'synergy', 'the Sudan', 'resolution')).toEqual(['resolution', 'the Sudan', 'synergy']);
    expect(sorted('ar', 'لجنة القدس', 'الأمم المتحدة', 'قرار', 'البيان الرئاسي')).toEqual([
      'الأمم المتحدة',
      'البيان الرئاسي',
      'قرار',
      'لجنة القدس',
    ]);
  });
});
