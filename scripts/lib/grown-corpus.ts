import type { Corpus, Paragraph } from '../../src/model/corpus.ts';
import { randomFrom } from './random.ts';

/**
 * An archive many times as large, for measuring: each copy of a document has the sentences of the whole archive dealt out anew, so that
 * paragraphs are as long as real ones, and no two files compress into one.
 */
export function grownCorpus(corpus: Corpus, times: number): Corpus {
  const all = corpus.documents.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs));
  const sentences = { ar: sentencesOf(all.map(({ ar }) => ar)), en: sentencesOf(all.map(({ en }) => en)) };
  const random = randomFrom(7);
  const dealt = (text: string, from: readonly string[]): string =>
    Array.from({ length: sentencesOf([text]).length }, () => from[Math.floor(random() * from.length)] ?? '').join(' ');
  const paragraph = (own: Paragraph): Paragraph => ({
    ...own,
    ar: dealt(own.ar, sentences.ar),
    en: dealt(own.en, sentences.en),
    corrections: [],
  });
  const documents = Array.from({ length: times }, (_, copy) =>
    corpus.documents.map((document) => {
      const id = `${document.id}-${copy}`;
      const at = (url: string): string => url.replace(`/${document.id}/`, `/${id}/`);
      return {
        ...document,
        id,
        sections: document.sections.map((section) => ({
          ...section,
          id: `${id}/${section.number}`,
          document: id,
          url: { ar: at(section.url.ar), en: at(section.url.en) },
          paragraphs: section.paragraphs.map(paragraph),
        })),
      };
    }),
  );
  return { ...corpus, documents: documents.flat() };
}

function sentencesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/(?<=[.؟!?])\s+/u)).filter((sentence) => sentence !== '');
}
