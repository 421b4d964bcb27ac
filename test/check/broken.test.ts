import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mend } from '../../src/check/mend.ts';
import { findingAsAnnotation, findingsAsJson } from '../../src/i18n/problems/formats.ts';
import { formatProblem } from '../../src/i18n/problems/index.ts';
import { languages } from '../../src/model/values.ts';
import { problemCodes } from '../../src/model/problem-codes.ts';
import { brokenArchives, filesOf, findingsIn, fixedFilesOf } from './broken.ts';

test('nothing is found in the sound archive that the broken ones are made of', () => {
  expect(findingsIn(filesOf()).problems).toEqual([]);
});

describe('a broken archive', () => {
  test.each(brokenArchives)('$name: what is wrong is found where it stands, and nothing else', (broken) => {
    const { problems } = findingsIn(filesOf(broken));
    const found = problems.map(({ code, file, line, column, fragment }) => ({ code, file, line, column, fragment }));
    expect(broken.expected.findings.length).toBeGreaterThan(0);
    expect(found).toEqual(
      broken.expected.findings.map((finding) => ({
        code: broken.code,
        line: undefined,
        column: undefined,
        fragment: undefined,
        ...finding,
      })),
    );
  });

  test.each(brokenArchives)('$name: it is said in both languages without a hole', (broken) => {
    for (const found of findingsIn(filesOf(broken)).problems) {
      for (const lang of languages) {
        const line = formatProblem(found, lang);
        expect(line).not.toMatch(/undefined|\bnull\b|NaN|\[object|«»|\s\.$/u);
        expect(line).toMatch(lang === 'ar' ? /\p{Script=Arabic}{3}.*[.؟]\u2069$/u : /\. [^\p{Ll}].*[.?/]$|\. --.*\.$/u);
      }
    }
  });

  test.each(brokenArchives)('$name: what mends itself is mended, and every other byte stays', (broken) => {
    const files = filesOf(broken);
    const { content, problems } = findingsIn(files);
    const { files: after, mended } = mend(content, 'content', problems);
    const changed = new Map(
      after.filter(({ path, text }) => files.get(`content/${path}`) !== text).map(({ path, text }) => [`content/${path}`, text]),
    );
    expect(changed).toEqual(fixedFilesOf(broken));
    expect(mended.length > 0).toBe(changed.size > 0);
    if (changed.size > 0) expect(findingsIn(new Map([...files, ...changed])).problems).toEqual([]);
  });
});

/** Codes of which no file in content/ can be guilty: other tests provoke them. */
const elsewhere = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:data|docs|parse|read|render|scripts|i18n)\/.*\.(?:test\.ts|mdx)$/u.test(path))
  .map((path) => readFileSync(join(import.meta.dirname, '..', path), 'utf8'))
  .join('\n');

test.each(Object.keys(problemCodes).filter((code) => !brokenArchives.some((broken) => broken.code === code)))(
  '%s is provoked by a test of its own, since no broken archive has it',
  (code) => {
    const guide = new URL(`../../content/guide/codes/${code}.yaml`, import.meta.url);
    // Every example of the guide is run by test/docs.
    const shown = existsSync(guide) && /^example:/mu.test(readFileSync(guide, 'utf8'));
    expect(shown || new RegExp(`\\b${code}\\b`, 'u').test(elsewhere)).toBe(true);
  },
);

describe('for programs', () => {
  const [broken] = brokenArchives.filter(({ name }) => name === 'punctuation-latin');
  const { problems } = findingsIn(filesOf(broken));

  test('a finding is a value with its place, its words and what mends it', () => {
    const json = JSON.parse(findingsAsJson(problems, 31, 'en')) as { findings: object[] };
    expect(json).toMatchObject({ errors: 0, warnings: 1, files: 31 });
    expect(json.findings[0]).toMatchObject({
      code: 'punctuation-latin',
      severity: 'warning',
      file: 'content/guide/start.ar.mdx',
      line: 9,
      message: 'a Latin mark stands in Arabic text: ,',
      fix: { text: '،' },
    });
  });

  test('an annotation of GitHub is one line in which nothing ends too soon', () => {
    const [found] = problems;
    const line = findingAsAnnotation({ ...found!, file: 'content/a,b:c.mdx', fragment: '100%\nmore' }, 'en');
    expect(line).toBe(
      '::warning file=content/a%2Cb%3Ac.mdx,line=9,col=42,title=punctuation-latin::a Latin mark stands in Arabic text: , «100%25 more». Write ، instead: --fix does.',
    );
  });
});
