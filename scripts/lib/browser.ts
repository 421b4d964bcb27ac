import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { bundledChromium } from './chromium.ts';

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
 *
 * @param more switches beside the usual ones
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] ?? systemBrowsers.find((path) => existsSync(path));
  const { executablePath, env } = installed === undefined ? await bundledChromium() : { executablePath: installed, env: {} };
  try {
    return await chromium.launch({ executablePath, args: [...flags, ...more], env: { ...process.env, ...env } as Record<string, string> });
  } catch (cause) {
    throw new Error(`${executablePath} does not start. Set CHROME_PATH to a Chrome or Chromium of this machine.`, { cause });
  }
}
