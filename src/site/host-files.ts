import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import type { SiteAddress } from './address.ts';
import { robots, sitemap } from './sitemap.ts';

/**
 * Finishes what stands beside the pages: the script of every page without what only people read in it, and, where it is known which
 * host the site will be on, what search engines look for.
 */
export function hostFiles({ origin, base }: SiteAddress): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const script = new URL('site.js', dir);
        await writeFile(script, (await transform(await readFile(script, 'utf8'), { minify: true })).code);
        if (origin === undefined) return;
        const site = origin + base;
        await writeFile(
          new URL('sitemap.xml', dir),
          sitemap(
            site,
            pages.map(({ pathname }) => pathname.replace(/^\//, '')),
          ),
        );
        await writeFile(new URL('robots.txt', dir), robots(site));
      },
    },
  };
}
