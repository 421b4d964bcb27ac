import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/**
 * The search module asks for files by `fetch`, as in a browser; here they are files of this machine.
 *
 * @returns what puts the former `fetch` back
 */
export function serveFiles(): () => void {
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:') && !url.startsWith('/')) return fetchElsewhere(input, init);
    const path = url.replace(/\?.*$/, '');
    return new Response(new Uint8Array(await readFile(path.startsWith('/') ? pathToFileURL(path) : new URL(path))));
  };
  return () => (globalThis.fetch = fetchElsewhere);
}
