import { describe, expect, test } from 'vitest';
import { backendOf, policyFor } from '../../src/editing/backend.ts';
import { editingConfig } from '../../src/editing/config.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { editingPageOf } from '../../src/site/editing-setting.ts';
import { forgeOf } from '../../src/site/forge.ts';

const backend = (repository: string, setting: string) => {
  const forge = forgeOf(repository)!;
  return backendOf(forge, editingPageOf(setting, forge)!);
};

describe('the forge of the editing page', () => {
  test.each([
    ['https://github.com/example/archive', 'token', { name: 'github', repo: 'example/archive', auth_methods: ['token'] }],
    [
      'https://github.com/example/archive/tree/develop/un-oic',
      'https://sign-in.example.org/',
      {
        name: 'github',
        repo: 'example/archive',
        branch: 'develop',
        base_url: 'https://sign-in.example.org',
        auth_methods: ['oauth', 'token'],
      },
    ],
    [
      'https://github.example.org/group/archive',
      'token',
      {
        name: 'github',
        repo: 'group/archive',
        api_root: 'https://github.example.org/api/v3',
        graphql_api_root: 'https://github.example.org/api/graphql',
        auth_methods: ['token'],
      },
    ],
    [
      'https://gitlab.com/group/sub/archive',
      '0123456789abcdef0123',
      {
        name: 'gitlab',
        repo: 'group/sub/archive',
        base_url: 'https://gitlab.com',
        api_root: 'https://gitlab.com/api/v4',
        auth_type: 'pkce',
        app_id: '0123456789abcdef0123',
        auth_methods: ['oauth', 'token'],
      },
    ],
    [
      'https://codeberg.org/example/archive',
      '2d9d1f6e-7c6b-4e52-9c1e-3c1a51d4a111',
      {
        name: 'gitea',
        repo: 'example/archive',
        base_url: 'https://codeberg.org',
        api_root: 'https://codeberg.org/api/v1',
        app_id: '2d9d1f6e-7c6b-4e52-9c1e-3c1a51d4a111',
        auth_methods: ['oauth', 'token'],
      },
    ],
  ])('%s with %s', (repository, setting, expected) => {
    expect(backend(repository, setting)).toEqual(expected);
  });

  test.each([
    ['https://github.com/example/archive', 'https://api.github.com'],
    ['https://github.example.org/example/archive', 'https://github.example.org'],
    ['https://codeberg.org/example/archive', 'https://codeberg.org'],
  ])('%s is the only other host that the page may speak to', (repository, api) => {
    const policy = policyFor(forgeOf(repository)!);
    expect(policy.match(/https?:\/\/[^ ;]+/g)).toEqual([api]);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
  });
});

describe('EDITING_PAGE', () => {
  const github = forgeOf('https://github.com/example/archive');
  const gitlab = forgeOf('https://gitlab.com/example/archive');

  test.each(['', '  ', undefined])('%j is no editing page', (value) => {
    expect(editingPageOf(value, github)).toBeUndefined();
    expect(editingPageOf(value, undefined)).toBeUndefined();
  });

  test.each([
    ['token', undefined],
    ['yes', github],
    ['ftp://sign-in.example.org', github],
    ['https://sign-in.example.org', gitlab],
    ['short', gitlab],
  ])('%s is refused where it leads nowhere', (value, forge) => {
    expect(() => editingPageOf(value, forge)).toThrow(ProblemError);
  });
});

test('an archive in a folder of its repository is edited there, and shown under its own path', () => {
  const forge = forgeOf('https://github.com/example/archives/tree/main/un-oic')!;
  const config = editingConfig('ar', { backend: backendOf(forge, { kind: 'token' }), base: '/a/', folder: forge.folder });
  expect(config.collections.find(({ name }) => name === 'topics')?.folder).toBe('un-oic/content/topics');
  expect(config.logo.src).toBe('/a/favicon.svg');
  expect(config.app_title).toBe('محضر · صفحة التحرير');
});
