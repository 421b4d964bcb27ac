import { getEntry, render, type CollectionEntry } from 'astro:content';
import type { Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { archive } from './archive.ts';

type Body = CollectionEntry<'records'> | CollectionEntry<'articles'>;

/** A section's text in a language as a component; an English one may not exist yet. */
export async function contentOf(section: Section, lang: Language) {
  const entry = await bodyOf(section, lang);
  return entry === undefined || entry.id.endsWith('.md') ? undefined : (await render(entry)).Content;
}

/** A section's text as HTML, where its editor wrote it in plain Markdown. */
export async function markdownOf(section: Section, lang: Language): Promise<string | undefined> {
  const entry = await bodyOf(section, lang);
  return entry?.id.endsWith('.md') === true ? (entry.rendered?.html ?? '') : undefined;
}

/** The levels of a text's own headings: in a whole record it stands under a heading of the page, elsewhere right under the title. */
export function headingsIn(section: Section): Record<string, string> {
  return section.kind === 'narrative' ? { h1: 'h3', h2: 'h3', h3: 'h4' } : { h1: 'h2' };
}

/** The content entry that holds a section's text. */
async function bodyOf(section: Section, lang: Language): Promise<Body | undefined> {
  const place = archive().textPlace(section, lang);
  if (place === undefined) return undefined;
  // The entries are named by their path in content/.
  const id = place.file.replace(/^content\//, '').replace(/\.mdx$/, '');
  return section.kind === 'body' ? getEntry('articles', id) : getEntry('records', id);
}
