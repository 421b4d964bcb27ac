import { accessSync, constants, statSync } from 'node:fs';

/** Whether a file or folder may not be written: by its mode bits as well as by the system, since root may write what somebody has locked on purpose. */
export function isLocked(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return (statSync(place).mode & 0o200) === 0;
  } catch {
    return true;
  }
}

/** What the system calls a failure, such as `ENOSPC`; null for one that is not the system's. */
export function systemCode(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : null;
}
