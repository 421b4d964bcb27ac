import { namesOf, type Names } from './names.ts';
import type { StoredStart } from './stored.ts';
import { readVocabulary, vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** Everything that is known of words: those of the archive, and those that stand for one another. */
export interface Lexicon {
  vocabulary: Vocabulary;
  names: Names;
  /** Broken plurals and other spellings of a folded word without clitics and endings. */
  matesOf(word: string): readonly string[];
}

export function lexiconOf({ words, names: groups, mates: rows }: Pick<StoredStart, 'words' | 'names' | 'mates'>): Lexicon {
  const names = namesOf(groups);
  const mates = new Map<string, string[]>();
  for (const [first = '', ...rest] of rows) {
    const [row, heads] =
      first === '>'
        ? [rest, rest.slice(0, 1)]
        : [
            [first, ...rest],
            [first, ...rest],
          ];
    for (const word of heads) mates.set(word, [...(mates.get(word) ?? []), ...row.filter((other) => other !== word)]);
  }
  return {
    vocabulary: vocabularyOf(readVocabulary(words)),
    names,
    matesOf: (word) => [...(mates.get(word) ?? []), ...(names.words.get(word) ?? [])],
  };
}
