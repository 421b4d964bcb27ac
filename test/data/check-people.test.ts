import { expect, test } from 'vitest';
import { checkProposals } from '../../src/data/check-people.ts';
import { readLibrary } from '../../src/data/library.ts';

const library = readLibrary(
  [
    { path: 'speakers/iyad-madani.yaml', text: 'name: { ar: إياد مدني, en: Iyad Madani }\n' },
    { path: 'speakers/mdni.yaml', text: 'status: proposed\nname: { ar: مدنى }\nnearest: [iyad-madani]\n' },
    { path: 'delegations/blad.yaml', text: 'status: proposed\nname: { ar: بلاد }\nkind: state\n' },
  ],
  'content',
);

test('everyone proposed is named until an editor confirms or merges the entry, with the nearest known names beside', () => {
  expect(checkProposals(library).map(({ file, fragment, message, severity }) => [severity, file, fragment, message])).toEqual([
    ['warning', 'content/speakers/mdni.yaml', 'مدنى', 'this entry is only proposed (nearest known: iyad-madani)'],
    ['warning', 'content/delegations/blad.yaml', 'بلاد', 'this entry is only proposed'],
  ]);
});
