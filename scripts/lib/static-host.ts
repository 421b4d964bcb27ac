import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import sirv from 'sirv';

/** A site being served on this machine. */
export interface Site {
  /** Where its home is, sub-path included, with a slash at the end: `http://127.0.0.1:41234/un-oic/`. */
  url: string;
  close: () => Promise<void>;
}

/** How a site is served. */
export interface HostOptions {
  base?: string;
  headers?: Record<string, string>;
  /** Whether it compresses text, as hosts do for visitors. */
  compresses?: boolean;
}

/** What hosts compress; fonts are compressed already. */
const compressible = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.json', 'application/json'],
]);

/**
 * Serves a built site as a plain static host does: `index.html` for a folder, a redirect to the trailing slash, `404.html` with
 * status 404 for the rest.
 *
 * @param dist the built folder
 * @param options.base the sub-path it was built for, with slashes at both ends; outside it everything is 404
 * @param options.headers what the host sends with every answer
 * @param options.compresses whether it compresses text
 */
export async function startSite(dist: string, { base = '/', headers = {}, compresses = false }: HostOptions = {}): Promise<Site> {
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
    if (compresses && sendCompressed(dist, request, response)) return;
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

const compressed = new Map<string, Promise<Buffer>>();

/** Answers with the file compressed, if it is there and is text: with Brotli where the browser takes it. */
function sendCompressed(dist: string, { url = '/', headers }: IncomingMessage, response: ServerResponse): boolean {
  const path = decodeURIComponent(url.split('?')[0] ?? '');
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  const type = compressible.get(extname(file));
  if (type === undefined || !existsSync(file)) return false;
  const encoding = String(headers['accept-encoding']).includes('br') ? 'br' : 'gzip';
  const key = `${encoding} ${file}`;
  const ready = compressed.get(key) ?? readFile(file).then(promisify<Buffer, Buffer>(encoding === 'br' ? brotliCompress : gzip));
  compressed.set(key, ready);
  void ready.then((bytes) => {
    const length = { 'content-length': bytes.length, 'cache-control': 'max-age=600', vary: 'accept-encoding' };
    response.writeHead(200, { 'content-type': type, 'content-encoding': encoding, ...length }).end(bytes);
  });
  return true;
}
