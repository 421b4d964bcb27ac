import type { Engine } from './engine.ts';
import { PARAGRAPHS_A_FILE } from './layout.ts';
import type { Hits } from './match.ts';
import type { Term } from './terms.ts';
import { withoutArticle } from './arabic-forms.ts';
import { nearestTo } from './near.ts';
import { tokensOf, type Token } from './tokens.ts';

const MOST = 5;

/** For the words that stand nowhere, the nearest that do, as the archive writes them. */
export async function suggestionsFor(terms: readonly Term[], hits: readonly Hits[], engine: Engine): Promise<string[]> {
  const missing = terms.filter((_, index) => hits[index]?.at.length === 0).flatMap(({ asked }) => asked.flatMap(({ tokens }) => tokens));
  const found = await Promise.all(
    missing
      .filter(({ script }) => script !== 'number')
      .map((token) => Promise.all(nearest(token, engine).map((word) => asWritten(word, engine)))),
  );
  return [...new Set(found.flat())].filter((word) => word !== '').slice(0, MOST);
}

function nearest({ key, script }: Token, { lexicon: { vocabulary } }: Engine): string[] {
  const typed = script === 'arabic' ? withoutArticle(key) : key;
  const words = vocabulary.cores
    .filter((core) => core.script === script)
    .flatMap((core) => (script === 'arabic' ? [core.key] : core.words));
  return nearestTo(typed, words, MOST);
}

/** The vocabulary knows folded letters only; the first place where the word stands shows its own. */
async function asWritten(word: string, engine: Engine): Promise<string> {
  const { lexicon, layout } = engine;
  const { vocabulary } = lexicon;
  const core = vocabulary.coreNamed(word);
  const code = vocabulary.wordCode(word) ?? (core === undefined ? undefined : vocabulary.coreCode(core));
  if (code === undefined) return '';
  const [place] = await engine.positions(code);
  if (place === undefined) return '';
  const unit = layout.unitAt(place);
  const { paragraph, lang: own } = layout.unit(unit);
  if (paragraph < 0) return word;
  const { paragraphs } = await engine.texts(own, Math.floor(paragraph / PARAGRAPHS_A_FILE));
  const text = paragraphs[paragraph % PARAGRAPHS_A_FILE]?.[1] ?? '';
  const token = tokensOf(text)[place - layout.startOf(unit)];
  return token === undefined ? word : text.slice(token.start, token.end);
}
