import type { Problem } from '../model/problem.ts';
import type { CheckedArchive } from './archive.ts';
import { checkBrackets } from './brackets.ts';
import { checkCharacters } from './characters.ts';
import { checkDates } from './dates.ts';
import { checkDocuments } from './documents.ts';
import { checkGlossary } from './glossary.ts';
import { checkLetters } from './letters.ts';
import { checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkEnglishNames, checkOwners, checkProposals } from './people.ts';
import { runsOf } from './runs.ts';
import { checkState } from './state.ts';
import { checkStructure } from './structure.ts';
import { checkSymbols } from './symbols.ts';
import { checkTranslations, translatedPairs } from './translation.ts';
import { checkUnused } from './unused.ts';

/** Checks an archive for what building its corpus does not show. */
export function checkArchive(archive: CheckedArchive): Problem[] {
  const { library, files, folder } = archive;
  const runs = runsOf(library);
  const pairs = translatedPairs(library);
  const glossary = Object.fromEntries(library.glossary.map(({ id, value }) => [id, value]));
  return [
    // Who is who.
    ...checkOwners(library),
    ...checkProposals(library),
    ...checkEnglishNames(library, pairs),
    ...checkUnused(archive),
    // Each document for itself.
    ...checkDocuments(archive),
    ...checkDates(archive),
    ...checkStructure(archive),
    ...checkLinks(archive),
    // Each text, letter by letter.
    ...checkCharacters(files, folder),
    ...checkLetters(runs),
    ...checkBrackets(runs),
    ...checkMarkup(runs),
    ...checkSymbols(runs, archive),
    // Each paragraph beside its translation.
    ...checkState(library),
    ...checkTranslations(pairs),
    ...checkGlossary(pairs, glossary),
  ];
}
