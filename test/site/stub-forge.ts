import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';

/** A forge of the Gitea kind, as far as an editing page asks it: one repository whose files are in memory. */
export interface StubForge {
  origin: string;
  /** The repository's files as they now stand, by path. */
  files: Map<string, string>;
  /** The message of every commit, and the paths that it changed. */
  commits: { message: string; paths: string[] }[];
  /** What was asked that the stub does not know. */
  unknown: string[];
  close: () => Promise<void>;
}

interface Commit {
  message: string;
  files: { operation: 'create' | 'update' | 'delete'; path: string; content: string; sha?: string }[];
}

/** Pages of any host may ask a forge, and say who asks. */
const allowed = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, POST',
  'content-type': 'application/json',
};

export const TOKEN = 'a-token-of-the-editor';

/** @param folder the folder that the repository has under `content/` */
export async function startForge(folder: string): Promise<StubForge> {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [`content/${path.split(sep).join('/')}`, readFileSync(join(folder, path), 'utf8')] as const),
  );
  const commits: StubForge['commits'] = [];
  const unknown: string[] = [];
  const server = createServer((request, response) => {
    const send = (status: number, answer?: unknown) => response.writeHead(status, allowed).end(JSON.stringify(answer ?? null));
    if (request.method === 'OPTIONS') return void send(200);
    const known = request.headers.authorization?.endsWith(` ${TOKEN}`) === true;
    void bodyOf(request).then((body) => {
      const answer = known ? answerTo(request.method ?? '', new URL(request.url ?? '', 'http://forge'), body, files, commits) : undefined;
      if (answer === undefined) unknown.push(`${request.method} ${request.url}`);
      send(answer === undefined ? (known ? 404 : 401) : 200, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    commits,
    unknown,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
}

function answerTo(method: string, url: URL, body: unknown, files: StubForge['files'], commits: StubForge['commits']): unknown {
  const head = { id: sha(`commit ${commits.length}`), message: commits.at(-1)?.message ?? 'Begin' };
  const asked = `${method} ${url.pathname.replace(/^\/api\/v1/, '').replace(/^\/repos\/example\/archive/, '')}`;
  switch (asked.replace(/\/git\/trees\/.*/, '/git/trees/')) {
    case 'GET /version':
      return { version: '1.25.0' };
    case 'GET /user':
      return { id: 1, login: 'editor', full_name: 'An Editor', email: 'editor@example.org', avatar_url: '', html_url: '' };
    case 'GET ':
      return { default_branch: 'main', permissions: { pull: true, push: true } };
    case 'GET /branches/main':
      return { name: 'main', commit: head };
    case 'GET /git/trees/':
      return {
        tree: [...files].map(([path, text]) => ({ path, type: 'blob', sha: sha(text), size: Buffer.byteLength(text) })),
        truncated: false,
      };
    case 'GET /settings/api':
      return { default_paging_num: 500, max_response_items: 500 };
    case 'POST /file-contents':
      return (body as { files: string[] }).files.map((path) => ({
        path,
        encoding: 'base64',
        content: Buffer.from(files.get(path) ?? '').toString('base64'),
      }));
    case 'POST /contents':
      return commit(body as Commit, files, commits);
    case 'GET /commits':
      return [];
    default:
      return undefined;
  }
}

function commit({ message, files: changed }: Commit, files: StubForge['files'], commits: StubForge['commits']): unknown {
  for (const { operation, path, content } of changed) {
    if (operation === 'delete') files.delete(path);
    else files.set(path, Buffer.from(content, 'base64').toString('utf8'));
  }
  commits.push({ message, paths: changed.map(({ path }) => path) });
  const saved = changed.map(({ path }) => ({ path, sha: sha(files.get(path) ?? '') }));
  return { commit: { sha: sha(`commit ${commits.length}`), created: new Date().toISOString() }, files: saved };
}

const sha = (text: string): string => createHash('sha1').update(text).digest('hex');
