import { gzipSync } from 'node:zlib';

/** What a question loads of an index: the engine with its first lists, the words, the places where they stand, filters, and texts to show. */
export type Part = 'engine' | 'words' | 'index' | 'filters' | 'texts';

/** Which part a file is of, by its address. */
const parts: readonly (readonly [RegExp, Part])[] = [
  [/\/(?:text|fragment)\//, 'texts'],
  [/\/(?:words|endings|sounds)\//, 'words'],
  [/\/(?:facets|values|filter)\//, 'filters'],
  [/\/range\/|\.pf_/, 'index'],
  [/(?:)/, 'engine'],
];

/** Counts the kilobytes that are fetched, as a host that packs text sends them; a file that the browser would have kept counts once. */
export function countLoaded(): { stop(): Partial<Record<Part, number>> } {
  const fetchFiles = globalThis.fetch;
  const seen = new Map<string, number>();
  globalThis.fetch = async (input, init) => {
    const answer = await fetchFiles(input, init);
    seen.set(input instanceof Request ? input.url : String(input), packedSize(new Uint8Array(await answer.clone().arrayBuffer())));
    return answer;
  };
  return {
    stop: () => {
      globalThis.fetch = fetchFiles;
      const sums: Partial<Record<Part, number>> = {};
      for (const [url, size] of seen) {
        const part = parts.find(([pattern]) => pattern.test(url))![1];
        sums[part] = (sums[part] ?? 0) + size / 1024;
      }
      return sums;
    },
  };
}

/** What is packed already is sent as it is. */
export const packedSize = (content: Uint8Array): number =>
  content[0] === 0x1f && content[1] === 0x8b ? content.length : gzipSync(content, { level: 9 }).length;
