import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The headers that the guide tells hosts to send. */
export async function headersOfTheGuide(): Promise<Record<string, string>> {
  const guide = await readFile(resolve('content/guide/publishing.en.mdx'), 'utf8');
  const [, lines = ''] = /```http[^\n]*\n(.*?)```/s.exec(guide) ?? [];
  return Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
}
