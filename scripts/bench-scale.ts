import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { startBrowser } from './lib/browser.ts';
import { devLatency } from './lib/dev-latency.ts';
import { writeManyDocuments, type ManyDocuments } from './lib/many-documents.ts';
import { type Measured, measure, printHead, printMeasured } from './lib/measure.ts';

const root = resolve(import.meta.dirname, '..');

interface Options {
  documents: string;
  build: boolean;
}

/** Measures what an editor waits for in an archive of thousands of documents, beside this one. */
async function bench({ documents, build }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-scale-'));
  const name = `${documents} documents`;
  try {
    const own = { content: join(folder, 'own'), seeds: join(root, 'seeds') };
    cpSync(join(root, 'content'), own.content, { recursive: true });
    const many = writeManyDocuments(own.content, join(folder, 'many'), Number(documents));
    printHead();
    printMeasured(`npm run check, ${name}`, measure([join(root, 'scripts/check.ts'), '--content', many.content, '--seeds', many.seeds]));
    await latency('this archive', own, '/ar/records/s-pv-7050/5/', 'records/s-pv-7050/05-ban-ki-moon.ar.mdx');
    await latency(name, many, '/ar/articles/document-1/', 'articles/document-1.ar.mdx');
    if (build) printMeasured(`npm run build, ${name}`, buildOf(many, join(folder, 'dist')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function latency(name: string, folders: ManyDocuments, page: string, file: string): Promise<void> {
  const browser = await startBrowser();
  const { firstPage, edits } = await devLatency(browser, folders, page, join(folders.content, file), 5).finally(() => browser.close());
  console.log(`npm run dev, ${name}: first page | ${firstPage.toFixed(1)}`);
  console.log(
    `npm run dev, ${name}: an edit shows in the browser, middle and slowest of five | ${[edits[2], edits[4]].map((edit) => edit?.toFixed(2)).join(', ')}`,
  );
}

function buildOf({ content, seeds }: ManyDocuments, out: string): Measured {
  return measure([join(root, 'scripts/build.ts'), '--no-convert', '--content', content, '--seeds', seeds, '--out', out], { cwd: root });
}

const program = new Command('npm run bench:scale --')
  .description('Measures checking, developing and building an archive of thousands of documents, made of the texts of this one.')
  .option('--documents <n>', 'how many documents', '5000')
  .option('--build', 'builds it too, which takes long')
  .action(bench);
await program.parseAsync();
