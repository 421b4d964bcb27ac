import { describe, expect, test } from 'vitest';
import { consoleWords, languageOf } from '../../src/i18n/console/index.ts';
import { formatProblem, problemWordings, tell } from '../../src/i18n/problems/index.ts';
import { rules as arabicRules } from '../../src/i18n/problems/ar.ts';
import { rules as englishRules } from '../../src/i18n/problems/en.ts';
import { evidencePhrases } from '../../src/model/evidence.ts';
import { type Problem, ProblemError, problem } from '../../src/model/problem.ts';
import { type Code, problemCodes } from '../../src/model/problem-codes.ts';
import { languages } from '../../src/model/values.ts';

const codes = Object.keys(problemCodes) as Code[];

/** Values that answer to any name with something: what a wording asks for is there, and what it makes of it has no hole. */
const anything = (code: Code): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'who' || name === 'other' ? Object.assign('other', { kind: 'metadata', name: 'title' }) : sample(String(name), code),
    },
  );

function sample(name: string, code: Code): unknown {
  if (['count', 'files', 'from', 'to', 'lines', 'line', 'after', 'found', 'size', 'limit', 'times', 'ar', 'en'].includes(name)) return 3;
  if (['missing', 'kinds', 'known', 'empty', 'nearest', 'formats', 'choices', 'topics'].includes(name))
    return name === 'missing' ? ['date'] : ['one', 'two'];
  if (name === 'wish') return { kind: 'text' };
  if (name === 'wrong') return 'form';
  if (name === 'what') return code === 'mdx-code' ? 'tags' : 'code';
  return 'a-name';
}

function sentences(code: Code, lang: 'ar' | 'en'): string[] {
  const { message, hint } = problemWordings[lang][code];
  return [message, hint].map((sentence) =>
    typeof sentence === 'string' ? sentence : (sentence as (values: unknown) => string)(anything(code)),
  );
}

/** What stands in isolates, and what stands outside them. */
const ISOLATED = /[\u2068\u2067][^\u2068\u2067\u2069]*\u2069/gu;

describe.each(languages)('the wording of problems, in %s', (lang) => {
  test.each(codes)('says %s without a hole, and what to do as a sentence', (code) => {
    const [message = '', hint = ''] = sentences(code, lang);
    for (const text of [message, hint]) expect(text).not.toMatch(/undefined|null|NaN|\[object|^\s*$/u);
    expect(message).not.toMatch(/\.[\u2069]*$/u);
    expect(hint.replace(/[\u2068\u2069]/gu, '')).toMatch(/[.؟?]$|https:\/\/\S+$/u);
  });
});

describe('Arabic messages', () => {
  test.each(codes)('isolate whatever is not Arabic: %s', (code) => {
    for (const text of sentences(code, 'ar')) {
      expect(text.replace(ISOLATED, '')).not.toMatch(/\p{Script=Latin}/u);
      expect(text.replace(ISOLATED, '')).not.toMatch(/[,;?]/u);
    }
  });

  test('also where the model’s rules and the commands speak', () => {
    const spoken = consoleWords.ar;
    const told = [
      ...Object.values(arabicRules),
      spoken.checked({ errors: 1, warnings: 12, files: 263 }),
      spoken.converted({ documents: 5, seeds: 2, written: 0, removed: 3, folder: 'content' }),
      spoken.proposed(['a', 'b']),
      spoken.indexed({ ar: 252, en: 0 }),
      ...Object.values(spoken.leftToDo),
      ...Object.values(spoken.usage).flatMap(({ description, options, after = '' }) => [
        description,
        ...Object.values<string>(options),
        after,
      ]),
      ...evidencePhrases.map((phrase) =>
        spoken.doubtfulSeam({ folder: 'seeds', seed: 's.txt', after: 1, before: 2, sure: 50, evidence: [phrase] }),
      ),
    ];
    for (const text of told) expect(text.replace(ISOLATED, '')).not.toMatch(/\p{Script=Latin}/u);
    expect(Object.keys(arabicRules).sort()).toEqual(Object.keys(englishRules).sort());
  });

  test('count as Arabic counts', () => {
    const said = (errors: number, warnings: number, files: number) =>
      consoleWords.ar.checked({ errors, warnings, files }).replace(/[\u2068\u2069]/gu, '');
    expect(said(0, 1, 263)).toBe('لا أخطاء، وتنبيه واحد، في 263 ملفا.');
    expect(said(2, 5, 1)).toBe('خطآن، و5 تنبيهات، في ملف واحد.');
    expect(said(11, 100, 3)).toBe('11 خطأ، و100 تنبيه، في 3 ملفات.');
  });
});

describe('a line of the console', () => {
  const found: Problem = problem(
    'topic-unknown',
    { file: 'content/articles/a.ar.mdx', line: 6, column: 3, fragment: 'gazza' },
    { id: 'gazza', nearest: 'gaza' },
  );

  test('reads place, severity, code, what is wrong, the fragment and what to do in English', () => {
    expect(formatProblem(found, 'en')).toBe(
      'content/articles/a.ar.mdx:6:3: error [topic-unknown] no file describes the topic «gazza». Add gazza to content/topics/ or write gaza.',
    );
  });

  test('begins with place and code in Arabic too, and keeps its sentence together from right to left', () => {
    expect(formatProblem(found, 'ar')).toBe(
      'content/articles/a.ar.mdx:6:3: [topic-unknown] ' +
        '\u2067خطأ: لا ملف لهذا الموضوع «\u2068gazza\u2069». أضف \u2068gazza\u2069 إلى \u2068content/topics/\u2069، أو اكتب \u2068gaza\u2069.\u2069',
    );
  });

  test.each(languages)('brings no control character of a file to the terminal, in %s', (lang) => {
    const hostile = 'x\u001B[31m\u202Ey\u2069\nz';
    const line = formatProblem(problem('topic-unknown', { file: hostile, fragment: hostile }, { id: hostile, nearest: null }), lang);
    expect(line).not.toMatch(/[\u001B\u202E\n]/u);
    expect(line).toContain('x<U+001B>[31m<U+202E>y<U+2069> z');
  });

  test('says the same of both languages to whoever reads the code', () => {
    expect(Object.keys(tell(found, 'ar'))).toEqual(Object.keys(tell(found, 'en')));
  });
});

test('a ProblemError that nobody puts into words names code, place and values', () => {
  const error = new ProblemError([
    problem('words-moved', { file: 'seeds/x.txt', line: 3 }, { who: { kind: 'metadata', name: 'date' }, line: 7 }),
  ]);
  expect(error.message).toBe('seeds/x.txt:3: error [words-moved] {"who":{"kind":"metadata","name":"date"},"line":7}');
});

test.each([
  [{ LANG: 'ar_EG.UTF-8' }, 'ar'],
  [{ LANG: 'ar' }, 'ar'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
  [{ LANG: 'ar_SA', LC_MESSAGES: 'en_US' }, 'en'],
  [{ LANG: 'en_US', LC_MESSAGES: 'ar_SA' }, 'ar'],
  [{ LANG: 'ar_SA', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'ar_SA', LC_ALL: '' }, 'ar'],
  [{ LANG: 'arn_CL' }, 'en'],
])('the environment %o asks for %s', (environment, expected) => {
  expect(languageOf(environment, 'en-US')).toBe(expected);
});

test.each([
  [{}, 'ar-EG', 'ar'],
  [{ LANG: '' }, 'ar', 'ar'],
  [{ LANG: 'en_GB.UTF-8' }, 'ar-EG', 'en'],
  [{}, 'fr-FR', 'en'],
])('where no variable says so, as on Windows, the machine’s own language counts: %o, %s', (environment, system, expected) => {
  expect(languageOf(environment, system)).toBe(expected);
});
