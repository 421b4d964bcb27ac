import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site built for the root of a host, as an absolute path. */
    dist: string;
    /** The same for `underPath`. */
    distUnderPath: string;
  }
}

/** The sub-path that the second build is for. */
export const underPath = 'https://example.org/un-oic/';

const root = resolve(import.meta.dirname, '../..');

/**
 * Gives the tests of the site something built: the folder that `MAHDAR_DIST` names, or `dist/` after a fresh `npm run build`; and the
 * same archive built for a sub-path.
 *
 * @throws what the build printed, when it fails
 */
export default async function setup(project: TestProject): Promise<void> {
  const ready = process.env['MAHDAR_DIST'] ?? '';
  if (ready === '') await build();
  project.provide('dist', resolve(root, ready === '' ? 'dist' : ready));

  const cache = resolve(root, 'node_modules/.cache/mahdar/un-oic');
  if (ready === '' || !existsSync(cache)) await build({ SITE_URL: underPath }, ['--no-convert', '--out', cache]);
  project.provide('distUnderPath', cache);
}

async function build(settings: Record<string, string> = {}, options: string[] = []): Promise<void> {
  // These are the test runner's; the site is built as a host builds it.
  const { NODE_ENV: _mode, VITEST: _runner, SITE_URL: _address, ...env } = process.env;
  try {
    await promisify(execFile)('npm', ['run', 'build', '--', ...options], {
      cwd: root,
      env: { ...env, ...settings },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The site does not build:\n${stdout}\n${stderr}`, { cause });
  }
}
