import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site as it was built for the root of a host, as an absolute path. */
    dist: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Gives the tests of the site something built: the folder that `MAHDAR_DIST` names, or `dist/` after a fresh `npm run build`.
 *
 * @throws what the build printed, when it fails
 */
export default async function setup(project: TestProject): Promise<void> {
  const ready = process.env['MAHDAR_DIST'] ?? '';
  if (ready === '') await build();
  project.provide('dist', resolve(root, ready === '' ? 'dist' : ready));
}

async function build(): Promise<void> {
  // These are the test runner's; the site is built as a host builds it.
  const { NODE_ENV: _node, MODE: _mode, DEV: _dev, PROD: _prod, VITEST: _runner, SITE_URL: _address, ...env } = process.env;
  try {
    await promisify(execFile)('npm', ['run', 'build'], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The site does not build:\n${stdout}\n${stderr}`, { cause });
  }
}
