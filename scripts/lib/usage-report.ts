import { appendFileSync } from 'node:fs';

// Loaded into a measured process with --import: what it used is written down when it ends.
const file = process.env['USAGE_REPORT'];
if (file !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(file, `${JSON.stringify({ kilobytes: maxRSS, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`);
  });
}
