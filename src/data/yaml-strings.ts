import { type Document, isMap, isPair, isScalar, type Scalar, visit } from 'yaml';

/** A text that stands as a value in YAML. */
export interface YamlString {
  path: readonly PropertyKey[];
  value: string;
  /** Offset in the file of a character of the value; of its beginning where it is folded or escaped, so that characters do not match. */
  offsetAt(index: number): number;
  /** Whether the value stands in the file as it is, character for character. */
  plain: boolean;
}

/** Every text in a document that may be prose, with its path: those of the top, and what stands under the name of a language. */
export function proseIn(document: Document.Parsed, source: string, base: number): YamlString[] {
  const found: YamlString[] = [];
  visit(document, {
    Scalar(key, node, parents) {
      if (key === 'key' || typeof node.value !== 'string' || !mayBeProse(parents)) return;
      found.push(stringOf(node, pathOf([...parents, node]), source, base));
    },
  });
  return found;
}

/** Lists of ids and of lines, the most of any front matter, are left out before their paths are counted. */
function mayBeProse(parents: readonly unknown[]): boolean {
  const field = parents.at(-1);
  // The document, its fields, and one of them.
  if (!isPair(field) || parents.length <= 3) return isPair(field);
  return isScalar(field.key) && (field.key.value === 'ar' || field.key.value === 'en');
}

function stringOf(node: Scalar, path: readonly PropertyKey[], source: string, base: number): YamlString {
  const value = node.value as string;
  const [from = 0] = node.range ?? [];
  const start = from + (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0);
  const plain = source.startsWith(value, start);
  return { path, value, plain, offsetAt: (index) => base + (plain ? start + index : from) };
}

/** The keys and numbers that lead to the last of a chain of nodes. */
function pathOf(chain: readonly unknown[]): PropertyKey[] {
  return chain.flatMap((node, index): PropertyKey[] => {
    const next = chain[index + 1];
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ''];
    if (isMap(node) || next === undefined || typeof node !== 'object' || node === null || !('items' in node)) return [];
    return [(node.items as unknown[]).indexOf(next)];
  });
}
