import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { contentFolder, seedsFolder } from './files.ts';

/** A face of the style sheet: its file, `@expo-google-fonts/…/NotoNaskhArabic_400Regular.ttf`, and the letters it is used for. */
const face = /url\('([^']+\.(?:woff2|ttf))'\)[^;]*;\s*unicode-range:\s*([^;]+);/g;

/** What is kept of the many features of a face: what joins letters and sets marks, kerning, and the figures that the pages ask for. */
const features = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'rclt', 'calt', 'clig', 'liga', 'mset', 'curs', 'kern', 'mark', 'mkmk'],
  ...['tnum', 'lnum'],
];

/**
 * A third of the sans serif would be instructions for screens of few and coarse pixels; the two text faces have none, phones and Macs
 * pass over them, and every page waits for it.
 */
const noHinting = true;

/** What the pages use of the variable font, which brings more weights, and drawings for captions and headlines of their own. */
const axes = { wght: { min: 400, max: 700 }, opsz: 14 };

/**
 * What a reader may type or an editor add tomorrow without building the fonts anew: Latin as it is typed, the Arabic alphabet with its
 * marks and digits, and the signs that the pages set themselves.
 */
const always = [
  range(0x20, 0x7e),
  range(0xa0, 0xa0),
  range(0xab, 0xab),
  range(0xbb, 0xbb),
  range(0x60c, 0x60c),
  range(0x61b, 0x61b),
  range(0x61f, 0x61f),
  range(0x621, 0x652),
  range(0x660, 0x66c),
  '\u2013\u2014\u2018\u2019\u201C\u201D\u201E\u2022\u2026\u2039\u203A\u2190\u2191\u2192\u2193\u00B6\u00B7\u200C\u200D\u200E\u200F\u2068\u2069',
].join('');

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/**
 * Cuts the fonts down to the letters of the archive before the pages are bundled; shaping stays whole, since every glyph that these
 * letters may turn into is kept. The results stay in `.cache/fonts`, under names that change with what is in them.
 */
export function subsetFonts(): AstroIntegration {
  return {
    name: 'subset-fonts',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const letters = lettersOf(root);
        const sheet = await readFile(join(root, 'src/styles/fonts.css'), 'utf8');
        const faces = [...sheet.matchAll(face)].map(([, font = '', ranges = '']) => ({ font, letters: within(letters, ranges) }));
        const alias = await Promise.all(
          faces.map(async (one) => ({
            find: new RegExp(`^${one.font.replaceAll('.', '\\.')}(?=$|\\?)`),
            replacement: await subset(root, one.font, one.letters),
          })),
        );
        updateConfig({ vite: { resolve: { alias } } });
      },
    },
  };
}

/** Every character of the archive, of its sources and of the interface's wording, once and in order. */
function lettersOf(root: string): string {
  const found = new Set(always);
  for (const folder of [contentFolder, seedsFolder, join(root, 'src/i18n')]) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:mdx|yaml|txt|ts)$/.test(entry.name)) continue;
      for (const letter of readFileSync(join(entry.parentPath, entry.name), 'utf8')) found.add(letter);
    }
  }
  return [...found].sort().join('');
}

/** The letters that lie in the ranges of a style sheet: `U+0020, U+0600-06FF`. */
function within(letters: string, ranges: string): string {
  const spans = [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  );
  return [...letters]
    .filter((letter) => spans.some(([from, to]) => from <= letter.codePointAt(0)! && letter.codePointAt(0)! <= to))
    .join('');
}

async function subset(root: string, font: string, letters: string): Promise<string> {
  const original = await readFile(join(root, 'node_modules', font));
  const key = createHash('sha256')
    .update(original)
    .update(letters)
    .update(JSON.stringify([axes, features, { noHinting }, 'never empty']))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, '.cache/fonts', key);
  const file = join(folder, font.replace(/^.*\//, '').replace(/\.\w+$/, '.woff2'));
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const options = { keepFeatures: features, noHinting, ...(font.includes('Variable') && { variationAxes: axes }) };
  await writeFile(file, await cut(original, letters, options));
  return file;
}

/** The font with these letters alone. A font without a letter is none: where it has none of them, nothing is cut from it. */
async function cut(original: Buffer, letters: string, options: Parameters<typeof subsetFont>[2]): Promise<Buffer> {
  const [wanted, nothing] = await Promise.all(
    [letters, ''].map((text) => subsetFont(original, text, { targetFormat: 'woff2', ...options })),
  );
  return wanted!.equals(nothing!) ? original : wanted!;
}
