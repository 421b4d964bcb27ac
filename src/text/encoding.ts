/** So much of UTF-16 is zeros, and nothing of what a person writes in UTF-8. */
const ZEROS = 1 / 20;

/** Whether bytes are text in UTF-8. Arabic in UTF-16 may be sound UTF-8 by chance, but for its zeros. */
export function isInUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (!bytes.includes(0)) return true;
  return bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) < bytes.length * ZEROS;
}
