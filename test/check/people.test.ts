import { expect, test } from 'vitest';
import { checkOwners, checkProposals } from '../../src/check/people.ts';
import { readLibrary } from '../../src/data/library.ts';
import { inEnglish } from '../in-english.ts';

const library = readLibrary(
  [
    { path: 'speakers/iyad-madani.yaml', text: 'name: { ar: إياد مدني, en: Iyad Madani }\n' },
    { path: 'speakers/mdni.yaml', text: 'status: proposed\nname: { ar: مدنى }\nnearest: [iyad-madani]\n' },
    { path: 'delegations/blad.yaml', text: 'status: proposed\nname: { ar: بلاد }\nkind: state\n' },
  ],
  'content',
);

test('everyone proposed is named until an editor confirms or merges the entry, with the nearest known names beside', () => {
  const told = checkProposals(library).map(inEnglish);
  expect(told.map(({ file, fragment, message, severity }) => [severity, file, fragment, message])).toEqual([
    ['warning', 'content/speakers/mdni.yaml', 'مدنى', 'this entry is only proposed (nearest known: iyad-madani)'],
    ['warning', 'content/delegations/blad.yaml', 'بلاد', 'this entry is only proposed'],
  ]);
});

test('two files that claim one name for one delegation are one person too many; under two delegations they are two persons', () => {
  const speaker = (ar: string, delegation: string) =>
    `name: { ar: ${ar}, en: Khan }\nroles:\n  - { title: { ar: ممثل }, delegation: ${delegation} }\n`;
  const files = [
    { path: 'speakers/a.yaml', text: speaker('مسعود خان', 'pakistan') },
    { path: 'speakers/b.yaml', text: speaker('مسعود  خان', 'pakistan') },
    { path: 'speakers/c.yaml', text: speaker('مسعود خان', 'oic') },
  ];
  const found = checkOwners(readLibrary(files, 'content')).map(inEnglish);
  expect(found.map(({ code, file, severity }) => [code, file, severity])).toEqual([['speaker-twice', 'content/speakers/b.yaml', 'error']]);
  expect(found[0]?.message).toContain('content/speakers/a.yaml');
});
