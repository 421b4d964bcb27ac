import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from './files.ts';

/** The parts of Astro's server that make pages. */
const makers = ['ssr', 'prerender'];

/**
 * While the archive is being worked on, tells Astro and the browser of every change in the content folder. Astro itself watches the
 * texts alone: it would keep the pages that a topic had when they were first asked for, and nobody would see its new name.
 */
export function contentChanges(): AstroIntegration {
  return {
    name: 'content-changes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(contentFolder) + sep;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder) || !/\.(?:mdx?|yaml)$/.test(path)) return;
          for (const maker of makers) server.environments[maker]?.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}
