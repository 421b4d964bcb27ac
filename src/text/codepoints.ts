/** Code points that no one can see, and marks that carry no letter, by their Unicode names. */

export const BYTE_ORDER_MARK = '\u{FEFF}';
export const NULL = '\u{0000}';
export const ARABIC_TATWEEL = '\u{0640}';

/** Directional embeddings, overrides, isolates and marks: they steer the eye, carry no text, and OCR leaves them behind at random. */
export const BIDI_CONTROLS = /[\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** Zero-width characters that join or part letters. Arabic prose needs none of them. */
export const ZERO_WIDTH = /[\u{200B}-\u{200D}\u{2060}]/gu;

/** Control characters that no text has a use for, and the soft hyphen, which is no letter either. */
export const CONTROLS = /[\u{0001}-\u{0008}\u{000E}-\u{001B}\u{007F}-\u{0084}\u{0086}-\u{009F}\u{00AD}]/gu;

/** Control characters that part words or lines: the separators of old files, and NEXT LINE. They stand for a space. */
export const SEPARATORS = /[\u{001C}-\u{001F}\u{0085}]/gu;

/** Tashkeel (short vowels, tanwin, shadda, sukun), the dagger alif, and Quranic annotation signs. */
export const TASHKEEL = /[\u{0610}-\u{061A}\u{064B}-\u{065F}\u{0670}\u{06D6}-\u{06ED}]/gu;

const names: Readonly<Record<string, string>> = {
  '\u{FEFF}': 'BYTE ORDER MARK',
  '\u{0000}': 'NULL',
  '\u{007F}': 'DELETE',
  '\u{0085}': 'NEXT LINE',
  '\u{00AD}': 'SOFT HYPHEN',
  '\u{061C}': 'ARABIC LETTER MARK',
  '\u{200B}': 'ZERO WIDTH SPACE',
  '\u{200C}': 'ZERO WIDTH NON-JOINER',
  '\u{200D}': 'ZERO WIDTH JOINER',
  '\u{200E}': 'LEFT-TO-RIGHT MARK',
  '\u{200F}': 'RIGHT-TO-LEFT MARK',
  '\u{202A}': 'LEFT-TO-RIGHT EMBEDDING',
  '\u{202B}': 'RIGHT-TO-LEFT EMBEDDING',
  '\u{202C}': 'POP DIRECTIONAL FORMATTING',
  '\u{202D}': 'LEFT-TO-RIGHT OVERRIDE',
  '\u{202E}': 'RIGHT-TO-LEFT OVERRIDE',
  '\u{2060}': 'WORD JOINER',
  '\u{2066}': 'LEFT-TO-RIGHT ISOLATE',
  '\u{2067}': 'RIGHT-TO-LEFT ISOLATE',
  '\u{2068}': 'FIRST STRONG ISOLATE',
  '\u{2069}': 'POP DIRECTIONAL ISOLATE',
};

/** `U+202E RIGHT-TO-LEFT OVERRIDE` for a character that cannot be shown; `U+0041` for one without a name here. */
export function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = names[character];
  return name === undefined ? `U+${code}` : `U+${code} ${name}`;
}
