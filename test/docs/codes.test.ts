import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles, readCheckedFolder } from '../../scripts/lib/checking.ts';
import type { CodeExample } from '../../src/model/code-page.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { problemCodes } from '../../src/model/problem-codes.ts';
import { codePages, root } from './fences.ts';

const archive = join(import.meta.dirname, 'fixtures/archive');
const pages = codePages();

/** What no file in a page can show, and why. */
const unshown: Readonly<Record<string, string>> = {
  'account-broken': 'it takes two conversions, and an editor between them',
  'article-without-text': 'it takes two files, or an entry of the catalogue beside the seed',
  'catalogue-not-utf8': 'its bytes are wrong, and a page shows letters',
  'content-busy': 'the machine refuses, whatever the file holds',
  'content-in-the-way': 'the machine refuses, whatever the file holds',
  'content-not-written': 'the machine refuses, whatever the file holds',
  'content-read-only': 'the machine refuses, whatever the file holds',
  'editing-page': 'only a build asks for it, which takes long',
  'file-not-utf-8': 'its bytes are wrong, and a page shows letters',
  'kept-changed': 'it takes two conversions, and an editor between them',
  'kept-deleted': 'it takes two conversions, and an editor between them',
  'merge-conflict': 'it takes two conversions, and an editor between them',
  'merge-unreadable': 'it takes two conversions, and an editor between them',
  'record-without-attribution': 'it takes two files, or an entry of the catalogue beside the seed',
  'repository-url': 'only a build asks for it, which takes long',
  'section-gone-changed': 'it takes two conversions, and an editor between them',
  'seed-bidi-control': 'its signs cannot be seen',
  'seed-binary': 'its bytes are wrong, and a page shows letters',
  'seed-bom': 'its signs cannot be seen',
  'seed-control': 'its signs cannot be seen',
  'seed-crlf': 'its signs cannot be seen',
  'seed-gone': 'it takes two files: the seed goes, and its entry in the catalogue with it',
  'seed-gone-changed': 'it takes two conversions, and an editor between them',
  'seed-not-utf8': 'its bytes are wrong, and a page shows letters',
  'seed-nul': 'its signs cannot be seen',
  'seed-separator': 'its signs cannot be seen',
  'seed-too-large': 'no page holds a file that large',
  'seed-unreadable': 'the machine refuses, whatever the file holds',
  'seed-zero-width': 'its signs cannot be seen',
  'text-bidi-control': 'its signs cannot be seen',
  'text-byte-order-mark': 'its signs cannot be seen',
  'text-control': 'its signs cannot be seen',
  'text-final-newline': 'its signs cannot be seen',
  'text-letter-lost': 'no file of the archive may hold what was lost, this page included',
  'text-not-nfc': 'its signs cannot be seen',
  'text-space': 'its signs cannot be seen',
  'text-trailing-space': 'its signs cannot be seen',
  'text-zero-width': 'its signs cannot be seen',
  'translation-ids': 'it takes two conversions, and an editor between them',
  'usage-wrong': 'no command reaches it today',
};

/** Works in a copy of the small archive, and clears it away. */
async function inCopy<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-code-'));
  try {
    cpSync(archive, folder, { recursive: true });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts one side of an example into a copy of the small archive, and says what is to be run. */
function set(example: CodeExample, side: 'wrong' | 'right', folder: string): string {
  if ('typed' in example) return example.typed[side];
  const path = join(folder, side === 'right' ? (example.renamed ?? example.file) : example.file);
  const text = example[side];
  if (existsSync(path)) {
    if (text === null) rmSync(path);
    else writeFileSync(path, replaced(readFileSync(path, 'utf8'), example.right ?? '', text));
  } else if (text !== null) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return `npm run ${example.run}`;
}

/** The right lines are in the archive, once, so that the page shows what is really there. */
function replaced(text: string, right: string, wrong: string): string {
  const parts = text.split(right.trimEnd());
  expect(parts, `in the archive once: ${right}`).toHaveLength(2);
  return parts.join(wrong.trimEnd());
}

/** Types a command of ours in a folder: `npm run` itself would take longer than what it runs. */
function type(command: string, folder: string): Promise<string> {
  const typed = command.replace(/npm run (?:--silent )?([a-z]+)(?: --(?= |$))?/u, `node ${join(root, 'scripts')}/$1.ts`);
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
    LANG: 'en_GB.UTF-8',
    SITE_URL: '',
    NODE_COMPILE_CACHE: join(tmpdir(), 'mahdar-compile-cache'),
  };
  return new Promise((done, failed) => {
    const shell = spawn('bash', ['-c', typed], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of ['stdout', 'stderr'] as const) shell[stream].setEncoding('utf8').on('data', (text: string) => (printed += text));
    shell.on('error', failed).on('close', () => done(printed));
  });
}

/** What the command of one side says. To check is done here and not by a command: there are many files to check. */
const said = (example: CodeExample, side: 'wrong' | 'right') =>
  inCopy(async (folder) => {
    const command = set(example, side, folder);
    return command === 'npm run check' ? found(folder) : type(command, folder);
  });

function found(folder: string): string {
  const content = join(folder, 'content');
  try {
    const { problems } = checkFiles(readCheckedFolder(content).files, { seeds: join(folder, 'seeds'), content });
    return problems.map((problem) => `[${problem.code}]`).join('\n');
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((problem) => `[${problem.code}]`).join('\n');
    throw error;
  }
}

/** Whether what is right is the small archive as it stands, in which another test finds nothing wrong. */
const isAtHome = (example: CodeExample) => 'file' in example && existsSync(join(archive, example.file));

describe('the pages about codes', () => {
  test('are there for every code of the commands, and for no other', () => {
    expect(pages.map(({ code }) => code).sort()).toEqual(Object.keys(problemCodes).sort());
  });

  test('show an example, but for what none can show', () => {
    const without = pages.filter(({ page }) => page.example === undefined).map(({ code }) => code);
    expect(without.sort()).toEqual(Object.keys(unshown).sort());
  });

  test.each(pages)('$code: says in Arabic, with Arabic marks, as much as in English', ({ page }) => {
    for (const { ar, en } of [page.title, page.means, page.why, page.mend]) {
      const prose = ar.replace(/`+[^`]*`+/gu, '').replace(/\]\([^)]*\)/gu, '');
      expect(prose).toMatch(/\p{Script=Arabic}/u);
      expect(prose).not.toMatch(/\p{Script=Arabic}\s*[,;?]/u);
      expect(en.replace(/`+[^`]*`+/gu, '')).not.toMatch(/\p{Script=Arabic}/u);
      const links = (text: string) => text.match(/\]\([^)]*\)/gu) ?? [];
      expect(links(ar)).toEqual(links(en));
    }
  });
});

describe('the example of a code', () => {
  const shown = pages.flatMap(({ code, page: { example } }) => (example === undefined ? [] : [{ code, example }]));

  test.concurrent.each(shown)('$code: what is wrong gives it, what is right does not', async ({ code, example }) => {
    expect(await said(example, 'wrong')).toContain(`[${code}]`);
    if (!isAtHome(example)) expect(await said(example, 'right')).not.toMatch(/\[[a-z]+(?:-[a-z0-9]+)+\]/u);
  });

  test('stands in an archive in which nothing is wrong', async () => {
    await inCopy(async (folder) => {
      expect(await type('npm run check', folder)).toContain('0 errors, 0 to look at');
      expect(await type('npm run convert -- --check', folder)).toBe('');
    });
  });
});

describe('npm run check -- --explain', () => {
  test('says in the language asked for what a code means, without the signs of Markdown', async () => {
    const said = await type('npm run check -- --lang ar --explain mdx-code', root);
    expect(said).toMatch(/^mdx-code$/mu);
    expect(said).toContain('كيف يُصلح');
    expect(said).toContain('أو ثلاث علامات ` في أول سطر');
    expect(said).not.toMatch(/\]\(|``/u);
  });

  test('names the nearest code where there is none such', async () => {
    expect(await type('npm run check -- --explain words-alterd', root)).toMatch(/\[usage-choice\].*words-altered/u);
  });
});
