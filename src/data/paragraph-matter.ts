import type { Correction, ParagraphMatter } from '../model/section.ts';

/** A paragraph as the body of a file has it. */
interface Marked {
  id: string;
  formerly: readonly string[];
  text: string;
}

/**
 * What the front matter says of each paragraph of a body, also where an editor has done no more than to move markers:
 *
 * - of one that was joined of several (`{/* p-9-3 p-9-4 *\/}`), what it says of each of them;
 * - of the parts of one that was split (`{/* p-9-3 *\/}` … `{/* p-9-3b *\/}`), what it says of the whole; each correction goes to the part
 *   in which it stands.
 *
 * A paragraph of which nothing is said is left out.
 */
export function mattersOf(paragraphs: readonly Marked[], matters: readonly ParagraphMatter[]): Map<string, ParagraphMatter> {
  const listed = new Map(matters.map((matter) => [matter.id, matter]));
  const found = new Map<string, ParagraphMatter>();
  for (const paragraph of paragraphs) {
    const parts = [paragraph.id, ...paragraph.formerly].flatMap((id) => listed.get(id) ?? []);
    if (parts.length > 0) found.set(paragraph.id, joined(paragraph.id, parts));
  }
  for (const group of splitGroups(paragraphs, found)) share(group, found);
  return found;
}

function joined(id: string, parts: readonly ParagraphMatter[]): ParagraphMatter {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first.id === id ? first : { ...first, id };
  return {
    id,
    source: parts.flatMap(({ source }) => source),
    topics: [...new Set(parts.flatMap(({ topics }) => topics))],
    corrections: parts.flatMap(({ corrections }) => corrections),
  };
}

/** Runs of a listed paragraph and the unlisted ones behind it that bear its id and a letter. */
function splitGroups(paragraphs: readonly Marked[], found: ReadonlyMap<string, ParagraphMatter>): Marked[][] {
  const groups: Marked[][] = [];
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const stem = group?.[0]?.id;
    const isPart = stem !== undefined && !found.has(paragraph.id) && new RegExp(`^${stem}[a-z]+$`, 'u').test(paragraph.id);
    if (isPart) group?.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.filter((group) => group.length > 1 && found.has(group[0]!.id));
}

function share(group: readonly Marked[], found: Map<string, ParagraphMatter>): void {
  const whole = found.get(group[0]!.id)!;
  const shares = group.map((): Correction[] => []);
  let [part, from] = [0, 0];
  for (const correction of whole.corrections) {
    let [at, place] = [part, group[part]!.text.indexOf(correction.corr, from)];
    while (place === -1 && at + 1 < group.length) place = group[(at += 1)]!.text.indexOf(correction.corr);
    // One that stands nowhere stays with the first part, where it is told.
    if (place === -1) shares[0]!.push(correction);
    else {
      shares[at]!.push(correction);
      [part, from] = [at, place + correction.corr.length];
    }
  }
  for (const [index, { id }] of group.entries()) found.set(id, { ...whole, id, corrections: shares[index]! });
}
