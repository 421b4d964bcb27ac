import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Language } from '../model/values.ts';
import { interfaceFor } from '../i18n/index.ts';

/** Title and description of one of the site's own pages; where no editor has written it, the site's name stands in. */
export async function siteProse(
  name: string,
  lang: Language,
): Promise<{ title: string; description: string; entry?: CollectionEntry<'pages'> }> {
  const entry = await getEntry('pages', `pages/${name}.${lang}`);
  if (entry !== undefined) return { ...entry.data, entry };
  const { t } = interfaceFor(lang);
  return { title: t.siteName, description: t.footer };
}

let guideWritten: Promise<boolean> | undefined;

/** Whether there is a guide: asked by every page, answered once. */
export function hasGuide(): Promise<boolean> {
  return (guideWritten ??= getCollection('guide').then((entries) => entries.length > 0));
}
