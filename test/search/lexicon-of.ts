import { unlessNotYet, type Missing } from '../../src/search/blocks.ts';
import type { Core } from '../../src/search/cores.ts';
import { exactReadings, readingsOf } from '../../src/search/forms.ts';
import type { Nearness } from '../../src/search/readings.ts';
import { lexiconOf, type Lexicon } from '../../src/search/lexicon.ts';
import { Plan, WordList } from '../../src/search/plan.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { storeVocabulary } from '../../src/search/vocabulary-blocks.ts';

/** A lexicon with all that it may be asked at hand. */
export interface WholeLexicon extends Lexicon {
  cores: readonly Core[];
  /** Answers at once. */
  known<T>(ask: () => T): T;
}

/** A lexicon of these texts and names, cut into blocks of so many cores. */
export function lexiconFor(texts: readonly string[], names: readonly (readonly string[])[] = [], size?: number): WholeLexicon {
  const list = new WordList();
  const numbered = texts.map((text) => list.read(text));
  const plan = new Plan(list);
  for (const words of numbered) words.slice(1).forEach((word, place) => plan.noteSequence(words[place] ?? -1, word));
  const { stored, blocks } = storeVocabulary(plan.wordlore(names), size);
  const files = new Map(blocks.map(({ path, content }) => [path, JSON.stringify(content)]));
  const read = (block: string): unknown => JSON.parse(files.get(block) ?? '');
  const missing: Missing = new Map();
  const known = <T>(ask: () => T): T => {
    for (;;) {
      missing.clear();
      const answer = unlessNotYet(() => ({ of: ask() }));
      if (missing.size === 0 && answer !== undefined) return answer.of;
      for (const [block, put] of missing) put(read(block));
    }
  };
  return { ...lexiconOf(stored, (block) => Promise.resolve(read(block)), missing), cores: plan.cores, known };
}

/** The words of the archive that answer a word, with how near they are. */
export function answers(word: string, lexicon: WholeLexicon, exact = false): Map<string, Nearness> {
  const token = tokensOf(word).map((own) => ({ ...own, written: word.slice(own.start, own.end) }))[0];
  const { vocabulary } = lexicon;
  const found = new Map<string, Nearness>();
  if (token === undefined) return found;
  const readings = lexicon.known(() => (exact ? exactReadings(token, vocabulary, false) : readingsOf(token, lexicon)));
  for (const { code, nearness } of readings) {
    for (const own of lexicon.cores[vocabulary.coreOfCode(code)]?.words ?? []) {
      const isMeant = lexicon.known(() => vocabulary.wordCode(own))?.startsWith(code) === true;
      if (isMeant && found.get(own) !== 'word') found.set(own, nearness);
    }
  }
  return found;
}
