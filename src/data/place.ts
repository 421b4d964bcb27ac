import { bisectRight } from 'd3-array';

/** A place in a file, both counted from 1; the column in UTF-16 code units, as editors' programs count. */
export interface LinePlace {
  line: number;
  column: number;
}

const starts = new WeakMap<{ text: string }, number[]>();

/** Where an offset of a text stands. The beginnings of its lines are counted once for each `file` object. */
export function placeAt(file: { text: string }, offset: number): LinePlace {
  const lines = starts.get(file) ?? lineStarts(file.text);
  starts.set(file, lines);
  const line = bisectRight(lines, offset);
  return { line, column: offset - lines[line - 1]! + 1 };
}

function lineStarts(text: string): number[] {
  const found = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found.push(at + 1);
  return found;
}
