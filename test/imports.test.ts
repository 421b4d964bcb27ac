import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const rules = ['import-x/no-restricted-paths', 'no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax', 'no-console'];

// The rules that need types are left out: the files below do not exist and have none.
const eslint = new ESLint({
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
});

/** The rules that one line of code breaks when it stands in a file of the project. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('the direction of imports', () => {
  test.each([
    ['src/model/x.ts', './values.ts'],
    ['src/language/x.ts', '../text/arabic.ts'],
    ['src/data/x.ts', '../render/marker.ts'],
    ['src/order/x.ts', '../read/blocks.ts'],
    ['src/site/x.ts', '../data/corpus.ts'],
    ['src/pages/x.ts', '../language/language.ts'],
    ['src/browser/x.ts', '../search/api.ts'],
    ['scripts/x.ts', '../src/model/values.ts'],
    ['scripts/x.ts', 'node:fs'],
    ['test/x.test.ts', './closing-line.ts'],
  ])('lets %s import %s', async (file, path) => {
    expect(await broken(file, `export * from '${path}';`)).toEqual([]);
  });

  test.each([
    ['src/model/x.ts', '../text/arabic.ts'],
    ['src/text/x.ts', '../language/language.ts'],
    ['src/order/x.ts', '../parse/archive.ts'],
    ['src/parse/x.ts', '../render/conversion.ts'],
    ['src/render/x.ts', '../data/corpus.ts'],
    ['src/data/x.ts', '../site/href.ts'],
    ['src/search/x.ts', '../language/language.ts'],
    ['src/browser/x.ts', '../data/corpus.ts'],
    ['src/site/x.ts', '../../scripts/new.ts'],
    ['scripts/x.ts', '../src/pages/data/corpus.json.ts'],
    ['src/pages/x.ts', '../../test/closing-line.ts'],
    ['scripts/x.ts', '../test/closing-line.ts'],
  ])('does not let %s import %s', async (file, path) => {
    expect(await broken(file, `export * from '${path}';`)).toEqual(['import-x/no-restricted-paths']);
  });

  test.each(['node:fs', 'fs/promises', 'astro', 'astro:content', '@astrojs/mdx'])('keeps %s out of pure code', async (name) => {
    expect(await broken('src/parse/x.ts', `export * from '${name}';`)).toEqual(['no-restricted-imports']);
  });
});

describe('lint', () => {
  test('keeps the console to scripts', async () => {
    expect(await broken('src/pages/x.ts', "console.log('x');")).toEqual(['no-console']);
    expect(await broken('scripts/x.ts', "console.log('x');")).toEqual([]);
  });

  test('wants invisible code points written as escapes', async () => {
    expect(await broken('src/text/x.ts', "export const mark = '\u200F';")).toEqual(['no-restricted-syntax']);
    expect(await broken('src/text/x.ts', String.raw`export const mark = '\u200F';`)).toEqual([]);
  });
});
