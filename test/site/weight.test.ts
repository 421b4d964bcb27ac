import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';

const dist = inject('dist');
const packed = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

describe('what a reader has to load', () => {
  test.each(['ar', 'en'])('for the whole record is at most 80 KB of HTML, compressed (%s)', (lang) => {
    expect(packed(`${lang}/records/s-pv-7050/index.html`)).toBeLessThanOrEqual(80 * 1024);
  });

  test('for the letters of either language is small: fonts hold what the archive uses', () => {
    const fonts = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.woff2'));
    const size = (part: RegExp) =>
      fonts.filter((file) => part.test(file)).reduce((sum, file) => sum + statSync(join(dist, '_astro', file)).size, 0);
    expect(size(/naskh|plex-sans-arabic-(?:arabic|latin)-400/)).toBeLessThanOrEqual(60 * 1024);
    expect(size(/source-serif|plex-sans-arabic-latin-400/)).toBeLessThanOrEqual(40 * 1024);
  });

  test('holds nothing that only its makers read', () => {
    expect(readFileSync(join(dist, 'site.js'), 'utf8')).not.toMatch(/\/\*|^\s*\/\//m);
    expect(existsSync(join(dist, 'screenshot.png'))).toBe(false);
  });
});
