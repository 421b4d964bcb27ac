import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import sirv from 'sirv';
import { bundledChromium } from './chromium.ts';

/** A site being served on this machine. */
export interface Site {
  /** Where its home is, sub-path included, with a slash at the end: `http://127.0.0.1:41234/un-oic/`. */
  url: string;
  close: () => Promise<void>;
}

export interface HostOptions {
  base?: string;
  headers?: Record<string, string>;
}

/**
 * Serves a built site as a plain static host does: `index.html` for a folder, a redirect to the trailing slash, `404.html` with
 * status 404 for the rest.
 *
 * @param dist the built folder
 * @param options.base the sub-path it was built for, with slashes at both ends; outside it everything is 404
 * @param options.headers what the host sends with every answer
 */
export async function startSite(dist: string, { base = '/', headers = {} }: HostOptions = {}): Promise<Site> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist} holds no index.html: build the site first (npm run build).`);
  const files = sirv(dist, { extensions: ['html'], etag: true });
  const notFound = await readFile(join(dist, '404.html'), 'utf8').catch(() => 'Not found');

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refuse = (): void => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return refuse();
    request.url = pathname.slice(base.length - 1) + search;
    const isFolder = !pathname.endsWith('/') && existsSync(join(dist, decodeURIComponent(request.url.split('?')[0] ?? ''), 'index.html'));
    if (isFolder) return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    files(request, response, refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where browsers that a machine already has are found; the first that exists is used. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser must be quiet: a request that a test sees is one that the page made. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: `CHROME_PATH` if set, else one that the machine has, else the one from the npm package
 * `@sparticuz/chromium`, which runs on Linux x64 without root and brings the libraries that a bare machine lacks.
 */
export async function startBrowser(): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] ?? systemBrowsers.find((path) => existsSync(path));
  const { executablePath, env } = installed === undefined ? await bundledChromium() : { executablePath: installed, env: {} };
  try {
    return await chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } as Record<string, string> });
  } catch (cause) {
    throw new Error(`${executablePath} does not start. Set CHROME_PATH to a Chrome or Chromium of this machine.`, { cause });
  }
}
