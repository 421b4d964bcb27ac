import { clitics } from '../text/arabic-affixes.ts';
import { scriptOf, type Core } from './cores.ts';
import { sharedLength } from './sorted.ts';

/**
 * Cores as text: a line each, its key without what it shares with the line before (a digit of base 36 says how much), then its words,
 * each as the letter of its clitic, or as what follows the key.
 */
export function writeCores(cores: readonly Core[]): string {
  let before = '';
  const lines = cores.map(({ key, script, words }) => {
    const shared = sharedLength(before, key);
    before = key;
    const tails =
      script === 'arabic' ? words.map((word) => cliticLetter(word, key)).join('') : words.map((word) => word.slice(key.length)).join(',');
    const plain = script === 'arabic' ? 'A' : '';
    return `${shared.toString(36)}${key.slice(shared)}${tails === plain ? '' : `:${tails}`}`;
  });
  return lines.join('\n');
}

function cliticLetter(word: string, key: string): string {
  const place = clitics.findIndex((clitic) => clitic + key === word);
  if (place >= 0) return String.fromCharCode(65 + place);
  // «للجنة» from «لجنة»: one lam of the clitic is the word's own.
  const lam = clitics.findIndex((clitic) => clitic.endsWith('لل') && clitic + key.slice(1) === word);
  if (lam < 0) throw new Error(`«${word}» is no form of «${key}»`);
  return String.fromCharCode(97 + lam);
}

/** Reads what `writeCores` wrote. */
export function readCores(text: string): Core[] {
  let before = '';
  return text.split('\n').map((line) => {
    const colon = line.indexOf(':');
    const head = colon < 0 ? line : line.slice(0, colon);
    const key = before.slice(0, parseInt(head.charAt(0), 36)) + head.slice(1);
    before = key;
    const script = scriptOf(key);
    const tails = colon < 0 ? '' : line.slice(colon + 1);
    if (script !== 'arabic') return { key, script, words: tails.split(',').map((tail) => key + tail) };
    return { key, script, words: [...(tails === '' ? 'A' : tails)].map((letter) => arabicWord(letter, key)) };
  });
}

function arabicWord(letter: string, key: string): string {
  const code = letter.charCodeAt(0);
  return code >= 97 ? (clitics[code - 97] ?? '') + key.slice(1) : (clitics[code - 65] ?? '') + key;
}
