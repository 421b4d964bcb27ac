import { compareText } from '../text/compare.ts';
import { writeCores } from './core-lines.ts';
import { placeOf, possibleRests, type Core } from './cores.ts';
import { distances } from './distances.ts';
import type { NameGroup } from './names.ts';
import { soundOf } from './sound.ts';
import { shortestBetween, turned, writeSorted } from './sorted.ts';
import type { StoredEntries, StoredValues, StoredVocabulary, StoredWords } from './stored.ts';

/** The vocabulary as it is stored: cut into blocks, each with all that is looked up by the words between its first core and the next's. */

/** Cores in a block: enough to pack well, and few enough to be loaded for one word. */
const CORES_OF_BLOCK = 384;

/** What a vocabulary is made of. */
export interface Wordlore {
  cores: readonly Core[];
  /** The cores that each volume has codes of its own for. */
  frequent: readonly number[];
  /** By word, those that stand for it. */
  mates: ReadonlyMap<string, readonly string[]>;
  /** Groups of names, each with what its names are looked up by: see `placeOfName`. */
  names: readonly { places: readonly string[]; group: NameGroup }[];
  split: StoredWords['split'];
  /** See `strangersTo`. */
  strangers: readonly string[];
}

/** A block with its address. */
export interface Block {
  path: string;
  content: StoredWords | StoredEntries | StoredValues;
}

/** Cuts a vocabulary into blocks. */
export function storeVocabulary(lore: Wordlore, size = CORES_OF_BLOCK): { stored: StoredVocabulary; blocks: Block[] } {
  const words = wordBlocks(lore, size);
  const arabic = lore.cores.flatMap((core) => (core.script === 'arabic' ? [core.key, ...possibleRests(core)] : []));
  const latin = lore.cores.flatMap((core) => (core.script === 'latin' ? core.words : []));
  const long = [...new Set([...arabic, ...latin])].filter(({ length }) => length >= 4);
  const endings = entryBlocks('endings', long.map(turned), size * 2);
  const sounding = [...new Set(arabic)].filter(({ length }) => length >= 4).map((word) => `${soundOf(word)} ${word}`);
  const sounds = entryBlocks('sounds', sounding, size * 2);
  return {
    stored: {
      cores: lore.cores.length,
      size,
      words: lore.cores.reduce((most, { words: own }) => Math.max(most, own.length), 1),
      blocks: { words: words.blocks.length, endings: endings.blocks.length, sounds: sounds.blocks.length },
      starts: words.starts,
      frequent: distances(lore.frequent),
    },
    blocks: [
      ...[words.blocks, endings.blocks, sounds.blocks].flat(),
      { path: 'endings/starts', content: endings.starts },
      { path: 'sounds/starts', content: sounds.starts },
    ],
  };
}

function wordBlocks({ cores, mates, names, split, strangers }: Wordlore, size: number): { starts: string; blocks: Block[] } {
  const places = cores.map(placeOf);
  const firsts = Array.from({ length: Math.ceil(cores.length / size) }, (_, block) => block * size);
  const starts = firsts.map((first) => (first === 0 ? '' : shortestBetween(places[first - 1] ?? '', places[first] ?? '')));
  const rests = inBlocks(
    cores.flatMap((core, number) => possibleRests(core).map((text) => ({ text, core: number }))),
    starts,
  );
  const irregular = inBlocks(
    cores.flatMap((core, number) =>
      core.script !== 'latin'
        ? []
        : core.words.filter((word) => !word.startsWith(places[number] ?? '')).map((text) => ({ text, core: number })),
    ),
    starts,
  );
  const mateRows = inBlocks(
    [...mates].map(([text, others]) => ({ text, row: [text, ...others] })),
    starts,
  );
  const splits = inBlocks(
    split.map((row) => ({ text: row[0], row })),
    starts,
  );
  const strange = inBlocks(
    strangers.map((text) => ({ text })),
    starts,
  );
  const nameRows = inBlocks(
    names.flatMap(({ places: own, group }) => own.map((text) => ({ text, group }))),
    starts,
  );
  const blocks = firsts.map((first, block): Block => {
    const own = rests[block] ?? [];
    const content: StoredWords = {
      first,
      cores: writeCores(cores.slice(first, first + size)),
      rests: writeSorted(own.map(({ text }) => text)),
      restCores: own.map(({ core }) => core),
      strangers: writeSorted((strange[block] ?? []).map(({ text }) => text)),
      irregular: writeSorted((irregular[block] ?? []).map(({ text }) => text)),
      mates: (mateRows[block] ?? []).map(({ row }) => row),
      names: [...new Set((nameRows[block] ?? []).map(({ group }) => group))],
      split: (splits[block] ?? []).map(({ row }) => row),
    };
    return { path: `words/${block}`, content };
  });
  return { starts: writeSorted(starts), blocks };
}

/** Puts entries into the blocks that they are looked for in, in the order of their texts. */
function inBlocks<T extends { text: string }>(entries: readonly T[], starts: readonly string[]): T[][] {
  const blocks: T[][] = starts.map(() => []);
  let block = 0;
  for (const entry of entries.toSorted((a, b) => compareText(a.text, b.text))) {
    while (block + 1 < starts.length && (starts[block + 1] ?? '') <= entry.text) block += 1;
    blocks[block]?.push(entry);
  }
  return blocks;
}

/** Cuts entries of any kind, sorted, into blocks of so many. */
export function entryBlocks(kind: string, entries: readonly string[], size: number): { starts: string; blocks: Block[] } {
  const sorted = entries.toSorted(compareText);
  const firsts = Array.from({ length: Math.max(1, Math.ceil(sorted.length / size)) }, (_, block) => block * size);
  const starts = firsts.map((first) => (first === 0 ? '' : shortestBetween(sorted[first - 1] ?? '', sorted[first] ?? '')));
  const blocks = firsts.map((first, block): Block => ({
    path: `${kind}/${block}`,
    content: writeSorted(sorted.slice(first, first + size)),
  }));
  return { starts: writeSorted(starts), blocks };
}
