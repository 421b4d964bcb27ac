import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { startDev } from './dev-server.ts';

/** How long the first page takes to come, and how long an edit takes until somebody sees it, in seconds. */
export interface DevLatency {
  firstPage: number;
  /** Each edit, the slowest last. */
  edits: number[];
}

/** How long the first page of a large archive may take, in milliseconds. */
const PATIENCE = 180_000;

/**
 * Edits the first paragraph of a file again and again, as an editor does who has its page open in a browser, and waits each time until
 * the page shows it: the server sees the file, tells the browser, and the browser fetches the page anew.
 *
 * @param page The page's path, e.g. `/ar/articles/x/`.
 * @param file The file of its text. It is left as it was.
 */
export async function devLatency(
  browser: Browser,
  folders: { content: string; seeds: string },
  page: string,
  file: string,
  times: number,
): Promise<DevLatency> {
  const began = performance.now();
  const server = await startDev(folders);
  const before = readFileSync(file, 'utf8');
  const tab = await browser.newPage();
  try {
    await tab.goto(server.url + page, { timeout: PATIENCE });
    await tab.locator('article').waitFor({ timeout: PATIENCE });
    const firstPage = (performance.now() - began) / 1000;
    const edits: number[] = [];
    for (let time = 1; time <= times; time++) {
      // What the last edit set in motion comes to rest first: people read before they type again.
      await setTimeout(3000);
      const word = `تعديل${time}`;
      const saved = performance.now();
      writeFileSync(file, before.replace(/(\*\/\}\n\n)/u, `$1${word} `));
      await tab.getByText(word).first().waitFor({ timeout: PATIENCE });
      edits.push((performance.now() - saved) / 1000);
    }
    return { firstPage, edits: edits.sort((a, b) => a - b) };
  } finally {
    writeFileSync(file, before);
    await tab.close();
    await server.stop();
  }
}
