import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideChapters, root, said, type Fence } from './fences.ts';

/** What the guide tells others to run on machines that no test here has. */
const external = guideChapters().flatMap(({ slug, language, fences }) =>
  fences.filter((fence) => said(fence, 'external') !== undefined).map((fence) => ({ slug, language, lang: fence.lang, text: fence.text })),
);
const written = (lang: string, has: RegExp) => external.filter((fence) => fence.lang === lang && has.test(fence.text));

interface Workflow {
  on: unknown;
  jobs: Record<string, { 'runs-on': string; steps: { uses?: string; run?: string }[] }>;
}

describe('a workflow in the guide', () => {
  test.each(written('yaml', /^jobs:/mu))('$slug, $language: is YAML, and runs commands that there are', ({ text }) => {
    const workflow = parse(text) as Workflow;
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(steps.every(({ uses, run }) => (uses === undefined) !== (run === undefined))).toBe(true);
    const commands = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run ([a-z:]+)/gu)].map(([, name]) => name ?? ''));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

const braced = [...written('nginx', /./u), ...written('txt', /\{$/mu)];

describe('the settings of a server in the guide', () => {
  test.each(braced)('$slug, $language, $lang: close every brace that they open', ({ text }) => {
    let depth = 0;
    for (const sign of text.replace(/"[^"]*"/gu, '').match(/[{}]/gu) ?? []) {
      depth += sign === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test.each(written('nginx', /./u))('$slug, $language: nginx gets directives that end', ({ text }) => {
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line !== '' && !/[;{}]$/u.test(line))).toEqual([]);
  });

  test.each(written('apache', /./u))('$slug, $language: Apache gets sections that end', ({ text }) => {
    const opened = [...text.matchAll(/^\s*<(\w+)/gmu)].map(([, name]) => name);
    const closed = [...text.matchAll(/^\s*<\/(\w+)>/gmu)].map(([, name]) => name);
    expect(closed.toSorted()).toEqual(opened.toSorted());
  });

  test('are the same in both languages', () => {
    const of = (lang: string) => external.filter(({ language }) => language === lang).map(({ slug, text }) => `${slug}\n${text}`);
    expect(of('ar')).toEqual(of('en'));
  });
});

test('a server is set for the path that the chapter builds the archive for', () => {
  const chapter = guideChapters().find(({ slug, language }) => slug === 'publishing' && language === 'en');
  const [, path = ''] = /SITE_URL=https:\/\/example\.org(\/[a-z-]+)\/ npm run build/u.exec(chapter?.text ?? '') ?? [];
  expect(path).not.toBe('');
  const servers: Pick<Fence, 'lang' | 'text'>[] = [...braced, ...written('apache', /./u), ...written('sh', /aws/u)];
  for (const { lang, text } of servers) expect(text, lang).toContain(path);
});
