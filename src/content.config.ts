import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { CodePage } from './model/code-page.ts';
import { ChapterMatter, PageMatter } from './model/prose.ts';
import { contentFolder } from './site/files.ts';

/**
 * The collections render bodies; what the pages say about them comes from the corpus, which has checked the front matter already
 * and tells what is wrong with file and line. So the store keeps no more of it than its place.
 */
function bodiesOf(folder: string, endings = 'mdx'): Loader {
  const files = glob({
    pattern: `${folder}/**/*.${endings}`,
    base: contentFolder,
    // The path itself: the default would slug it, and drop the full stop before the language.
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    retainBody: false,
  });
  return {
    ...files,
    load: async (context) => {
      // What is remembered of another folder's files has their places, and they may be gone.
      const base = resolve(contentFolder);
      if (context.meta.get('base') !== base) context.store.clear();
      context.meta.set('base', base);
      await files.load(context);
    },
  };
}

const Unread = z.object({});

/** Astro's collections: the texts of content/ that become pages. */
export const collections = {
  records: defineCollection({ loader: bodiesOf('records'), schema: Unread }),
  articles: defineCollection({ loader: bodiesOf('articles', '{md,mdx}'), schema: Unread }),
  pages: defineCollection({ loader: bodiesOf('pages'), schema: PageMatter }),
  guide: defineCollection({ loader: bodiesOf('guide'), schema: ChapterMatter }),
  codes: defineCollection({
    loader: glob({ pattern: '*.yaml', base: `${contentFolder}/guide/codes`, generateId: ({ entry }) => entry.replace(/\.yaml$/, '') }),
    schema: CodePage,
  }),
};
