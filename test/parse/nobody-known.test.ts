import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Id } from '../../src/model/values.ts';
import { convertArchive } from '../../src/parse/archive.ts';
import { readSeed } from '../../src/read/seed.ts';
import { knownPeople } from './record-of.ts';

// The first archive as a newcomer has it: the seeds alone, without a catalogue, and nobody known.
const folder = join(import.meta.dirname, '../../seeds');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const seeds = names.map((name) => ({ ...readSeed(name, readFileSync(join(folder, name))), sha256: '0'.repeat(64) }));
const { documents, speakers, delegations } = convertArchive(seeds, {}, knownPeople());
const record = documents.find((document) => document.type === 'record')!;

describe('a folder of seeds, where nobody is known and no catalogue helps,', () => {
  test('becomes the record and the five articles, under ids made of symbol and names', () => {
    expect(documents.map(({ id }) => id)).toEqual([
      's-pv-7050',
      '000-c167de80d030d767',
      '001-869b80de547b8fbf',
      '001-869b80de547b8fbf-2',
      '002-cf51298b20422178',
      '004-d0f693cf2d15016c',
    ]);
  });

  test('has the same sections, paragraphs, capacities and languages as where everybody is known', () => {
    const [, , , chair, secretaryGeneral, , oic] = record.sections.map(({ matter }) => matter);
    expect(record.sections).toHaveLength(26);
    expect([chair, secretaryGeneral, oic].map((matter) => [matter?.capacity, matter?.spokenIn])).toEqual([
      ['president', 'en'],
      ['secretary-general', 'en'],
      ['briefer', 'en'],
    ]);
  });

  test('proposes everyone who speaks or is quoted, and nobody is confirmed', () => {
    const speaking = record.sections.flatMap(({ matter }) => matter.speaker ?? []);
    const quoted = documents.flatMap((document) => (document.type === 'article' ? document.matter.quoted : []));
    expect([...speaking, ...quoted].filter((id) => speakers[id] === undefined)).toEqual([]);
    expect([...Object.values(speakers), ...Object.values(delegations)].every(({ status }) => status === 'proposed')).toBe(true);
    expect([...Object.keys(speakers), ...Object.keys(delegations)].filter((id) => !Id.safeParse(id).success)).toEqual([]);
  });

  test('seats one person for each delegation, in whatever spellings the record prints the name', () => {
    const seats = new Map<string, Set<string>>();
    for (const { matter } of record.sections) {
      if (matter.delegation === null || matter.capacity !== 'member') continue;
      seats.set(matter.delegation, (seats.get(matter.delegation) ?? new Set()).add(matter.speaker!));
    }
    const table = record.matter.members.map(({ delegation, speaker }) => [delegation, [speaker]]);
    expect(new Map([...seats].map(([delegation, ids]) => [delegation, [...ids]]))).toEqual(new Map(table as [string, string[]][]));
  });

  test('keeps the other spellings as aliases', () => {
    const spellings = Object.values(speakers).map(({ name, aliases }) => [name.ar, ...aliases]);
    expect(spellings).toEqual(
      expect.arrayContaining([
        ['مارك لايل غرانت', 'مارك ليال غوانت'],
        ['مينون', 'ميبو'],
        ['ليو تشي', 'ليو جيبي بي'],
      ]),
    );
  });

  test('has all members in English, as the United Nations or Unicode name them', () => {
    expect(record.matter.members.map(({ delegation }) => delegations[delegation]!.name.en)).toEqual([
      'Russian Federation',
      'Argentina',
      'Australia',
      'Pakistan',
      'Togo',
      'Republic of Korea',
      'Rwanda',
      'China',
      'Guatemala',
      'France',
      'Luxembourg',
      'Morocco',
      'United Kingdom',
      'United States of America',
    ]);
  });

  test('proposes the Secretary-General by his name, not by his office', () => {
    const id = record.sections[4]!.matter.speaker!;
    expect(speakers[id]).toMatchObject({ name: { ar: 'بان كي - مون' }, roles: [{ delegation: 'united-nations' }] });
  });
});

describe('a second folder that names them otherwise', () => {
  test('is told the nearest known names', () => {
    const known = knownPeople(speakers, delegations);
    const text = `عنوان الخبر\nوأكد السفير محمد خالد خياري، أن التعاون بين المنظمتين في هذا المجال ضروري لصون السلام.`;
    const seed = { name: 'a.txt', lines: text.split('\n'), problems: [], sha256: '0'.repeat(64) };
    const again = convertArchive([seed], {}, known);
    expect(again.speakers).toEqual({});
    const other = convertArchive([{ ...seed, lines: text.replace('خالد خياري', 'خلد خياري').split('\n') }], {}, known);
    expect(Object.values(other.speakers).map(({ nearest }) => nearest[0])).toEqual(['khald-khiari']);
  });
});
