import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { lineOf, recordOf } from '../parse/record-of.ts';
import { convertFolder } from './converting.ts';
import { everythingIn, folderWith, linesOf, put, runScript } from './running.ts';

const read = (folder: string, path: string) => readFileSync(join(folder, 'content', path), 'utf8');

describe.concurrent('a ruling on a record that has been translated', () => {
  const SPEECH = recordOf(
    'الرئيس (تكلم بالروسية): نبدأ.\n\nالسيدة بيرسيفال (الأرجنتين): نشكركم على هذه الدعوة.\n\nونرحب بالأمين العام بيننا اليوم.\n\nونؤيد ما قاله أمس في بيانه.',
  );
  const folderOf = (path: string) => `records/s-pv-7100/${path}`;

  async function translated(): Promise<string> {
    const folder = folderWith({ 'seeds/r.txt': SPEECH });
    expect((await convertFolder(folder)).status).toBe(0);
    const path = folderOf('04-birsifal.en.mdx');
    const english = read(folder, path).replace(
      /\{\/\* p-4-(\d) \*\/\}/gu,
      (marker, number) => `${marker}\n\nThis is the English of paragraph ${'-abc'[Number(number)]}.`,
    );
    put(folder, { [`content/${path}`]: english.replace('status: none', 'status: unofficial') });
    return folder;
  }

  const errorsOf = async (folder: string) => {
    const { stdout, stderr } = await runScript('check', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')]);
    return [/^\d+ errors?/u.exec(stdout)?.[0], linesOf(stderr).filter((line) => line.includes(': error '))];
  };

  test('that leaves a paragraph out leaves the others their ids and their translations', async () => {
    const folder = await translated();
    const line = lineOf(SPEECH, 'ونرحب');
    put(folder, { 'seeds/catalogue.yaml': stringify({ 'r.txt': { discards: [{ from: line, to: line, reason: 'مكرر' }] } }) });
    const { status, stderr } = await convertFolder(folder);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/04-birsifal\.en\.mdx: warning \[translation-ids\]/u)]);
    expect(read(folder, folderOf('04-birsifal.ar.mdx')).match(/\{\/\* .* \*\/\}/gu)).toEqual(['{/* p-4-1 */}', '{/* p-4-3 */}']);
    expect(read(folder, folderOf('04-birsifal.en.mdx'))).toMatch(
      /p-4-1 \*\/\}\n\nThis is the English of paragraph a\.\n\n\{.*p-4-2 .*\n\nThis is the English of paragraph b\.\n\n\{.*p-4-3 .*\n\nThis is the English of paragraph c\./u,
    );
  });

  test('that gives a part of a speech to somebody else takes its translation along, and the addresses lead there', async () => {
    const folder = await translated();
    const line = lineOf(SPEECH, 'ونؤيد');
    const speaker = 'tshurkin';
    expect(readdirSync(join(folder, 'content/speakers'))).toContain(`${speaker}.yaml`);
    put(folder, { 'seeds/catalogue.yaml': stringify({ 'r.txt': { attributions: [{ line, speaker, reason: 'سقط اسمه' }] } }) });
    expect(await convertFolder(folder)).toMatchObject({ status: 0, stderr: '' });
    expect(read(folder, folderOf(`05-${speaker}.ar.mdx`))).toMatch(/\{\/\* p-5-1 p-4-3 \*\/\}\n\nونؤيد/u);
    expect(read(folder, folderOf(`05-${speaker}.en.mdx`))).toMatch(/\{\/\* p-5-1 \*\/\}\n\nThis is the English of paragraph c\.\n$/u);
    expect(read(folder, folderOf('04-birsifal.en.mdx'))).toMatch(
      /This is the English of paragraph a\.\n\n\{.*\n\nThis is the English of paragraph b\.\n$/u,
    );

    const after = everythingIn(join(folder, 'content'));
    expect((await convertFolder(folder)).stdout).toContain('0 files written');
    expect(everythingIn(join(folder, 'content'))).toEqual(after);
  });

  test('and a paragraph that an editor has split since keeps both of its halves', async () => {
    const folder = await translated();
    const path = folderOf('04-birsifal.ar.mdx');
    put(folder, { [`content/${path}`]: read(folder, path).replace('بالأمين العام بيننا', 'بالأمين العام\n\n{/* p-4-2b */}\n\nبيننا') });
    const line = lineOf(SPEECH, 'ونرحب');
    put(folder, {
      'seeds/catalogue.yaml': stringify({ 'r.txt': { corrections: [{ line, sic: 'اليوم', corr: 'أمس', reason: 'wrong-word' }] } }),
    });
    expect(await convertFolder(folder)).toMatchObject({ status: 0, stderr: '' });
    expect(read(folder, path)).toMatch(/\{\/\* p-4-2b \*\/\}\n\nبيننا أمس/u);
    expect(read(folder, path.replace('.ar.', '.en.'))).toMatch(/This is the English of paragraph b\.\n\n\{\/\* p-4-2b \*\/\}\n\n\{/u);
    expect(await errorsOf(folder)).toEqual(['0 errors', []]);
  });
});
