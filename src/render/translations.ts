import { MARKER_LINE, idsOf } from './marker.ts';

/** A marked stretch of a file: the ids of its marker, each behind that of its document, the marker's line, and what stands under it. */
interface Block {
  ids: string[];
  line: string;
  text: string;
}

interface MarkedFile {
  head: string;
  blocks: Block[];
}

/** The pair of a section's or an article's files as they will stand. */
export interface TextPair {
  path: string;
  /** The id of their document. */
  document: string;
  arabic: string;
  english: string;
}

/**
 * Gives the translations of a document, or of several between which paragraphs moved, the paragraphs that the Arabic files have now, each
 * under the id of the Arabic that it translates: what is new gets room, what was joined is joined, and what has moved goes along. No word
 * of a translator is left out; what has no Arabic any more stays where it stood.
 *
 * @returns the English files that change, by path
 */
export function fitTranslations(pairs: readonly TextPair[]): Map<string, string> {
  const files = pairs.map((pair) => ({
    ...pair,
    wanted: blocksOf(pair.arabic, pair.document).blocks,
    now: blocksOf(pair.english, pair.document),
  }));
  const own = new Set(files.flatMap(({ wanted }) => wanted.map(({ ids }) => ids[0])));
  const pool = new Map(files.flatMap(({ now }) => now.blocks.map((block) => [block.ids[0], block] as const)));
  /** The translations of what a paragraph was before: blocks whose own paragraph is there no more. */
  const moved = ({ ids }: Block): Block[] => ids.slice(1).flatMap((id) => (own.has(id) ? [] : (pool.get(id) ?? [])));
  const taken = new Set(files.flatMap(({ wanted }) => wanted.flatMap(moved)));
  const fitted = files.flatMap(({ path, english, wanted, now }) => {
    // A text without ids is counted in its order, and nobody can say what moved.
    if (wanted.length === 0 || now.blocks.length === 0) return [];
    const text = now.head + assemble(wanted, now.blocks, { moved, taken, own });
    return text === english ? [] : [[path, text] as const];
  });
  return new Map(fitted);
}

/** The pairs of each document; those of documents between which a marker says that a paragraph has moved, together. */
export function linkedDocuments<P extends TextPair>(pairs: readonly P[]): P[][] {
  const groups = new Map([...Map.groupBy(pairs, ({ document }) => document)].map(([id, group]) => [id, { group }]));
  for (const { document, arabic } of pairs) {
    for (const [, words = ''] of arabic.includes('/p-') ? arabic.matchAll(MARKER_LINE) : []) {
      for (const old of idsOf(words).filter((id) => id.includes('/'))) {
        const [here, there] = [groups.get(document)!, groups.get(old.slice(0, old.indexOf('/')))];
        if (there === undefined || there.group === here.group) continue;
        here.group.push(...there.group);
        for (const one of groups.values()) if (one !== here && one.group === there.group) one.group = here.group;
        there.group = here.group;
      }
    }
  }
  return [...new Set([...groups.values()].map(({ group }) => group))];
}

interface Whereabouts {
  moved: (block: Block) => Block[];
  taken: ReadonlySet<Block>;
  own: ReadonlySet<string | undefined>;
}

function assemble(wanted: readonly Block[], now: readonly Block[], { moved, taken, own }: Whereabouts): string {
  const here = new Map(now.map((block) => [block.ids[0], block]));
  const left = now.filter((block) => !own.has(block.ids[0]) && !taken.has(block) && block.text.trim() !== '');
  const isSame = wanted.length + left.length === now.length && wanted.every(({ ids }, index) => now[index]?.ids[0] === ids[0]);
  if (isSame && wanted.every((block) => moved(block).length === 0)) return now.map(({ line, text }) => line + text).join('');
  const before = (block: Block) => now.slice(0, now.indexOf(block)).findLast(({ ids }) => own.has(ids[0]))?.ids[0];
  const stay = Map.groupBy(left, before);
  const placed = wanted.flatMap((block) => [joined(block, here.get(block.ids[0]), moved(block)), ...(stay.get(block.ids[0]) ?? [])]);
  const all = [...(stay.get(undefined) ?? []), ...placed];
  return all.map(({ line, text }) => `${line}${text.replace(/\n*$/u, '')}\n`).join('\n');
}

/** A paragraph's translation, with those of the paragraphs it took in behind it. */
function joined({ ids }: Block, own: Block | undefined, others: readonly Block[]): Block {
  const id = ids[0]!.replace(/^.*\//u, '');
  const block = own ?? { ids, line: `{/* ${id} */}`, text: '\n' };
  const texts = [block, ...others].map(({ text }) => text.trim()).filter((text) => text !== '');
  return others.length === 0 ? block : { ...block, text: `\n\n${texts.join(' ')}\n` };
}

function blocksOf(file: string, document: string): MarkedFile {
  const marks = [...file.replaceAll('\r\n', '\n').matchAll(MARKER_LINE)];
  const text = file.replaceAll('\r\n', '\n');
  const blocks = marks.map((mark, index) => ({
    ids: idsOf(mark[1]!).map((id) => (id.includes('/') ? id : `${document}/${id}`)),
    line: mark[0],
    text: text.slice(mark.index + mark[0].length, marks[index + 1]?.index),
  }));
  return { head: text.slice(0, marks[0]?.index), blocks };
}
