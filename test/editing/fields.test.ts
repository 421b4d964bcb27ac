import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { editingCollections, editingFields } from '../../src/editing/collections.ts';
import { type EditingField, fieldsOf } from '../../src/editing/fields.ts';
import { collectionNames } from '../../src/editing/plan.ts';
import * as plans from '../../src/editing/plans.ts';
import { Speaker } from '../../src/model/people.ts';
import { languages } from '../../src/model/values.ts';

const every = collectionNames.flatMap((collection) => languages.map((lang) => ({ collection, lang })));
const named = (fields: readonly EditingField[] | undefined, name: string) => fields?.find((field) => field.name === name);
const within = (fields: readonly EditingField[]): EditingField[] => fields.flatMap((field) => [field, ...within(field.fields ?? [])]);

describe('the fields of the editing page', () => {
  test.each(every)('$collection: each has a label in $lang', ({ collection, lang }) => {
    const shown = within(editingFields(collection, lang)).filter(({ widget }) => widget !== 'hidden');
    expect(shown.length).toBeGreaterThan(1);
    const letters = lang === 'ar' ? /\p{Script=Arabic}/u : /[a-z]/iu;
    expect(shown.filter(({ label = '' }) => !letters.test(label)).map(({ name }) => name)).toEqual([]);
    expect(shown.filter(({ label_singular: one = 'a ا' }) => !letters.test(one)).map(({ name }) => name)).toEqual([]);
    expect(shown.flatMap(({ options = [] }) => options).filter(({ label }) => !letters.test(label))).toEqual([]);
  });

  test.each(collectionNames)('%s: the same in both languages, whatever they are called', (collection) => {
    const bare = languages.map((lang) =>
      within(editingFields(collection, lang)).map(({ name, widget, required }) => ({ name, widget, required })),
    );
    expect(bare[0]).toEqual(bare[1]);
  });

  test('a field that is added to the model and not planned is refused by its name', () => {
    const grown = Speaker.extend({ born: z.string() });
    expect(() => fieldsOf(grown, plans.speaker, 'speakers', 'en')).toThrow(/speakers\.born is in the model/);
    expect(() => fieldsOf(grown, { ...plans.speaker, born: 'shown' }, 'speakers', 'en')).toThrow(/speakers\.born has no label/);
  });

  test('a choice that is added to the model and has no word is refused', () => {
    const grown = Speaker.extend({ status: z.enum(['confirmed', 'proposed', 'disputed']) });
    expect(() => fieldsOf(grown, plans.speaker, 'speakers', 'ar')).toThrow(/status may be disputed/);
  });

  test('a field of a kind that no widget shows is refused', () => {
    const grown = Speaker.extend({ sortName: z.record(z.string(), z.string()) });
    expect(() => fieldsOf(grown, plans.speaker, 'speakers', 'ar')).toThrow(/speakers\.sortName is of a kind/);
  });

  test('a field inside a list of entries is planned, too', () => {
    const grown = Speaker.extend({ roles: z.array(z.strictObject({ salary: z.number() })) });
    expect(() => fieldsOf(grown, plans.speaker, 'speakers', 'ar')).toThrow(/speakers\.roles\.salary is in the model/);
  });
});

describe('a person', () => {
  const fields = editingFields('speakers', 'en');

  test('has a name in both languages, of which the Arabic one must be', () => {
    expect(named(fields, 'name')).toMatchObject({ widget: 'object', required: true });
    expect(named(fields, 'name')?.fields).toMatchObject([
      { name: 'ar', label: 'in Arabic', required: true },
      { name: 'en', label: 'in English', required: false },
    ]);
  });

  test('is confirmed where the file says nothing of it', () => {
    expect(named(fields, 'status')).toMatchObject({
      widget: 'select',
      default: 'confirmed',
      options: [{ value: 'confirmed' }, { value: 'proposed' }],
    });
  });

  test('holds offices for delegations that are chosen by name and written as ids', () => {
    const roles = named(fields, 'roles');
    expect(roles).toMatchObject({ widget: 'list', required: false });
    expect(named(roles?.fields, 'delegation')).toMatchObject({
      widget: 'relation',
      collection: 'delegations',
      value_field: '{{slug}}',
      display_fields: ['name.en'],
      required: false,
    });
  });

  test('has dates that are held to the form of the model, with its own words', () => {
    const [pattern = '', message] = named(named(fields, 'roles')?.fields, 'at')?.pattern ?? [];
    expect(['2013', '2013-10', '2013-10-28', '28.10.2013', '2013-13'].map((date) => new RegExp(pattern).test(date))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(message).toBe('A date is year, month and day in the digits 0–9: 2013-10-28, or 2013-10 or 2013 where no more is known.');
  });

  test('shows nothing of what converting keeps the books by', () => {
    expect(fields.map(({ name }) => name)).not.toContain('nearest');
    expect(fields.map(({ name }) => name)).not.toContain('formerly');
  });
});

describe('a text in two files', () => {
  const fields = editingFields('articles', 'ar');

  test('has title and text in both languages, and the Arabic title must be', () => {
    expect(fields.slice(0, 2)).toMatchObject([
      { name: 'title', i18n: true, required: ['ar'] },
      { name: 'body', widget: 'text', i18n: true },
    ]);
  });

  test('has the state of its translation where the English file has it, at every depth', () => {
    const translation = named(fields, 'translation');
    expect(within(translation === undefined ? [] : [translation]).filter(({ i18n }) => i18n !== true)).toEqual([]);
    expect(translation?.required).toBe(false);
  });

  test('has everything else in the Arabic file alone', () => {
    expect(fields.filter(({ i18n }) => i18n === true).map(({ name }) => name)).toEqual(['title', 'body', 'translation']);
  });

  test('keeps the lines of the source with their paragraph, out of sight', () => {
    expect(named(named(fields, 'paragraphs')?.fields, 'source')).toEqual({ name: 'source', widget: 'hidden' });
  });
});

describe('the collections of the editing page', () => {
  const collections = editingCollections('ar', 'un-oic/content/');

  test('stand in the folder of the archive', () => {
    expect(collections.map(({ name, folder }) => [name, folder])).toContainEqual(['sections', 'un-oic/content/records']);
  });

  test('never delete, and begin only what has an address of its own', () => {
    expect(collections.filter((collection) => collection.delete)).toEqual([]);
    expect(collections.filter(({ create }) => create).map(({ name }) => name)).toEqual([
      'articles',
      'speakers',
      'delegations',
      'topics',
      'glossary',
    ]);
  });

  test('let an editor give the id, and take no other than the model does', () => {
    const [pattern = ''] = collections.find(({ name }) => name === 'speakers')?.slug?.pattern ?? [];
    expect(['ban-ki-moon', 'Ban', 'بان', 'a--b'].map((id) => new RegExp(pattern).test(id))).toEqual([true, false, false, false]);
  });
});
