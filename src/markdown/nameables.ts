import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import type { FoundName, Nameable } from './names.ts';

const ARABIC = /\p{Script=Arabic}/u;
const parts = (name: string): string[] => name.split(/[\s\u2010-\u2014-]+/u).filter((word) => word !== '');

/**
 * Persons and delegations by the names that a language writes.
 *
 * A person's name of one word, and in English the family name, count after a title alone. The secretariat is left out: its name is
 * part of hundreds of others, from the Charter to the High Commissioner. So is an alias that is a name without its first word,
 * «التعاون الإسلامي»: what is named by it in running text is the matter and not the organisation.
 */
export function nameablesOf({ speakers, delegations }: Pick<Corpus, 'speakers' | 'delegations'>, lang: Language): Nameable[] {
  const own = (names: readonly string[]) => names.filter((name) => name !== '' && ARABIC.test(name) === (lang === 'ar'));
  return [
    ...speakers.map(({ id, name, aliases, sortName }): Nameable => {
      const all = own([name[lang], ...aliases]);
      const family = lang === 'en' ? own([sortName ?? parts(name.en).at(-1) ?? '']) : [];
      const isWhole = (one: string) => parts(one).length > 1;
      return { part: 'speakers', id, names: all.filter(isWhole), surnames: [...all.filter((one) => !isWhole(one)), ...family] };
    }),
    ...delegations
      .filter(({ kind }) => kind !== 'secretariat')
      .map(({ id, name, fullName, aliases }): Nameable => {
        const given = own([name[lang], fullName?.[lang] ?? '']);
        const isTail = (alias: string) => given.some((whole) => whole.endsWith(` ${alias}`));
        return { part: 'delegations', id, names: [...given, ...own(aliases).filter((alias) => !isTail(alias))], surnames: [] };
      }),
  ];
}

/** A name that is a link: where it stands in its text, and whose it is. */
export interface Mention {
  from: number;
  to: number;
  of: Nameable;
}

/** Whom nobody needs to be led to from here, and who is likely to be meant where two bear one name. */
export interface Company {
  /** The speaker and the delegation whose words these are. */
  own: ReadonlySet<string>;
  /** The persons who have a part in the document. */
  present: ReadonlySet<string>;
}

/** What tells a person or delegation from all others: `speakers/ban-ki-moon`. */
export const keyOf = ({ part, id }: Pick<Nameable, 'part' | 'id'>): string => `${part}/${id}`;

/**
 * The first mention of everybody in a speech, text by text: a second one would lead where the first did.
 *
 * @param found for each text of the speech, in order, the names that may be marked
 * @returns for each text what is marked in it; a name that several bear is, only where one of them has a part in the document
 */
export function firstMentions(found: readonly (readonly FoundName[])[], { own, present }: Company): Mention[][] {
  const met = new Set<string>(own);
  return found.map((names) =>
    names.flatMap(({ from, to, bearers }) => {
      const likely = bearers.length === 1 ? bearers : bearers.filter((bearer) => present.has(keyOf(bearer)));
      const [of, ...others] = likely;
      if (of === undefined || others.length > 0 || met.has(keyOf(of))) return [];
      met.add(keyOf(of));
      return [{ from, to, of }];
    }),
  );
}
