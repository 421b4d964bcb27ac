import { createInterface } from 'node:readline/promises';

/** Asks a person for one line; an empty string where there is no answer. */
export type Ask = (question: string) => Promise<string>;

/**
 * Lets work ask the person at the terminal. Where nobody sits at one there is nobody to ask: every answer is empty.
 * The end of input (Ctrl-D) answers what is being asked, and all that follows, with nothing.
 */
export async function asking<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return work(() => Promise.resolve(''));
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new AbortController();
  terminal.on('close', () => ended.abort());
  const ask: Ask = async (question) => {
    try {
      return (await terminal.question(question, { signal: ended.signal })).trim();
    } catch (error) {
      if (ended.signal.aborted) return '';
      throw error;
    }
  };
  try {
    return await work(ask);
  } finally {
    terminal.close();
  }
}

/** The fields of an entry that are given, and those a person adds when asked; nothing is asked twice. */
export async function complete<T extends Record<string, string | undefined>>(
  given: T,
  questions: readonly (readonly [field: keyof T & string, question: string])[],
  ask: Ask,
): Promise<T> {
  const entry = { ...given };
  for (const [field, question] of questions) {
    if ((entry[field] ?? '').trim() !== '') continue;
    const answer = await ask(question);
    if (answer !== '') Object.assign(entry, { [field]: answer });
  }
  return entry;
}
