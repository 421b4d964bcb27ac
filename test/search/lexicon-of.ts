import { brokenPlurals } from '../../src/text/broken-plurals.ts';
import { exactReadings, readingsOf, type Nearness } from '../../src/search/forms.ts';
import { lexiconOf, type Lexicon } from '../../src/search/lexicon.ts';
import { nameVariants } from '../../src/search/name-variants.ts';
import { planIndex } from '../../src/search/pages.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { writeVocabulary } from '../../src/search/vocabulary.ts';

/** A lexicon of these texts and names. */
export function lexiconFor(texts: readonly string[], names: readonly (readonly string[])[] = []): Lexicon {
  const { cores } = planIndex([{ title: '', paragraphs: texts.map((text) => ({ ar: text, en: '' })) }]);
  return lexiconOf({ words: writeVocabulary(cores), names, mates: [...brokenPlurals, ...nameVariants] });
}

/** The words of the archive that answer a word, with how near they are. */
export function answers(word: string, lexicon: Lexicon, exact = false): Map<string, Nearness> {
  const token = tokensOf(word).map((own) => ({ ...own, written: word.slice(own.start, own.end) }))[0];
  const { vocabulary } = lexicon;
  const found = new Map<string, Nearness>();
  if (token === undefined) return found;
  for (const { code, nearness } of exact ? exactReadings(token, vocabulary, false) : readingsOf(token, lexicon)) {
    const core = vocabulary.cores[vocabulary.coreOfCode(code)];
    for (const own of core?.words ?? []) {
      if (vocabulary.wordCode(own)?.startsWith(code) === true && found.get(own) !== 'word') found.set(own, nearness);
    }
  }
  return found;
}
