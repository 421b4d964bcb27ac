import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockOf, withLock } from '../../scripts/lib/lock.ts';
import { recordOf } from '../parse/record-of.ts';
import { convertFolder } from './converting.ts';
import { everythingIn, folderWith, put } from './running.ts';
import { said } from '../in-english.ts';

describe('a lock', () => {
  test('is held while the work is done, and given back, also when the work fails', () => {
    const folder = folderWith();
    expect(withLock(folder, () => existsSync(lockOf(folder)))).toBe(true);
    expect(() =>
      withLock(folder, () => {
        throw new Error('work failed');
      }),
    ).toThrow('work failed');
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  test('is one and the same for a folder, by whatever path', () => {
    const folder = folderWith({ 'content/x.yaml': '' });
    expect(lockOf(join(folder, 'content/../content'))).toBe(lockOf(join(folder, 'content')));
    expect(lockOf(join(folder, 'content'))).not.toBe(lockOf(folder));
  });

  test('of a process that is dead holds nobody up', () => {
    const folder = folderWith();
    // No process has an id that large.
    writeFileSync(lockOf(folder), '4194305000');
    expect(withLock(folder, () => 'done')).toBe('done');
  });

  test('of a living process is waited for, and then told with its process and the way out', () => {
    const folder = folderWith();
    const refused = () => withLock(folder, () => withLock(folder, () => 'never', 120));
    expect(said(refused)).toMatch(new RegExp(`error \\[content-busy\\] .*\\(process ${process.pid}\\).*delete .*\\.lock`, 'u'));
  });
});

test('four conversions at once leave what one leaves', async () => {
  const record = recordOf('الرئيس (تكلم بالروسية): نبدأ.\n\nالسيدة بيرسيفال (الأرجنتين): نشكركم.');
  const [alone, together] = [folderWith({ 'seeds/a.txt': record }), folderWith({ 'seeds/a.txt': record })];
  await convertFolder(alone);
  const runs = await Promise.all([1, 2, 3, 4].map(() => convertFolder(together)));
  expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(runs.map(() => [0, '']));
  expect(everythingIn(join(together, 'content'))).toEqual(everythingIn(join(alone, 'content')));
  // Without the lock, one would find the other's files and take them for an editor's.
  put(together, { 'seeds/a.txt': record.replace('نشكركم', 'نشكركم جدا') });
  const again = await Promise.all([1, 2, 3, 4].map(() => convertFolder(together)));
  expect(again.map(({ status, stderr }) => [status, stderr])).toEqual(again.map(() => [0, '']));
});
