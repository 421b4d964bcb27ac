import type { GlossaryTerm } from '../model/glossary.ts';
import { type Problem, problem } from '../model/problem.ts';
import { proposeTopics } from '../parse/topics.ts';
import { arabicForms } from '../data/glossary.ts';
import type { TranslatedPair } from './translation.ts';

/** Finds paragraphs that say a term in Arabic and none of its English forms. A term's exceptions are left alone. */
export function checkGlossary(pairs: readonly TranslatedPair[], glossary: Readonly<Record<string, GlossaryTerm>>): Problem[] {
  const terms = arabicForms(glossary);
  const english = new Map(Object.entries(glossary).map(([id, { term, en }]) => [id, formsPattern([term.en, ...en])]));
  return pairs.flatMap((pair) =>
    proposeTopics(pair.ar, terms)
      .filter((id) => !(english.get(id)?.test(straight(pair.en)) ?? true))
      .filter((id) => !(glossary[id]?.exceptions.some(({ paragraph }) => paragraph === pair.place) ?? false))
      .map((id) => violation(pair, id, glossary[id])),
  );
}

function violation({ file, line, column }: TranslatedPair, id: string, term: GlossaryTerm | undefined): Problem {
  return problem('glossary-term', { file, line, column, fragment: term?.term.ar ?? id }, { id, english: term?.term.en ?? '' });
}

/** Any of some forms as whole words in any case; a final `*` lets the word go on. */
function formsPattern(forms: readonly string[]): RegExp {
  const patterns = forms.map((form) => {
    const literal = straight(form)
      .replace(/\*$/u, '')
      .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+');
    return form.endsWith('*') ? `${literal}\\p{L}*` : literal;
  });
  return new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');
}

function straight(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}
