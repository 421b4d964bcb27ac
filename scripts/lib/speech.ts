import { consoleWords, languageOf } from '../../src/i18n/console/index.ts';
import { type Folders, usualFolders } from '../../src/i18n/problems/folders.ts';
import { type Language, languages } from '../../src/model/values.ts';

/** What `--lang` was given, sound or not; undefined where it was not. */
export const askedLanguage = valueOf('--lang', process.argv.slice(2));

/** The language in which this command speaks: that of `--lang`, else that of the environment. */
export const lang: Language = languages.find((known) => known === askedLanguage) ?? languageOf(process.env);

/** What the person calls the folders that this command works on. */
export const folders: Folders = {
  seeds: folderOf('--seeds', usualFolders.seeds),
  content: folderOf('--content', usualFolders.content),
};

/** What this command says. */
export const words = consoleWords[lang];

/** Without the slashes at its end: a file in it is named with one. */
function folderOf(flag: string, usual: string): string {
  const given = valueOf(flag, process.argv.slice(2)) ?? '';
  return given === '' ? usual : given.replace(/(?<=.)\/+$/u, '');
}

/** What an option was given; some are wanted before the others are read: the options are explained in their language. */
function valueOf(flag: string, args: readonly string[]): string | undefined {
  const index = args.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  const found = args[index];
  return found?.startsWith(`${flag}=`) ? found.slice(flag.length + 1) : index === -1 ? undefined : (args[index + 1] ?? '');
}
