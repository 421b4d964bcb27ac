import type { BodyParagraph } from './mdx-body.ts';

/** A paragraph of a body that is known by an id. */
export type Identified = BodyParagraph & { id: string };

/**
 * The id of each paragraph of a body: that of its marker; in a text that somebody wrote by hand, without any marker, its place in the
 * section. Null for what stands unmarked among marked paragraphs.
 */
export function paragraphIds(body: readonly BodyParagraph[], section: string): (string | null)[] {
  const isMarked = body.some(({ id }) => id !== null);
  return body.map(({ id }, index) => (isMarked ? id : `p-${section}-${index + 1}`));
}

/** The paragraphs of a body that have an id. */
export function withIds(body: readonly BodyParagraph[], section: string): Identified[] {
  const ids = paragraphIds(body, section);
  return body.flatMap((paragraph, index) => {
    const id = ids[index] ?? null;
    return id === null ? [] : { ...paragraph, id };
  });
}
