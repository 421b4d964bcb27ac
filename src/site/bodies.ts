import { getCollection, type CollectionEntry } from 'astro:content';
import { placeOf } from '../data/content-file.ts';
import type { Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';

type Body = CollectionEntry<'records'> | CollectionEntry<'articles'>;

let bodies: Promise<Map<string, Body>> | undefined;

/** The content entry that holds a section's text in a language; an English one may not exist yet. */
export async function bodyOf(section: Section, lang: Language): Promise<Body | undefined> {
  if (bodies === undefined || import.meta.env.DEV) bodies = readBodies();
  const key = section.kind === 'body' ? section.document : section.id;
  return (await bodies).get(`${key} ${lang}`);
}

async function readBodies(): Promise<Map<string, Body>> {
  const entries: Body[] = [...(await getCollection('records')), ...(await getCollection('articles'))];
  return new Map(
    entries.flatMap((entry) => {
      const place = placeOf(`${entry.id}.mdx`);
      if (place.kind === 'section') return [[`${place.document}/${place.section} ${place.language}`, entry] as const];
      return place.kind === 'article' ? [[`${place.document} ${place.language}`, entry] as const] : [];
    }),
  );
}
