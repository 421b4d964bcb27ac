import type { CheckedArchive } from './archive.ts';
import { type Problem, problem } from '../model/problem.ts';
import { toLatinDigits } from '../text/arabic.ts';
import type { Run } from './runs.ts';

/** Slips in symbols of United Nations documents, and what was meant: letters of the organ, then parts between slashes. */
const SLIPS: readonly (readonly [RegExp, (found: string) => string])[] = [
  // S.2012/522
  [/(?<![\p{L}\d/.])[ASE]\.\d{4}\/\d+/gu, (found) => found.replace('.', '/')],
  // S/PV 7050, S/PV7050
  [/(?<![\p{L}\d/.])[ASE]\/PV ?\d+/gu, (found) => found.replace(/PV ?/u, 'PV.')],
  // A/RES67/264, S/PRST 2013/16
  [/(?<![\p{L}\d/.])[ASE]\/(?:RES|PRST|DEC|RDC)[ .]?\d+(?:\/\d+)?/gu, (found) => found.replace(/(RES|PRST|DEC|RDC)[ .]?/u, '$1/')],
  // S/ 2013/588, S /2013/588
  [/(?<![\p{L}\d/.])[ASE](?: \/ ?|\/ )(?:PV\.|RES\/|PRST\/|\d{4}\/)\d+(?:\/\d+)?/gu, (found) => found.replaceAll(' ', '')],
  // s/pv.7050
  [/(?<![\p{L}\d/.])[ase]\/(?:pv\.|res\/|prst\/)\d+(?:\/\d+)?/gu, (found) => found.toUpperCase()],
];

/** Finds symbols that name no document as they are written, in what was written for this archive and in the records' own fields. */
export function checkSymbols(runs: readonly Run[], { library }: CheckedArchive): Problem[] {
  const inText = runs
    .filter(({ own }) => own)
    .flatMap((run) =>
      slipsIn(run.text).map(({ index, found, near }) =>
        problem('symbol-malformed', { file: run.file, ...run.placeAt(index), fragment: found }, { near }),
      ),
    );
  const inFields = [...library.records.values()].flatMap(({ file, value, locate }) => {
    const [slip] = slipsIn(value.symbol);
    if (slip === undefined && WHOLE.test(value.symbol)) return [];
    return problem('symbol-malformed', { file, ...locate(['symbol']), fragment: value.symbol }, { near: slip?.near ?? null });
  });
  return [...inText, ...inFields];
}

/** A symbol as a field has it: parts between slashes, in capitals. */
const WHOLE = /^[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9.-]*)+(?: \([^)]+\))?$/u;

function slipsIn(text: string): { index: number; found: string; near: string }[] {
  const latin = toLatinDigits(text);
  return SLIPS.flatMap(([pattern, mend]) =>
    [...latin.matchAll(pattern)].map(({ 0: found, index }) => ({ index, found, near: mend(found) })),
  );
}
