import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { writeManyDocuments } from './lib/many-documents.ts';
import { type Measured, measure } from './lib/measure.ts';

const root = resolve(import.meta.dirname, '..');

interface Options {
  documents: string;
}

/** Measures what an editor waits for in an archive of thousands of documents. */
function bench({ documents }: Options): void {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-scale-'));
  try {
    const { content, seeds } = writeManyDocuments(join(root, 'content'), folder, Number(documents));
    console.log('what | wall s | cpu s | peak MB');
    row(`npm run check, ${documents} documents`, measure([join(root, 'scripts/check.ts'), '--content', content, '--seeds', seeds]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(what: string, { seconds, cpuSeconds, megabytes }: Measured): void {
  console.log(`${what} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${megabytes.toFixed(0)}`);
}

const program = new Command('npm run bench:scale --')
  .description('Measures an archive of thousands of documents, made of the texts of this one.')
  .option('--documents <n>', 'how many documents', '5000')
  .action(bench);
program.parse();
