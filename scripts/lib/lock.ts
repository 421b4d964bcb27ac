import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Problem, ProblemError, problem } from '../../src/model/problem.ts';
import { systemCode } from './permissions.ts';

/** How long one conversion waits for another, in milliseconds: several times what the largest archive takes. */
const PATIENCE = 120_000;

/**
 * Does work that only one process at a time may do to a folder; a second one waits for the first.
 *
 * The lock lies in the system's temporary folder, so that a folder which may not be written, or is not there yet, is left alone. It holds
 * the id of its process: what a killed one left behind holds nobody up.
 *
 * @param patience How long to wait, in milliseconds.
 * @throws ProblemError where the other one does not end.
 */
export function withLock<T>(dir: string, work: () => T, patience = PATIENCE): T {
  const place = lockOf(dir);
  const own = `${place}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    acquire(place, own, dir, Date.now() + patience);
  } finally {
    rmSync(own, { force: true });
  }
  try {
    return work();
  } finally {
    rmSync(place, { force: true });
  }
}

/** Where the lock of a folder lies, whatever the folder is called by. */
export function lockOf(dir: string): string {
  const folder = existsSync(dir) ? realpathSync(dir) : resolve(dir);
  return join(tmpdir(), `mahdar-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.lock`);
}

/** A link is made whole or not at all, and never over another file: whoever makes it has the lock. */
function acquire(place: string, own: string, dir: string, until: number): void {
  for (;;) {
    try {
      return linkSync(own, place);
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') throw cause;
    }
    const holder = holderOf(place);
    if (holder !== null && !isAlive(holder)) breakLock(place, own, holder);
    else if (Date.now() > until) throw new ProblemError([busy(dir, place, holder)]);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

/** Takes away what a dead process left; where another was quicker and the lock is a new one, puts it back. */
function breakLock(place: string, own: string, dead: number): void {
  const aside = `${own}.broken`;
  try {
    renameSync(place, aside);
    if (holderOf(aside) !== dead) linkSync(aside, place);
  } catch {
    // Somebody else has broken it, or taken it: look again.
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(place: string): number | null {
  try {
    return Number(readFileSync(place, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, and lives.
    return systemCode(error) === 'EPERM';
  }
}

function busy(file: string, place: string, holder: number | null): Problem {
  return problem('content-busy', { file }, { process: holder, lock: place });
}
