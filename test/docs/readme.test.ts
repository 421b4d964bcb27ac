import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe.each(['README.md', 'CONTRIBUTING.md', 'RIGHTS.md'])('%s', (name) => {
  test('links only to files and folders that exist', () => {
    const links = [...read(name).matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g)].map((match) => (match[1] ?? match[2] ?? '').split('#')[0] ?? '');
    const broken = links.filter((link) => link !== '' && !/^https?:/.test(link) && !existsSync(join(root, link)));
    expect(broken).toEqual([]);
  });
});

describe('the README', () => {
  test('shows the two commands as they are typed', () => {
    const commands = read('README.md').split('\n');
    expect(commands).toEqual(expect.arrayContaining(['npm ci && npm run build', 'npm ci && npm test']));
  });

  test('names only commands that the menu has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1]!);
    expect(named.filter((command) => scripts[command] === undefined)).toEqual([]);
  });
});

describe('the guide', () => {
  const pages = readdirSync(join(root, 'content/guide')).filter((name) => name.endsWith('.mdx'));

  test('has every page in both languages', () => {
    const languagesOf = Object.groupBy(pages, (name) => name.slice(0, name.indexOf('.')));
    for (const versions of Object.values(languagesOf)) expect(versions?.map((name) => name.split('.')[1]).sort()).toEqual(['ar', 'en']);
  });

  test('links from page to page only where there is one', () => {
    for (const page of pages) {
      const links = [...read(`content/guide/${page}`).matchAll(/\]\(\.\.\/([^)#]+)\/(?:#[^)]*)?\)/g)].map((match) => match[1]!);
      const language = page.split('.')[1]!;
      const broken = links.filter(
        (link) =>
          link !== 'codes' &&
          !existsSync(join(root, 'content/guide', link.startsWith('codes/') ? `${link}.yaml` : `${link}.${language}.mdx`)),
      );
      expect(broken, page).toEqual([]);
    }
  });

  test('is written in Arabic with Arabic marks', () => {
    for (const page of pages.filter((name) => name.includes('.ar.'))) {
      const prose = read(`content/guide/${page}`)
        .replace(/```.*?```/gs, '')
        .replace(/`[^`]*`/g, '')
        .replace(/^---\n.*?\n---\n/s, (head) => head.replace(/^order.*$/m, ''));
      const latin = [...prose.matchAll(/\p{Script=Arabic}\s*[,;?]/gu)].map((match) =>
        prose.slice(Math.max(0, match.index - 20), match.index + 5),
      );
      expect(latin, page).toEqual([]);
    }
  });
});
