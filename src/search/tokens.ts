import { foldArabic } from '../text/arabic.ts';

/** A word, number or part of a symbol, and where it stands in the text it was read from. */
export interface Token {
  /** What spellings are compared by: lower case, letters folded, digits Latin. */
  key: string;
  script: Script;
  /** Offsets of the token as written, end excluded. */
  start: number;
  end: number;
  /** Whether nothing but signs stands between this token and the one before: the parts of `S/PV.7050` hang together. */
  joined: boolean;
  /** The word of a question as it was typed: its key does not tell a ta marbuta from a heh, nor one hamza from another. */
  written?: string;
}

export type Script = 'arabic' | 'latin' | 'number';

/**
 * One letter run of one script (Arabic the first group, Latin the second), or one run of digits. A symbol comes apart into its letters and numbers, so that any run of its parts
 * finds it; the English possessive stays with its word and is cut off in the key.
 */
const TOKEN =
  /([\u{0621}-\u{064A}\u{066E}-\u{06D3}\u{06D5}\u{06FA}-\u{06FC}\u{0750}-\u{077F}\u{FB50}-\u{FDFB}\u{FE70}-\u{FEFC}][\u{0621}-\u{064A}\u{066E}-\u{06D3}\u{06D5}\u{06FA}-\u{06FC}\u{0750}-\u{077F}\u{FB50}-\u{FDFB}\u{FE70}-\u{FEFC}\p{M}]*)|((?:(?!\p{Script=Arabic})\p{L}\p{M}*)+(?:['’]s(?!\p{L}))?)|\p{Nd}+/gu;

/** Latin letters that do not come apart into a plain letter and a mark. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};

/** The tokens of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const { 0: written, 1: arabic, 2: latin, index } of text.matchAll(TOKEN)) {
    const script = arabic !== undefined ? 'arabic' : latin !== undefined ? 'latin' : 'number';
    const key = keyOf(written, script);
    if (key === '') continue;
    tokens.push({ key, script, start: index, end: index + written.length, joined: end >= 0 && isJoined(text, end, index) });
    end = index + written.length;
  }
  return tokens;
}

/** Whether there is no white space between two places of a text. Most tokens have one space between them. */
const isJoined = (text: string, from: number, to: number): boolean =>
  !(to === from + 1 && text.charCodeAt(from) === 0x20) && !/\s/u.test(text.slice(from, to));

/** Keys of words seen before: texts repeat their words, and folding takes longer than looking up. */
const known = new Map<string, string>();
const MOST_KNOWN = 500_000;

/** The key of one token. A word of tatweel alone has none. */
export function keyOf(written: string, script: Script): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const key = script === 'latin' ? latinKey(written) : foldArabic(written.normalize('NFKC'));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, key);
  return key;
}

function latinKey(written: string): string {
  const plain = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '');
  return plain.replace(/[ıøłđðþßæœə]/gu, (letter) => LATIN_LETTERS[letter] ?? letter);
}
