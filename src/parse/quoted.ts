import type { RecordLanguage } from '../language/language.ts';
import { foldArabic, foldedWords } from '../text/arabic.ts';
import { type Directory, keyOf } from './people.ts';

/** The most words a name has. */
const NAME_WORDS = 6;

/**
 * The persons whose words an article reports, in the order they first speak: known names in a sentence with a verb of saying, and names
 * that nobody owns after a title or an office in such a sentence, which become proposals.
 */
export function findQuoted(paragraphs: readonly string[], directory: Directory, language: RecordLanguage): string[] {
  const quoted = new Set<string>();
  for (const sentence of paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.؟!])\s+/u))) {
    if (!language.news.saying.test(foldArabic(sentence))) continue;
    const known = knownNames(sentence, directory);
    for (const id of known) quoted.add(id);
    if (known.length > 0) continue;
    const name = newName(sentence, language);
    if (name !== null) quoted.add(directory.speaker(name, { delegation: null }).id);
  }
  return [...quoted];
}

/** Owners of names in a sentence. A name of one word counts only for a person whose fuller name the archive knows by that alias. */
function knownNames(sentence: string, directory: Directory): string[] {
  const found: string[] = [];
  const list = foldedWords(sentence);
  const owners = ownersByKey(directory);
  for (let start = 0; start < list.length; start++) {
    for (let length = Math.min(NAME_WORDS, list.length - start); length > 0; length--) {
      const id = owners.get(keyOf(list.slice(start, start + length).join(' ')));
      if (id === undefined) continue;
      found.push(id);
      start += length - 1;
      break;
    }
  }
  return [...new Set(found)];
}

function ownersByKey(directory: Directory): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, key } of directory.spellings()) owners.set(key, owners.has(key) && owners.get(key) !== id ? '' : id);
  for (const [key, id] of owners) if (id === '' || key.length < 3) owners.delete(key);
  return owners;
}

/** «…، خالد خياري، …» after an office, or a title of address and the words of the name after it. */
function newName(sentence: string, language: RecordLanguage): string | null {
  const titled = new RegExp(
    `(?:^|\\s)(?:${language.titles.join('|')}) ((?:[\\p{L}]+ ?){2,4}?)(?=[،,.]| ال| في| عن| على| أن| إلى|$)`,
    'u',
  ).exec(sentence);
  if (titled?.[1] !== undefined) return titled[1].trim();
  const apposition = new RegExp(`(?:${language.news.offices.join('|')})[^،,.]*[،,] ((?:[\\p{L}]+ ){1,3}[\\p{L}]+)[،,]`, 'u').exec(sentence);
  return apposition?.[1]?.trim() ?? null;
}
