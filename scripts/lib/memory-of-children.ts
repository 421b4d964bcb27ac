import { readFileSync } from 'node:fs';

/** Watches the processes that this one has started: the most that all of them held, in megabytes; 0 on anything but Linux. */
export function memoryOfChildren(): { stop(): number } {
  const most = new Map<string, number>();
  const look = (): void => {
    for (const child of children()) most.set(child, Math.max(most.get(child) ?? 0, highest(child)));
  };
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return [...most.values()].reduce((sum, own) => sum + own, 0);
    },
  };
}

function children(): string[] {
  try {
    return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function highest(child: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    // It has ended.
    return 0;
  }
}
