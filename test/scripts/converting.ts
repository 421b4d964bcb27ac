import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from '../parse/record-of.ts';
import { type Ran, folderWith, put, runScript } from './running.ts';

export const ARTICLE = 'عنوان الخبر\n\nأكد الأمين العام اليوم في نيويورك أن التعاون بين المنظمتين ضروري لصون السلام.\n\n22 مايو 2014\n';
export const RECORD = recordOf('الرئيس (تكلم بالروسية): نبدأ.\n\nالسيدة بيرسيفال (الأرجنتين) (تكلمت بالإسبانية): نشكركم.');

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** How a conversion ended, and its two folders. */
export interface Converted extends Ran {
  seeds: string;
  content: string;
}

/** Converts a folder of seeds into one that does not exist yet. */
export async function convert(seeds: Files, ...options: string[]): Promise<Converted> {
  const folder = folderWith();
  mkdirSync(join(folder, 'seeds'));
  put(join(folder, 'seeds'), seeds);
  return { ...(await convertFolder(folder, ...options)), seeds: join(folder, 'seeds'), content: join(folder, 'content') };
}

/** Converts the `seeds` of a folder into its `content`. What is said of the seeds is given without the folder. */
export async function convertFolder(folder: string, ...options: string[]): Promise<Ran> {
  const ran = await runScript('convert', ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'), ...options]);
  const within = (text: string) => text.replaceAll(`${folder}/seeds/`, 'seeds/');
  return { ...ran, stdout: within(ran.stdout), stderr: within(ran.stderr) };
}
