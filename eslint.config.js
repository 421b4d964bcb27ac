import { builtinModules } from 'node:module';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The stages of the pipeline, bottom first: each may import itself and the folders named beside it, nothing else of the project.
 * All of them are pure: text in, values out, so that scripts, pages and tests can use the same code.
 */
const stages = {
  model: [],
  text: [],
  language: ['model', 'text'],
  read: ['model', 'text', 'language'],
  order: ['model', 'text', 'language', 'read'],
  parse: ['model', 'text', 'language', 'read', 'order'],
  render: ['model', 'text', 'language', 'read', 'order', 'parse'],
  data: ['model', 'text', 'language', 'read', 'order', 'parse', 'render'],
  // What is wrong with an archive that could be read.
  check: ['model', 'text', 'language', 'read', 'order', 'parse', 'render', 'data'],
  // What the site's pages stand on: wording, and what becomes of Markdown on its way to HTML.
  i18n: ['model', 'text'],
  // What the archive says of itself beside its text: who is cited how, and figures drawn from the corpus.
  citation: ['model', 'text', 'language', 'data', 'i18n'],
  figures: ['model', 'text', 'language', 'order', 'parse', 'data', 'i18n'],
  markdown: ['model', 'text'],
  // What an editor sees on the editing page, and what becomes of a file there.
  editing: ['model', 'text', 'language', 'read', 'order', 'parse', 'render', 'i18n'],
};

/** What the browser runs, too. */
const browser = { search: ['model', 'text'] };

/** What the browser runs alone: the site's own scripts. */
const scripts = { browser: ['model', 'text', 'i18n', 'search', 'editing'] };

const zones = [
  ...Object.entries({ ...stages, ...browser, ...scripts }).map(([folder, below]) => ({
    target: `src/${folder}`,
    from: 'src',
    except: [folder, ...below].map((name) => `./${name}`),
    message: `src/${folder} imports ${below.length === 0 ? 'no other folder' : `only ${below.join(', ')}`} (see the architecture in README.md).`,
  })),
  { target: ['src', 'test', 'scripts'], from: 'dist', message: 'Nothing imports what was built.' },
  { target: ['src', 'scripts'], from: 'test', message: 'Only tests import tests.' },
  { target: 'src', from: 'scripts', message: 'Scripts are shells: move what both need into a pure folder of src/.' },
  ...['pages', 'layouts', 'components'].map((folder) => ({
    target: 'scripts',
    from: `src/${folder}`,
    message: 'Scripts stand above the pure code and beside the site.',
  })),
];

const pureFiles = Object.keys({ ...stages, ...browser, ...scripts }).map((folder) => `src/${folder}/**/*.ts`);
const outsideWorld = {
  patterns: [
    {
      regex: `^(node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
      message: 'Pure code touches no files: pass what it needs in.',
    },
    { regex: '^(astro|astro:.*|@astrojs/.*)$', message: 'Pure code knows nothing of the site generator.' },
  ],
};

/** Code points that no one can see in an editor; in source they stand as escapes with a name (src/text). */
const invisible = '/[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]/u';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'content/', 'seeds/', 'test/**/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/ignore': ['node_modules', '\\.astro$'],
      // Named here because the default is looked up as a package called "node", which this project has for another purpose.
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[raw=${invisible}]`, message: 'Write an invisible code point as an escape.' },
        { selector: `TemplateElement[value.raw=${invisible}]`, message: 'Write an invisible code point as an escape.' },
      ],
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
    },
  },
  {
    files: ['{src,scripts,test}/**/*.ts', '*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: pureFiles,
    rules: {
      'no-restricted-imports': ['error', outsideWorld],
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', '__filename'],
    },
  },
  { files: ['scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  // A table of wording is as long as what it has to say.
  { files: ['src/i18n/{ar,en}.ts', 'src/i18n/problems/{ar,en}.ts', 'src/language/*.ts'], rules: { 'max-lines': 'off' } },
  // A describe block is a chapter, not a function.
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
