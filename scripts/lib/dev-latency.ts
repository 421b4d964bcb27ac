import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { pageShowing, startDev } from './dev-server.ts';

/** How long the first page takes to come, and how long an edit takes to be served, in seconds. */
export interface DevLatency {
  firstPage: number;
  /** Each edit, the slowest last. */
  edits: number[];
}

/**
 * Edits the first paragraph of a file again and again, as an editor does, and waits each time for the page that shows it.
 *
 * @param page The page's path, e.g. `/ar/articles/x/`.
 * @param file The file of its text. It is left as it was.
 */
export async function devLatency(
  folders: { content: string; seeds: string },
  page: string,
  file: string,
  times: number,
): Promise<DevLatency> {
  const began = performance.now();
  const server = await startDev(folders);
  const before = readFileSync(file, 'utf8');
  try {
    await pageShowing(server.url + page, /<article/);
    const firstPage = (performance.now() - began) / 1000;
    const edits: number[] = [];
    for (let time = 1; time <= times; time++) {
      // What the last edit set in motion comes to rest first: people read before they type again.
      await setTimeout(3000);
      const word = `تعديل${time}`;
      const saved = performance.now();
      writeFileSync(file, before.replace(/(\*\/\}\n\n)/u, `$1${word} `));
      await pageShowing(server.url + page, new RegExp(word, 'u'));
      edits.push((performance.now() - saved) / 1000);
    }
    return { firstPage, edits: edits.sort((a, b) => a - b) };
  } finally {
    writeFileSync(file, before);
    await server.stop();
  }
}
