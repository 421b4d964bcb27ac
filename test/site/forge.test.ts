import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { forgeOf } from '../../src/site/forge.ts';

const file = 'content/articles/x.ar.mdx';

describe('REPOSITORY_URL', () => {
  test.each([
    ['https://github.com/example/archive', `https://github.com/example/archive/edit/main/${file}#L7`],
    ['https://github.com/example/archive.git', `https://github.com/example/archive/edit/main/${file}#L7`],
    ['https://github.com/example/archive/tree/develop/un-oic/', `https://github.com/example/archive/edit/develop/un-oic/${file}#L7`],
    ['https://gitlab.com/group/sub/archive', `https://gitlab.com/group/sub/archive/-/edit/main/${file}#L7`],
    ['https://git.example.org/group/archive/-/tree/trunk', `https://git.example.org/group/archive/-/edit/trunk/${file}#L7`],
    ['https://codeberg.org/example/archive', `https://codeberg.org/example/archive/_edit/main/${file}#L7`],
    ['https://git.example.org/example/archive/src/branch/main', `https://git.example.org/example/archive/_edit/main/${file}#L7`],
    ['https://git.example.org/example/archive/tree/main', `https://git.example.org/example/archive/edit/main/${file}#L7`],
  ])('%s: a line of a file is edited at %s', (value, address) => {
    expect(forgeOf(value)?.edit(file, 7)).toBe(address);
    expect(forgeOf(value)?.edit(file)).toBe(address.replace('#L7', ''));
  });

  test.each([
    ['https://github.com/example/archive', 'https://github.com/example/archive/issues/new?title=', '&body='],
    [
      'https://gitlab.com/example/archive/-/tree/main',
      'https://gitlab.com/example/archive/-/issues/new?issue%5Btitle%5D=',
      '&issue%5Bdescription%5D=',
    ],
    ['https://codeberg.org/example/archive', 'https://codeberg.org/example/archive/issues/new?title=', '&body='],
  ])('%s: a report arrives as it was begun, whatever its signs', (value, begins, then) => {
    const address = forgeOf(value)?.report('خطأ في: «أ» & b', 'سطر\n#2 100% "؟"') ?? '';
    expect(address.startsWith(begins)).toBe(true);
    expect(address).toContain(then);
    const [title, body] = [...new URL(address).searchParams.values()];
    expect([title, body]).toEqual(['خطأ في: «أ» & b', 'سطر\n#2 100% "؟"']);
  });

  test('Arabic letters stay letters, and nothing else that could end an attribute does', () => {
    const address = forgeOf('https://github.com/example/archive')?.report('سلام', `"'<>&`) ?? '';
    expect(address).toContain('title=سلام&');
    expect(address).not.toMatch(/["'<>\s]/);
  });

  test.each(['', '  ', undefined])('%j is no repository, and no links', (value) => expect(forgeOf(value)).toBeUndefined());

  test.each([
    'example/archive',
    'https://github.com/example',
    'ftp://github.com/a/b',
    'https://git.example.org/a/b',
    'javascript:alert(1)//github.com/a/b',
  ])('%s is refused', (value) => expect(() => forgeOf(value)).toThrow(ProblemError));
});
