import { readdirSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editingFields } from '../../src/editing/collections.ts';
import { AS_READ, BODY, openFile, saveFile } from '../../src/editing/entry-file.ts';
import type { EditingField } from '../../src/editing/fields.ts';
import type { CollectionName } from '../../src/editing/plan.ts';
import { Speaker } from '../../src/model/people.ts';
import { ArticleMatter, ArticleTranslationMatter } from '../../src/model/section.ts';

type Values = Record<string, unknown>;

const content = resolve(import.meta.dirname, '../../content');

/** The collection of a file of content/, and undefined for what the page does not edit. */
function collectionOf(path: string): CollectionName | undefined {
  if (/^(?:sources|\.converted)|^guide\/codes/.test(path) || !/\.(?:mdx|yaml)$/.test(path)) return undefined;
  const [folder = ''] = path.split('/');
  return folder === 'records' ? (path.endsWith('/document.yaml') ? 'records' : 'sections') : (folder as CollectionName);
}

const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .flatMap((path) => {
    const collection = collectionOf(path);
    return collection === undefined
      ? []
      : [{ path, fields: editingFields(collection, 'ar'), text: readFileSync(resolve(content, path), 'utf8') }];
  });

/** What the page's program does to values before anybody has touched them: it fills in whatever a file leaves out, and trims the rest. */
function filledIn(values: Values, fields: readonly EditingField[]): Values {
  return Object.fromEntries(
    [...Object.entries(values), ...fields.map(({ name }) => [name, values[name]] as const)].map(([name, value]) => {
      const field = fields.find((known) => known.name === name);
      return [name, field === undefined ? value : filled(value, field)];
    }),
  );
}

function filled(value: unknown, field: EditingField): unknown {
  if (field.widget === 'hidden') return value;
  if (field.widget === 'list' || field.multiple === true) {
    const items = (value ?? []) as unknown[];
    return field.fields === undefined ? items : items.map((item) => filledIn(item as Values, field.fields ?? []));
  }
  if (field.widget === 'object')
    return value === undefined && field.required !== true ? null : filledIn((value ?? {}) as Values, field.fields ?? []);
  if (field.widget === 'boolean') return value ?? false;
  if (field.widget === 'number') return value ?? null;
  return value === undefined ? (field.default ?? '') : String(value as string).trim();
}

const opened = (text: string, fields: readonly EditingField[]) => filledIn(openFile(text.trim(), fields), fields);

describe('a file that is opened and saved', () => {
  test('there are files of every kind', () => {
    expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(
      new Set(['articles', 'records', 'speakers', 'delegations', 'topics', 'glossary', 'pages', 'guide']),
    );
  });

  test.each(files)('$path is what it was, to the byte, whatever the page fills in', ({ fields, text }) => {
    expect(saveFile(opened(text, fields), fields)).toBe(text);
  });

  test('an unknown field stays, and one that the page does not show', () => {
    const text = 'name: { ar: "أ", en: A }\nnearest: [ someone ]\nunheard: of\n';
    const fields = editingFields('speakers', 'en');
    expect(saveFile({ ...opened(text, fields), sortName: 'B' }, fields)).toBe(`${text}sortName: B\n`);
  });
});

const article = `---
# Generated from seeds/a.txt by npm run convert.
title: 'عنوان: قديم'
date:   "2024-05"
# What it is about.
topics: [gaza,  palestine]

seed: a.txt
paragraphs:
  - { id: p-1-1, source: [ { from: 3, to: 3 } ] } # a remark
  - id: p-1-2
    source: [ { from: 5, to: 5 } ]
    corrections:
      - { sic: مدي, corr: مدني, reason: letters-dropped }
---

{/* p-1-1 */}

فقرة أولى   فيها *علامات* و<br />.

{/* p-1-2 from p-1-3 */}

فقرة ثانية.
`;

describe('an article that is edited', () => {
  const fields = editingFields('articles', 'ar');
  const saved = (change: (values: Values) => Values) =>
    saveFile({ ...opened(article, fields), ...change(opened(article, fields)) }, fields);

  test('has a changed paragraph, and nothing else is changed', () => {
    const body = (values: Values) => String(values[BODY]).replace('ثانية', 'أخرى');
    expect(saved((values) => ({ [BODY]: body(values) }))).toBe(article.replace('فقرة ثانية', 'فقرة أخرى'));
  });

  test('has a changed title, with its comments, its lines and its text as they were', () => {
    expect(saved(() => ({ title: 'عنوان جديد' }))).toBe(article.replace("'عنوان: قديم'", 'عنوان جديد'));
  });

  test('has a correction more: the paragraph keeps its id and the lines of its source', () => {
    const text = saved((values) => {
      const [first, second] = values['paragraphs'] as Values[];
      return { paragraphs: [{ ...first, corrections: [{ sic: 'أولا', corr: 'أولى', reason: 'wrong-letter', note: null }] }, second] };
    });
    const matter = parse(text.split('---\n')[1] ?? '') as { paragraphs: unknown[] };
    expect(matter.paragraphs).toEqual([
      { id: 'p-1-1', source: [{ from: 3, to: 3 }], corrections: [{ sic: 'أولا', corr: 'أولى', reason: 'wrong-letter' }] },
      { id: 'p-1-2', source: [{ from: 5, to: 5 }], corrections: [{ sic: 'مدي', corr: 'مدني', reason: 'letters-dropped' }] },
    ]);
    expect(ArticleMatter.safeParse(matter).success).toBe(true);
    expect(text).toContain('# Generated from seeds/a.txt');
    expect(text.slice(text.indexOf('{/* p-1-1'))).toBe(article.slice(article.indexOf('{/* p-1-1')));
  });

  test('has its paragraphs in another order: each takes its lines along', () => {
    const text = saved((values) => ({ paragraphs: [...(values['paragraphs'] as Values[])].reverse() }));
    expect(
      (parse(text.split('---\n')[1] ?? '') as { paragraphs: { id: string; source: unknown }[] }).paragraphs.map(({ id, source }) => [
        id,
        source,
      ]),
    ).toEqual([
      ['p-1-2', [{ from: 5, to: 5 }]],
      ['p-1-1', [{ from: 3, to: 3 }]],
    ]);
  });

  test('loses a field that an editor empties', () => {
    expect(saved(() => ({ topics: [], date: '' }))).toBe(
      article.replace('date:   "2024-05"\n', '').replace('topics: [gaza,  palestine]\n', ''),
    );
  });

  test('is composed as the archive wants its letters', () => {
    expect(saved((values) => ({ [BODY]: `${String(values[BODY])}\n\nا\u0653` }))).toContain('\n\nآ\n');
  });

  test('keeps the space before its text', () => {
    const dense = article.replace('---\n\n{', '---\n{');
    expect(saveFile({ ...opened(dense, fields), [BODY]: 'نص' }, fields).endsWith('---\nنص\n')).toBe(true);
  });
});

describe('an entry of a list that has no id', () => {
  const fields = editingFields('speakers', 'en');
  const text = `# One person.
name: { ar: فلان, en: Someone }
roles:
  # The first office.
  - title: { ar: وزير, en: Minister }
    delegation: togo
  - title: { ar: سفير, en: Ambassador }
    delegation: mali
`;

  test('is left alone, comment and all, where another one changes', () => {
    const values = opened(text, fields);
    const [first, second] = values['roles'] as Values[];
    expect(saveFile({ ...values, roles: [first, { ...second, from: '2013' }] }, fields)).toBe(`${text}    from: '2013'\n`);
  });

  test('goes, and the other stays', () => {
    const values = opened(text, fields);
    const saved = saveFile({ ...values, roles: (values['roles'] as Values[]).slice(0, 1) }, fields);
    expect((parse(saved) as { roles: unknown[] }).roles).toEqual([{ title: { ar: 'وزير', en: 'Minister' }, delegation: 'togo' }]);
    expect(saved).toContain('# The first office.');
  });

  test('stays in its own form where the one before it goes', () => {
    const values = opened(text, fields);
    const saved = saveFile({ ...values, roles: (values['roles'] as Values[]).slice(1) }, fields);
    expect(saved).toContain('  - title: { ar: سفير, en: Ambassador }\n    delegation: mali\n');
    expect(saved).not.toContain('Minister');
  });
});

describe('a file that is begun on the page', () => {
  test('of a person, says what was filled in and no more', () => {
    const fields = editingFields('speakers', 'en');
    const text = saveFile(filledIn({ name: { ar: 'فلانة', en: 'Someone' }, aliases: ['فلانه', ''] }, fields), fields);
    expect(text).toBe('name:\n  ar: فلانة\n  en: Someone\naliases:\n  - فلانه\n');
    expect(Speaker.safeParse(parse(text)).success).toBe(true);
  });

  test('of an article, is a pair of files that the model takes', () => {
    const fields = editingFields('articles', 'en');
    const arabic = saveFile(filledIn({ title: 'خبر', date: '2025-06-09', body: 'نص.' }, fields), fields);
    expect(arabic).toBe('---\ntitle: خبر\ndate: 2025-06-09\n---\n\nنص.\n');
    const english = saveFile(filledIn({ title: '', body: '' }, fields), fields);
    expect(ArticleTranslationMatter.safeParse(parse(english.split('---\n')[1] ?? '') ?? {}).success).toBe(true);
  });
});

test('a file whose fields cannot be read is refused, and not shown as empty', () => {
  const fields = editingFields('speakers', 'en');
  expect(() => openFile('name: [', fields)).toThrow();
  expect(() => openFile('just words', fields)).toThrow(/no fields/);
});

test('a file travels with its values as it was read', () => {
  expect(openFile(article.trim(), editingFields('articles', 'ar'))[AS_READ]).toBe(article.trim());
});
