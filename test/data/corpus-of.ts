import type { Corpus, Paragraph } from '../../src/model/corpus.ts';
import { buildCorpus } from '../../src/data/corpus.ts';

type Lines = [from: number, to: number];

/** A paragraph of the seed `s.txt` that stands on one run of lines or several. */
export function paragraphOn(ar: string, lines: Lines | Lines[], corrections: Paragraph['corrections'] = []): Omit<Paragraph, 'id'> {
  const runs = (Array.isArray(lines[0]) ? lines : [lines]) as Lines[];
  const source = runs.map(([from, to]) => ({ seed: 's.txt', from, to }));
  return { type: 'paragraph', ar, en: '', source, corrections, topics: [], references: [] };
}

/** A corpus of one article, `a`, with these paragraphs and the ledger of its seed `s.txt`. */
export function corpusOf(
  paragraphs: Omit<Paragraph, 'id'>[],
  metadata: [text: string, ...Lines][] = [],
  discards: [text: string, ...Lines][] = [],
): Corpus {
  const { corpus } = buildCorpus([{ path: 'articles/a.ar.mdx', text: '---\ntitle: عنوان\n---\n\nنص\n' }], { base: '/' });
  corpus.documents[0]!.sections[0]!.paragraphs = paragraphs.map((paragraph, index) => ({ id: `p-1-${index + 1}`, ...paragraph }));
  corpus.metadata = metadata.map(([text, from, to]) => ({ seed: 's.txt', from, to, text, field: 'attribution' }));
  corpus.discards = discards.map(([text, from, to]) => ({ seed: 's.txt', from, to, text, reason: 'markup' as const }));
  return corpus;
}
