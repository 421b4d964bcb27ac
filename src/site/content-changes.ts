import { join, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { languageOf } from '../i18n/console/index.ts';
import { formatProblem } from '../i18n/problems/index.ts';
import type { Problem } from '../model/problem.ts';
import { type Language, languages } from '../model/values.ts';
import { contentFolder } from './files.ts';
import { findingsPage } from './findings-page.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** The parts of Astro's server that make pages. */
const makers = ['ssr', 'prerender'];

/**
 * While the archive is being worked on, tells Astro and the browser of every change in the content folder. Astro itself watches the
 * texts alone: it would keep the pages that a topic had when they were first asked for, and nobody would see its new name.
 *
 * While something in the texts must be mended, a page says so in the place of all others.
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
        tellFindings(server);
      },
    },
  };
}

/** Answers every request for a page with what must be mended, as long as there is something. */
function tellFindings(server: Server): void {
  let told = '';
  server.middlewares.use((request, response, next) => {
    const { url = '/', headers } = request;
    if (!(headers.accept ?? '').includes('text/html') || /\/@|\/node_modules\/|\.[a-z0-9]+$/iu.test(url.replace(/[?#].*$/u, '')))
      return next();
    void errorsIn(server).then((problems) => {
      const said = problems.map((found) => formatProblem(found, languageOf(process.env))).join('\n');
      if (said !== told && said !== '') server.config.logger.error(said);
      told = said;
      if (problems.length === 0) return next();
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
      response.end(findingsPage(problems, languageIn(url), `${server.config.base}@vite/client`));
    }, next);
  });
}

/** What must be mended before the archive can be shown, as the part of the server says that makes its pages. */
async function errorsIn(server: Server): Promise<readonly Problem[]> {
  const maker = makers.map((name) => server.environments[name]).findLast((one) => one !== undefined && 'runner' in one);
  if (maker === undefined) return [];
  const { runner } = maker as unknown as { runner: { import(path: string): Promise<unknown> } };
  const { archive } = (await runner.import(join(import.meta.dirname, 'archive.ts'))) as { archive: () => unknown };
  try {
    archive();
    return [];
  } catch (error) {
    // It is of another world, whose classes are others.
    if (error instanceof Error && 'problems' in error && Array.isArray(error.problems)) return error.problems as Problem[];
    throw error;
  }
}

/** The language of the page that was asked for; where it says none, that of whoever works here. */
function languageIn(url: string): Language {
  return languages.find((lang) => url.split('/').includes(lang)) ?? languageOf(process.env);
}
