import { applyPlan } from '../../scripts/lib/writing.ts';

// Run as a process of its own by content-folder.test.ts: carries out a plan and kills itself after the step of a number, or prints
// how many steps there are.
const [dir, plan, killAt] = process.argv.slice(2);
const { writes, base, ...rest } = JSON.parse(plan!);
let steps = 0;
applyPlan(dir!, { writes: new Map(writes), base: new Map(base), ...rest }, () => {
  steps += 1;
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write(String(steps));
