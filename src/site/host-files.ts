import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, transform } from 'esbuild';
import type { SiteAddress } from './address.ts';
import { laterFiles } from './later.ts';
import { robots, sitemap } from './sitemap.ts';

/**
 * Finishes what stands beside the pages: the script of every page without what only people read in it, the scripts and styles that are
 * fetched later, and, where it is known which host the site will be on, what search engines look for.
 */
export function hostFiles({ origin, base }: SiteAddress): AstroIntegration {
  let root: URL;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      // While the site is being worked on, its sources stand in for what a build makes of them.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          const asked = Object.values(laterFiles).find(({ built }) => request.url === base + built);
          if (asked !== undefined) request.url = base + asked.source;
          next();
        });
      },
      'astro:build:done': async ({ dir, pages }) => {
        for (const name of ['site.js', 'moved.js']) {
          const script = new URL(name, dir);
          await writeFile(script, (await transform(await readFile(script, 'utf8'), { minify: true })).code);
        }
        await build({
          absWorkingDir: fileURLToPath(root),
          entryPoints: Object.values(laterFiles).map(({ source, built }) => ({ in: source, out: built.replace(/\.\w+$/, '') })),
          outdir: fileURLToPath(dir),
          bundle: true,
          minify: true,
          charset: 'utf8',
          format: 'esm',
          target: 'es2022',
          legalComments: 'none',
          logLevel: 'warning',
        });
        if (origin === undefined) return;
        const site = origin + base;
        // An address that only leads on is none to be found.
        const rows = await readFile(new URL('_redirects', dir), 'utf8').catch(() => '');
        const moved = new Set(rows.split('\n').map((row) => row.split(' ')[0] ?? ''));
        await writeFile(
          new URL('sitemap.xml', dir),
          sitemap(
            site,
            pages.map(({ pathname }) => pathname.replace(/^\//, '')).filter((path) => !moved.has(base + path)),
          ),
        );
        await writeFile(new URL('robots.txt', dir), robots(site));
      },
    },
  };
}
