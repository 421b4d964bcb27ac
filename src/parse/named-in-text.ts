import type { RecordLanguage } from '../language/language.ts';
import { type Attribution, readBareAttribution } from '../read/attribution.ts';
import { foldArabic, foldedWords, oneLine } from '../text/arabic.ts';

/** The most words that a name has after its title in a sentence. */
const NAME_WORDS = 6;

/**
 * What the sentences of a record say of those who speak in it: whom the chair gives the floor, and the full names under which guests are
 * introduced. An attribution gives the family name alone, and what family names two people share the sentences tell apart.
 */
export class NamedInText {
  private readonly language: RecordLanguage;
  private readonly text: string;
  private readonly titles: ReadonlySet<string>;

  constructor(lines: readonly string[], language: RecordLanguage) {
    this.language = language;
    this.text = oneLine(lines.join(' ').replace(/[*#]/gu, ' '));
    this.titles = new Set(language.titles.map((title) => this.bare(title)));
  }

  /**
   * The attribution of a guest who speaks in the record's own language, and so has no bracket: «السيدة بحوث: أشكركم». A sentence can begin
   * so, too («السيد خان قال:»); what the chair has called somebody by is a name.
   */
  calledAttribution(line: string): Attribution | null {
    const read = readBareAttribution(line, this.language);
    if (read === null || read.name === null || read.title === null) return null;
    const floors = [...this.text.matchAll(new RegExp(this.language.givesFloor.source, 'gu'))].map((found) => found[1] ?? '');
    return floors.some((floor) => this.namesAfter(floor, read.title ?? '').some((name) => endsWith(name, read.name ?? ''))) ? read : null;
  }

  /** The longer name that the text has for a title and a name, «السيدة ليلى السالم، وكيلة …» for «السالم»; null where it has none. */
  fullName(title: string, name: string): string | null {
    const length = foldedWords(name).length;
    return this.namesAfter(this.text, title).find((found) => endsWith(found, name) && foldedWords(found).length > length) ?? null;
  }

  /** What stands in a text between a title and the next mark of punctuation or title. */
  private namesAfter(text: string, title: string): string[] {
    const wanted = this.bare(title);
    const words = text.split(' ');
    return words.flatMap((word, index) => {
      if (this.bare(word) !== wanted) return [];
      const name: string[] = [];
      for (const next of words.slice(index + 1, index + 1 + NAME_WORDS)) {
        if (this.titles.has(this.bare(next))) break;
        name.push(next.replace(/[^\p{L}\p{M}]+$/u, ''));
        if (/[^\p{L}\p{M}-]$/u.test(next)) return [name.join(' ')];
      }
      return index + 1 + name.length === words.length ? [name.join(' ')] : [];
    });
  }

  /** A title's key without what a sentence puts before it: «وللسيدة». */
  private bare(word: string): string {
    const key = foldArabic(word);
    return this.language.titleInSentence.exec(key)?.[1] ?? key;
  }
}

function endsWith(name: string, end: string): boolean {
  const [words, last] = [foldedWords(name), foldedWords(end)];
  return last.length > 0 && words.slice(-last.length).join(' ') === last.join(' ');
}
