import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { root, said, type Fence } from './fences.ts';

const copied = ['content', 'seeds', 'src', 'scripts', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** A copy of the archive in which somebody follows the guide. */
export interface Workplace {
  folder: string;
  remove: () => void;
}

/** Copies the archive as a fresh clone would have it, after `npm ci`. */
export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-guide-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  // A folder of its own, so that what Astro and Vite keep in it stays here; the packages are the project's.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const kept = name.startsWith('.') && name !== '.bin';
    if (!kept) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Does what the blocks of a chapter say, in their order; what one of them promises and does not keep fails the test. */
export async function follow(fences: readonly Fence[], { folder }: Workplace, language: string): Promise<void> {
  let printed = '';
  for (const fence of fences) {
    const where = `line ${fence.line}: ${fence.text}`;
    const file = said(fence, 'file');
    if (said(fence, 'external') !== undefined || said(fence, 'model') !== undefined || said(fence, 'site') !== undefined) continue;
    if (fence.lang === 'sh') printed = await runShell(fence, folder, language);
    else if (said(fence, 'output') !== undefined) expectLines(printed, fence.text, where);
    else if (file !== undefined) writeFence(fence, join(folder, file), where);
    else expect(readFileSync(join(folder, said(fence, 'in') ?? `nothing says what ${where} is`), 'utf8'), where).toContain(fence.text);
  }
}

function writeFence(fence: Fence, path: string, where: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (fence.lang === 'diff') {
    const unit = said(fence, 'within') === undefined ? '\n' : '';
    return writeFileSync(path, changed(readFileSync(path, 'utf8'), fence.text, unit, where));
  }
  const before = said(fence, 'add') === undefined || !existsSync(path) ? '' : `${readFileSync(path, 'utf8').trimEnd()}\n`;
  writeFileSync(path, `${before}${fence.text}\n`);
}

/** A text after a change that shows what goes (`-`), what comes (`+`) and what stands around it; lines end with `end`. */
function changed(text: string, diff: string, end: string, where: string): string {
  const side = (mark: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(mark) || !/^[-+]/.test(line))
      .map((line) => line.slice(1) + end)
      .join('');
  const parts = `${text.trimEnd()}\n`.split(side('-'));
  expect(parts, `the lines that go are in the file once (${where})`).toHaveLength(2);
  return parts.join(side('+'));
}

/** `…` stands for any letters in a line, and alone for any lines. */
function expectLines(printed: string, shown: string, where: string): void {
  const lines = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…');
  const pattern = lines.map((line) => line.trim().split('…').map(escaped).join('.*')).join('\\s*(?:\\n.*)*?\\n\\s*');
  expect(printed, where).toMatch(new RegExp(`^\\s*${pattern}\\s*$`, 'mu'));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** The environment of a person who has just opened a terminal, not that of the test runner. */
function environment(language: string): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _node,
    MODE: _mode,
    DEV: _dev,
    PROD: _prod,
    VITEST: _runner,
    SITE_URL: _address,
    CI: _ci,
    FORCE_COLOR: _colour,
    ...env
  } = process.env;
  return {
    ...env,
    LANG: { ar: 'ar_EG.UTF-8', en: 'en_GB.UTF-8' }[language],
    LC_ALL: '',
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: join(tmpdir(), 'mahdar-compile-cache'),
  };
}

/** Runs the commands of a block with the shell; `serve=` stops them once the page is there. */
function runShell(fence: Fence, folder: string, language: string): Promise<string> {
  const path = said(fence, 'serve');
  return new Promise((done, failed) => {
    const shell = spawn('bash', ['-e', '-c', fence.text], {
      cwd: folder,
      env: environment(language),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let visited = path === undefined;
    const stop = () => process.kill(-shell.pid!, 'SIGKILL');
    for (const stream of ['stdout', 'stderr'] as const) {
      shell[stream].setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const address = visited ? undefined : /http:\/\/localhost:\d+\//u.exec(printed)?.[0];
        if (address === undefined) return;
        visited = true;
        visit(address + path)
          .then(() => undefined, failed)
          .finally(stop);
      });
    }
    const tooLong = setTimeout(stop, 120_000);
    shell.on('error', failed).on('close', (status) => {
      clearTimeout(tooLong);
      const wanted = path === undefined ? Number(said(fence, 'exit') ?? 0) : null;
      try {
        expect(status, `line ${fence.line}: ${fence.text}\n${printed}`).toBe(wanted);
        done(printed);
      } catch (error) {
        failed(error as Error);
      }
    });
  });
}

async function visit(url: string): Promise<void> {
  const answer = await fetch(url);
  expect(answer.status, url).toBe(200);
}
