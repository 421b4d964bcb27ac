/** Sorted lists of texts: packed, cut into blocks, and looked up in. */

/** Texts in their order, a line each: without what a text shares with the one before, of which a digit of base 36 says how much. */
export function writeSorted(texts: readonly string[]): string {
  let before = '';
  return texts
    .map((text) => {
      const shared = sharedLength(before, text);
      before = text;
      return shared.toString(36) + text.slice(shared);
    })
    .join('\n');
}

/** Reads what `writeSorted` wrote. */
export function readSorted(written: string): string[] {
  if (written === '') return [];
  let before = '';
  return written.split('\n').map((line) => (before = before.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1)));
}

/** How many letters two texts have in common at their beginning, as far as one digit can say. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(35, a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** The last place of a sorted list that is not after something; 0 where all are. `compare` says how a place stands to it. */
export function lastNotAfter(length: number, compare: (place: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(middle) <= 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The first place of a sorted list whose text is not before another. */
export function firstFrom(text: string, texts: readonly string[]): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What tells two neighbours of a sorted list apart: as much of the later one as is needed to come after the earlier. */
export function shortestBetween(before: string, text: string): string {
  return text.slice(0, sharedLength(before, text) + 1);
}

/** A text from its end to its beginning. */
export const turned = (text: string): string => [...text].reverse().join('');
