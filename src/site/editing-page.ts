import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'esbuild';
import { backendOf, policyFor, type SignIn } from '../editing/backend.ts';
import { editingConfig } from '../editing/config.ts';
import { editingWords } from '../i18n/editing.ts';
import { siteLanguages } from '../i18n/index.ts';
import { languages } from '../model/values.ts';
import type { SiteAddress } from './address.ts';
import type { Forge } from './forge.ts';

/** The folder of the site in which the editing page is. */
const FOLDER = 'admin/';

/** Puts the editing page into the site, and shows it while the site is being worked on: there it edits the folder on this machine. */
export function editingPage({ base }: SiteAddress, forge: Forge, signIn: SignIn): AstroIntegration {
  return {
    name: 'editing-page',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const folder = join(server.config.root, '.cache', 'editing-page');
        await rm(folder, { recursive: true, force: true });
        await writeEditingPage(folder, base, forge, signIn);
        server.middlewares.use(`${base}${FOLDER}`, (request, response, next) => {
          // What the page asks for beside itself would be asked for elsewhere if its address had no slash.
          if (!request.originalUrl?.startsWith(`${base}${FOLDER}`)) return next();
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = join(folder, pathname.endsWith('/') ? 'index.html' : pathname);
          const type = types[extname(file)];
          if (type === undefined) return next();
          readFile(file).then((bytes) => response.writeHead(200, { 'content-type': type }).end(bytes), next);
        });
      },
      'astro:build:done': async ({ dir }) => writeEditingPage(fileURLToPath(new URL(FOLDER, dir)), base, forge, signIn),
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const source = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Writes the editing page into a folder: its program, what it is told in each language, and the page itself. Nothing of it is asked of
 * another host.
 *
 * @param folder where the page is to be, `dist/admin/`
 * @param base the path of the site on its host
 */
async function writeEditingPage(folder: string, base: string, forge: Forge, signIn: SignIn): Promise<void> {
  await mkdir(folder, { recursive: true });
  const place = { backend: backendOf(forge, signIn), base, folder: forge.folder };
  await Promise.all([
    ...languages.map((lang) => writeFile(join(folder, `config.${lang}.json`), `${JSON.stringify(editingConfig(lang, place), null, 1)}\n`)),
    writeFile(join(folder, 'index.html'), pageFor(base, policyFor(forge))),
    cp(join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), 'assets'), join(folder, 'assets'), {
      recursive: true,
      filter: (file) => !unused.test(file),
    }),
    bundle(folder),
  ]);
}

/** What only pictures of other formats need, which nobody uploads here, and maps for debugging. */
const unused = /(?:heic|webp|marker-icon)[^/]*$|\.map$/;

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: { 'editing-page': source('../browser/editing-client.ts'), style: source('../styles/editing-page.css') },
    outdir: folder,
    bundle: true,
    splitting: true,
    // Beside the page: the program looks for its assets beside its own file.
    chunkNames: '[name]-[hash]',
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    legalComments: 'linked',
    logLevel: 'warning',
    loader: { '.ttf': 'file' },
    assetNames: 'assets/[name]-[hash]',
    plugins: [leaveOut, ofThisArchive],
  });
}

/**
 * The parts of the program that nothing here uses: maps, the colours of code, pictures made anew, and the words of languages that the archive
 * is not in. What asks for one of them all the same finds nothing, and the program goes on in English.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve }) {
    const parts =
      /^(?:@shikijs\/|leaflet|terra-draw|svgo|exifr|turndown|immutable)|\/chunks\/(?:heic|shiki-engine|webp_enc|react-dom)|\/locales\//;
    onResolve({ filter: parts }, ({ path }) => (path.endsWith('/ar.json') ? undefined : { path, external: true }));
  },
};

/**
 * What the program says of itself, as it is here: its style names its fonts on another host as well, for where those that it brings are not
 * found, and it offers every language that it could be had in.
 */
const ofThisArchive: Plugin = {
  name: 'of-this-archive',
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia\/cms\/npm\/index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(/url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]*\)/g, "local('')")
        .replace(/`ar,bg,[\w,-]+,zh-TW`/, '`ar,en-US`'),
    }));
  },
};

function pageFor(base: string, policy: string): string {
  const [first] = languages;
  const said = languages
    .map((lang) => `<p lang="${lang}" dir="${siteLanguages[lang].dir}">${editingWords[lang].withoutScript}</p>`)
    .join('');
  return `<!doctype html>
<html lang="${first}" dir="${siteLanguages[first].dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${languages.map((lang) => editingWords[lang].title).join(' · ')}</title>
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
<script type="module" src="editing-page.js"></script>
</head>
<body><noscript>${said}</noscript></body>
</html>
`;
}
