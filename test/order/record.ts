import { readFileSync } from 'node:fs';
import { arabic } from '../../src/language/arabic.ts';
import { type Runs, trueOrder, trueText } from '../../src/order/evaluation/truth.ts';
import { readBlocks } from '../../src/read/blocks.ts';
import { readSeed } from '../../src/read/seed.ts';

/** S/PV.7050 with its true order, read by hand. */
export function record7050() {
  const name = '003_2983b318448de106.txt';
  const { lines } = readSeed(name, readFileSync(new URL(`../../seeds/${name}`, import.meta.url)));
  const runs = JSON.parse(readFileSync(new URL('fixtures/s-pv-7050/order.json', import.meta.url), 'utf8')) as Runs;
  const { blocks } = readBlocks(lines, runs[0]?.[0] ?? 1, lines.length, arabic);
  return { blocks, truth: trueOrder(runs, lines), paragraphs: trueText(blocks, runs, arabic) };
}
