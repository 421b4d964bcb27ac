import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Corpus } from '../../src/model/corpus.ts';

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mahdar-'));
  mkdirSync(join(content, 'articles'));
  writeFileSync(join(content, 'articles/a.ar.mdx'), '---\ntitle: عنوان\n---\n\nنص المقال.\n');
});

afterEach(() => rmSync(content, { recursive: true }));

function run(args: string[], env: Record<string, string> = {}) {
  const script = join(import.meta.dirname, '../../scripts/export.ts');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', SITE_URL: '', ...env } });
}

describe('npm run export', () => {
  test('ends without a word where whoever reads it has enough', () => {
    writeFileSync(join(content, 'articles/b.ar.mdx'), `---\ntitle: عنوان\n---\n\n${'نص المقال.\n\n'.repeat(5000)}`);
    const script = (name: string, ...args: string[]) =>
      `"${process.execPath}" ${join(import.meta.dirname, '../../scripts', name)}.ts --content ${content} ${args.join(' ')} | head -c 1; echo " \${PIPESTATUS[0]}"`;
    for (const command of [script('export'), script('check', '--seeds', 'no/such', '--format', 'json')]) {
      const { stdout, stderr } = spawnSync('bash', ['-c', command], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C', SITE_URL: '' },
      });
      expect([stdout, stderr]).toEqual(['{ 0\n', '']);
    }
  });

  test('prints the corpus and nothing else', () => {
    const { stdout, stderr, status } = run(['--content', content, '--format', 'json']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const corpus = Corpus.parse(JSON.parse(stdout));
    expect(corpus.documents[0]!.sections[0]!.paragraphs[0]).toMatchObject({ id: 'p-1-1', ar: 'نص المقال.', en: '' });
  });

  test('writes addresses under the path of SITE_URL', () => {
    const { stdout } = run(['--content', content], { SITE_URL: 'https://example.org/un-oic/' });
    expect(JSON.parse(stdout).documents[0].url).toEqual({ ar: '/un-oic/ar/articles/a/', en: '/un-oic/en/articles/a/' });
  });

  test('tells what is wrong by file and line, prints no corpus and ends with 1', () => {
    writeFileSync(join(content, 'articles/b.ar.mdx'), '---\ntitel: عنوان\n---\n\nنص\n');
    const { stdout, stderr, status } = run(['--content', content]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain('articles/b.ar.mdx:2:1: error [field-unknown] no field has this name «titel». Did you mean title?');
  });

  test.each([
    ['an unknown format', ['--format', 'docx'], 'error [format-unknown] there is no such format «docx». Write one of: json, akoma-ntoso'],
    ['a folder that is not there', ['--content', 'no/such'], 'no/such: error [content-absent] there is no such folder.'],
    ['an unknown option', ['--contents', 'x'], '--contents: error [usage-option-unknown] the command has no such option.', 2],
  ])('answers %s with one sentence', (_, args, sentence, code = 1) => {
    const { stdout, stderr, status } = run(['--content', content, ...args]);
    expect({ stdout, status }).toEqual({ stdout: '', status: code });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  test('answers a SITE_URL that is no address with one sentence', () => {
    const { stdout, stderr, status } = run(['--content', content], { SITE_URL: 'example' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/^SITE_URL: error \[site-url\] this is no web address «example»\. [^\n]+\n$/u);
  });

  test('documents its options', () => {
    const { stdout, status } = run(['--help']);
    expect(status).toBe(0);
    for (const option of ['--content <dir>', '--format <format>', 'json', 'SITE_URL']) expect(stdout).toContain(option);
  });
});
