import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** How a script ended, and what it said. */
export interface Ran {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

const root = resolve(import.meta.dirname, '../..');
/** Compiled code is kept between the many runs of these tests; what is said is English, whatever the machine speaks. */
const env = { ...process.env, LC_ALL: 'C', NODE_COMPILE_CACHE: join(tmpdir(), 'mahdar-compile-cache') };

/** Runs `scripts/<name>.ts` as its users do, as a process of its own. `onStart` may kill it. */
export function runScript(
  name: string,
  args: readonly string[],
  onStart: (kill: () => void) => void = () => undefined,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, `scripts/${name}.ts`), ...args], {
      cwd: root,
      env: { ...env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    }
    child.on('error', failed).on('close', (status, signal) => done({ status, signal, ...said }));
    onStart(() => child.kill('SIGKILL'));
  });
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own for one test, removed after all of them, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  folders.push(folder);
  put(folder, files);
  return folder;
}

export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Everything in a folder, byte for byte, hidden files and modes included; null where there is none. */
export function everythingIn(folder: string): Record<string, string> | null {
  if (!existsSync(folder)) return null;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(paths.map((path) => [path, digestOf(join(folder, path))]));
}

function digestOf(path: string): string {
  const status = lstatSync(path);
  const kind = status.isDirectory()
    ? 'folder'
    : status.isSymbolicLink()
      ? readlinkSync(path)
      : createHash('sha256').update(readFileSync(path)).digest('hex');
  return `${status.mode.toString(8)} ${kind}`;
}

/** The lines of a text that have something on them. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
