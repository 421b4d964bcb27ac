import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/model/values.ts';

const root = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const menu = Object.entries(scripts).map(([name, line]) => ({ command: name === 'test' ? 'npm test' : `npm run ${name}`, line }));
const ours = menu.filter(({ line }) => line.startsWith('node scripts/'));

const guides = new Map<string, string>();
for (const language of languages) guides.set(language, await readFile(resolve(root, `content/guide/commands.${language}.mdx`), 'utf8'));

/** What the guide says about a command, from its heading to the next; empty where it says nothing. */
function chapter(language: string, command: string): string {
  return (guides.get(language) ?? '').split(/^(?=## )/m).find((text) => text.startsWith(`## \`${command}\``)) ?? '';
}

const optionsIn = (text: string): string[] =>
  [...new Set(text.match(/--[a-z][a-z-]*/g) ?? [])].filter((option) => option !== '--help').sort();

describe.each(languages)('the guide to the commands, in %s', (language) => {
  test.each(menu)('has a chapter on $command', ({ command }) => {
    expect(chapter(language, command)).not.toBe('');
  });

  test('has a chapter on nothing that is no command', () => {
    const headings = [...guides.get(language)!.matchAll(/^## `(npm [^`]+)`/gm)].map((match) => match[1]);
    expect(headings).toEqual(expect.arrayContaining(menu.map(({ command }) => command)));
    expect(headings).toHaveLength(menu.length);
  });

  test.each(ours)('names the options of $command, all of them and no other', async ({ command, line }) => {
    const [, script = ''] = line.split(' ');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--help'], { cwd: root });
    expect(optionsIn(chapter(language, command))).toEqual(optionsIn(stdout));
  });
});
