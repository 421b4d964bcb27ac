import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { recover } from '../../scripts/lib/journal.ts';
import { applyPlan, assertWritable } from '../../scripts/lib/writing.ts';
import type { Plan } from '../../src/render/merge.ts';
import { said } from '../in-english.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mahdar-'));
  content = join(root, 'content');
});

afterEach(() => {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
  rmSync(root, { recursive: true });
});

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

function planOf(writes: Record<string, string>, removes: string[] = []): Plan {
  return { writes: new Map(Object.entries(writes)), removes, written: { 'x.yaml': 'digest' }, base: new Map(), problems: [] };
}

/** Everything on the disk, with hidden files and those that wait. */
function onDisk(): Record<string, string> {
  const entries = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(content.length + 1), readFileSync(path, 'utf8')]));
}

function asRead(): Record<string, string> {
  return Object.fromEntries(readContentFolder(content).files.map(({ path, text }) => [path, text]));
}

describe('content/ is read', () => {
  test('as empty where there is none', () => {
    expect(readContentFolder(content)).toEqual({ files: [], written: {} });
  });

  test('by path, without hidden files and what is no text', () => {
    put({ 'topics/b.yaml': 'ب', 'articles/a.ar.mdx': 'أ', '.hidden.yaml': '', 'topics/photo.png': '', '.converted.json': '{"a":"b"}' });
    expect(readContentFolder(content)).toEqual({
      files: [
        { path: 'articles/a.ar.mdx', text: 'أ' },
        { path: 'topics/b.yaml', text: 'ب' },
      ],
      written: { a: 'b' },
    });
  });

  test.each([
    ['a byte that is none of its letters', Buffer.from([0xc3, 0x28])],
    ['Windows-1256', Buffer.from([0xe3, 0xcc, 0xe1, 0xd3, 0x0a])],
    ['UTF-16 with its mark', Buffer.from('\u{FEFF}اسم\n', 'utf16le')],
    ['UTF-16 without it, every byte of which could be UTF-8', Buffer.from('name: { ar: مجلس }\n', 'utf16le')],
  ])('with one sentence for each file that is no UTF-8: %s', (_, bytes) => {
    put({ 'topics/a.yaml': '' });
    writeFileSync(join(content, 'topics/a.yaml'), bytes);
    expect(() => readContentFolder(content)).toThrow(/topics\/a\.yaml: error \[file-not-utf-8\]/u);
  });

  test('with one sentence where the account is broken', () => {
    put({ '.converted.json': '<<<<<<< HEAD' });
    expect(() => readContentFolder(content)).toThrow(/\.converted\.json: error \[account-broken\]/u);
  });
});

describe('a plan is carried out', () => {
  test('with new files, changed files, removed files and the account', () => {
    put({ 'records/d/old.ar.mdx': 'قديم', 'x.yaml': '1' });
    applyPlan(content, planOf({ 'x.yaml': '2', 'records/e/new.ar.mdx': 'جديد' }, ['records/d/old.ar.mdx']));
    expect(onDisk()).toEqual({
      '.converted.json': '{\n  "x.yaml": "digest"\n}\n',
      'records/e/new.ar.mdx': 'جديد',
      'x.yaml': '2',
    });
    expect(readdirSync(join(content, 'records'))).toEqual(['e']);
  });

  test('without touching anything when there is nothing to do', () => {
    put({ 'x.yaml': '1' });
    applyPlan(content, { writes: new Map(), removes: [], written: {}, base: new Map(), problems: [] });
    expect(onDisk()).toEqual({ 'x.yaml': '1' });
  });
});

describe('a read-only content/', () => {
  test.each([
    ['the folder itself', '.', 0o555],
    ['a folder in it', 'records/d', 0o555],
    ['a file in it', 'records/d/old.ar.mdx', 0o444],
  ])('is left alone with one clear sentence, for root too: %s', (_, place, mode) => {
    put({ 'records/d/old.ar.mdx': 'قديم' });
    const before = onDisk();
    chmodSync(join(content, place), mode);
    const apply = () => applyPlan(content, planOf({ 'records/d/old.ar.mdx': 'جديد', 'records/e/new.ar.mdx': 'جديد' }));
    expect(said(apply)).toMatch(
      /^\S+: error \[content-read-only\] the (?:folder|file) is read-only, so nothing was written\. Allow writing[^\n]*$/u,
    );
    expect(onDisk()).toEqual(before);
  });

  test('is noticed before there is anything to write', () => {
    put({ 'x.yaml': '1' });
    chmodSync(content, 0o555);
    expect(() => assertWritable(content)).toThrow(/content-read-only/u);
  });

  test('is not confused with a file where a folder is needed', () => {
    put({ records: 'a file' });
    expect(said(() => applyPlan(content, planOf({ 'records/d/a.ar.mdx': 'أ' })))).toMatch(/a file stands where a folder is needed/u);
    expect(onDisk()).toEqual({ records: 'a file' });
  });
});

describe('a conversion that is killed', () => {
  const before = { 'records/d/old.ar.mdx': 'قديم', 'records/d/gone.ar.mdx': 'ذاهب', 'x.yaml': '1' };
  const after = { 'records/d/old.ar.mdx': 'جديد', 'records/e/new.ar.mdx': 'جديد', 'x.yaml': '1' };
  const plan = planOf({ 'records/d/old.ar.mdx': 'جديد', 'records/e/new.ar.mdx': 'جديد' }, ['records/d/gone.ar.mdx']);
  const script = join(import.meta.dirname, 'killed-writing.ts');

  function run(killAt: number): { stdout: string; signal: string | null; stderr: string } {
    const json = JSON.stringify({ ...plan, writes: [...plan.writes], base: [...plan.base] });
    return spawnSync(process.execPath, [script, content, json, String(killAt)], { encoding: 'utf8' });
  }

  test('leaves content/ untouched or complete, at whatever step it dies', () => {
    put(before);
    const steps = Number(run(0).stdout);
    expect(steps).toBeGreaterThan(8);
    const outcomes = [];
    for (let step = 1; step <= steps; step += 1) {
      rmSync(content, { recursive: true });
      put(before);
      expect(run(step)).toMatchObject({ signal: 'SIGKILL', stderr: '' });
      const read = asRead();
      outcomes.push(read['records/d/old.ar.mdx'] === 'قديم' ? 'untouched' : 'complete');
      expect(read).toEqual(outcomes.at(-1) === 'untouched' ? before : after);
      recover(content);
      expect(asRead()).toEqual(read);
      expect(readContentFolder(content).written).toEqual(outcomes.at(-1) === 'untouched' ? {} : { 'x.yaml': 'digest' });
      expect(readdirSync(content)).not.toContain('.staging');
    }
    expect(outcomes.join(' ')).toMatch(/^(?:untouched )+(?:complete ?)+$/u);
  });

  test('can be killed again while it is finished, and is then finished by the next one', () => {
    put(before);
    const steps = Number(run(0).stdout);
    rmSync(content, { recursive: true });
    put(before);
    run(steps - 3);
    const next = planOf({ 'x.yaml': '2' });
    applyPlan(content, next);
    expect(asRead()).toEqual({ ...after, 'x.yaml': '2' });
  });
});
