import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What one run of a command took: wall seconds, CPU seconds of all its processes, and the memory of the largest, in megabytes. */
export interface Measured {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
}

const Report = z.object({ kilobytes: z.number(), cpuSeconds: z.number() });

/**
 * Runs a node script and measures it.
 *
 * @throws Error with what the script printed, where it fails
 */
export function measure(
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-usage-'));
  const report = join(folder, 'usage');
  const reporter = new URL('usage-report.ts', import.meta.url).href;
  const start = performance.now();
  const run = spawnSync(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...env, USAGE_REPORT: report, NODE_OPTIONS: `--import=${reporter}` },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed:\n${run.stdout}\n${run.stderr}`);
  const reports = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Report.parse(JSON.parse(line)));
  rmSync(folder, { recursive: true });
  return {
    seconds,
    cpuSeconds: reports.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    megabytes: Math.max(...reports.map(({ kilobytes }) => kilobytes)) / 1024,
  };
}

/** The run whose wall time is the middle one. */
export function middle(runs: readonly Measured[]): Measured {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

/** The head of a table of measurements. */
export function printHead(): void {
  console.log('what | wall s | cpu s | peak MB');
}

/** One row of it. */
export function printMeasured(what: string, { seconds, cpuSeconds, megabytes }: Measured): void {
  console.log(`${what} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${megabytes.toFixed(0)}`);
}
