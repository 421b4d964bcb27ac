import { words } from '../text/arabic.ts';

/**
 * Consonants as the 1972 UNGEGN romanization has them, without marks. Arabic does not write short vowels, so the result is no spelling of
 * a name: it serves as the id of a proposed entry until an editor gives the real one.
 */
const letters: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'u',
  ؤ: 'u',
  ي: 'i',
  ى: 'a',
  ئ: 'i',
  پ: 'p',
  چ: 'ch',
  گ: 'g',
  ڤ: 'v',
};

/** An ASCII id made of an Arabic name, e.g. `كوينلان` → `kuinlan`. Empty for a name without a letter that is known. */
export function idFromName(name: string): string {
  return words(name.normalize('NFC'))
    .map((word) => [...word].map((letter) => letters[letter] ?? (/[a-z0-9]/iu.test(letter) ? letter.toLowerCase() : '')).join(''))
    .filter((word) => word !== '')
    .join('-');
}
