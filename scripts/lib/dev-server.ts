import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What `npm run dev` starts, showing an archive of its own. */
export interface DevServer {
  url: string;
  /** Everything that it has said in the terminal so far. */
  printed(): string;
  stop(): Promise<void>;
}

/**
 * Starts the server that shows an archive while it is being worked on.
 *
 * @throws Error where it does not come up, with what it printed
 */
export async function startDev(folders: { content: string; seeds: string }): Promise<DevServer> {
  // A test runner's own settings would make it another server.
  const { NODE_ENV: _node, MODE: _mode, DEV: _dev, PROD: _prod, VITEST: _runner, ...env } = process.env;
  const child = fork(join(import.meta.dirname, 'dev-child.ts'), {
    env: { ...env, CONTENT_DIR: folders.content, SEEDS_DIR: folders.seeds, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
  const url = await Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    once(child, 'exit').then(() => Promise.reject(new Error(`the server for developing ended:\n${printed}`))),
  ]);
  return {
    url,
    printed: () => printed,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Asks for a page until it shows what it should, and gives it; what is shown at the end of the time is the reason of the error. */
export async function pageShowing(url: string, what: RegExp, seconds = 20): Promise<string> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const page = await fetch(url, { headers: { accept: 'text/html' } }).then((answer) => answer.text());
    if (what.test(page)) return page;
    if (Date.now() > end) throw new Error(`${url} does not show ${what}, but:\n${page.slice(0, 2000)}`);
    await setTimeout(20);
  }
}
