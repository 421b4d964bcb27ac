import { Command } from 'commander';
import { hostileFile, hostileSeed } from './lib/hostile.ts';
import { judgeFile, judgeSeed, type Verdict } from './lib/hostile-judge.ts';

interface Options {
  inputs: string;
  from: string;
}

/** Gives hostile texts to the reader of seeds and to that of content/, in turn, and names every one that does what none may. */
function fuzz({ inputs, from }: Options): void {
  const outcomes = new Map<string, number>();
  let faulty = 0;
  let slowest = { seed: 0, milliseconds: 0 };
  for (let seed = Number(from); seed < Number(from) + Number(inputs); seed++) {
    const began = performance.now();
    const { outcome, faults }: Verdict = seed % 2 === 0 ? judgeSeed(hostileSeed(seed)) : judgeFile(hostileFile(seed), 'articles/x.ar.mdx');
    const milliseconds = performance.now() - began;
    if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
    const kind = `${seed % 2 === 0 ? 'seed' : 'file'} ${outcome}`;
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    if (faults.length > 0) faulty++;
    for (const fault of faults) console.log(`input ${seed}: ${fault}`);
  }
  for (const [kind, count] of [...outcomes].sort()) console.log(`${kind}: ${count}`);
  console.log(`slowest: input ${slowest.seed}, ${slowest.milliseconds.toFixed(0)} ms`);
  console.log(`${faulty} of ${inputs} inputs did what none may.`);
  process.exitCode = faulty > 0 ? 1 : 0;
}

const program = new Command('npm run fuzz --')
  .description('Gives random and hostile texts to the readers of seeds and of content/, and names what must never happen.')
  .option('--inputs <n>', 'how many texts', '10000')
  .option('--from <n>', 'the number of the first', '1')
  .action(fuzz);
program.parse();
