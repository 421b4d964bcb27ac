import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { SiteAddress } from './address.ts';
import { robots, sitemap } from './sitemap.ts';

/** Writes what search engines look for beside the pages, where it is known which host the site will be on. */
export function hostFiles({ origin, base }: SiteAddress): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
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
