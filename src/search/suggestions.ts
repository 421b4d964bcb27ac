import type { Engine } from './engine.ts';
import { startOf, unitAt } from './layout.ts';
import { hitsOf, type Hits } from './match.ts';
import { isFrequent } from './portions.ts';
import type { Asked } from './question.ts';
import { textsWithAll } from './rank.ts';
import { termsOf, type Term } from './terms.ts';
import { withoutArticle } from './arabic-forms.ts';
import { nearestTo } from './near.ts';
import { tokensOf, type Token } from './tokens.ts';

const MOST = 5;

/**
 * What of the question can be found alone, where it has more than what stands nowhere; the words of a phrase, where they stand, but not
 * so together; and the nearest to words that stand nowhere, as the archive writes them.
 */
export async function suggestionsFor(terms: readonly Term[], hits: readonly Hits[], engine: Engine): Promise<string[]> {
  // Of a word that stands everywhere, no more may have been read than where the others stand.
  const isWord = ({ asked: [first, ...others] }: Term): boolean => first?.tokens.length === 1 && others.length === 0;
  const stands = terms.map((term, index) => (hits[index]?.at.length ?? 0) > 0 || (isWord(term) && isFrequent(term, engine)));
  const missing = terms.filter((_, index) => stands[index] !== true).flatMap(({ asked }) => asked);
  const loose = (await Promise.all(missing.map((asked) => wordsApart(asked, engine)))).flat();
  const words = missing.filter(({ kind }) => kind !== 'quoted' || loose.length === 0).flatMap(({ tokens }) => tokens);
  const near = await engine.lexicon.whenKnown(() =>
    words.filter(({ script }) => script !== 'number').flatMap((token) => nearestWords(token, engine)),
  );
  const written = await Promise.all(near.map(({ word, code }) => asWritten(word, code, engine)));
  const all = [...findable(terms, stands), ...loose, ...written];
  return [...new Set(all)].filter((word) => word !== '').slice(0, MOST);
}

/** A phrase whose words stand, but not so together: without its marks where they stand in one text, else word by word. */
async function wordsApart({ tokens, kind }: Asked, engine: Engine): Promise<string[]> {
  if (kind !== 'quoted' || tokens.length < 2) return [];
  const asked = tokens.map((token): Asked => ({ tokens: [token], kind: 'word' }));
  const terms = await engine.lexicon.whenKnown(() => termsOf(asked, engine.lexicon, { isApart: true, isStrict: true }));
  const written = tokens.map(({ written: own, key }) => own ?? key);
  if (terms.some((term) => isFrequent(term, engine))) return [written.join(' ')];
  const hits = await Promise.all(terms.map((term) => hitsOf(term, engine)));
  if (hits.some(({ at }) => at.length === 0)) return [];
  return textsWithAll(terms, hits, engine).length > 0 ? [written.join(' ')] : written;
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
