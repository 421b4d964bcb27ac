import { getCollection, render, type CollectionEntry } from 'astro:content';
import { placeOf } from '../data/content-file.ts';
import type { Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';

type Body = CollectionEntry<'records'> | CollectionEntry<'articles'>;

let bodies: Promise<Map<string, Body>> | undefined;

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
  if (bodies === undefined || import.meta.env.DEV) bodies = readBodies();
  const key = section.kind === 'body' ? section.document : section.id;
  const known = await bodies;
  // A name that does not say the language is that of the one that has text and no file of its own.
  const unsaid = section.paragraphs.some((paragraph) => paragraph[lang] !== '') ? known.get(`${key} ar en`) : undefined;
  return known.get(`${key} ${lang}`) ?? unsaid;
}

async function readBodies(): Promise<Map<string, Body>> {
  const entries: Body[] = [...(await getCollection('records')), ...(await getCollection('articles'))];
  return new Map(
    entries.flatMap((entry) => {
      const place = placeOf(entry.id.endsWith('.md') ? entry.id : `${entry.id}.mdx`);
      if (place.kind === 'section') return [[`${place.document}/${place.section} ${place.language}`, entry] as const];
      return place.kind === 'article' ? [[`${place.document} ${place.language ?? 'ar en'}`, entry] as const] : [];
    }),
  );
}
