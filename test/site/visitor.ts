import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startBrowser, startSite, type Site } from './browser.ts';

/**
 * Starts the built site and a browser before the tests of a file, and stops both after them.
 *
 * @param begin is given both when they run
 */
export function visiting(begin: (site: Site, browser: Browser) => void | Promise<void>): void {
  let site: Site | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(inject('dist')), startBrowser()]);
    await begin(site, browser);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
}
