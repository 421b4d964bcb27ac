/**
 * How well the reading order is restored on records it has never seen: clean text set again in columns, in many random ways.
 * `npm run bench:order` prints the figures of the README; the same seeds give the same figures.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { Command } from 'commander';
import { arabic } from '../src/language/arabic.ts';
import { type Measure, compare, measure } from '../src/order/evaluation/measure.ts';
import { randomFrom } from '../src/order/evaluation/random.ts';
import { type Setting, resetRecord } from '../src/order/evaluation/reset.ts';
import { restoreOrder } from '../src/order/restore.ts';
import { COLUMN_WORDS, SWAPS, halfOf, permuteSpeeches, randomSetting, stretch } from '../src/order/evaluation/settings.ts';
import { newsAsSpeeches, trueOrder, trueText, turns } from '../src/order/evaluation/truth.ts';
import { readBlocks } from '../src/read/blocks.ts';
import { readSeed } from '../src/read/seed.ts';

const RECORD = '003_2983b318448de106.txt';
const RUNS = new URL('../test/order/fixtures/s-pv-7050/order.json', import.meta.url);
const SEEDS = new URL('../seeds/', import.meta.url);

const options = new Command('npm run bench:order --')
  .description('Measures how well the reading order is restored on records set again in columns, in many random ways.')
  .option('--seeds <n>', 'how many records of each kind of setting', '3')
  .option('--text <files...>', 'more texts to set in columns, a paragraph a line')
  .option('--only <name>', 'only the texts whose name has this in it')
  .option('--verbose', 'name every seam that came out wrong', false)
  .parse()
  .opts<{ seeds: string; text?: string[]; only?: string; verbose: boolean }>();

interface Run {
  measure: Measure;
  kinds: Record<string, string>;
}

function run(): void {
  const seed = readSeed(RECORD, readFileSync(new URL(RECORD, SEEDS)));
  const runs = JSON.parse(readFileSync(RUNS, 'utf8')) as [number, number][];
  const { blocks } = readBlocks(seed.lines, runs[0]?.[0] ?? 1, seed.lines.length, arabic);
  const printed = compare(trueOrder(runs, seed.lines), blocks, restoreOrder(blocks, arabic));
  console.log(
    `The record as printed: ${printed.right} of ${printed.seams} seams, ${printed.whole ? 'every' : 'not every'} line in its place\n`,
  );
  const paragraphs = trueText(blocks, runs, arabic);
  const texts: Record<string, readonly string[]> = {
    'speeches to tune by': halfOf(paragraphs, 0, turns(arabic)),
    'speeches held out': halfOf(paragraphs, 1, turns(arabic)),
    'other texts (news)': newsAsSpeeches(readNews()),
  };
  for (const path of options.text ?? []) texts[path.split('/').at(-1) ?? path] = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const all = Object.entries(texts)
    .filter(([name]) => options.only === undefined || name.includes(options.only))
    .flatMap(([name, text]) => measureAll(name, text));
  report(all);
}

function readNews(): string[][] {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt') && name !== RECORD);
  return names.map((name) => [...readSeed(name, readFileSync(new URL(name, SEEDS))).lines]);
}

function measureAll(text: string, paragraphs: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let seed = 1; seed <= Number(options.seeds); seed++) {
    for (const words of COLUMN_WORDS) {
      for (const swaps of SWAPS) {
        const random = randomFrom(seed * 1009 + words * 31 + swaps.length * 7 + (text.length % 7) * 131);
        const setting = randomSetting(words, swaps, random);
        const order = random() < 0.5 ? paragraphs : permuteSpeeches(paragraphs, turns(arabic), random);
        const short = random() < 0.4;
        const chosen = short ? stretch(order, words * 2 * (3 + 9 * random()), random) : order;
        const record = resetRecord(chosen, setting, random);
        const measured = measure(record, arabic);
        if (options.verbose) explain(text, words, setting, measured, record.lines);
        runs.push({ measure: measured, kinds: kindsOf(text, words, swaps, setting, record.seams.length) });
      }
    }
  }
  return runs;
}

function kindsOf(text: string, words: number, swaps: string, setting: Setting, seams: number): Record<string, string> {
  const scope = words >= 100 && words <= 300 && swaps !== 'none' ? 'columns of 100–300 words, swapped' : 'other settings';
  return {
    'by text': text,
    'by scope': scope,
    'by text, columns of 100–300 words swapped': scope.startsWith('col') ? text : '',
    'by words a column': swaps === 'none' ? '' : `${words}`,
    'by pages swapped': swaps,
    'by page marks': swaps === 'none' ? '' : setting.marks,
    'by layout': swaps === 'none' ? '' : setting.layout,
    'by noise': swaps === 'none' ? '' : `${setting.noise * 100} %`,
    'by stray of columns': swaps === 'none' ? '' : `${setting.variation * 100} % by ${setting.varies}`,
    'by length': swaps === 'none' ? '' : seams < 12 ? 'under 6 pages' : seams < 30 ? '6–15 pages' : 'over 15 pages',
  };
}

function explain(text: string, words: number, setting: Setting, { wrong, moved, right, seams }: Measure, lines: readonly string[]): void {
  if (wrong.length === 0 && !(moved && setting.swapped === 0)) return;
  console.log(`${text}: ${words} words, ${right}/${seams}, ${JSON.stringify(setting)}`);
  for (const [after, before] of wrong) {
    console.log(`   ${after}→${before}  …${lines[after - 1]?.slice(-60)} | ${lines[before - 1]?.slice(0, 60)}…`);
  }
}

function report(runs: readonly Run[]): void {
  const tables = Object.keys(runs[0]?.kinds ?? {});
  for (const table of tables) {
    const kinds = [...new Set(runs.map(({ kinds }) => kinds[table] ?? ''))].filter(Boolean);
    console.log(table.padEnd(48) + '   records   whole   seams  restored  falsely moved');
    for (const kind of kinds) {
      const chosen = runs.filter((one) => one.kinds[table] === kind);
      console.log(`  ${kind.padEnd(46)}${row(chosen)}`);
    }
    console.log();
  }
  const sure = runs.flatMap(({ measure: { sure } }) => sure);
  console.log('confidence      seams   right');
  for (const [from, to] of [
    [0.98, 1.01],
    [0.9, 0.98],
    [0.7, 0.9],
    [0.5, 0.7],
    [0, 0.5],
  ] as const) {
    const here = sure.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = here.filter((one) => one.right).length;
    console.log(`  ${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}  ${String(here.length).padStart(6)}  ${percent(right, here.length)}`);
  }
}

function row(runs: readonly Run[]): string {
  const seams = runs.reduce((sum, { measure: { seams } }) => sum + seams, 0);
  const right = runs.reduce((sum, { measure: { right } }) => sum + right, 0);
  const whole = runs.filter(({ measure: { whole } }) => whole).length;
  const inOrder = runs.filter(({ kinds }) => kinds['by pages swapped'] === 'none');
  const moved = inOrder.filter(({ measure: { moved } }) => moved).length;
  const falsely = inOrder.length === 0 ? '' : `${moved} of ${inOrder.length}`;
  const numbers = [
    String(runs.length).padStart(10),
    percent(whole, runs.length),
    String(seams).padStart(8),
    percent(right, seams).padStart(9),
  ];
  return numbers.join('') + falsely.padStart(15);
}

function percent(part: number, of: number): string {
  return of === 0 ? '      –' : `${((100 * part) / of).toFixed(1).padStart(6)} %`.padStart(8);
}

run();
