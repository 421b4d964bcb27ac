/** A part of an address with its percent signs read; as it is where they stand for no letters, since somebody typed it by hand. */
export function decoded(part: string, decode: (part: string) => string): string {
  try {
    return decode(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
