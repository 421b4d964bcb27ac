import { describe, expect, test } from 'vitest';
import { fieldMeantBy, fieldsAt } from '../../src/data/field-names.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { editingWords } from '../../src/i18n/editing.ts';
import { CatalogueEntry } from '../../src/model/catalogue.ts';
import { Speaker } from '../../src/model/people.ts';
import { RecordMatter } from '../../src/model/record.ts';
import { ArticleMatter } from '../../src/model/section.ts';
import type { z } from 'zod';
import { inEnglish } from '../in-english.ts';

const told = (schema: z.ZodType, text: string) =>
  readYaml(schema, text, 'f.yaml')
    .problems.map(inEnglish)
    .map(({ code, line, column, fragment, hint }) => `${line}:${column} ${code} ${fragment ?? ''}: ${hint}`);

describe('a field under another name is told once, with the name that it must have', () => {
  test.each<[string, z.ZodType, string, string[]]>([
    ['in Arabic', ArticleMatter, 'عنوان: خبر\n', ['1:1 field-unknown عنوان: Did you mean title?']],
    ['in Arabic, with its article', ArticleMatter, 'العُنوان: خبر\n', ['1:1 field-unknown العُنوان: Did you mean title?']],
    ['in Arabic, and need not be there', ArticleMatter, 'title: خبر\nتاريخ: 2015-06-01\n', ['2:1 field-unknown تاريخ: Did you mean date?']],
    [
      'in Arabic, by a word that nobody foresaw, where one field is missed',
      ArticleMatter,
      'ترويسة: خبر\n',
      ['1:1 field-unknown ترويسة: Did you mean title?'],
    ],
    ['with a slip', ArticleMatter, 'titel: خبر\n', ['1:1 field-unknown titel: Did you mean title?']],
    [
      'in capitals',
      ArticleMatter,
      'Title: خبر\nDATE: 2015\n',
      ['1:1 field-unknown Title: Did you mean title?', '2:1 field-unknown DATE: Did you mean date?'],
    ],
    [
      'in two words',
      ArticleMatter,
      'title: خبر\nweb-address: https://example.org/\n',
      ['2:1 field-unknown web-address: Did you mean webAddress?'],
    ],
    ['inside another field', Speaker, 'name:\n  عربي: سيلفي\n  en: Sylvie\n', ['2:3 field-unknown عربي: Did you mean ar?']],
    [
      'in an entry of a list',
      Speaker,
      'name: { ar: س }\nroles:\n  - { titel: { ar: ممثلة } }\n',
      ['3:7 field-unknown titel: Did you mean title?'],
    ],
  ])('%s', (_, schema, text, expected) => {
    expect(told(schema, text)).toEqual(expected);
  });
});

test('a field that nobody can have meant and one that is missing are two slips', () => {
  expect(told(ArticleMatter, 'colour: blue\n')).toEqual([
    '1:1 field-missing : Add a line «title: …».',
    expect.stringMatching(/^1:1 field-unknown colour: Remove it; the fields here are title, /u),
  ]);
});

test('one that is there already is not what another was meant to be', () => {
  expect(told(ArticleMatter, 'title: خبر\ntitel: خبر\n')).toEqual([expect.stringMatching(/^2:1 field-unknown titel: Remove it;/u)]);
});

test('no field is near a name of two letters that has none of them', () => {
  expect(fieldMeantBy('fr', ['ar', 'en'])).toBeNull();
});

test('the fields of every part of a file are known', () => {
  expect(fieldsAt(RecordMatter, ['members', 2])).toEqual(['delegation', 'speaker']);
  expect(fieldsAt(CatalogueEntry, ['documents', 0, 'dateBasis', 'note'])).toEqual(['ar', 'en']);
  expect(fieldsAt(ArticleMatter, ['title'])).toEqual([]);
});

test.each(Object.entries(editingWords.ar.fields))('what the editing page calls a field is understood in a file: %s', (name, label) => {
  const field = name.slice(name.lastIndexOf('.') + 1);
  const word = typeof label === 'string' ? label : label[0];
  expect(fieldMeantBy(word, [field])).toBe(field);
});
