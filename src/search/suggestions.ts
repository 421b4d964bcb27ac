import type { Engine } from './engine.ts';
import { startOf, unitAt } from './layout.ts';
import type { Hits } from './match.ts';
import { isFrequent } from './portions.ts';
import type { Term } from './terms.ts';
import { withoutArticle } from './arabic-forms.ts';
import { nearestTo } from './near.ts';
import { tokensOf, type Token } from './tokens.ts';

const MOST = 5;

/**
 * For the words that stand nowhere, the nearest that do, as the archive writes them; where there are none, what of the question can be
 * found alone.
 */
export async function suggestionsFor(terms: readonly Term[], hits: readonly Hits[], engine: Engine): Promise<string[]> {
  // Of a word that stands everywhere, no more may have been read than where the others stand.
  const isWord = ({ asked: [first, ...others] }: Term): boolean => first?.tokens.length === 1 && others.length === 0;
  const stands = terms.map((term, index) => (hits[index]?.at.length ?? 0) > 0 || (isWord(term) && isFrequent(term, engine)));
  const missing = terms.filter((_, index) => stands[index] !== true).flatMap(({ asked }) => asked.flatMap(({ tokens }) => tokens));
  const words = missing.filter(({ script }) => script !== 'number');
  const near = await engine.lexicon.whenKnown(() => words.flatMap((token) => nearestWords(token, engine)));
  const written = await Promise.all(near.map(({ word, code }) => asWritten(word, code, engine)));
  const nearest = [...new Set(written)].filter((word) => word !== '').slice(0, MOST);
  return nearest.length > 0 ? nearest : findable(terms, stands);
}

/** The question without the words that stand nowhere; each of its words, where all stand somewhere, but in no text together. */
function findable(terms: readonly Term[], stands: readonly boolean[]): string[] {
  const present = terms.filter((_, index) => stands[index]).map(wordingOf);
  if (present.length === 0 || terms.length < 2) return [];
  return present.length < terms.length ? [present.join(' ')] : [...new Set(present)].slice(0, MOST);
}

/** A term as it was typed. */
const wordingOf = ({ asked }: Term): string =>
  asked
    .map(({ tokens, kind }) => {
      const words = tokens.map(({ written, key }) => written ?? key).join(' ');
      return kind === 'quoted' ? `"${words}"` : words;
    })
    .join(' ');

function nearestWords({ key, script }: Token, { lexicon: { vocabulary } }: Engine): { word: string; code: string }[] {
  const typed = script === 'arabic' ? withoutArticle(key) : key;
  const words = new Set([...vocabulary.wordsNear(typed, script), ...vocabulary.wordsLike(typed, script)]);
  vocabulary.settle();
  return nearestTo(typed, words, MOST).flatMap((word) => {
    const core = vocabulary.coreNamed(word) ?? vocabulary.coresWithClitic(word)[0];
    const code = vocabulary.wordCode(word) ?? (core === undefined ? undefined : vocabulary.coreCode(core));
    return code === undefined ? [] : [{ word, code }];
  });
}

/** The vocabulary knows folded letters only; the first place where the word stands shows its own. */
async function asWritten(word: string, code: string, engine: Engine): Promise<string> {
  // Of a word that stands everywhere, the last volume shows enough.
  const isEverywhere = engine.isFrequent(code);
  const [place] = await (isEverywhere ? engine.within([engine.layout.volumes - 1]) : engine).positions(code);
  if (place === undefined) return isEverywhere ? word : '';
  const { paragraph, lang } = engine.layout.unit(unitAt(place));
  if (paragraph < 0) return word;
  const { text } = await engine.text(lang, paragraph);
  const token = tokensOf(text)[place - startOf(unitAt(place))];
  if (token === undefined) return word;
  const written = text.slice(token.start, token.end);
  // What may stand with a clitic alone is offered without it, as far as its letters can be told.
  return written.length === token.key.length && token.key.endsWith(word) ? written.slice(-word.length) : written;
}
