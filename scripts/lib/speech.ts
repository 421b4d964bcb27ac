import { consoleWords, languageOf } from '../../src/i18n/console/index.ts';
import { type Language, languages } from '../../src/model/values.ts';

/** What `--lang` was given, sound or not; undefined where it was not. */
export const askedLanguage = valueOf('--lang', process.argv.slice(2));

/** The language in which this command speaks: that of `--lang`, else that of the environment. */
export const lang: Language = languages.find((known) => known === askedLanguage) ?? languageOf(process.env);

/** What this command says. */
export const words = consoleWords[lang];

/** The option is wanted before the others are read: they are explained in its language. */
function valueOf(flag: string, args: readonly string[]): string | undefined {
  const index = args.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  const found = args[index];
  return found?.startsWith(`${flag}=`) ? found.slice(flag.length + 1) : index === -1 ? undefined : (args[index + 1] ?? '');
}
