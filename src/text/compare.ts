/** By code units, the same on every machine: for what programs read. What people read is sorted as their language sorts (`Formats.compare`). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
