import type { Vocabulary } from './vocabulary.ts';

/**
 * How near a word of the archive is to the word that was asked for; what is nearer counts for more, and the steps are so large that no
 * number of farther words in a text outdoes a nearer one.
 */
export const nearness = {
  word: 1,
  core: 0.96,
  form: 0.86,
  mate: 0.72,
  longer: 0.5,
  slip: 0.5,
  slipForm: 0.44,
  lesserSlip: 0.4,
  slipMate: 0.38,
} as const;
export type Nearness = keyof typeof nearness;

/** Words of the archive that answer a word of the question: one of them, or a core with all its words. */
export interface Reading {
  code: string;
  nearness: Nearness;
}

/** What a word of a question may stand for. */
export class Readings {
  private readonly found = new Map<string, Nearness>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get list(): Reading[] {
    return [...this.found].map(([code, near]) => ({ code, nearness: near }));
  }

  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  add(code: string | undefined, near: Nearness): boolean {
    if (code === undefined) return false;
    const before = this.found.get(code);
    if (before === undefined || nearness[before] < nearness[near]) this.found.set(code, near);
    return true;
  }

  addWord(word: string, near: Nearness): boolean {
    return this.add(this.vocabulary.wordCode(word), near);
  }

  addCore(core: number | undefined, near: Nearness): boolean {
    return core !== undefined && this.add(this.vocabulary.coreCode(core), near);
  }
}
