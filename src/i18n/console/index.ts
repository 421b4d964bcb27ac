import type { Language } from '../../model/values.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { ConsoleWords } from './words.ts';

export type { ConsoleWords, DoubtfulSeam, Usage, Usages } from './words.ts';

/** What the commands say, in each language. */
export const consoleWords: Record<Language, ConsoleWords> = { ar, en };

/**
 * The language that an environment asks for, in the order that POSIX gives its variables; English where it asks for no language of ours.
 *
 * @param system The locale that the machine is set to: Windows has no such variables.
 */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^ar(?:[_.@-]|$)/iu.test(locale ?? system) ? 'ar' : 'en';
}
