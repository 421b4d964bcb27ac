import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { systemCode } from './permissions.ts';

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
}

/**
 * This checker's list of what a policy may say is older than WebAssembly; browsers know it. Newer ones fetch a Java of their own from
 * another host while they are installed, so that this one stays.
 */
const unknownToIt = 'Expecting source-expression but found "\'wasm-unsafe-eval\'"';

/**
 * Asks the Nu HTML Checker about every page of a built folder.
 *
 * @param dist the built folder
 * @returns one line for each error, with its page; nothing at all where the machine has no Java
 */
export async function checkHtml(dist: string): Promise<string[] | undefined> {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const args = ['-Xss2m', '-jar', jar, '--format', 'json', '--exit-zero-always', '--skip-non-html', dist];
  try {
    const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 256 * 1024 * 1024 });
    const { messages } = JSON.parse(stderr) as { messages: Message[] };
    return messages
      .filter(({ type, message }) => type !== 'info' && !message.includes(unknownToIt))
      .map(({ url = '', lastLine = 0, lastColumn = 0, message }) => {
        const path = url === '' ? dist : relative(dist, decodeURIComponent(new URL(url).pathname));
        return `${path}:${lastLine}:${lastColumn}: ${message}`;
      });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
