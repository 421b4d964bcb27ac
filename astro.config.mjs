import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { rehypeIsolate } from './src/markdown/rehype-isolate.ts';
import { rehypeParagraphs } from './src/markdown/rehype-paragraphs.ts';
import { classesForStyles } from './src/markdown/shiki-classes.ts';
import { siteAddress } from './src/site/address.ts';
import { contentFolder } from './src/site/files.ts';
import { subsetFonts } from './src/site/fonts.ts';
import { hostFiles } from './src/site/host-files.ts';

const address = siteAddress(process.env.SITE_URL);
// What Astro remembers of the texts is of one folder: of another it would look for files that are not there.
const folder = createHash('sha256').update(resolve(contentFolder)).digest('hex').slice(0, 8);

export default defineConfig({
  site: address.origin,
  base: address.base,
  cacheDir: `./node_modules/.astro/${folder}`,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    // A strict content security policy refuses what stands inside a page.
    inlineStylesheets: 'never',
  },
  markdown: {
    // Tables and footnotes come with English headings, and records have neither: their text stays what it is.
    processor: unified({ gfm: false, smartypants: false, rehypePlugins: [rehypeParagraphs, rehypeSlug, rehypeIsolate] }),
    shikiConfig: { theme: 'css-variables', transformers: [classesForStyles] },
  },
  integrations: [mdx(), subsetFonts(), hostFiles(address)],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks the modules of content with a directive of its own, and the bundler warns of each of them.
      rolldownOptions: { onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log) },
    },
  },
});
