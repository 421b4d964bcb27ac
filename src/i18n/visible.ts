/** What steers a terminal or the direction of a line, and line ends: everything that must not reach a console from a file. */
const UNSEEN = /[\p{Cc}\u{061C}\u{200B}-\u{200F}\u{2028}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu;

/** Shows what no one can see: `U+202E` for a directional override, one space for a line end or a tab. */
export function visible(text: string): string {
  return text.replace(/\s*[\r\n]\s*|\t/gu, ' ').replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}
