import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../scripts/lib/content-folder.ts';
import { recordOf } from '../parse/record-of.ts';
import { convertFolder } from './converting.ts';
import { folderWith, put, runScript } from './running.ts';

/** A record of thirty turns, which makes more than sixty files. */
const recordWith = (words: string) =>
  recordOf(
    Array.from({ length: 30 }, (_, index) => `${index % 2 === 0 ? 'الرئيس' : 'السيدة بيرسيفال (الأرجنتين)'}: ${words} ${index}.`).join(
      '\n\n',
    ),
  );
const seeds = { before: recordWith('نرحب بالوفود'), after: recordWith('نشكر الوفود') };

/** The text of content/ as every script of ours reads it. */
function read(folder: string) {
  const { files, written } = readContentFolder(join(folder, 'content'));
  return { files: files.filter(({ path }) => !/^(?:speakers|delegations)\//u.test(path)), written };
}

/** How many files wait to be moved into place. */
function waiting(content: string): number {
  const staging = join(content, '.staging');
  return existsSync(staging) ? readdirSync(staging).length : 0;
}

function whenever(condition: () => boolean, act: () => void): void {
  const watch = setInterval(() => condition() && stop(act), 0);
  // Where the process is faster than the watch it completes, which is an outcome, too.
  const end = setTimeout(() => stop(), 5000);
  const stop = (then?: () => void) => {
    clearInterval(watch);
    clearTimeout(end);
    then?.();
  };
}

const moments: Record<string, (content: string, kill: () => void) => void> = {
  'before it begins': (_, kill) => setTimeout(kill, 20),
  'while it thinks': (_, kill) => setTimeout(kill, 150 + 150 * Math.random()),
  'with the first file written': (content, kill) => whenever(() => waiting(content) >= 1, kill),
  'with half of the files written': (content, kill) => whenever(() => waiting(content) >= 30, kill),
  'as soon as all is decided': (content, kill) => whenever(() => existsSync(join(content, '.staging/journal.json')), kill),
  'somewhere in between': (content, kill) => whenever(() => waiting(content) >= 1 + 60 * Math.random(), kill),
};

describe('a conversion that is killed', () => {
  let first: string;
  let second: string;

  beforeAll(async () => {
    first = folderWith({ 'seeds/a.txt': seeds.before });
    second = folderWith({ 'seeds/a.txt': seeds.after });
    await Promise.all([convertFolder(first), convertFolder(second)]);
    expect(read(first)).not.toEqual(read(second));
  }, 60_000);

  test.each(Object.keys(moments))('%s leaves content/ as before or complete, and the next one completes it', async (moment) => {
    const folder = folderWith();
    const content = join(folder, 'content');
    cpSync(first, folder, { recursive: true });
    put(folder, { 'seeds/a.txt': seeds.after });
    await runScript('convert', ['--seeds', join(folder, 'seeds'), '--content', content], (kill) => moments[moment]!(content, kill));
    expect([read(first), read(second)]).toContainEqual(read(folder));

    expect((await convertFolder(folder)).status).toBe(0);
    expect(read(folder)).toEqual(read(second));
    expect(readdirSync(content)).not.toContain('.staging');
    const { files } = read(second);
    expect(files.map(({ path }) => readFileSync(join(content, path), 'utf8'))).toEqual(files.map(({ text }) => text));
  });
});
