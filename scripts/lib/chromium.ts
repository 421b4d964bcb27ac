import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const root = join(import.meta.dirname, '../..');

/** A program that can be started, and what its environment must say. */
export interface Program {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into `node_modules/.cache`, once for each version of the package, with the shared
 * libraries that it needs (nss, nspr, expat; built for Amazon Linux 2023, at home on any glibc ≥ 2.34) and a set-up for fonts that
 * looks at nothing of the machine: pages bring their own.
 *
 * The package unpacks into the machine's temporary folder, where runs would meet each other's half-written files; so it is pointed
 * to a folder of its own, which gets its final name when it is complete.
 */
export async function bundledChromium(): Promise<Program> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(entry), '../bin');
  const manifest = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as { version: string };
  const home = join(root, 'node_modules/.cache/mahdar', `chromium-${manifest.version}`);
  if (!existsSync(home)) await unpack(bin, home);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

async function unpack(bin: string, home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  try {
    await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => inflate(join(bin, name))));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  await writeFile(join(draft, 'fonts.conf'), fontsConf(home));
  await rename(draft, home).catch(async (error: unknown) => {
    // Another run was faster; its copy is as good.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
}

function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}
