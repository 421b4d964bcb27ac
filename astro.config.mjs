import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { rehypeIsolate } from './src/markdown/rehype-isolate.ts';
import { rehypeParagraphs } from './src/markdown/rehype-paragraphs.ts';
import { classesForStyles } from './src/markdown/shiki-classes.ts';
import { siteAddress } from './src/site/address.ts';
import { contentChanges } from './src/site/content-changes.ts';
import { editingPage } from './src/site/editing-page.ts';
import { editingPageOf } from './src/site/editing-setting.ts';
import { subsetFonts } from './src/site/fonts.ts';
import { forgeOf } from './src/site/forge.ts';
import { hostFiles } from './src/site/host-files.ts';

const address = siteAddress(process.env.SITE_URL);
const forge = forgeOf(process.env.REPOSITORY_URL);
const signIn = editingPageOf(process.env.EDITING_PAGE, forge);

export default defineConfig({
  site: address.origin,
  base: address.base,
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
  integrations: [mdx(), subsetFonts(), hostFiles(address), contentChanges(), ...(signIn ? [editingPage(address, forge, signIn)] : [])],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks the modules of content with a directive of its own, and the bundler warns of each of them.
      rolldownOptions: { onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log) },
    },
  },
});
