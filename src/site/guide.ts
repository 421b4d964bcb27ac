import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { getCollection, type CollectionEntry } from 'astro:content';
import { guideWords } from '../i18n/guide.ts';
import { interfaceFor } from '../i18n/index.ts';
import { rehypeIsolate } from '../markdown/rehype-isolate.ts';
import { CodeGroup } from '../model/code-page.ts';
import { guideParts } from '../model/prose.ts';
import type { Language } from '../model/values.ts';
import { compareText } from '../text/compare.ts';
import { page } from './href.ts';

/** A chapter of the guide in one language. */
export interface Chapter {
  slug: string;
  entry: CollectionEntry<'guide'>;
}

/** The chapters in one language: part by part, each in its order. */
export async function chapters(lang: Language): Promise<Chapter[]> {
  const entries = await getCollection('guide', ({ id }) => id.endsWith(`.${lang}`));
  return entries
    .map((entry) => ({ slug: entry.id.replace(/^guide\//, '').replace(/\.[a-z]+$/, ''), entry }))
    .sort((a, b) => rank(a) - rank(b) || interfaceFor(lang).f.compare(a.slug, b.slug));
}

/** Chapters that nobody has placed stand at the end of their part. */
function rank({ entry: { data } }: Chapter): number {
  return guideParts.indexOf(data.part) * 1000 + (data.order ?? 999);
}

/** The pages about codes, by code. */
export async function codePages(): Promise<CollectionEntry<'codes'>[]> {
  const entries = await getCollection('codes');
  return entries.sort((a, b) => compareText(a.id, b.id));
}

/** The codes by what they are about; a group that has none is left out. */
export function byGroup(codes: readonly CollectionEntry<'codes'>[]): [CodeGroup, CollectionEntry<'codes'>[]][] {
  return CodeGroup.options.flatMap((group) => {
    const own = codes.filter(({ data }) => data.group === group);
    return own.length === 0 ? [] : [[group, own]];
  });
}

/** A page of the guide, as its navigation names it. */
export interface Stop {
  title: string;
  href: string;
}

/** One part of the guide, as its navigation lists it. */
export interface Part {
  name: string;
  lead: string;
  stops: (Stop & { description: string })[];
}

/** All of the guide in its order: the codes close the part for editors, who meet them first. */
export async function contents(lang: Language): Promise<Part[]> {
  const [written, codes] = await Promise.all([chapters(lang), codePages()]);
  const { parts, codes: words } = guideWords[lang];
  return guideParts
    .map((part) => ({
      ...parts[part],
      stops: [
        ...written
          .filter(({ entry }) => entry.data.part === part)
          .map(({ slug, entry: { data } }) => ({ title: data.title, description: data.description, href: page(lang, `guide/${slug}/`) })),
        ...(part === 'editor' && codes.length > 0
          ? [{ title: words.title, description: words.description, href: page(lang, 'guide/codes/') }]
          : []),
      ],
    }))
    .filter(({ stops }) => stops.length > 0);
}

const processors = new Map<Language, ReturnType<typeof createMarkdownProcessor>>();

/** The HTML of a text of the guide that stands in a field and not in a file of its own. */
export async function markdown(text: string, lang: Language): Promise<string> {
  const options = { gfm: false, smartypants: false, syntaxHighlight: false as const, rehypePlugins: [rehypeIsolate] };
  const processor = processors.get(lang) ?? createMarkdownProcessor(options);
  processors.set(lang, processor);
  const { code } = await (await processor).render(text, { fileURL: new URL(`file:///guide.${lang}.mdx`) });
  return code;
}
