import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/new.ts');
const madani = ['speaker', 'iyad-madani', '--ar', 'إياد مدني', '--en', 'Iyad Madani'];

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mahdar-new-'));
});
afterEach(() => rmSync(content, { recursive: true }));

test('begins a file and says where it is', () => {
  const said = execFileSync(process.execPath, [script, ...madani, '--content', content], { encoding: 'utf8' });
  const file = join(content, 'speakers/iyad-madani.yaml');
  expect(said).toContain(file);
  expect(readFileSync(file, 'utf8')).toContain('ar: إياد مدني');
});

test('never writes over a file that exists', () => {
  execFileSync(process.execPath, [script, ...madani, '--content', content]);
  const again = ['speaker', 'iyad-madani', '--ar', 'مدني', '--en', 'Madani'];
  const { status, stderr } = spawnSync(process.execPath, [script, ...again, '--content', content], { encoding: 'utf8' });
  expect([status, stderr.includes('[new-taken]')]).toEqual([1, true]);
  expect(readFileSync(join(content, 'speakers/iyad-madani.yaml'), 'utf8')).toContain('Iyad Madani');
});

test('writes nothing when something is wrong', () => {
  const { status } = spawnSync(process.execPath, [script, 'speaker', 'Iyad Madani', '--content', content]);
  expect([status, readdirSync(content)]).toEqual([1, []]);
});
