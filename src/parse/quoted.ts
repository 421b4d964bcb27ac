import type { RecordLanguage } from '../language/language.ts';
import { foldArabic, foldedWords } from '../text/arabic.ts';
import type { Directory } from './people.ts';

/** The most words a name has. */
const NAME_WORDS = 6;

/**
 * The persons whose words an article reports, in the order they first speak: known names in a sentence with a verb of saying, and names
 * that nobody owns after a title or an office in such a sentence, which become proposals.
 */
export function findQuoted(paragraphs: readonly string[], directory: Directory, language: RecordLanguage): string[] {
  const quoted = new Set<string>();
  const patterns = newNamePatterns(language);
  let owners = ownersByKey(directory);
  for (const sentence of paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.؟!])\s+/u))) {
    if (!language.news.saying.test(foldArabic(sentence))) continue;
    const known = knownNames(sentence, owners, language);
    for (const id of known) quoted.add(id);
    if (known.length > 0) continue;
    const name = newName(sentence, patterns);
    if (name === null) continue;
    quoted.add(directory.speaker(name, { delegation: null }).id);
    owners = ownersByKey(directory);
  }
  return [...quoted];
}

/**
 * Owners of names in a sentence. A name of one word is a word of the language, too («مدني», «المجتمع المدني»): it counts only after a
 * verb of saying or a title.
 */
function knownNames(sentence: string, owners: ReadonlyMap<string, string>, language: RecordLanguage): string[] {
  const found: string[] = [];
  const list = foldedWords(sentence);
  const titles = new Set(language.titles.map(foldArabic));
  const introduces = (word = '') => titles.has(word.replace(CLITICS, 'ال')) || language.news.saying.test(word);
  for (let start = 0; start < list.length; start++) {
    for (let length = Math.min(NAME_WORDS, list.length - start); length > 0; length--) {
      const id = owners.get(list.slice(start, start + length).join(''));
      if (id === undefined || (length === 1 && !introduces(list[start - 1]))) continue;
      found.push(id);
      start += length - 1;
      break;
    }
  }
  return [...new Set(found)];
}

/** One-letter words before the article: «والسيد», «للسيد». */
const CLITICS = /^[وف]?(?:لل|[بك]?ال)/u;

/** Who owns a name's key, where only one person does. */
function ownersByKey(directory: Directory): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, key } of directory.spellings()) owners.set(key, owners.has(key) && owners.get(key) !== id ? '' : id);
  for (const [key, id] of owners) if (id === '' || key.length < 2) owners.delete(key);
  return owners;
}

/** Two to four words; a word is no longer than thirty letters, so that a page without spaces is passed over quickly. */
const NAME = '([\\p{L}]{1,30}(?: [\\p{L}]{1,30}){1,3}';

/** A title of address and the words of the name after it; «…، خالد خياري، …» after an office. */
function newNamePatterns({ titles, news }: RecordLanguage): RegExp[] {
  return [
    new RegExp(`(?:^|\\s)(?:${titles.join('|')}) ${NAME}?)(?=[،,.]| ال| في| عن| على| أن| إلى|$)`, 'u'),
    new RegExp(`(?:${news.offices.join('|')})[^،,.]{0,120}[،,] ${NAME})[،,]`, 'u'),
  ];
}

function newName(sentence: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(sentence)?.[1];
    if (name !== undefined) return name.trim();
  }
  return null;
}
