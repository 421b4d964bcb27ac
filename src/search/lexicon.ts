import { whenKnown, type Missing } from './blocks.ts';
import { namesOf, placeOfName, type Names } from './names.ts';
import type { StoredVocabulary } from './stored.ts';
import { vocabularyOf, type Vocabulary, type WordBlock } from './vocabulary.ts';

/** Everything that is known of words: those of the archive, and those that stand for one another. */
export interface Lexicon {
  vocabulary: Vocabulary;
  names: Omit<Names, 'words'>;
  /** Broken plurals and other spellings of a folded word without clitics and endings. */
  matesOf(word: string): readonly string[];
  /** Whether this is a word of the language that the archive does not have, and no slip for another. */
  isStranger(word: string): boolean;
  /** The ways in which the archive also writes a word in two. */
  piecesOf(word: string): readonly (readonly [string, string])[];
  /** Asks, and loads what an answer takes: nothing is known of words whose block is not there yet. */
  whenKnown<T>(ask: () => T): Promise<T>;
}

/**
 * @param load gives what a block of the vocabulary holds, by its name
 * @param missing is told which blocks an answer would have taken
 */
export function lexiconOf(stored: StoredVocabulary, load: (block: string) => Promise<unknown>, missing: Missing = new Map()): Lexicon {
  const vocabulary = vocabularyOf(stored, missing);
  const ready = new WeakMap<WordBlock, Names>();
  const namesAt = (keys: readonly string[]): Names | undefined => {
    const block = vocabulary.block(placeOfName(keys));
    if (block === undefined) return undefined;
    const names = ready.get(block) ?? namesOf(block.names);
    ready.set(block, names);
    return names;
  };
  return {
    vocabulary,
    names: {
      isName: (keys) => namesAt(keys)?.isName(keys) ?? false,
      spellingsOf: (keys) => namesAt(keys)?.spellingsOf(keys) ?? [],
      inOtherScript: (keys) => namesAt(keys)?.inOtherScript(keys) ?? [],
    },
    isStranger: (word) => vocabulary.block(word)?.strangers.has(word) === true,
    matesOf: (word) => vocabulary.block(word)?.mates.get(word) ?? [],
    piecesOf: (word) => (vocabulary.block(word)?.split ?? []).flatMap(([whole, one, two]) => (whole === word ? [[one, two] as const] : [])),
    whenKnown: (ask) => whenKnown(missing, load, ask),
  };
}
