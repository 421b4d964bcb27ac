import type { EditingConfig } from '../editing/config.ts';
import { openFile, saveFile } from '../editing/entry-file.ts';
import type { Language } from '../model/values.ts';

/** Where the program keeps what an editor has chosen. */
const PREFERENCES = 'sveltia-cms.prefs';

/** The program's names of the languages that it speaks here. */
const spoken: Readonly<Record<Language, string>> = { ar: 'ar', en: 'en-US' };

interface Preferences {
  locale?: string;
}

function preferences(): Preferences {
  try {
    return (JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as Preferences | null) ?? {};
  } catch {
    return {};
  }
}

/** The language that the address asks for, else the one chosen before, else the browser's first that the archive has. */
function languageOfEditor(): Language {
  const chosen = preferences().locale ?? '';
  const wished = [new URL(location.href).searchParams.get('lang') ?? '', chosen, ...navigator.languages];
  return wished.find((tag): tag is string => /^(?:ar|en)\b/.test(tag))?.startsWith('en') ? 'en' : 'ar';
}

async function start(): Promise<void> {
  const lang = languageOfEditor();
  // The program's own words and those of this archive are to be of one language. It asks as soon as it is loaded.
  localStorage.setItem(PREFERENCES, JSON.stringify({ ...preferences(), locale: spoken[lang] }));
  const { default: CMS } = await import('@sveltia/cms');
  const config = (await (await fetch(`config.${lang}.json`)).json()) as EditingConfig;
  for (const { format, extension, fields } of config.collections) {
    CMS.registerCustomFormat(format, extension, {
      fromFile: (text: string) => openFile(text, fields),
      toFile: (values: Record<string, unknown>) => saveFile(values, fields),
    });
  }
  await CMS.init({ config });
}

await start();
